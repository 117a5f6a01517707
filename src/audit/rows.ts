import { grouped } from '../text/grouped.ts'
import type { Finding } from '../types.ts'
import { gap, writtenFigure } from './decimal.ts'
import type { Entry } from './entry.ts'
import { around, type Ledger } from './ledger.ts'
import { finding, written } from './message.ts'

/** Rows of one form, one below the other by their numbers (`1.4`, `1.4.3`), where the part exceeds the total. */
export function exceedingRows(ledger: Ledger): Finding[] {
  return pairsOf(ledger).flatMap(([total, part]) =>
    part.value > total.value
      ? [
          finding('sum_mismatch', 'high', {
            message: `${total.form}: dòng ${part.row} (${part.name}) ghi ${written(part)}, lớn hơn tổng ở dòng ${total.row} ghi ${written(total)}, chênh ${writtenFigure(gap(part.value, total.value))}.`,
            values: [total.value, part.value],
            entries: [total, part],
          }),
        ]
      : [],
  )
}

/** Total and part in one form: one indicator, the part's number below the total's, and its dimensions narrower. */
export function pairsOf(ledger: Ledger): [total: Entry, part: Entry][] {
  const rows = ledger.entries.filter(
    (entry) => entry.form !== null && entry.row !== null && entry.unit !== 'percent' && entry.unit !== 'code',
  )
  const parts = grouped(
    rows.flatMap((part) => above(part.row!).map((row) => ({ part, row }))),
    ({ part, row }) => nameOf(part, row),
  )
  return rows.flatMap((total) =>
    around(
      (parts.get(nameOf(total, total.row!)) ?? []).map(({ part }) => part),
      total,
    )
      .filter((part) => narrower(part, total))
      .map((part): [Entry, Entry] => [total, part]),
  )
}

const nameOf = ({ form, indicator }: Entry, row: string) => `${form}|${indicator}|${row}`

/** `1.4.3` → `1.4`, `1`. */
function above(row: string): string[] {
  const parts = row.split('.')
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('.'))
}

function narrower(part: Entry, total: Entry): boolean {
  const own = Object.entries(total.dimensions)
  return (
    Object.keys(part.dimensions).length > own.length &&
    own.every(([name, value]) => part.dimensions[name] === value)
  )
}
