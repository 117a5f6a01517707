import { contradict, gap, writtenFigure } from '../audit/decimal.ts'
import { ofOneSize } from '../audit/entry.ts'
import { gathered } from '../text/grouped.ts'
import {
  type ArchiveFigure,
  type ArchiveFinding,
  findingAt,
  onlyFigure,
  seriesKey,
  windowOf,
} from './figure.ts'

/**
 * One thing in one window of time that several documents of an agency give with different figures. The finding stands
 * at the later document and names the earlier one. Two figures inside one document are another check's matter; figures
 * twice as large count something else, rather than the same once more.
 */
export function restated(figures: Iterable<ArchiveFigure>): ArchiveFinding[] {
  const windows = gathered(figures, (figure) => {
    const key = seriesKey(figure)
    return key && `${key}|${figure.period_from}|${figure.period_to}`
  })
  return windows.flatMap((window) => {
    const documents = onePerDocument(window)
    const first = documents[0]!
    return documents
      .slice(1)
      .flatMap((later) =>
        contradict(first, later) && ofOneSize(first.value, later.value) ? [findingOf(first, later)] : [],
      )
  })
}

/** The figure of each document, by date of issue. */
function onePerDocument(window: readonly ArchiveFigure[]): ArchiveFigure[] {
  return gathered(window, ({ document_id }) => document_id)
    .flatMap(onlyFigure)
    .sort((a, b) => order(a.issued_on, b.issued_on) || order(a.path, b.path))
}

const order = (a: string | null, b: string | null) =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0

function findingOf(first: ArchiveFigure, later: ArchiveFigure): ArchiveFinding {
  const apart = writtenFigure(gap(first.value, later.value))
  return findingAt(later, {
    kind: 'restated',
    severity: 'medium',
    message: `${later.label} (${windowOf(later)}): văn bản này ghi ${writtenFigure(later.value)}, ${first.path} ghi ${writtenFigure(first.value)}, chênh ${apart}.`,
    values: [first.value, later.value],
  })
}
