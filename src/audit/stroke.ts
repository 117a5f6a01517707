import { overlap } from '../text/span.ts'
import { gap } from './decimal.ts'
import type { Entry } from './entry.ts'
import type { Ledger } from './ledger.ts'

/** `64/67 đơn vị …: 02 …`: the list may be of either; null where the total is printed alone. */
export function besideStroke({ words }: Pick<Ledger, 'words'>, { at, value }: Entry): number | null {
  const printed = words.slice(Math.max(0, at.start - BESIDE), at.end + BESIDE).matchAll(STROKE)
  for (const [, ...pair] of printed) {
    const values = pair.map((each) => Number(each!.replace(/\./gu, '')))
    if (values.includes(value)) return values.find((each) => each !== value) ?? null
  }
  return null
}

const BESIDE = 15
const STROKE = /(?<![\d.,/])(\d[\d.]*)\s?(?:\p{L}[\p{L} ]{0,20})?\/\s?(\d[\d.]*)(?![\d/])/gu

/** `64/67 đơn vị: …`: the list is of the one that it nearly gives. */
export function nearerBesideStroke(
  ledger: Ledger,
  total: Entry,
  { stroke, addedUp }: { readonly stroke: number | null; readonly addedUp: number },
): Entry {
  if (stroke === null || gap(stroke, addedUp) >= gap(total.value, addedUp)) return total
  return ledger.entries.find(({ value, at }) => value === stroke && overlap(at, total.at)) ?? total
}
