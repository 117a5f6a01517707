import { vietnameseLetters } from '../../text/tones.ts'

const beyondLatin = [...vietnameseLetters].filter((each) => each > '\xff').join('')
const inLatin = [...vietnameseLetters].filter((each) => each <= '\xff').join('')

/** Stretches between ASCII signs, digits, and the punctuation of office programs: words, with whatever signs are in them. */
const stretches = /[^\x00-\x40\x5b-\x60\x7b-\x7f\xa0–—‘’“”…•]+/g
const vietnamese = new RegExp(`^«?[A-Za-z\u0300-\u0323${vietnameseLetters}]+»?$`)
/** A letter that no charset of one byte shows as such. */
const beyond = new RegExp(`[${beyondLatin}]`)
const latin = new RegExp(`[${inLatin}]`)
/** A capital of Latin-1 after a small letter is no way to type: `nghịquyÕt`. */
const misplaced = /\p{Ll}[\u00c0-\u00de]/u

/**
 * True for a token with a Vietnamese letter beyond Latin-1 (đ, ơ, ế), all of whose words are of Vietnamese letters: it was
 * typed in Unicode, and its ô, ã or é is itself, however odd the word. `giám đôc` is “đốc” without its tone, never TCVN3
 * for “đục”. The same where only one of its words is so (`đôc/x·`): what is typed must not be spoilt for the rest.
 */
export function typedInUnicode(token: string): boolean {
  if (!beyond.test(token)) return false
  const words = token.match(stretches) ?? []
  const typed = words.filter((word) => vietnamese.test(word) && !misplaced.test(word))
  return typed.length === words.length || typed.some((word) => beyond.test(word) && latin.test(word))
}
