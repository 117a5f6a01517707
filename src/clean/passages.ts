import { escaped } from '../formats/docx/symbols.ts'
import type { Located, Span } from './located.ts'

/** A stretch of a part's XML that gives way to other text. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** Words of one place in the package, in one font, and how a repaired wording is put in their place. */
export interface Piece {
  readonly text: string
  readonly font: string | null
  /** The wording of the file, where `text` is not it. */
  readonly stood?: string
  readonly write: (text: string) => readonly Edit[]
}

/** What is read together as one paragraph: its lines, each a row of pieces. */
export type Passage = readonly (readonly Piece[])[]

const nothing = (): readonly Edit[] => []

/** A blank, tab or hyphen between words that stays as it is. */
export const fixed = (text: string): Piece => ({ text, font: null, write: nothing })

/** The text directly inside an element. */
export const textPiece = (element: Located, font: string | null): Piece => {
  const { textSpan } = element
  const text = element.children.filter((each) => typeof each === 'string').join('')
  return { text, font, write: (words) => (textSpan ? [{ span: textSpan, text: escaped(words) }] : []) }
}

/** What puts the clean words of a piece in its place; nothing where they are as they stood. */
export function writtenAs(piece: Piece, clean: ReadonlyMap<Piece, string>): readonly Edit[] {
  const words = clean.get(piece)
  return words === undefined ? [] : piece.write(words)
}

/** The words of pieces in a row, clean where they were repaired. */
export const wording = (pieces: readonly Piece[], clean: ReadonlyMap<Piece, string>): string =>
  pieces.map((each) => clean.get(each) ?? each.text).join('')

/** The value of an attribute, as a passage of its own. */
export function attributePassages(
  element: Located,
  names: readonly string[],
  font: string | null,
): Passage[] {
  return names.flatMap((name): Passage[] => {
    const span = element.valueSpans[name]
    const text = element.attributes[name]
    return span && text ? [[[{ text, font, write: (words) => [{ span, text: escaped(words) }] }]]] : []
  })
}
