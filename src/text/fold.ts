/**
 * Letters without Vietnamese marks, in lower case: `Kế hoạch` → `ke hoach`, `Đường` → `duong`. Length may differ
 * from the input for decomposed text; for NFC input every character maps to one.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐÐ]/g, 'd').toLowerCase()
}
