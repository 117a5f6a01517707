import { monthIndex, monthsOf } from '../../../text/periods/calendar.ts'
import { findPeriods } from '../../../text/periods.ts'
import type { Header, Period } from '../../../types.ts'

/** The period of the tasks to come: named in the title after `phương hướng`, `nhiệm vụ`, `giải pháp`, else the one after the report's. */
export function nextPeriod(header: Header): Period | null {
  const { period, title } = header
  if (!period) return null
  const year = Number(period.to.slice(0, 4))
  const named = findPeriods(title ?? '', { year })
    .filter((each) => each.kind !== 'before' && each.period && each.period.from > period.to)
    .at(0)
  return named?.period ?? after(period)
}

/** The stretch of as many months right after a period; of a cumulated period the rest of the year. */
function after({ from, to }: Period): Period {
  const months = monthIndex(to) - monthIndex(from) + 1
  const start = monthIndex(to) + 1
  const rest = 12 - (start % 12)
  const length =
    from.endsWith('-01-01') && months < 12 && rest < 12
      ? Math.max(1, Math.min(months, rest))
      : Math.max(1, months)
  return { from: monthAt(start).from, to: monthAt(start + length - 1).to }
}

const monthAt = (index: number): Period =>
  monthsOf(Math.floor(index / 12), (index % 12) + 1, (index % 12) + 1)!
