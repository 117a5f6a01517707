import type { Box } from '../../types.ts'
import type { Face } from './face.ts'
import type { Glyph, Ink, Turn } from './ink.ts'

/**
 * Letters of one word in one font, or a blank. Coordinates are those of the reader: the sheet turned so that its
 * lines run level; `frame` leads back to the page as shown.
 */
export interface Piece {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly base: number
  readonly size: number
  readonly top: number
  readonly bottom: number
  readonly face: Face
  readonly bold: boolean
  readonly frame: Frame
  readonly blank: boolean
  readonly ghost: boolean
  readonly white: boolean
  readonly annotation: string | null
}

/** A sheet of paper as seen by someone who turned it by quarter turns to read. */
export interface Frame {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly turn: Turn
}

/** Where a point of the page lies for someone who reads with this turn. */
export function seen(frame: Frame, x: number, y: number): readonly [number, number] {
  if (frame.turn === 1) return [y, frame.width - x]
  if (frame.turn === 2) return [frame.width - x, frame.height - y]
  if (frame.turn === 3) return [frame.height - y, x]
  return [x, y]
}

function shown(frame: Frame, x: number, y: number): readonly [number, number] {
  if (frame.turn === 1) return [frame.width - y, x]
  if (frame.turn === 2) return [frame.width - x, frame.height - y]
  if (frame.turn === 3) return [y, frame.height - x]
  return [x, y]
}

interface Growing {
  text: string
  x0: number
  x1: number
  base: number
  heavy: boolean
  lastX: number
  lastText: string
  spacing: number
  readonly first: Glyph
}

/**
 * Letters of one turn, in the order in which the file draws them, put together while they follow one another on a
 * line without a gap; a letter drawn twice in place (bold by doubling) counts once.
 */
export function piecesOf(ink: Ink, turn: Turn): Piece[] {
  const frame: Frame = { page: ink.page, width: ink.width, height: ink.height, turn }
  const glyphs = ink.glyphs.filter((each) => each.turn === turn)
  if (glyphs.length === 0) return []
  const limit = gapLimit(glyphs)
  const pieces: Piece[] = []
  let word: Growing | null = null
  const finish = () => {
    if (word) pieces.push(pieceOf(word, frame))
    word = null
  }
  for (const glyph of glyphs) {
    const [x, base] = seen(frame, glyph.x, glyph.y)
    if (glyph.blank) {
      finish()
      pieces.push(pieceOf(growing(glyph, ' ', x, base), frame))
      continue
    }
    if (word && joins(word, glyph, x, base, limit)) grow(word, glyph, x)
    else {
      finish()
      word = growing(glyph, glyph.text, x, base)
    }
  }
  finish()
  return pieces
}

/**
 * The gap, as a share of the size, that parts two words: small where the file draws no blanks, wide where it does
 * (Distiller sets legacy letters one by one with gaps of up to a tenth of the size).
 */
function gapLimit(glyphs: readonly Glyph[]): number {
  let blanks = 0
  for (const each of glyphs) if (each.blank) blanks++
  return blanks > glyphs.length * 0.05 ? 0.3 : 0.17
}

function growing(glyph: Glyph, text: string, x: number, base: number): Growing {
  return {
    text,
    x0: x,
    x1: x + glyph.advance,
    base,
    heavy: glyph.heavy,
    lastX: x,
    lastText: text,
    spacing: glyph.spacing,
    first: glyph,
  }
}

function joins(word: Growing, glyph: Glyph, x: number, base: number, limit: number): boolean {
  const { first } = word
  if (glyph.face !== first.face || glyph.annotation !== first.annotation) return false
  if (Math.abs(glyph.size - first.size) > 0.1 * first.size) return false
  if (glyph.ghost !== first.ghost || Math.abs(base - word.base) > 0.12 * first.size) return false
  if (isMark(glyph) && Math.abs(x - word.x1) < first.size) return true
  if (isDouble(word, glyph, x)) return true
  const gap = x - word.x1 - (word.spacing < 0.6 * first.size ? word.spacing : 0)
  return gap < limit * first.size && gap > -0.35 * first.size
}

function grow(word: Growing, glyph: Glyph, x: number): void {
  if (isDouble(word, glyph, x)) {
    word.heavy = true
    return
  }
  word.text += glyph.text
  word.x1 = Math.max(word.x1, x + glyph.advance)
  word.lastX = x
  word.lastText = glyph.text
  word.spacing = glyph.spacing
}

function isMark(glyph: Glyph): boolean {
  return /^\p{M}+$/u.test(glyph.text)
}

function isDouble(word: Growing, glyph: Glyph, x: number): boolean {
  if (glyph.text !== word.lastText || glyph.advance < 0.2 * glyph.size) return false
  return Math.abs(x - word.lastX) < 0.12 * glyph.size
}

function pieceOf(word: Growing, frame: Frame): Piece {
  const { first } = word
  const top = word.base - first.face.ascent * first.size
  const bottom = word.base + first.face.descent * first.size
  return {
    text: word.text,
    x0: word.x0,
    x1: word.x1,
    base: word.base,
    size: first.size,
    top,
    bottom,
    face: first.face,
    bold: first.face.bold || word.heavy,
    frame,
    blank: word.text === ' ',
    ghost: first.ghost,
    white: first.white,
    annotation: first.annotation,
  }
}

/** Where the piece stands on the page as shown. */
export function boxOf({ frame, x0, top, x1, bottom }: Piece): Box {
  const a = shown(frame, x0, top)
  const b = shown(frame, x1, bottom)
  return {
    page: frame.page,
    x0: hundredth(Math.min(a[0], b[0])),
    y0: hundredth(Math.min(a[1], b[1])),
    x1: hundredth(Math.max(a[0], b[0])),
    y1: hundredth(Math.max(a[1], b[1])),
  }
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100
}
