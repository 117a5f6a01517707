/**
 * A legacy charset: one file in `charsets/`, default export, mostly a chart. `sequences` maps what the file holds
 * (one or more characters, as cp1252 or Latin-1 read them) to Unicode NFC.
 */
export interface Charset {
  readonly id: string
  /** Vietnamese name for people: `TCVN3 (ABC)`. */
  readonly label: string
  /** Families of fonts drawn in this charset: evidence, never proof. Tested against the name without subset tag. */
  readonly fonts: RegExp | null
  /** Fonts that draw small letters' codes as capitals. */
  readonly capitals: RegExp | null
  /** From garbled sequence to letter; longest match first. */
  readonly sequences: ReadonlyMap<string, string>
  /** What else the same sequence may stand for; the syllable decides among them. */
  readonly others?: ReadonlyMap<string, readonly string[]>
  /** Sequences (of one character) that are letters only beside a letter: a minus sign between digits stays a minus sign. */
  readonly besideLetters?: string
  /** Signs that may stand for themselves at the edge of a word: the quotes of `«Sông Mây»`. */
  readonly mayStay?: string
  /** Sequences (of one character) that are letters only at the end of a word, after a small letter: `lÃ` whose no-break blank was lost. */
  readonly atEnd?: string
  /**
   * How it is met. `line`: whole passages are written in it, so neighbours decide together (default). `word`: it befalls
   * single words of Unicode text, each decided by itself. `asked`: believed only where a font names it or a person asks.
   */
  readonly met?: 'line' | 'word' | 'asked'
  /** Natural logarithm of how seldom it is met where nothing points to it; -6.5 for TCVN3. */
  readonly rarity?: number
  /** It has no capital letters with tones: capitals are typed with the small codes, drawn by a capitals font. */
  readonly smallOnly?: boolean
  /** Sequences made of ASCII alone (VIQR, `&#7879;`): one of these characters must be in a word for it to be tried. */
  readonly ascii?: string
  /** Tried only in a document of which some line matches. */
  readonly hint?: RegExp
}

/**
 * Reads a chart written as `garbled letter` pairs separated by blanks. `U+00AD` stands for a character that cannot be
 * seen, also inside a sequence of several.
 */
export function chart(pairs: string): Map<string, string> {
  const words = pairs.trim().split(/\s+/)
  const seen = new Map<string, string>()
  for (let at = 0; at + 1 < words.length; at += 2) {
    seen.set(visible(words[at]!), visible(words[at + 1]!).normalize('NFC'))
  }
  return seen
}

function visible(word: string): string {
  return word.replace(/U\+([0-9A-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** The Windows-1252 character of a byte; the five bytes it leaves open stay the control character (WHATWG Encoding). */
const high = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** The character by which cp1252 shows a byte. */
export function asCp1252(byte: number): string {
  return byte >= 0x80 && byte < 0xa0 ? high[byte - 0x80]! : String.fromCharCode(byte)
}

/**
 * The chart of a charset with one byte a letter, from rows `first byte: letters…` with `.` for a byte that is no letter
 * of it. Bytes 80–9F are entered twice: as control characters (Latin-1) and as cp1252 shows them.
 */
export function bytes(rows: string): Map<string, string> {
  const seen = new Map<string, string>()
  for (const row of rows.trim().split('\n')) {
    const [first, letters] = row.trim().split(': ')
    letters!.split(' ').forEach((letter, step) => {
      if (letter === '.') return
      const byte = Number.parseInt(first!, 16) + step
      seen.set(String.fromCharCode(byte), letter.normalize('NFC'))
      seen.set(asCp1252(byte), letter.normalize('NFC'))
    })
  }
  return seen
}

/**
 * The chart of a charset that spells a letter as base and mark, from rows `base letters marks` and pairs `sign letter`
 * of the letters that stand alone. Capitals: both in capitals; or a capital base with the small mark.
 */
export function marked(rows: string, alone: string): Map<string, string> {
  const seen = new Map<string, string>()
  const enter = (garbled: string, letter: string): void => {
    const capital = letter.toUpperCase()
    seen.set(garbled, letter)
    if (garbled.length === 2) seen.set(garbled[0]!.toUpperCase() + garbled[1]!, capital)
    seen.set(garbled.toUpperCase(), capital)
  }
  for (const row of rows.trim().split('\n')) {
    const [base, letters, marks] = row.trim().normalize('NFC').split(' ')
    ;[...letters!].forEach((letter, i) => {
      enter(base! + marks![i]!, letter)
    })
  }
  for (const pair of alone.normalize('NFC').split(' ')) enter(pair[0]!, pair[1]!)
  return seen
}
