import type { Rate } from '../rules/relations.ts'
import { sumOf } from './decimal.ts'
import { distinct, type Entry, sameTime } from './entry.ts'
import { exactFigures, type Ledger } from './ledger.ts'
import { inOneSentence } from './paragraph.ts'

/** A count that is printed in parts alone. */
export interface Summed {
  readonly part: Entry
  readonly addends: readonly Entry[]
}

/**
 * `trước hạn 8.604, đúng hạn 4.342 và quá hạn 66 hồ sơ; tỷ lệ trước và đúng hạn | 98,9%`: the count of a rate as the sum
 * of its parts, each told with one value.
 */
export function summedPart(ledger: Ledger, { ofSum }: Rate, stated: Entry): Summed | null {
  if (ofSum.length === 0 || stated.form !== null) return null
  const told = ofSum.map((term) => {
    const dimensions = { ...stated.own, ...term.dimensions }
    const entries = exactFigures(ledger, { ...term, dimensions }, stated).filter(
      (entry) => entry.source === stated.source && sameTime(entry, stated),
    )
    return distinct(entries, stated)
  })
  if (told.some((entries) => entries.length !== 1)) return null
  const addends = told.map(([entry]) => entry!)
  return { part: { ...addends[0]!, value: sumOf(addends.map(({ value }) => value)) }, addends }
}

/** Parts and base stand in the rate's own sentence. */
export const standsBesideRate = (ledger: Ledger, { addends }: Summed, whole: Entry, stated: Entry): boolean =>
  [...addends, whole].every(({ at }) => inOneSentence(ledger, at, stated.at))

/** The rate may be that of one part alone: `tỷ lệ đúng hạn` beside those who were early. */
export const isOfOnePart = ({ addends }: Summed, stated: Entry, wholes: readonly Entry[]): boolean =>
  addends.some(({ value }) =>
    wholes.some((whole) => Math.abs((100 * value) / whole.value - stated.value) < 1),
  )
