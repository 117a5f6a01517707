import type { Drawing } from './drawing.ts'
import type { Face } from './face.ts'
import type { Stroke } from './strokes.ts'
import { Walker } from './walker.ts'

/** Quarter turns clockwise of a letter as it stands on the page; -1: slanted (watermarks). */
export type Turn = 0 | 1 | 2 | 3 | -1

/** One letter where it is printed: `x`, `y` start of its baseline in points from the top left. */
export interface Glyph {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Width of the letter itself. */
  readonly advance: number
  /** Room that the file asks for behind it: wide-set words have some, a great deal is a tabulator. */
  readonly spacing: number
  readonly size: number
  readonly face: Face
  readonly turn: Turn
  readonly blank: boolean
  /** Drawn invisibly: the layer of an OCR program. */
  readonly ghost: boolean
  readonly white: boolean
  readonly heavy: boolean
  /** Kind of the annotation that draws it, null for the page itself. */
  readonly annotation: string | null
}

/** Everything a page shows that matters to reading: letters, ruling lines, how much is covered by pictures. */
export interface Ink {
  readonly page: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly strokes: readonly Stroke[]
  /** Share of the page's area that pictures cover, 0 to 1. */
  readonly pictured: number
  /** Painted shapes that are no ruling lines: letters drawn as outlines, charts. */
  readonly shapes: number
  /** Letters in fonts that the file has lost: what they say cannot be known. */
  readonly lost: number
  /** True where the page has more letters than `glyphCap`. */
  readonly cut: boolean
}

/** No page of paper holds more letters; beyond it the page is a bomb. */
export const glyphCap = 200_000

/**
 * Follows the drawing instructions of a page (ISO 32000-1, 8.4 and 9.3–9.4) and writes down where each letter and
 * line lands. Letters keep what the file says of them; nothing is normalised here.
 */
export function inkOf(drawing: Drawing): Ink {
  const walker = new Walker(drawing)
  for (const step of drawing.steps) {
    if (walker.glyphs.length >= glyphCap) break
    walker.take(step)
  }
  return {
    page: drawing.page,
    width: drawing.width,
    height: drawing.height,
    glyphs: walker.glyphs,
    strokes: walker.strokes,
    pictured: Math.min(1, walker.pictured / (drawing.width * drawing.height || 1)),
    shapes: walker.shapes,
    lost: walker.lost,
    cut: walker.glyphs.length >= glyphCap,
  }
}
