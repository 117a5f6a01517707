/** Fonts of Vietnamese letters by number, of whatever charset; a hint for the reader, repair decides by itself. */
export const isLegacyFont = (name: string | null | undefined): boolean =>
  /^\.?vn|^vni|abc|tcvn/i.test(name ?? '')

/** Signs of Symbol and Wingdings that begin items of a list, by their number in the font. */
const signs: Readonly<Record<string, string>> = {
  '\uf02a': '*',
  '\uf02b': '+',
  '\uf02d': '-',
  '\uf0a7': '▪',
  '\uf0a8': '☐',
  '\uf0b7': '•',
  '\uf0d8': '➢',
  '\uf0e0': '→',
  '\uf0fc': '✓',
  '\uf0fe': '☒',
}

/**
 * Word keeps the characters of a symbol-encoded font at U+F020–F0FF. Of a legacy font they are its letters (the
 * character of the same number); of others the signs of lists become Unicode and the rest stay.
 */
export function fromPrivateUse(text: string, font: string | null | undefined): string {
  if (!/[\uf020-\uf0ff]/.test(text)) return text
  const letters = isLegacyFont(font)
  return text.replace(/[\uf020-\uf0ff]/g, (c) =>
    letters ? String.fromCharCode(c.charCodeAt(0) - 0xf000) : (signs[c] ?? c),
  )
}
