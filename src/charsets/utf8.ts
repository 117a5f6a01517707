import { asCp1252, type Charset } from '../charsets.ts'
import { vietnameseLetters } from '../text/tones.ts'

/**
 * UTF-8 shown as Latin-1 or as Windows-1252, once (`tiáº¿ng`) or twice over. Charted for the Vietnamese letters, the
 * letters and signs of Latin-1, combining marks, and the quotes and dashes of office programs.
 */
const latin = Array.from({ length: 0x60 }, (_, i) => String.fromCharCode(0xa0 + i)).join('')
const all = `${vietnameseLetters}${latin}\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323‘’“”–—…•€™≤≥−′″`
const shown = [(byte: number) => String.fromCharCode(byte), asCp1252]

const sequences = new Map<string, string>()
for (const letter of all) {
  for (const show of shown) {
    const once = garble(letter, show)
    sequences.set(once, letter)
    for (const again of shown) sequences.set(garble(once, again), letter)
  }
}

function garble(text: string, show: (byte: number) => string): string {
  return Array.from(new TextEncoder().encode(text), show).join('')
}

// `à` is C3 A0; where the no-break blank became a plain one, only its first half is left.
sequences.set('Ã', 'à')

export default {
  id: 'utf8',
  label: 'UTF-8 đọc nhầm thành Latin-1',
  fonts: null,
  capitals: null,
  met: 'word',
  sequences,
  atEnd: 'Ã',
  rarity: -4,
} satisfies Charset
