import { hasOnlyLetters, loanWords, syllableChance, syllableCount } from '../../text/syllables.ts'
import { westernDoubt, westernWords } from '../../text/western.ts'
import { mistypedChance } from './mistyped.ts'

/**
 * How a text came about. `decoded` from a legacy charset: foreign words are not expected to need decoding. `small`: from
 * one without capital toned letters, so that `CéNG` is one word in capitals.
 */
export type Typing = 'unicode' | 'decoded' | 'small'

const letter = /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]|\p{M}/u
const letters = Uint8Array.from({ length: 1 << 16 }, (_, code) =>
  letter.test(String.fromCharCode(code)) ? 1 : 0,
)
const isLetter = (token: string, at: number): boolean => letters[token.charCodeAt(at)] === 1

const words: Readonly<Record<Typing, Map<string, number>>> = {
  unicode: new Map(),
  decoded: new Map(),
  small: new Map(),
}

/**
 * Natural logarithm of the chance of a token in a Vietnamese text that also holds names, foreign words, numbers and signs.
 * The measure by which readings are compared; only differences between readings of one token mean something.
 */
export function chanceOf(token: string, typing: Typing): number {
  let sum = 0
  let from = -1
  for (let at = 0; at <= token.length; at++) {
    if (at < token.length && isLetter(token, at)) {
      if (from < 0) from = at
      continue
    }
    if (from >= 0) sum += wordChance(token.slice(from, at), typing)
    from = -1
    if (at < token.length) sum -= signCost(token, at)
  }
  return token.includes('&#') ? sum - 12 : sum
}

/** True when every word of a token is a syllable that was counted, or a common foreign word, in a sane case. */
export function isKnown(token: string): boolean {
  for (const word of token.match(/[\p{L}\p{M}]+/gu) ?? []) {
    const small = word.toLowerCase()
    if (shapeCost(word, 'unicode') > 1 || (syllableCount(small) === 0 && !westernWords.has(small)))
      return false
  }
  return true
}

function wordChance(word: string, typing: Typing): number {
  const met = words[typing]
  const known = met.get(word)
  if (known !== undefined) return known
  if (met.size > 100_000) met.clear()
  const chance = chanceOfWord(word, typing)
  met.set(word, chance)
  return chance
}

function chanceOfWord(word: string, typing: Typing): number {
  const small = word.toLowerCase()
  const shape = shapeCost(word, typing)
  const syllable = syllableChance(small)
  if (typing === 'unicode' && westernWords.has(small)) return Math.max(syllable, -10) - shape
  if (syllable > -16) return syllable - shape
  if (/^[a-z]$/.test(small)) return -9
  if (/^[A-Z]{2,6}$/.test(word)) return Math.max(syllable, -9)
  if (/^[a-z]+$/.test(small))
    return (syllable > Number.NEGATIVE_INFINITY ? Math.max(syllable, -14) : -13) - shape
  return Math.max(
    syllable - shape,
    abbreviation(word),
    camel(word),
    joined(small) - shape,
    foreign(small, typing) - shape,
    typing === 'unicode' ? mistypedChance(small) - shape : Number.NEGATIVE_INFINITY,
  )
}

/** `QĐ`, `HĐND`, `GCNQSDĐ`: capitals without a syllable. */
function abbreviation(word: string): number {
  if (word === 'đ' || word === 'Đ') return -8
  if (!/^[A-ZĐƯƠÔÂĂÊ]{1,10}$/.test(word)) return Number.NEGATIVE_INFINITY
  if (word.replace(/[^AEIOUYĂÂÊÔƠƯ]/g, '').length > 2) return Number.NEGATIVE_INFINITY
  const odd = word.replace(/[A-ZĐ]/g, '').length
  return -11 - 6 * odd
}

/** Syllables and abbreviations set off by their capitals: `ĐồngTâm`, `KHvà`, `tạoCNTT`. */
function camel(word: string): number {
  const rest = word.slice(1)
  if (rest === rest.toLowerCase()) return Number.NEGATIVE_INFINITY
  const parts = word.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu) ?? []
  if (parts.length < 2 || parts.length > 4 || parts.join('') !== word) return Number.NEGATIVE_INFINITY
  let sum = -3
  for (const part of parts) {
    const chance = part === part.toUpperCase() ? abbreviation(part) : syllableChance(part.toLowerCase())
    if (chance < -15 || part.length < 2) return Number.NEGATIVE_INFINITY
    sum += chance
  }
  return sum
}

