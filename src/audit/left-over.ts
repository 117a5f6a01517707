import type { Facts } from '../types.ts'
import { gap, sumOf } from './decimal.ts'
import type { Entry } from './entry.ts'
import { numbersIn } from './printed/number.ts'

/** So many letters behind the last part a list may go on, and over so many a list of the words stretches. */
const BEHIND = 300
const LONGEST = 2000

/**
 * The very number that is wanting stands in the list itself or at its end: `967 văn bản: 352 quyết định, …, các thứ
 * còn lại 205 văn bản`. A part that no rule reads makes up for it, so that nothing can be said against the total.
 */
export function isLeftOverPrinted({ outline }: Facts, total: Entry, parts: readonly Entry[]): boolean {
  const wanting = sumOf([total.value, ...parts.map(({ value }) => -value)])
  const places = [total, ...parts].map(({ at }) => at)
  const start = Math.min(...places.map((at) => at.start))
  const last = Math.max(...places.map((at) => at.end))
  if (wanting <= 0 || last - start > LONGEST) return false
  const { text } = outline.text
  const behind = /^(?:[^.;]|[.;](?![\s]))*/u.exec(text.slice(last, last + BEHIND))![0]
  const isRead = (place: number) => places.some((at) => at.start <= place && place < at.end)
  return numbersIn(text.slice(start, last) + behind, start).some(
    (number) => gap(number.value, wanting) === 0 && !isRead(number.start),
  )
}
