import { type Aim, aimed, fallsShort } from '../audit/aim.ts'
import { writtenFigure } from '../audit/decimal.ts'
import { gathered } from '../text/grouped.ts'
import { daysBetween } from '../text/periods/calendar.ts'
import {
  type ArchiveFigure,
  type ArchiveFinding,
  agencyKey,
  findingAt,
  onlyFigure,
  windowOf,
} from './figure.ts'

/**
 * Results that fall short of what an earlier report of the same agency aimed at for the same window of time. The latest
 * aim before the result counts; a report that gives two aims, or two results, for one window says nothing certain. A
 * figure at a day is left alone: the aim is for the end of the time. The finding stands at the result.
 */
export function missedTargets(figures: readonly ArchiveFigure[]): ArchiveFinding[] {
  const aims = certain(figures.filter((each) => each.modality === 'target'))
  if (aims.length === 0) return []
  const results = certain(figures.filter((each) => each.modality === 'actual' && isExact(each)))
  return results.flatMap((result) => {
    const earlier = aims.filter((aim) => isBefore(aim, result) && isOneWindow(aim, result))
    const latest = earlier.toSorted((a, b) => (a.issued_on! < b.issued_on! ? 1 : -1))[0]
    if (!latest || earlier.some((each) => each.issued_on === latest.issued_on && each.value !== latest.value))
      return []
    return fallsShort(result, latest) ? [findingOf(latest, result)] : []
  })
}

const isExact = ({ comparator }: ArchiveFigure) => (comparator ?? null) === null

/** The only figure that a document gives for a window, at more than a day. */
function certain(figures: readonly ArchiveFigure[]): ArchiveFigure[] {
  return gathered(figures, ({ issuer, issued_on, period_from, period_to, document_id }) =>
    issuer && issued_on && period_from && period_to && period_from !== period_to
      ? `${document_id}|${period_from}|${period_to}`
      : null,
  ).flatMap(onlyFigure)
}

const isBefore = (aim: ArchiveFigure, result: ArchiveFigure) =>
  aim.document_id !== result.document_id &&
  aim.issued_on! < result.issued_on! &&
  agencyKey(aim.issuer!) === agencyKey(result.issuer!)

/** The same days, or those on which the data of that window are gathered: some two weeks earlier at both ends. */
function isOneWindow(aim: ArchiveFigure, result: ArchiveFigure): boolean {
  const from = daysBetween(result.period_from!, aim.period_from!)
  const to = daysBetween(result.period_to!, aim.period_to!)
  return [from, to].every((days) => days >= 0 && days <= 20)
}

function findingOf(aim: ArchiveFigure & Aim, result: ArchiveFigure): ArchiveFinding {
  const shown = (value: number) => `${writtenFigure(value)}${result.unit === 'percent' ? '%' : ''}`
  return findingAt(result, {
    kind: 'target_missed',
    severity: 'low',
    message: `${result.label} (${windowOf(result)}) đạt ${shown(result.value)}, trong khi ${aim.path} đặt ${aimed(aim, shown(aim.value))} (“${aim.quote.replace(/\s+/gu, ' ')}”).`,
    values: [result.value, aim.value],
  })
}
