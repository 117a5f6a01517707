import type { Query } from '../addresses.ts'

/** What the API is asked for: figures of one indicator, with their breakdowns when one is chosen. */
export function questionOf(
  indicator: string,
  values: Readonly<Record<string, string>>,
  agencies: readonly string[],
): Query {
  return {
    indicator,
    agency: agencies,
    modality: values.modality || 'actual',
    from: yearStart(values.from),
    to: yearEnd(values.to),
    all: values.dimension ? 'true' : null,
  }
}

const isYear = (said: string | undefined) => /^\d{4}$/.test(said ?? '')
const yearStart = (year: string | undefined) => (isYear(year) ? `${year}-01-01` : null)
const yearEnd = (year: string | undefined) => (isYear(year) ? `${year}-12-31` : null)
