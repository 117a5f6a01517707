import type { TableColumn } from '../../../rules/forms.ts'
import { findPeriods } from '../../../text/periods.ts'

/** What stands in each column of a table; null where no rule knows it. */
export type Columns = readonly (TableColumn | null)[]

/** Columns of one time; the window is null for the time of the report. */
export interface TimePart {
  readonly window: string | null
  readonly columns: Columns
}

/**
 * The columns, those of each time apart where the headers, as printed, tell the same of several: `Tiếp nhận 6 tháng 2023`
 * and `Tiếp nhận 6 tháng 2024`. Null where two tell the same and their times cannot be told.
 */
export function partsByTime(headers: readonly string[], columns: Columns): readonly TimePart[] | null {
  if (isOnce(columns)) return [{ window: null, columns }]
  const times = headers.map((header, at) => (columns[at] ? timeIn(header) : null))
  if (times.includes(UNCLEAR)) return null
  const windows = [...new Set(times.filter((time) => time !== null))]
  const parts = windows.map((window) => ({
    window,
    columns: columns.map((column, at) => (times[at] === window ? column : null)),
  }))
  return windows.length > 1 && parts.every((part) => isOnce(part.columns)) ? parts : null
}

const UNCLEAR = ''
const YEAR = /(?<!\d)20\d\d(?!\d)/g
const OTHER_TIME = /(?<!\p{L})(?:quý|tháng|kỳ|ngày|tuần|\d{1,2}T)(?!\p{L})/iu
/** `6 tháng 2023`, `quý II 2023`: the year without its word. */
const BARE_YEAR = /(\d{1,2} tháng(?: đầu| cuối)?|quý (?:[IV]{1,3}|[1-4])) (?=20\d\d(?!\d))/giu

/** The time that a header says, with its year; null for none, `UNCLEAR` where that is not understood. */
function timeIn(header: string): string | null {
  const printed = header.replace(/\s+/g, ' ').replace(BARE_YEAR, '$1 năm ')
  const years = new Set(printed.match(YEAR))
  if (years.size === 0) return OTHER_TIME.test(printed) ? UNCLEAR : null
  const [time, ...more] = findPeriods(printed)
  if (time && more.length === 0 && time.dated && time.period) return time.label
  return years.size === 1 && !time && !OTHER_TIME.test(printed) ? `năm ${[...years][0]}` : UNCLEAR
}

/** No column stands twice. */
function isOnce(columns: Columns): boolean {
  const known = columns.filter((column) => column !== null)
  return new Set(known.map(({ id }) => id)).size === known.length
}
