/** The tones in the order of Vietnamese dictionaries: none, huyền, hỏi, ngã, sắc, nặng. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5

const marks = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

/** Vietnamese vowel letters in lower case, without tone. */
export const vowels = 'aăâeêioôơuưy'

/** By code: the tone of a small Vietnamese letter, and the letter without it. */
const toneOf = new Uint8Array(1 << 16)
const bare = new Map<number, string>()
const toned: string[] = []
for (const vowel of vowels) {
  marks.forEach((mark, tone) => {
    const letter = (vowel + mark).normalize('NFC')
    toneOf[letter.charCodeAt(0)] = tone
    bare.set(letter.charCodeAt(0), vowel)
    toned.push(letter)
  })
}

/** Every Vietnamese letter beyond ASCII, small and capital, NFC: 134 of them. */
export const vietnameseLetters: string = (() => {
  const small = toned.filter((each) => each > '\x7f').join('')
  return `${small}đ${small.toUpperCase()}Đ`
})()

/**
 * A small-letter syllable without its tone mark, and the tone: `hoà` and `hòa` both give `hoa` and huyền. Null when it
 * bears two tones. What is no Vietnamese letter stays.
 */
export function splitTone(syllable: string): { readonly plain: string; readonly tone: Tone } | null {
  let tone = 0
  let place = -1
  for (let at = 0; at < syllable.length; at++) {
    const here = toneOf[syllable.charCodeAt(at)]!
    if (here === 0) continue
    if (tone !== 0) return null
    tone = here
    place = at
  }
  if (place < 0) return { plain: syllable, tone: 0 }
  const letter = bare.get(syllable.charCodeAt(place))!
  return { plain: syllable.slice(0, place) + letter + syllable.slice(place + 1), tone: tone as Tone }
}
