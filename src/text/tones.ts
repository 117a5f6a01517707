/** The tones in the order of Vietnamese dictionaries: none, huyền, hỏi, ngã, sắc, nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5

const marks = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

/** Vietnamese vowel letters in lower case, without tone. */
export const vowels = 'aăâeêioôơuưy'

/** Letter → the letter without its tone, and the tone. Small Vietnamese letters only; others are not in it. */
const untoned = new Map<string, readonly [letter: string, tone: Tone]>()
for (const vowel of vowels) {
  marks.forEach((mark, tone) => {
    untoned.set((vowel + mark).normalize('NFC'), [vowel, tone as Tone])
  })
}

/** Every Vietnamese letter beyond ASCII, small and capital, NFC: 134 of them. */
export const vietnameseLetters: string = (() => {
  const small = [...untoned.keys()].filter((each) => each > '\x7f').join('')
  return `${small}đ${small.toUpperCase()}Đ`
})()

/**
 * A small-letter syllable without its tone mark, and the tone: `hoà` and `hòa` both give `hoa` and huyền. Null when it
 * bears two tones. What is no Vietnamese letter stays.
 */
export function splitTone(syllable: string): { readonly plain: string; readonly tone: Tone } | null {
  let plain = ''
  let tone: Tone = 0
  for (const letter of syllable) {
    const found = untoned.get(letter)
    if (!found) {
      plain += letter
      continue
    }
    plain += found[0]
    if (found[1] === 0) continue
    if (tone !== 0) return null
    tone = found[1]
  }
  return { plain, tone }
}
