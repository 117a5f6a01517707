import { escaped } from '../formats/docx/symbols.ts'
import { child, childrenNamed } from '../formats/package/xml.ts'
import type { FontTable } from './fonts.ts'
import { decoded, type Located, parts, type Span, within } from './located.ts'
import { type Edit, fixed, type Passage, type Piece, textPiece } from './passages.ts'

/** The font of each cell style, and the font of the cells that show each shared string. */
export interface SheetFonts {
  readonly styles: readonly (string | null)[]
  readonly strings: ReadonlyMap<number, string>
}

/**
 * What the cells say of the fonts of shared strings. A string that cells show in several fonts takes the first legacy
 * one: its characters were typed in it.
 */
export function sheetFonts(
  styles: Located | undefined,
  sheets: readonly Located[],
  table: FontTable,
): SheetFonts {
  const fonts = childrenNamed(child(styles, 'x:fonts'), 'x:font').map(
    (each) => child(each, 'x:name')?.attributes.val ?? null,
  )
  const byStyle = childrenNamed(child(styles, 'x:cellXfs'), 'x:xf').map(
    (each) => fonts[Number(each.attributes.fontId ?? 0)] ?? null,
  )
  const strings = new Map<number, string>()
  for (const sheet of sheets) {
    for (const cell of within(sheet)) {
      if (cell.name !== 'x:c' || cell.attributes.t !== 's') continue
      const index = Number(words(child(cell, 'x:v') as Located | undefined))
      const font = byStyle[Number(cell.attributes.s ?? 0)] ?? null
      const isBetter = table(font ?? '') !== null && table(strings.get(index) ?? '') === null
      if (font !== null && (!strings.has(index) || isBetter)) strings.set(index, font)
    }
  }
  return { styles: byStyle, strings }
}

/** The shared strings: each one passage. Phonetic hints are left. */
export function stringPassages(root: Located, fonts: SheetFonts): Passage[] {
  return childrenNamed(root, 'x:si').map((item, index) =>
    richPassage(item as Located, fonts.strings.get(index) ?? null),
  )
}

/** The text of a string item, comment or inline string, in the fonts of its runs. */
export function richPassage(item: Located, font: string | null): Passage {
  const line: Piece[] = []
  for (const each of parts(item)) {
    if (each.name === 'x:t') line.push(textPiece(each, font))
    if (each.name !== 'x:r') continue
    const own = child(child(each, 'x:rPr'), 'x:rFont')?.attributes.val ?? font
    for (const text of childrenNamed(each, 'x:t')) line.push(textPiece(text as Located, own))
  }
  return [line]
}

/** Words that a worksheet part holds itself: inline strings, text results and literals of formulas, headers and footers. */
export function sheetPassages(root: Located, fonts: SheetFonts, xml: string): Passage[] {
  const passages: Passage[] = []
  for (const element of within(root)) {
    if (element.name === 'x:c') passages.push(...cellPassages(element, fonts, xml))
    else if (MARGIN.test(element.name)) passages.push(marginPassage(element, xml))
  }
  return passages
}

/** Notes on cells. */
export const commentPassages = (root: Located): Passage[] =>
  [...within(root)].filter((each) => each.name === 'x:text').map((each) => richPassage(each, null))

/** What is said about cells in threaded comments. */
export const talkPassages = (root: Located): Passage[] =>
  [...within(root)].filter((each) => each.name === 'tc:text').map((each) => [[textPiece(each, null)]])

function cellPassages(cell: Located, fonts: SheetFonts, xml: string): Passage[] {
  const font = fonts.styles[Number(cell.attributes.s ?? 0)] ?? null
  const inline = child(cell, 'x:is') as Located | undefined
  const value = child(cell, 'x:v') as Located | undefined
  const formula = child(cell, 'x:f') as Located | undefined
  return [
    ...(inline ? [richPassage(inline, font)] : []),
    ...(value && cell.attributes.t === 'str' ? [[[textPiece(value, font)]]] : []),
    ...(formula?.textSpan ? literals(formula.textSpan, font, xml) : []),
  ]
}

/** The strings inside a formula: `IF(A1="®¹t";…)` must go on to match the cells. */
export function literals(formula: Span, font: string | null, xml: string): Passage[] {
  const { text, offsets } = decoded(xml.slice(...formula), formula[0])
  return [...text.matchAll(/"((?:[^"]|"")*)"/g)].map((each) => {
    const start = each.index + 1
    const span = [offsets[start]!, offsets[start + each[1]!.length]!] as const
    return [[{ text: each[1]!, font, write: (clean) => [{ span, text: escaped(clean) }] }]]
  })
}

/** `&L&".VnTime,Bold"&12Tæng hîp`: codes of printing and, between them, words in the font named last (18.3.1.46). */
function marginPassage(element: Located, xml: string): Passage {
  if (!element.textSpan) return []
  const { text, offsets } = decoded(xml.slice(...element.textSpan), element.textSpan[0])
  const lines: Piece[][] = [[]]
  let font: string | null = null
  for (const each of text.matchAll(/&(?:"([^"]*)"|[LCR]|&|\d+|K[\dA-F]{6}|K\d\d[+-]\d{3}|[A-Z])|[^&]+|&/g)) {
    if (each[1] !== undefined) font = each[1].split(',')[0]!
    else if (/^&[LCR]$/.test(each[0])) lines.push([])
    else if (each[0].startsWith('&')) lines.at(-1)!.push(fixed(' '))
    else {
      const span = [offsets[each.index]!, offsets[each.index + each[0].length]!] as const
      lines.at(-1)!.push({ text: each[0], font, write: (clean) => [{ span, text: escaped(clean) }] })
    }
  }
  return lines
}

/** Headers and footers of a sheet. */
const MARGIN = /^x:(?:odd|even|first)(?:Header|Footer)$/

/** Font names inside the headers and footers of a sheet. */
export function marginFontEdits(root: Located, table: FontTable, xml: string): Edit[] {
  return [...within(root)]
    .filter((each) => MARGIN.test(each.name) && each.textSpan)
    .flatMap((each) => {
      const { text, offsets } = decoded(xml.slice(...each.textSpan!), each.textSpan![0])
      return [...text.matchAll(/&"([^",]*)/g)].flatMap((match) => {
        const target = table(match[1]!)
        const start = match.index + 2
        return target === null
          ? []
          : [{ span: [offsets[start]!, offsets[start + match[1]!.length]!] as const, text: escaped(target) }]
      })
    })
}

/** Attributes that repeat the words of cells, by element. */
const repeating: Readonly<Record<string, string>> = {
  'x:tableColumn': 'name',
  'x:cacheField': 'name',
  'x:s': 'v',
}

/**
 * The columns of a table must bear the very words of its header cells, else Excel calls the file damaged; a pivot table
 * finds its fields and items by them. Each takes the new wording of the string it repeats.
 */
export function columnEdits(root: Located, renamed: ReadonlyMap<string, string>): Edit[] {
  return [...within(root)].flatMap((each) => {
    const attribute = repeating[each.name]
    const target = attribute && renamed.get(each.attributes[attribute] ?? '')
    return target ? [{ span: each.valueSpans[attribute!]!, text: escaped(target) }] : []
  })
}

const words = (element: Located | undefined) =>
  element?.children.filter((each) => typeof each === 'string').join('') ?? ''
