import { findDates } from '../../../text/dates.ts'

/** The day that the printed words name, or null when they name none or one that no calendar has. */
export function dateOf(printed: string | null): string | null {
  return printed ? (findDates(printed)[0]?.date ?? null) : null
}
