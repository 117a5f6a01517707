/** A piece of the document, where it stands. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Pieces one behind another as one; null for none. */
export function joined(pieces: readonly Piece[]): Piece | null {
  const first = pieces[0]
  return first
    ? { text: pieces.map((each) => each.text).join(' '), start: first.start, end: pieces.at(-1)!.end }
    : null
}
