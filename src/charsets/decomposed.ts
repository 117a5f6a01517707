import type { Charset } from '../charsets.ts'
import { vietnameseLetters } from '../text/tones.ts'

/**
 * Decomposed Unicode (“tổ hợp”): a letter and its marks as characters of their own, in whatever order they were typed, or
 * the mark set off from its letter by a blank (`bi` + U+0323 `tại`), as some PDF producers leave it.
 */
const sequences = new Map<string, string>()
const others = new Map<string, readonly string[]>()

for (const letter of vietnameseLetters) {
  const [base, ...marks] = letter.normalize('NFD')
  if (marks.length === 0) continue
  const orders = marks.length === 2 ? [marks.join(''), marks[1]! + marks[0]!] : [marks.join('')]
  for (const order of orders) {
    sequences.set(base! + order, letter)
    const partly = (base! + order[0]!).normalize('NFC')
    if (order.length === 2 && partly.length === 1) sequences.set(partly + order[1]!, letter)
  }
  const tone = marks.at(-1)!
  for (const mark of marks.length === 2 ? marks : [tone]) {
    const rest = marks.filter((each) => each !== mark).join('')
    const bare = (base! + rest).normalize('NFC')
    sequences.set(`${bare} ${mark}`, `${letter} `)
    others.set(`${bare} ${mark}`, [letter])
  }
}

export default {
  id: 'decomposed',
  label: 'Unicode tổ hợp',
  fonts: null,
  capitals: null,
  met: 'word',
  sequences,
  others,
  rarity: -0.5,
} satisfies Charset
