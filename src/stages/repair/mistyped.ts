import { syllableChance } from '../../text/syllables.ts'
import { splitTone, vietnameseLetters, vowels } from '../../text/tones.ts'

/** Natural logarithm of how seldom a word lacks its tone or bears a wrong one; and a letter's mark besides. */
const tonedWrong = -7
const markLost = -9
/** A mistyped word is not less likely than this, nor made likelier by what it may have been. */
const least = -17
const most = -12

const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const marked: Readonly<Record<string, string>> = { a: 'ăâ', e: 'ê', o: 'ôơ', u: 'ư', d: 'đ' }
const vietnamese = new RegExp(`^[a-z${vietnameseLetters}]+$`)

/**
 * Natural logarithm of the chance that a small-letter word is a common syllable without its tone, with a wrong one, or
 * with one mark of its letters lost: `quyêt`, `môt`, `giãi`. -Infinity for anything else. Why: such words stand in most
 * reports; they are no syllables, so that a legacy reading which is one (`môt` in TCVN3: “mụt”) would be taken for the truth.
 */
export function mistypedChance(word: string): number {
  if (word.length > 8 || !vietnamese.test(word)) return Number.NEGATIVE_INFINITY
  const split = splitTone(word)
  if (split === null) return Number.NEGATIVE_INFINITY
  const { plain } = split
  let best = toned(plain) + tonedWrong
  for (let at = 0; at < plain.length; at++) {
    for (const letter of marked[plain[at]!] ?? '') {
      best = Math.max(best, toned(plain.slice(0, at) + letter + plain.slice(at + 1)) + markLost)
    }
  }
  return best < -26 ? Number.NEGATIVE_INFINITY : Math.min(most, Math.max(least, best))
}

/** The chance of the likeliest syllable of these letters, whatever its tone. */
function toned(plain: string): number {
  let at = 0
  while (at < plain.length && !vowels.includes(plain[at]!)) at++
  if (at === plain.length) return Number.NEGATIVE_INFINITY
  const before = plain.slice(0, at)
  const after = plain.slice(at + 1)
  let best = Number.NEGATIVE_INFINITY
  for (const tone of tones) {
    best = Math.max(best, syllableChance(before + (plain[at]! + tone).normalize('NFC') + after))
  }
  return best
}
