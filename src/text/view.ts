/**
 * The text as rules look at it: lower case, every white space a blank, one dash, one kind of quotation mark, one
 * place for the tone mark (`hòa` as `hoà`) and `y` for `i` where spelling varies (`kĩ`, `tỉ`, `quí`). It has exactly
 * the length of the text, so that a place in it is a place in the text.
 */
export function view(text: string): string {
  if (text === '') return text // titles and names that are not known
  const evened = even(text)
  return evened
    .replace(/o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ]/gu, (pair, at: number) => tone(pair, evened, at))
    .replace(SYLLABLES_WITH_I, swapI)
}

const SAME: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u202f': ' ',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  Ð: 'đ',
  ð: 'đ',
  '：': ':',
  '…': '.',
}

/** All letters at once where none of them stands in the way of that, else one by one. */
function even(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length !== text.length || BY_LETTER.test(text))
    return Array.from({ length: text.length }, (_, i) => letter(text[i]!)).join('')
  return lower.replace(NOT_EVEN, letter)
}

/** Letters whose lower case depends on those beside them: the last sigma of a word, letters of two units. */
const BY_LETTER = /[Σ\ud800-\udfff]/
const NOT_EVEN = new RegExp(`[\\0-\\x1f${Object.keys(SAME).join('')}]`, 'g')

function letter(c: string): string {
  const same = SAME[c]
  if (same !== undefined) return same
  if (c <= ' ') return ' '
  const lower = c.toLowerCase()
  return lower.length === 1 ? lower : c
}

const TONES = 'àáảãạèéẻẽẹỳýỷỹỵ'
const BARE = 'aaaaaeeeeeyyyyy'
const MARKED: Readonly<Record<string, string>> = { o: 'òóỏõọ', u: 'ùúủũụ' }

/** `hoà` → `hòa`: at the end of a syllable the tone goes to the first letter; `hoàn` and `quý` stay. */
function tone(pair: string, text: string, at: number): string {
  const next = text[at + 2]
  if (next !== undefined && /\p{L}/u.test(next)) return pair
  if (pair[0] === 'u' && text[at - 1] === 'q') return pair
  const index = TONES.indexOf(pair[1]!)
  return MARKED[pair[0]!]![index % 5]! + BARE[index]!
}

/**
 * Syllables of one consonant and a lone `i`, which are also written with `y`: kĩ, lí, mĩ, sĩ, tỉ, vị (not `đi`, `khi`,
 * `thi`). What stands before them is looked at last: that is far faster.
 */
const SYLLABLES_WITH_I = /(?:[hklmstv]|qu)[iìíỉĩị](?<!\p{L}(?:[hklmstv]|qu).)(?!\p{L})/gu
const I = 'iìíỉĩị'
const Y = 'yỳýỷỹỵ'

function swapI(syllable: string): string {
  return syllable.slice(0, -1) + Y[I.indexOf(syllable.at(-1)!)]
}
