import iconv from 'iconv-lite'
import type { Piece } from './pieces.ts'
import { finder, type Stretch } from './properties.ts'
import { applied, type Look, type Styles } from './styles.ts'

/** A stretch of characters of one look, with the paragraph properties in force. */
export interface Chunk {
  /** Position of its first character. */
  readonly from: number
  readonly text: string
  readonly look: Look
  readonly paragraph: Stretch | null
}

/** cp1252 with its five holes kept as the C1 controls that the byte is. */
const cp1252 = [...iconv.decode(Buffer.from(Array.from({ length: 256 }, (_, i) => i)), 'windows-1252')].map(
  (each, i) => (each === '\ufffd' || each === '' ? String.fromCharCode(i) : each),
)

/** What holds the characters and their properties. */
export interface Sources {
  readonly main: Buffer
  /** The Data stream, empty where the file has none. */
  readonly data: Buffer
  readonly pieces: readonly Piece[]
  readonly characters: readonly Stretch[]
  readonly paragraphs: readonly Stretch[]
  readonly styles: Styles
  /** What the optional hyphen 0x1F is written as: nothing, or U+00AD where it stands for `ư` (`holdsSoftHyphen`). */
  readonly optionalHyphen: '' | '\u00ad'
}

/**
 * Whether some character is U+00AD. TCVN3 writes `ư` so; where a document has none, a program that knew it only as a
 * soft hyphen has saved it as Word's optional hyphen 0x1F (LibreOffice does).
 */
export function holdsSoftHyphen({ main, pieces }: Pick<Sources, 'main' | 'pieces'>): boolean {
  return pieces.some(({ cpFrom, cpTo, fc, wide }) => {
    const bytes = main.subarray(fc, fc + (cpTo - cpFrom) * (wide ? 2 : 1))
    if (!wide) return bytes.includes(0xad)
    for (let i = 0; i + 1 < bytes.length; i += 2) if (bytes[i] === 0xad && bytes[i + 1] === 0) return true
    return false
  })
}

/** The characters of positions `[from, to)` in chunks of one look, in the order of the text. */
export function* charactersOf(sources: Sources, from: number, to: number): Generator<Chunk> {
  const characterAt = finder(sources.characters)
  const paragraphAt = finder(sources.paragraphs)
  const lookOf = looks(sources.styles)
  for (const piece of sources.pieces) {
    let cp = Math.max(piece.cpFrom, from)
    const end = Math.min(piece.cpTo, to)
    const width = piece.wide ? 2 : 1
    while (cp < end) {
      const fc = piece.fc + (cp - piece.cpFrom) * width
      const character = characterAt(fc)
      const paragraph = paragraphAt(fc)
      const stop = Math.min(character?.fcTo ?? fc + width, paragraph?.fcTo ?? fc + width)
      const count = Math.max(1, Math.min(end - cp, Math.ceil((stop - fc) / width)))
      const bytes = sources.main.subarray(fc, fc + count * width)
      const look = lookOf(character, paragraph, piece.grpprl)
      yield { from: cp, text: decoded(bytes, piece.wide), look, paragraph }
      cp += count
    }
  }
}

function decoded(bytes: Buffer, wide: boolean): string {
  if (wide) return bytes.toString('utf16le')
  let text = ''
  for (const byte of bytes) text += cp1252[byte]
  return text
}

/** Looks by character stretch and paragraph style, worked out once each. */
function looks(
  styles: Styles,
): (character: Stretch | null, paragraph: Stretch | null, modifiers: Buffer) => Look {
  const known = new Map<Stretch | null, Map<number, Look>>()
  return (character, paragraph, modifiers) => {
    const istd = paragraph?.istd ?? 0
    const byStyle = known.get(character) ?? new Map<number, Look>()
    known.set(character, byStyle)
    let look = byStyle.get(istd)
    if (!look) {
      look = lookFor(styles, character, istd)
      byStyle.set(istd, look)
    }
    return modifiers.length > 0 ? applied(modifiers, look, look) : look
  }
}

function lookFor(styles: Styles, character: Stretch | null, istd: number): Look {
  const base = styles.paragraph(istd)
  if (!character) return base
  const direct = applied(character.grpprl, base, base)
  if (direct.istd === base.istd) return direct
  const styled = styles.character(direct.istd, base)
  return applied(character.grpprl, styled, styled)
}
