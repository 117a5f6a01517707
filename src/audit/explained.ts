import { isPercent, isQuotient } from './decimal.ts'
import type { Entry } from './entry.ts'
import type { Ledger } from './ledger.ts'
import { areTogether, inOneSentence, passageAround } from './paragraph.ts'
import { numbersIn } from './printed/number.ts'

/** So many figures before a rate are those that its own sentence takes it from, at most. */
const BEFORE = 4
const REACH = 250

/**
 * Two figures right before the rate give it to the last place, or the figure that it is a share of and one of the same
 * paragraph: whatever the rules take it for, it comes from them. `các phòng xong 1.250 việc …; các xã xong 3.400 việc,
 * kịp thời 3.349 việc, đạt 98,5%`; `nhận 2.896 hồ sơ. Đã trả 2.131 hồ sơ, trong đó 40 hồ sơ quá hạn, bằng 1,38%`.
 */
export function isExplained(ledger: Ledger, stated: Entry, parts: readonly Entry[], times: number): boolean {
  if (times === 100 && parts.some((part) => isOfItsFraction(ledger, stated, part))) return true
  if (times !== 100) return isOfPrintedBase(ledger, stated, { parts, times })
  if (stated.source !== 'prose' || stated.decimals < 1) return false
  const gives = (part: number, whole: number) =>
    whole >= (stated.decimals > 1 ? 10 : 100) && part > 0 && part < whole && isPercent(stated, part, whole)
  const { start, end } = passageAround(ledger, stated.at)
  const all = numbersIn(ledger.words.slice(start, end), start)
  const place = stated.at.start + stated.quote.lastIndexOf(stated.printed)
  const last = all.filter((each) => each.start < place && each.start > place - REACH).slice(-BEFORE)
  if (last.some((whole) => last.some((part) => gives(part.value, whole.value)))) return true
  return parts.some(
    (part) => areTogether(ledger, part.at, stated.at) && all.some(({ value }) => gives(part.value, value)),
  )
}

/** `trong đó toàn trình 700/760 hồ sơ (92,1%)`: the base is printed behind the stroke, whatever other total the rules know. */
function isOfItsFraction({ words }: Ledger, stated: Entry, { at, value, printed }: Entry): boolean {
  if (stated.source !== 'prose' || Math.abs(at.start - stated.at.start) > REACH) return false
  const place = words.indexOf(printed, at.start)
  if (place < 0 || place > at.end) return false
  const behind = words.slice(place + printed.length, place + printed.length + 60)
  const found = /^\s?(?:\p{L}+\s?){0,4}\/\s?(\d[\d.]*)/u.exec(behind)
  const whole = found && Number(found[1]!.replace(/\./gu, ''))
  return !!whole && whole >= value && isPercent(stated, value, whole)
}

/**
 * `lúa 820 ha, đã gặt 412 ha, năng suất 64 tạ/ha, sản lượng 2.636 tấn`: another number right before a quotient gives
 * it.
 */
function isOfPrintedBase(
  ledger: Ledger,
  stated: Entry,
  { parts, times }: { readonly parts: readonly Entry[]; readonly times: number },
): boolean {
  if (stated.source !== 'prose') return false
  const from = Math.max(0, stated.at.start - REACH)
  const last = numbersIn(ledger.words.slice(from, stated.at.start), from)
    .filter((each) => each.value > 0 && inOneSentence(ledger, { ...each, end: each.start }, stated.at))
    .slice(-BEFORE)
  return parts.some(
    (part) =>
      inOneSentence(ledger, part.at, stated.at) &&
      last.some(({ value, decimals }) => isQuotient(stated, part, { value, decimals }, times)),
  )
}
