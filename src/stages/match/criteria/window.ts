import { findPeriods } from '../../../text/periods.ts'
import { view } from '../../../text/view.ts'
import type { Header } from '../../../types.ts'
import type { Role } from './columns.ts'

const YEAR = /(?:19|20)\d{2}(?!\d)/
const MONTHS = /(?<![\d/])0?(\d{1,2}) ?(?:tháng|th)(?![\p{L}])(?! ?\d{1,2}(?!\d))/u
const QUARTER = /quý (i{1,3}|iv|[1-4])(?![\p{L}\d])/u
const MONTH = /tháng (\d{1,2})(?![\d.])/u
/** A time before the report's. */
const EARLIER = /(?<!\p{L})(?:cùng kỳ|ck|năm trước|năm ngoái|kỳ trước|quý trước|tháng trước)(?!\p{L})/u

/**
 * The words of time of a column as `findPeriods` reads them: `TH 6 tháng` of a report of 2024 is `6 tháng đầu năm 2024`.
 * Null for the report's own time; undefined for a time before it that the header does not date.
 */
export function windowOf(
  words: string,
  { role, header }: { readonly role: Role; readonly header: Header },
): string | null | undefined {
  const text = view(words)
  const own = (header.period?.to ?? header.issuedOn ?? '').slice(0, 4)
  const stated = YEAR.exec(text)?.[0]
  if (EARLIER.test(text) && !stated) return undefined
  const range = findPeriods(words).find(({ kind, dated }) => dated && (kind === 'range' || kind === 'until'))
  if (range) return range.label
  const year = stated ?? own
  if (!year) return null
  const part = partOfYear(text, year)
  if (part) return part
  if (EARLIER.test(text)) return `cùng kỳ năm ${year}`
  if (role === 'target') return `năm ${year}`
  const whole = /(?<!\p{L})cả năm(?!\p{L})/u.test(text) || (stated !== undefined && role === 'estimate')
  return whole || (stated !== undefined && stated !== own) ? `năm ${year}` : null
}

function partOfYear(text: string, year: string): string | null {
  const months = MONTHS.exec(text)
  if (months) return `${months[1]} tháng ${/cuối năm/u.test(text) ? 'cuối' : 'đầu'} năm ${year}`
  const quarter = QUARTER.exec(text)
  if (quarter) return `quý ${quarter[1]!.toUpperCase()}/${year}`
  const month = MONTH.exec(text)
  return month ? `tháng ${month[1]}/${year}` : null
}