/** Two syllables written together (`thựchiện`), one with an initial before it (`HDẪN`), or a loan word (`ôtô`). */
function joined(small: string): number {
  if (loanWords.has(small)) return -11
  if (!hasOnlyLetters(small)) return Number.NEGATIVE_INFINITY
  let best = Number.NEGATIVE_INFINITY
  if (/^[bcdđghklmnpqrstvx]/.test(small) && small.length > 2) best = syllableChance(small.slice(1)) - 9
  for (let cut = 2; cut <= small.length - 2 && small.length <= 16; cut++) {
    const left = syllableChance(small.slice(0, cut))
    if (left > -12) best = Math.max(best, left + syllableChance(small.slice(cut)) - 5)
  }
  return best < -27 ? Number.NEGATIVE_INFINITY : best
}

/** A word of another language; one that was decoded from a Vietnamese charset is hardly that. */
function foreign(small: string, typing: Typing): number {
  const doubt = typing === 'unicode' ? westernDoubt(small) : 20
  if (doubt < 20) return -14 - doubt - (small.length < 4 ? 3 : 0)
  return -20 - 3 * small.replace(/[a-z]/g, '').length
}

/** A small letter before a capital (`vÒ`), or capitals among small letters (`CéNG`), is no way to write a word. */
function shapeCost(word: string, typing: Typing): number {
  const rest = word.slice(1)
  if (rest === rest.toLowerCase() || word === word.toUpperCase()) return 0
  if (
    typing === 'small' &&
    !/[a-z]/.test(word) &&
    !/[^A-Z\u0102\u0110\u00c2\u00ca\u00d4\u01a0\u01af]/.test(word.replace(/\p{Ll}/gu, ''))
  )
    return 0.3
  return /^[A-Za-z]+$/.test(word) ? 1 : 10
}

const units = /^µ(?:g|m|l|s|A|V|F|W|H|L|M|mol|Sv|Gy|Ci|T|N)(?![\p{L}])/u
const opening = '«¿¡“‘„‹£©±×÷·•–—−°º†‡'
const closing = '»”’‘“›…®©™°²³•–—−€†‡'

/** What a sign costs where it stands: nothing in its own place, much between letters. */
function signCost(token: string, at: number): number {
  const sign = token[at]!
  const before = at > 0 && isLetter(token, at - 1)
  const after = at + 1 < token.length && isLetter(token, at + 1)
  if (sign <= '\x7f') return sign < ' ' ? 10 : asciiCost(sign, before, after)
  if (sign === 'µ' && units.test(token.slice(at, at + 6)) && !before) return 0
  if ('ÂÃÄÅÆº»'.includes(token[at - 1] ?? ' ') && sign < '\u00c0') return 8
  if (!before && !after) return sign < '\u00a0' ? 9 : crowd(token, at)
  if (sign < '\u00a0' || sign === '\u00ad' || sign === '\ufffd') return 11
  if (sign === '…') return 1
  if (before && after) return sign === '’' || sign === '–' || sign === '—' || sign === '·' ? 2 : 9
  if (after)
    return at === 0 && opening.includes(sign)
      ? 2
      : /[\d\s(/“«]/.test(token[at - 1] ?? ' ') && '°×±“‘«'.includes(sign)
        ? 1
        : 8
  return closing.includes(sign)
    ? at === token.length - 1 || !/[\p{L}]/u.test(token.slice(at + 1))
      ? 2
      : 4
    : 8
}

/** Signs of Latin-1 side by side (`®·`) are letters of a legacy charset far oftener than signs. */
function crowd(token: string, at: number): number {
  const sign = (each: string | undefined): boolean =>
    each !== undefined && each >= '\u00a1' && each <= '\u00bf'
  if ('®ª¬¨¦'.includes(token[at]!) || token.startsWith('§/', at)) return 10
  const twin = token[at - 1] === token[at] || token[at + 1] === token[at]
  return !twin && sign(token[at]) && (sign(token[at - 1]) || sign(token[at + 1])) ? 7 : 1
}

function asciiCost(sign: string, before: boolean, after: boolean): number {
  if (!before) return 0
  if ('^~`*+|\\<>{}[]='.includes(sign)) return after ? 5 : 2
  if ("'?!".includes(sign)) return after ? 3 : 0
  if (sign === '(') return after ? 2 : 0
  return 0
}
