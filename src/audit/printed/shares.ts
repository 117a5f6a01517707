import { digitsExchanged, oneSlipApart } from '../../text/numbers/slip.ts'
import { quoted } from '../../text/quote.ts'
import type { Facts, Finding } from '../../types.ts'
import { isQuotient } from '../decimal.ts'
import { inOrder } from '../message.ts'
import { isSlip, wrongRate } from './mismatch.ts'
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

/** A rate of what was planned has only a base that is called so. */
const PLAN = /(?<!\p{L})(?:dự toán|kế hoạch|KH|chỉ tiêu|nghị quyết|NQ)(?!\p{L})/iu
const OF_PLAN = new RegExp(`^\\s?(?:của |so với |so )?${PLAN.source}`, 'iu')
/** A figure with its own share behind it is one of several items, no whole: `4.784 triệu đồng, đạt 65,01% dự toán; …`. */
const OWN_RATE = new RegExp(
  `^[^\\d.;()%]{0,60}?(?:\\(|,\\s|\\s)(?:(?:đạt|chiếm|bằng|tăng|giảm)\\s)?(?:(?:tỷ|tỉ) lệ\\s)?${NUMBER}\\s?%`,
  'iu',
)
const WHOLE = /(?<!\p{L})(?:tổng|toàn)(?!\p{L})/iu
/** `thu về 142 phiếu, trong đó 138 phiếu`. */
const AMONG = /(?<!\p{L})trong (?:đó|số (?:đó|này))(?!\p{L})[^\d.;()%]{0,40}$/iu
const HAS = /(?<!\p{L})(?:có|gồm)\s(?:tổng số\s)?$/iu

/**
 * Shares whose base stands in the same paragraph, counted in the same unit, and that one slip of the fingers sets apart
 * from it: `1.960 hộ … 52 hộ cận nghèo, chiếm 2,56%` where it is 2,65%. Any other difference may be due to another base.
 */
export function brokenShares(facts: Facts): Finding[] {
  return passagesOf(facts).flatMap(({ start, words }) => {
    if (!words.includes('%')) return []
    const counted = [...words.matchAll(COUNTED)].flatMap((found) => {
      const number = numberAt(found[1]!, start + found.index)
      return number ? [countedAt(words, number, found)] : []
    })
    return [...words.matchAll(SHARE)].flatMap((found) => {
      if (OTHER_RATE.test(found[0])) return []
      const part = numberAt(found[1]!, start + found.index)
      const printed = found[3]!
      const rate = numberAt(printed, start + found.index + found[0].lastIndexOf(printed), true)
      if (!part || !rate || part.value <= 0) return []
      const wholes = counted.filter(
        ({ number, unit }) =>
          number.start !== part.start && isOneUnit(unit, found[2]!) && number.value >= part.value,
      )
      const end = found.index + found[0].length
      const bases = OF_PLAN.test(words.slice(end, end + 30))
        ? wholes.filter(({ isPlan }) => isPlan)
        : basesOf(part, wholes, AMONG.test(words.slice(Math.max(0, found.index - 60), found.index)))
      return told(facts, { part, rate, bases, wholes }) ?? []
    })
  })
}

/** A figure that a share may be of. */
interface Counted {
  readonly number: NumberAt
  readonly unit: string
  readonly isPlan: boolean
  /** It is called a total; of others only the rarer slip is told. */
  readonly isWhole: boolean
  readonly isHad: boolean
  readonly isItem: boolean
}

function countedAt(
  words: string,
  number: NumberAt,
  { 0: all, 1: printed, 2: unit, index }: RegExpExecArray,
): Counted {
  const before = /[^\d;.(]*$/u.exec(words.slice(Math.max(0, index - 80), index))![0]
  const end = index + printed!.length
  const isWhole = WHOLE.test(before)
  return {
    number,
    unit: unit!.toLowerCase(),
    isPlan: PLAN.test(before),
    isWhole,
    isHad: HAS.test(before),
    isItem: !isWhole && OWN_RATE.test(words.slice(end, Math.max(end + 100, index + all.length))),
  }
}

/** What stands before the part and is told as what there is in all, is the largest of its kind, or what the part is among. */
function basesOf(part: NumberAt, wholes: readonly Counted[], isAmong: boolean): Counted[] {
  const largest = Math.max(...wholes.map(({ number }) => number.value))
  const last = isAmong ? wholes.filter(({ number }) => number.start < part.start).at(-1) : null
  return wholes.filter(
    (each) =>
      each.number.start < part.start &&
      !each.isItem &&
      (each.isWhole || each.isHad || each === last || each.number.value === largest),
  )
}

/** `hộ cận` and `hộ với`, `triệu đồng` and `triệu đồng`. */
const isOneUnit = (a: string, b: string) => a.split(' ')[0] === b.toLowerCase().split(' ')[0]

interface Share {
  readonly part: NumberAt
  readonly rate: NumberAt
  readonly bases: readonly Counted[]
  /** All that is as large: one that gives the share explains it. */
  readonly wholes: readonly Counted[]
}

function told(facts: Facts, { part, rate, bases, wholes }: Share): Finding | null {
  if (wholes.some(({ number }) => isQuotient(rate, part, number, 100))) return null
  const slipped = bases.filter(({ number: whole, isWhole, isPlan }) =>
    isSlip({ part, whole, rate }, isWhole || isPlan ? oneSlipApart : digitsExchanged),
  )
  const base = slipped[0]?.number
  if (!base || slipped.some(({ number }) => number.value !== base.value)) return null
  const { text } = facts.outline
  return wrongRate(
    { part, whole: base, rate },
    {
      said: 'lời văn ghi',
      evidence: inOrder([quoted(text, base.start, base.end), quoted(text, part.start, rate.end)]),
    },
  )
}
