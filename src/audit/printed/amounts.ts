import type { Printed } from '../decimal.ts'
import { ASIDE, isOpen, NO_PART } from './items.ts'
import { COMPARED, isOfOneUnit, type PrintedList, WHOLE } from './list.ts'
import { BOUND, OTHER_NOUN } from './no-count.ts'
import type { NumberAt } from './number.ts'
import type { Passage } from './passages.ts'
import { quantity, quantityOf } from './quantity.ts'

/** `3 tỷ 250 triệu đồng, gồm: …`. */
const TOTAL = new RegExp(
  `${quantity('t')}(?<noun>\\s[^\\d.;:()%]{1,60}?)?${COMPARED}(?:[,;:]?\\s|\\s?(?<open>\\()\\s?)(?<intro>bao gồm|gồm có|gồm|cụ thể(?: là| như sau)?|chia ra|trong đó(?: có)?)(?! cả(?!\\p{L}))\\s?:?(?=\\s)`,
  'giu',
)
const AMOUNT = new RegExp(quantity('q'), 'giu')
const COMPOUND = /\d\s?(?:tỷ|tỉ|triệu)(?: đồng)? \d/iu

/** An amount in đồng with its place. */
type AmountAt = Printed & Pick<NumberAt, 'start' | 'end'>

/** Lists of amounts of money that print their units one by one: added up as they are, their numbers make no sum. */
export const amountListsIn = ({ words, start }: Passage): PrintedList[] =>
  [...words.matchAll(TOTAL)].flatMap((found) => {
    const { noun = '', open, intro } = found.groups!
    const ahead = words.slice(Math.max(words.lastIndexOf('. ', found.index) + 1, 0), found.index)
    const own = quantityOf(found.groups!, 't')
    if (own?.unit !== 'đồng' || BOUND.test(ahead.slice(-20)) || OTHER_NOUN.test(noun)) return []
    const from = found.index + found[0].length
    const clause = (open ? /^[^()]*(?=\))/u : /^[^\n]*?(?=;|\.\s|\.$|$)/u).exec(words.slice(from))?.[0] ?? ''
    const isPlain = isOfOneUnit(`${found[0]}; ${clause}`) && !COMPOUND.test(`${found[0]}; ${clause}`)
    if (isPlain || isOpen(clause)) return []
    const parts = itemsOf(clause, start + from)
    if (!parts || parts.length < 2) return []
    const place = start + found.index
    const total = { ...own, start: place, end: place + found[0].length }
    const end = start + from + clause.length
    return [listOf(total, parts, { others: amountsIn(ahead), whole: WHOLE.test(intro!), end })]
  })

const amountsIn = (words: string): Printed[] =>
  [...words.matchAll(AMOUNT)].flatMap(({ groups }) => {
    const amount = quantityOf(groups!, 'q')
    return amount?.unit === 'đồng' ? amount : []
  })

/** Every item with the one amount that it prints; null where one of them prints none or more. */
function itemsOf(clause: string, at: number): AmountAt[] | null {
  const parts: AmountAt[] = []
  let from = 0
  for (const cut of [
    ...clause.matchAll(/[,;](?!\d)|(?<!\p{L})và(?!\p{L})/gu),
    { index: clause.length, 0: '' },
  ]) {
    const item = clause.slice(from, cut.index).replace(ASIDE, (aside) => ' '.repeat(aside.length))
    const [found, ...others] = [...item.matchAll(AMOUNT)]
    const amount = found && quantityOf(found.groups!, 'q')
    if (amount?.unit !== 'đồng' || others.length > 0 || NO_PART.test(item)) return null
    if (/\d/u.test(item.replace(found![0], ''))) return null
    const start = at + from + found!.index
    parts.push({ value: amount.value, decimals: amount.decimals, start, end: start + found![0].length })
    from = cut.index! + cut[0].length
  }
  return parts
}

const UNITS = ['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng']

/** All in the largest unit in which each is a whole number as printed, so that one slip is one. */
function listOf(
  total: AmountAt,
  parts: readonly AmountAt[],
  {
    others,
    whole,
    end,
  }: { readonly others: readonly Printed[]; readonly whole: boolean; readonly end: number },
): PrintedList {
  const all = [total, ...parts]
  const thousands = Math.min(3, ...all.map(({ decimals }) => Math.max(0, Math.floor(-decimals / 3))))
  const scaled = (value: number) => value / 1000 ** thousands
  const inUnit = ({ value, decimals, ...place }: AmountAt): NumberAt => ({
    ...place,
    value: scaled(value),
    decimals: decimals + 3 * thousands,
  })
  return {
    total: inUnit(total),
    parts: parts.map(inUnit),
    besides: [],
    others: others.map(({ value }) => scaled(value)),
    whole,
    closed: whole,
    exclusive: false,
    mostlyExclusive: false,
    rounding: all.reduce((sum, { decimals }) => sum + 0.5 * scaled(10 ** -decimals), 0),
    unit: ` ${UNITS[thousands]}`,
    start: total.start,
    end,
  }
}
