import type { Charset } from '../charsets.ts'

/**
 * Windows-1258 shown as Windows-1252: ă, đ, ơ, ư have codes of their own, a tone stands after its letter as one of five
 * combining codes, the same for small and capital letters; à á è é í ó ù ú also exist whole. Source: Unicode
 * mapping table CP1258.
 */
const bases = {
  a: 'a',
  ã: 'ă',
  â: 'â',
  e: 'e',
  ê: 'ê',
  i: 'i',
  o: 'o',
  ô: 'ô',
  õ: 'ơ',
  u: 'u',
  ý: 'ư',
  y: 'y',
}
const tones = { Ì: '\u0300', ì: '\u0301', Ò: '\u0309', Þ: '\u0303', ò: '\u0323' }

const sequences = new Map<string, string>([
  ['ð', 'đ'],
  ['Ð', 'Đ'],
])
for (const [garbled, letter] of Object.entries(bases)) {
  for (const [shown, base] of [
    [garbled, letter],
    [garbled.toUpperCase(), letter.toUpperCase()],
  ] as const) {
    if (shown !== base) sequences.set(shown, base)
    for (const [sign, tone] of Object.entries(tones))
      sequences.set(shown + sign, (base + tone).normalize('NFC'))
  }
}

export default {
  id: 'cp1258',
  label: 'Windows-1258',
  fonts: null,
  capitals: null,
  sequences,
  rarity: -9.5,
} satisfies Charset
