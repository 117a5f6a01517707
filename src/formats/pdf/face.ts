/** What the layout needs to know of a font. */
export interface Face {
  /** As the file names it, subset tag and all. */
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  /** Share of the size above and below the baseline. */
  readonly ascent: number
  readonly descent: number
  /** From glyph units to text units, usually 0.001; Type 3 fonts bring their own. */
  readonly scale: number
  readonly vertical: boolean
  /** The single bytes of a legacy font, that no ToUnicode table has made into Vietnamese letters: byte → cp1252. */
  readonly bytes: boolean
  /** The file lost this font or never said what its codes mean: nobody can know. */
  readonly lost: boolean
}

const bolds = /bold|black|heavy|demi|[-,]bd\b/i
const italics = /italic|oblique|kursiv|[-,]it\b/i
const legacy = /^(?:[A-Z]{6}\+)?\.?(?:vn[a-z]|vni|vps|viet|abc)/i
const unicode = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/

/** Reads a font object of pdf.js, or gives a plain face where there is none. */
export function faceOf(font: unknown, muted: ReadonlySet<string>): Face {
  const given = (font ?? {}) as Record<string, unknown>
  const name = typeof given.name === 'string' ? given.name : ''
  const matrix = given.fontMatrix as number[] | undefined
  return {
    name,
    bold: bolds.test(name) || given.bold === true || given.black === true,
    italic: italics.test(name) || given.italic === true,
    ascent: share(given.ascent, 0.75),
    descent: share(typeof given.descent === 'number' ? -given.descent : undefined, 0.22),
    scale: Math.abs(matrix?.[0] ?? 0.001) || 0.001,
    vertical: given.vertical === true,
    bytes: given.composite !== true && legacy.test(name) && !speaksVietnamese(given.toUnicode),
    lost: isLost(name, given) || muted.has(name) || isMute(given),
  }
}

/** pdf.js puts Helvetica in the place of a font that is not there. */
function isLost(name: string, given: Record<string, unknown>): boolean {
  return name === '' || name.startsWith('InvalidPDFjsFont') || given.type === 'FallbackType'
}

/** Codes of two bytes without a ToUnicode table are numbers of drawings, not of letters. */
function isMute(given: Record<string, unknown>): boolean {
  return given.composite === true && !Array.isArray((given.toUnicode as { _map?: unknown } | null)?._map)
}

function share(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value > 0.05 && value < 1.2 ? value : otherwise
}

/** Does the font's own table lead to Vietnamese letters outside Latin-1? Then it is no longer a legacy font. */
function speaksVietnamese(toUnicode: unknown): boolean {
  const map = (toUnicode as { _map?: unknown } | null)?._map
  if (!Array.isArray(map)) return false
  return map.some((each) => typeof each === 'string' && unicode.test(each))
}
