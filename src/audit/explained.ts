import { isPercent } from './decimal.ts'
import type { Entry } from './entry.ts'
import { NUMBERS, numberAt } from './printed/number.ts'

/** So many figures before a rate are those that its own sentence takes it from, at most. */
const BEFORE = 4

/**
 * Two figures right before the rate give it to the last place: whatever the rules take it for, it comes from them.
 * `các phòng xong 1.250 việc …; các xã xong 3.400 việc, kịp thời 3.349 việc, đạt 98,5%`.
 */
export function isExplained(stated: Entry, words: string): boolean {
  if (stated.source !== 'prose' || stated.decimals < 1) return false
  const end = stated.at.start + stated.quote.lastIndexOf(stated.printed)
  const before = words.slice(Math.max(0, end - 250), end)
  const numbers = [...before.matchAll(NUMBERS)]
    .slice(-BEFORE)
    .flatMap(({ 0: printed, index }) => numberAt(printed, index)?.value ?? [])
  return numbers.some((whole) =>
    numbers.some((part) => whole >= 100 && part < whole && part > 0 && isPercent(stated, part, whole)),
  )
}
