import { oneSlipApart } from '../../text/numbers/slip.ts'
import { quoted } from '../../text/quote.ts'
import type { Facts, Finding } from '../../types.ts'
import { isQuotient, roundedTo } from '../decimal.ts'
import { inOrder } from '../message.ts'
import { computedOf, wrongRate } from './mismatch.ts'
import { NUMBER, type NumberAt, numberAt } from './number.ts'
import { passagesOf } from './passages.ts'

/** `52 hộ, chiếm 2,56%`; `4.850 triệu đồng, đạt 62,2%`. */
const SHARE = new RegExp(
  `(${NUMBER})\\s(\\p{L}+(?:\\s\\p{L}+)?)[^\\d.;:()%/\\n]{0,40}?[,(]?\\s?(?:chiếm|đạt|bằng|tỷ lệ|tỉ lệ|=|\\()\\s?(?:(?:tỷ|tỉ) lệ\\s)?(${NUMBER})\\s?%`,
  'giu',
)
const COUNTED = new RegExp(`(${NUMBER})\\s(\\p{L}+(?:\\s\\p{L}+)?)`, 'giu')
const OTHER_RATE =
  /(?<!\p{L})(?:tăng|giảm|vượt|nâng|so với|cùng kỳ|bình quân|khoảng|trên|hơn|gần|dưới|ước)(?!\p{L})/iu

/**
 * Shares whose base stands in the same paragraph, counted in the same unit, and that one slip of the fingers sets apart
 * from it: `1.960 hộ … 52 hộ cận nghèo, chiếm 2,56%` where it is 2,65%. Any other difference may be due to another base.
 */
export function brokenShares(facts: Facts): Finding[] {
  return passagesOf(facts).flatMap(({ start, words }) => {
    if (!words.includes('%')) return []
    const counted = [...words.matchAll(COUNTED)].flatMap((found) => {
      const number = numberAt(found[1]!, start + found.index)
      return number ? [{ number, unit: found[2]!.toLowerCase() }] : []
    })
    return [...words.matchAll(SHARE)].flatMap((found) => {
      if (OTHER_RATE.test(found[0])) return []
      const part = numberAt(found[1]!, start + found.index)
      const printed = found[3]!
      const rate = numberAt(printed, start + found.index + found[0].lastIndexOf(printed), true)
      if (!part || !rate || part.value <= 0) return []
      const bases = counted.filter(
        ({ number, unit }) =>
          number.start !== part.start && isOneUnit(unit, found[2]!) && number.value >= part.value,
      )
      return told(facts, { part, rate, bases: bases.map(({ number }) => number) }) ?? []
    })
  })
}

/** `hộ cận` and `hộ với`, `triệu đồng` and `triệu đồng`. */
const isOneUnit = (a: string, b: string) => a.split(' ')[0] === b.toLowerCase().split(' ')[0]

interface Share {
  readonly part: NumberAt
  readonly rate: NumberAt
  readonly bases: readonly NumberAt[]
}

function told(facts: Facts, { part, rate, bases }: Share): Finding | null {
  if (bases.some((base) => isQuotient(rate, part, base, 100))) return null
  const slipped = bases.filter((whole) =>
    oneSlipApart(
      shifted(roundedTo(computedOf({ part, whole, rate }), rate.decimals), rate),
      shifted(rate.value, rate),
    ),
  )
  const [base] = slipped
  if (!base || slipped.some(({ value }) => value !== base.value)) return null
  const { text } = facts.outline
  return wrongRate(
    { part, whole: base, rate },
    {
      said: 'lời văn ghi',
      evidence: inOrder([quoted(text, base.start, base.end), quoted(text, part.start, rate.end)]),
    },
  )
}

/** The digits that are printed, a last nought too: `92,0` is 920. */
const shifted = (value: number, { decimals }: NumberAt) => Math.round(value * 10 ** decimals)
