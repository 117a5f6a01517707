/**
 * Letters without Vietnamese marks, in lower case: `Kế hoạch` → `ke hoach`, `Đường` → `duong`. Length may differ
 * from the input for decomposed text; for NFC input every character maps to one.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐÐ]/g, 'd').toLowerCase()
}

/**
 * As `fold`, and every UTF-16 unit stays in its place, so that an offset into the result is one into the text. Marks
 * that stand alone (OCR: `bi ̣tại`) and letters whose lower case is longer stay as they are.
 */
export function foldInPlace(text: string): string {
  let out = ''
  for (const letter of text) {
    const folded = fold(letter)
    out += folded.length === letter.length ? folded : letter
  }
  return out
}
