import type { Charset } from '../charsets.ts'
import { vietnameseLetters } from '../text/tones.ts'

/**
 * Text of which only the low byte of each code point is left: `ệ` (U+1EC7) became `Ç`. Two letters may share a low byte
 * (ạ and ơ: A1); the syllable decides. Letters whose low byte is ASCII (ĩ, ũ) or the no-break blank cannot be told from
 * what they became, and are left.
 */
const sequences = new Map<string, string>()
const others = new Map<string, string[]>()
for (const letter of vietnameseLetters) {
  const code = letter.charCodeAt(0)
  const low = code & 0xff
  if (code < 0x100 || (low >= 0x20 && low < 0x80) || low === 0xa0) continue
  const key = String.fromCharCode(low)
  if (sequences.has(key)) others.set(key, [...(others.get(key) ?? []), letter])
  else sequences.set(key, letter)
}
for (const letter of vietnameseLetters) {
  if (letter <= '\xff' && sequences.has(letter)) others.set(letter, [...(others.get(letter) ?? []), letter])
}

export default {
  id: 'low-byte',
  label: 'chỉ còn byte thấp',
  fonts: null,
  capitals: null,
  sequences,
  others,
  rarity: -14,
} satisfies Charset
