import { CLOSE, OPEN, SEP } from './slots.ts'

/**
 * A part of an expression. An `open` one begins with a letter or digit whatever it fits, a `close` one ends
 * with such: that no other stands beside it is not said in its source, but where it is put to use. Between two
 * of them the blank says as much as both bounds, and makes an expression half as long to compile.
 */
export interface Piece {
  readonly source: string
  readonly open: boolean
  readonly close: boolean
}

/** A part that says itself what may stand beside it. */
export const bare = (source: string): Piece => ({ source, open: false, close: false })

const BLANK = '[ "]{1,60}'

const opened = ({ open, source }: Piece) => (open ? OPEN + source : source)
const closed = ({ close, source }: Piece) => (close ? source + CLOSE : source)

/** The source with its bounds. */
export const whole = (piece: Piece): string => opened({ ...piece, source: closed(piece) })

/** Two parts, with blanks between. */
export const spaced = (a: Piece, b: Piece): Piece => ({
  source: a.close && b.open ? `${a.source}${BLANK}${b.source}` : `${closed(a)}${SEP}${opened(b)}`,
  open: a.open,
  close: b.close,
})

/** A part, and right behind it one that brings its own blanks. */
export const followed = (a: Piece, source: string): Piece => ({
  source: closed(a) + source,
  open: a.open,
  close: false,
})

/** One of several parts, the first that fits. */
export function oneOf(pieces: readonly Piece[]): Piece {
  const open = pieces.every((each) => each.open)
  const close = pieces.every((each) => each.close)
  const inner = (each: Piece) => whole({ ...each, open: each.open && !open, close: each.close && !close })
  return { source: `(?:${[...new Set(pieces.map(inner))].join('|')})`, open, close }
}

/** A part, and with blanks before it one of several that may be absent. */
export function maybe(a: Piece | undefined, choices: readonly Piece[]): Piece {
  const choice = oneOf(choices)
  if (a?.close && choice.open && choice.close)
    return { source: `${a.source}(?:${BLANK}${choice.source})?`, open: a.open, close: true }
  const absent = `(?:${choices.map((each) => SEP + whole(each)).join('|')})?`
  return a ? followed(a, absent) : bare(absent)
}
