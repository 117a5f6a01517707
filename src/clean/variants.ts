import { child, childrenNamed } from '../formats/package/xml.ts'
import type { FontTable } from './fonts.ts'
import { type Located, within } from './located.ts'
import { type Edit, type Passage, type Piece, wording, writtenAs } from './passages.ts'
import { richPassage, type SheetFonts } from './sheet.ts'
import { type Source, spliced } from './sources.ts'

/** A shared string as cells in another font show it: `b¸o c¸o` is “báo cáo” in `.VnTime`, “BÁO CÁO” in `.VnTimeH`. */
export interface Variant {
  readonly strings: Source
  readonly item: Located
  readonly index: number
  readonly passage: Passage
  readonly cells: readonly { readonly source: Source; readonly value: Located }[]
}

/** The strings that cells show in a legacy font other than the one their own wording is read in. */
export function variantsOf(sources: readonly Source[], fonts: SheetFonts, table: FontTable): Variant[] {
  const strings = sources.find((each) => each.root.name === 'x:sst')
  if (!strings) return []
  const items = childrenNamed(strings.root, 'x:si') as Located[]
  const found = new Map<
    string,
    { index: number; font: string; cells: { source: Source; value: Located }[] }
  >()
  for (const source of sources.filter((each) => each.root.name === 'x:worksheet'))
    for (const cell of within(source.root)) {
      const value = child(cell, 'x:v') as Located | undefined
      if (cell.name !== 'x:c' || cell.attributes.t !== 's' || !value) continue
      const index = Number(value.children.join(''))
      const font = fonts.styles[Number(cell.attributes.s ?? 0)] ?? null
      if (font === null || font === fonts.strings.get(index) || table(font) === null || !items[index])
        continue
      const key = `${index} ${font}`
      if (!found.has(key)) found.set(key, { index, font, cells: [] })
      found.get(key)!.cells.push({ source, value })
    }
  return [...found.values()].map(({ index, font, cells }) => ({
    strings,
    item: items[index]!,
    index,
    passage: richPassage(items[index]!, font),
    cells,
  }))
}

/** A variant that came out in another wording becomes a string of its own, behind the others, which its cells then show. */
export function variantEdits(
  variants: readonly Variant[],
  own: readonly Passage[],
  clean: ReadonlyMap<Piece, string>,
): Map<Source, Edit[]> {
  const edits = new Map<Source, Edit[]>()
  const add = (source: Source, edit: Edit) => {
    const known = edits.get(source)
    if (known) known.push(edit)
    else edits.set(source, [edit])
  }
  let next = own.length
  for (const { strings, item, index, passage, cells } of variants) {
    if (wording(passage.flat(), clean) === wording(own[index]!.flat(), clean)) continue
    const inner = passage.flat().flatMap((piece) => writtenAs(piece, clean))
    const [start, end] = item.span
    const shifted = inner.map((edit) => ({
      ...edit,
      span: [edit.span[0] - start, edit.span[1] - start] as const,
    }))
    const last = strings.root.span[1] - `</${strings.root.tag}>`.length
    add(strings, { span: [last, last], text: spliced(strings.xml.slice(start, end), shifted) })
    for (const { source, value } of cells) add(source, { span: value.textSpan!, text: String(next) })
    next++
  }
  const strings = variants[0]?.strings
  const count = strings?.root.valueSpans.uniqueCount
  if (count && next > own.length) add(strings, { span: count, text: String(next) })
  return edits
}
