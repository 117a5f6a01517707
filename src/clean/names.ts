import { TrichlucError } from '../errors.ts'
import type { Package } from '../formats/package/zip.ts'
import type { Limits } from '../limits.ts'
import type { Note } from '../types.ts'
import { parts, within } from './located.ts'
import type { Passage, Piece } from './passages.ts'
import { notUtf8, type Source, sourceOf } from './sources.ts'

/**
 * Words that stay as they are, as others call them by their letters: formulas and links a sheet by its name, fields a
 * style by its name, programs and bound content controls the data beside the document. They are read to be told of.
 */
export interface Name {
  readonly kind: 'sheet' | 'style' | 'data'
  readonly piece: Piece
}

/** Whose names are called by their letters, by element: the kind, and the attribute that holds the name. */
const holders: Readonly<Record<string, readonly [kind: Name['kind'], attribute: string]>> = {
  'x:sheet': ['sheet', 'name'],
  'x:cellStyle': ['style', 'name'],
  'w:name': ['style', 'w:val'],
}

const roots: ReadonlySet<string> = new Set(['x:workbook', 'x:styleSheet', 'w:styles'])

/** The names of sheets and styles, and the words of the data beside a document. */
export async function namesOf(
  pack: Package,
  sources: readonly Source[],
  limits: Limits,
): Promise<{ names: Name[]; notes: Note[] }> {
  const names: Name[] = []
  const notes: Note[] = []
  const add = (kind: Name['kind'], text: string) =>
    names.push({ kind, piece: { text, font: null, write: () => [] } })
  for (const { root } of sources.filter((each) => roots.has(each.root.name)))
    for (const element of within(root)) {
      const [kind, attribute] = holders[element.name] ?? []
      const text = attribute && element.attributes[attribute]
      if (kind && text) add(kind, text)
    }
  for (const part of pack.names.filter((each) => /^customXml\/item\d*\.xml$/i.test(each)))
    try {
      const source = await sourceOf(pack, part, limits)
      if (source) for (const text of textsIn(source)) add('data', text)
      else notes.push(notUtf8(part))
    } catch (error) {
      if (!(error instanceof TrichlucError)) throw error
      notes.push(note('PART_LEFT', `phần \`${part}\` không đọc được, giữ nguyên`))
    }
  return { names, notes }
}

export const passageOf = (name: Name): Passage => [[name.piece]]

/** The words directly inside the elements of a part. */
const textsIn = ({ root }: Source): string[] =>
  [...within(root)]
    .filter((each) => parts(each).length === 0)
    .map((each) => each.children.join(''))
    .filter((text) => text.trim() !== '')

/** What is told of the names that are still in a legacy charset: each sheet, the styles and the data in a sentence each. */
export function namesLeft(names: readonly Name[], clean: ReadonlyMap<Piece, string>): Note[] {
  const left = (kind: Name['kind']) =>
    names
      .filter((each) => each.kind === kind && clean.has(each.piece))
      .map(({ piece }) => `“${brief(piece.text)}” (${brief(clean.get(piece)!)})`)
  const styles = left('style')
  const data = left('data')
  return [
    ...left('sheet').map((each) =>
      note(
        'SHEET_NAME_LEFT',
        `tên trang tính ${each} giữ nguyên vì công thức gọi trang theo tên; hãy đổi tên trong Excel`,
      ),
    ),
    ...(styles.length > 0
      ? [note('STYLE_NAME_LEFT', `tên kiểu (style) ${several(styles)} ${WHY_STYLES}`)]
      : []),
    ...(data.length > 0
      ? [note('DATA_LEFT', `dữ liệu kèm tài liệu (customXml) ${several(data)} ${WHY_DATA}`)]
      : []),
  ]
}

const WHY_STYLES = 'giữ nguyên vì mục lục và trường gọi kiểu theo tên; hãy đổi tên trong Word, Excel'
const WHY_DATA = 'giữ nguyên chữ cũ; ô nội dung nào gắn với dữ liệu ấy thì Word hiện lại chữ cũ'

const MOST = 3
const LONGEST = 60

const brief = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

const several = (shown: readonly string[]) =>
  shown.length > MOST
    ? `${shown.slice(0, MOST).join(', ')} và ${shown.length - MOST} tên nữa`
    : shown.join(', ')

const note = (code: string, reason: string): Note => ({ code, level: 'doubt', reason, at: null })
