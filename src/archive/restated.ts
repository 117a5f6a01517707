import { contradict, gap, plainFigure, writtenFigure } from '../audit/decimal.ts'
import { type ArchiveFigure, type ArchiveFinding, groupedBy, seriesKey, windowOf } from './figure.ts'

/**
 * One thing in one window of time that several documents of an agency give with different figures. The finding stands
 * at the later document and names the earlier one. Two figures inside one document are another check's matter.
 */
export function restated(figures: Iterable<ArchiveFigure>): ArchiveFinding[] {
  const windows = groupedBy(figures, (figure) => {
    const key = seriesKey(figure)
    return key && `${key}|${figure.period_from}|${figure.period_to}`
  })
  return windows.flatMap((window) => {
    const documents = onePerDocument(window)
    const first = documents[0]!
    return documents.slice(1).flatMap((later) => (contradict(first, later) ? [findingOf(first, later)] : []))
  })
}

/** The figure of each document that gives only one, by date of issue; a document with two says nothing certain. */
function onePerDocument(window: readonly ArchiveFigure[]): ArchiveFigure[] {
  return groupedBy(window, ({ document_id }) => document_id)
    .flatMap((same) => (new Set(same.map(({ value }) => value)).size === 1 ? [same[0]!] : []))
    .sort((a, b) => order(a.issued_on, b.issued_on) || order(a.path, b.path))
}

const order = (a: string | null, b: string | null) =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0

function findingOf(first: ArchiveFigure, later: ArchiveFigure): ArchiveFinding {
  const { document_id, path, quote, page, start, end } = later
  const apart = writtenFigure(gap(first.value, later.value))
  return {
    document_id,
    path,
    kind: 'restated',
    severity: 'medium',
    message: `${later.label} (${windowOf(later)}): văn bản này ghi ${writtenFigure(later.value)}, ${first.path} ghi ${writtenFigure(first.value)}, chênh ${apart}.`,
    values: [plainFigure(first.value), plainFigure(later.value)],
    evidence: [{ at: { page, start, end }, quote }],
  }
}
