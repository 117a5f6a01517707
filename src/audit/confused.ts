import type { Confusion } from '../rules/relations.ts'
import type { Finding } from '../types.ts'
import { gap, writtenFigure } from './decimal.ts'
import { distinct, type Entry, keyOf, sameTime } from './entry.ts'
import { exactFigures, type Ledger } from './ledger.ts'
import { finding, sourceOf, written } from './message.ts'

/** A figure that equals another quantity's where it should equal its own: a row filled with its neighbour's number. */
export function confusedFigures(ledger: Ledger, confusions: readonly Confusion[]): Finding[] {
  return confusions.flatMap(({ term, proper, mistaken }) => {
    const figures = ledger.byKey.get(`${term.indicator}|${keyOf(term.dimensions)}`) ?? []
    return distinctAll(figures.filter(({ comparator }) => comparator === null)).flatMap((figure) => {
      const beside = (wanted: typeof term) =>
        exactFigures(ledger, wanted, figure).filter((entry) => sameTime(entry, figure))
      const right = proper.flatMap(beside)
      const wrong = mistaken.flatMap(beside).filter(({ value }) => value === figure.value)
      if (right.length === 0 || wrong.length === 0 || right.some(({ value }) => value === figure.value))
        return []
      return [
        finding('prose_table_mismatch', 'medium', {
          message: `${figure.name}: ${sourceOf(figure)} ghi ${written(figure)}, bằng ${wrong[0]!.name}, trong khi ${distinctAll(
            right,
          )
            .map((entry) => `${entry.name} là ${written(entry)}`)
            .join(', ')} (chênh ${writtenFigure(gap(figure.value, right[0]!.value))}).`,
          values: [figure.value, ...right.map(({ value }) => value)],
          entries: [figure, wrong[0]!, ...distinctAll(right)],
        }),
      ]
    })
  })
}

const distinctAll = (entries: readonly Entry[]) =>
  entries.length === 0 ? [] : distinct(entries, entries[0]!)
