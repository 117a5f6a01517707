import type { Charset } from '../charsets.ts'
import { vietnameseLetters } from '../text/tones.ts'

/**
 * VIQR (RFC 1456): marks as ASCII signs after the letter: `Vie^.t Nam`, `ddu+o+.c`; `*` for the horn is met too. A dot, a
 * question mark or an apostrophe after a vowel may be punctuation: the syllable decides.
 */
const signs: Readonly<Record<string, readonly string[]>> = {
  '\u0302': ['^'],
  '\u0306': ['('],
  '\u031b': ['+', '*'],
  '\u0300': ['`'],
  '\u0301': ["'"],
  '\u0309': ['?'],
  '\u0303': ['~'],
  '\u0323': ['.'],
}

const sequences = new Map<string, string>([
  ['dd', 'đ'],
  ['DD', 'Đ'],
  ['Dd', 'Đ'],
])
const others = new Map<string, readonly string[]>()

for (const letter of vietnameseLetters) {
  const [base, ...marks] = letter.normalize('NFD')
  if (marks.length === 0) continue
  const quality = marks.filter((mark) => '\u0302\u0306\u031b'.includes(mark))
  const tone = marks.filter((mark) => !quality.includes(mark))
  for (const first of quality.length ? signs[quality[0]!]! : ['']) {
    for (const last of tone.length ? signs[tone[0]!]! : ['']) {
      const key = base! + first + last
      sequences.set(key, letter)
      if ("'?.".includes(last) && last !== '') {
        others.set(key, [(base! + quality.join('')).normalize('NFC') + last])
      }
    }
  }
}

export default {
  id: 'viqr',
  label: 'VIQR',
  fonts: null,
  capitals: null,
  sequences,
  others,
  ascii: "^(+*`'?~.dD",
  hint: /[aeoAEO]\^['`?~.]?[a-z]|[uoUO][+*][a-z'`?~.]|\b[dD]d[aeiouy]/,
  rarity: -10,
} satisfies Charset
