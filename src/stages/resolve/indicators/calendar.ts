import type { Header, Outline, Period } from '../../../types.ts'
import { nextPeriod } from './next.ts'

/** What a report says of its own time. */
export interface Calendar {
  /** The period it reports on. */
  readonly period: Period | null
  /** The days that its figures cover: the stated window, else the period. */
  readonly window: Period | null
  /** When a figure “at present” holds: the end of the stated window, else the day of issue or the end of the year before it, else the end of the period. */
  readonly present: string | null
  /** The day of issue, else the end of the window: “đến nay”. */
  readonly today: string | null
  /** The period of the tasks to come. */
  readonly next: Period | null
  /** The stated window is that of dossiers alone (`số liệu hồ sơ tính từ ngày …`). */
  readonly isOfDossiers: boolean
}

/** The report's calendar. A window stated inside a section holds for that section only, not for the report. */
export function calendarOf(outline: Outline): Calendar {
  const { header } = outline
  const stated = isOfWholeReport(outline, header) ? header.dataWindow : null
  const window = stated ?? header.period
  const last = window?.to ?? header.dataWindow?.to ?? null
  return {
    period: header.period,
    window,
    present: stated?.to ?? endOfYear(header) ?? header.issuedOn ?? last,
    today: header.issuedOn ?? last,
    next: nextPeriod(header),
    isOfDossiers: stated !== null && isOfDossiers(outline),
  }
}

/** A report on a year that was issued after it: what it says there is was there at the year's end. */
const endOfYear = ({ period, issuedOn }: Header): string | null =>
  period?.to.endsWith('-12-31') && issuedOn && issuedOn > period.to ? period.to : null

/** `(số liệu hồ sơ tính từ ngày 15/12/2022 đến ngày 14/9/2023)` says of when dossiers are, and of nothing else. */
function isOfDossiers({ header, text }: Outline): boolean {
  const at = header.places.dataWindow
  return at !== undefined && OF_DOSSIERS.test(text.text.slice(Math.max(0, at.start - 90), at.start))
}

const OF_DOSSIERS =
  /số\s{1,6}liệu\s{1,6}(?:[\p{L}]+\s{1,6}){0,5}(?:hồ\s{1,6}sơ|TTHC)(?!\p{L})[^.;()]{0,50}$/iu

/** `Số liệu trong báo cáo được tính từ …`, in whatever section. */
const OF_ALL_DATA = /số\s{1,6}liệu\s{1,6}(?:(?:trong|của|tại)\s{1,6})?báo\s{1,6}cáo(?!\p{L})[^.;()]{0,120}$/iu
const isOfAllData = ({ text }: Outline['text'], start: number) =>
  OF_ALL_DATA.test(text.slice(Math.max(0, start - 160), start))

function isOfWholeReport({ sections, text }: Outline, header: Header): boolean {
  const at = header.places.dataWindow
  const first = sections[0]
  return (
    header.dataWindow !== null && (!at || !first || at.start < first.start || isOfAllData(text, at.start))
  )
}
