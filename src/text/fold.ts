/**
 * Letters without Vietnamese marks, in lower case: `Kế hoạch` → `ke hoach`, `Đường` → `duong`. Length may differ
 * from the input for decomposed text; for NFC input every character maps to one.
 */
export function fold(text: string): string {
  const bare = text.normalize('NFD').replace(/[\u0300-\u036f]+/g, '')
  const plain = MAY_BE_MARKED.test(bare) ? bare.replace(/\p{M}/gu, '') : bare
  return plain.replace(/[đĐÐ]/g, 'd').toLowerCase()
}

/** Scripts with marks of their own; no Vietnamese text has any, and to look each letter up among all marks takes far longer. */
const MAY_BE_MARKED = /[^\0-\u0482\u2000-\u20cf]/

/**
 * As `fold`, and every UTF-16 unit stays in its place, so that an offset into the result is one into the text. Marks
 * that stand alone (OCR: `bi ̣tại`) and letters whose lower case is longer stay as they are.
 */
export function foldInPlace(text: string): string {
  let out = ''
  for (const letter of text) {
    out += inPlace.get(letter) ?? inPlaceOf(letter)
  }
  return out
}

/** There are only so many letters. */
const inPlace = new Map<string, string>()

function inPlaceOf(letter: string): string {
  const folded = fold(letter)
  const kept = folded.length === letter.length ? folded : letter
  inPlace.set(letter, kept)
  return kept
}
