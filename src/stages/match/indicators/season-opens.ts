import type { IndicatorRules } from '../../../rules/indicators.ts'
import type { Context } from './context.ts'
import { firstIn, type Sentence } from './sentences.ts'
import { valueMeant } from './values.ts'

/** `vụ xuân` at the head of a sentence, and the words behind it. */
const OPENS =
  /^[ "+*-]{0,4}(?:(?:\d{1,2}[.)]|[a-zđ]\)) ?)?(?:(?:riêng|trong|ở|về|đối với|bước vào|sang|tính riêng) ){0,2}(?=vụ )/u
/** `vụ xuân và vụ mùa`: another season goes with it. */
const GOES_WITH = /^(?: năm)?[ ¤\d/-]{0,24}(?:,| và| cùng| -| \+)+ ?(?:cả )?/u
/** The longest name of a season, in words: `vụ sản xuất đông - xuân`. */
const LONGEST = 6

/**
 * `Vụ xuân, các địa phương gieo cấy 740 ha lúa`: a season that opens a sentence holds for it and what follows, whoever
 * sows, and ends the one before; two of them are no season.
 */
export function seasonOpens(text: string, sentence: Sentence, rules: IndicatorRules): Context[] {
  const head = text.slice(sentence.start, Math.min(sentence.end, sentence.start + REACH))
  const lead = OPENS.exec(head)
  const first = lead && seasonAt(head, lead[0].length, rules)
  if (!first) return []
  const behind = head.slice(first.end)
  const joined = GOES_WITH.exec(behind)
  const other = joined && seasonAt(head, first.end + joined[0].length, rules)
  const at = { start: sentence.start + lead[0].length, end: sentence.start + first.end }
  const none: Context = { ...at, dimensions: { season: '' }, until: null }
  if (other && other.value !== first.value) return [none]
  const own: Context = { ...at, dimensions: { season: first.value }, until: null }
  return namesAnother(text, sentence, { first: first.value, rules })
    ? [none, { ...own, until: rowEnd(text, sentence) }]
    : [own]
}

const REACH = 120

interface Season {
  readonly value: string
  readonly end: number
}

/** The longest name of a season that begins there. */
function seasonAt(head: string, from: number, rules: IndicatorRules): Season | null {
  const words = /^\p{L}+(?: (?:- )?\p{L}+| ?-\p{L}+){0,5}/u.exec(head.slice(from))?.[0].split(' ') ?? []
  for (let n = Math.min(LONGEST, words.length); n > 0; n--) {
    const name = words.slice(0, n).join(' ')
    const value = valueMeant(rules, 'season', name)
    if (value) return { value, end: from + name.length }
  }
  return null
}

/** `Vụ xuân gieo 120 ha lúa; vụ mùa 96 ha. …`: a sentence on several seasons leaves none to the next. */
function namesAnother(
  text: string,
  { start, end }: Sentence,
  { first, rules }: { readonly first: string; readonly rules: IndicatorRules },
): boolean {
  const words = text.slice(start, end)
  for (const { index } of words.matchAll(/(?<!\p{L})vụ (?=\p{L})/gu)) {
    const named = seasonAt(words.slice(0, index + REACH), index, rules)
    if (named && named.value !== first) return true
  }
  return false
}

/** Up to its first semicolon, or its end. */
const rowEnd = (text: string, { start, end }: Sentence): number => firstIn(text, { start, end }, /;/u) ?? end
