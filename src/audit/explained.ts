import { isPercent } from './decimal.ts'
import type { Entry } from './entry.ts'
import type { Ledger } from './ledger.ts'
import { areTogether, passageAround } from './paragraph.ts'
import { numbersIn } from './printed/number.ts'

/** So many figures before a rate are those that its own sentence takes it from, at most. */
const BEFORE = 4

/**
 * Two figures right before the rate give it to the last place, or the figure that it is a share of and one of the same
 * paragraph: whatever the rules take it for, it comes from them. `các phòng xong 1.250 việc …; các xã xong 3.400 việc,
 * kịp thời 3.349 việc, đạt 98,5%`; `nhận 2.896 hồ sơ. Đã trả 2.131 hồ sơ, trong đó 40 hồ sơ quá hạn, bằng 1,38%`.
 */
export function isExplained(ledger: Ledger, stated: Entry, parts: readonly Entry[]): boolean {
  if (stated.source !== 'prose' || stated.decimals < 1) return false
  const gives = (part: number, whole: number) =>
    whole >= (stated.decimals > 1 ? 10 : 100) && part > 0 && part < whole && isPercent(stated, part, whole)
  const { start, end } = passageAround(ledger, stated.at)
  const all = numbersIn(ledger.words.slice(start, end), start)
  const place = stated.at.start + stated.quote.lastIndexOf(stated.printed)
  const last = all.filter((each) => each.start < place && each.start > place - 250).slice(-BEFORE)
  if (last.some((whole) => last.some((part) => gives(part.value, whole.value)))) return true
  return parts.some(
    (part) => areTogether(ledger, part.at, stated.at) && all.some(({ value }) => gives(part.value, value)),
  )
}
