import type { Labels } from '../store/labels.ts'
import type { ObservationFilter, StoredObservation } from '../store/observations.ts'
import { gathered } from '../text/grouped.ts'
import { type Column, table } from './table.ts'
import { oneLine } from './terminal.ts'
import { boundsLegend, dimensionsText, figure, number, periodText, unitText } from './words.ts'

/** What the options of `query` and `compare` ask for; dimensions may be named by id or by the words of the tables. */
export function filterOf(
  operands: readonly string[],
  options: Readonly<Record<string, unknown>>,
  labels: Labels,
): ObservationFilter {
  return {
    indicators: operands,
    agency: (options.agency as string | undefined) ?? null,
    from: (options.from as { from: string } | undefined)?.from ?? null,
    to: (options.to as { to: string } | undefined)?.to ?? null,
    dimensions: Object.fromEntries(
      ((options.dimension as [string, string][] | undefined) ?? []).map(labels.idsOf),
    ),
    modality: (options.modality as 'actual' | 'target' | undefined) ?? null,
    ...(options.limit === undefined ? {} : { limit: options.limit as number }),
  }
}

/**
 * Observations for people, by indicator, agency and breakdown, so that each stands as a series. A value that one
 * document gives in several places stands once. The folder that all files share is named once, above the places.
 */
export function observationTable(
  rows: readonly StoredObservation[],
  labels: Labels,
  width: number | null,
): string {
  const folder = sharedFolder(rows.map(({ path }) => path))
  const columns: Column[] = [
    { title: 'Kỳ', least: 12 },
    { title: 'Giá trị', align: 'right' },
    { title: folder ? `Nơi ghi (trong ${oneLine(folder)})` : 'Nơi ghi', least: 16 },
  ]
  const said = saidOnce(rows)
  const lines = gathered(said, titleOf).flatMap((indicator) => [
    `\n${titleOf(indicator[0]!)}`,
    ...gathered(indicator.toSorted(bySeries(labels)), (each) => seriesTitle(each, labels)).flatMap(
      (series) => [
        `  ${seriesTitle(series[0]!, labels)}`,
        ...series.map((each): readonly string[] => [
          `    ${periodText(each.period_from, each.period_to)}${targetMark(each)}`,
          figure(each),
          placesText(each, folder),
        ]),
      ],
    ),
  ])
  return `${table(columns, lines, width)}\n${boundsLegend(said)}${countText(rows.length, said.length)}\n`
}

/** The observations of one document, whose name and agency stand elsewhere. */
export function documentTable(
  rows: readonly StoredObservation[],
  labels: Labels,
  width: number | null,
): string {
  const columns: Column[] = [
    { title: 'Phân tổ', least: 12 },
    { title: 'Kỳ', least: 12 },
    { title: 'Giá trị', align: 'right' },
    { title: 'Chỗ ghi', least: 10 },
  ]
  const lines = gathered(saidOnce(rows), titleOf).flatMap((indicator) => [
    titleOf(indicator[0]!),
    ...indicator.map((each): readonly string[] => [
      `  ${dimensionsText(each.dimensions, labels) || '(chung)'}`,
      `${periodText(each.period_from, each.period_to)}${targetMark(each)}`,
      figure(each),
      [...new Set(each.places.map(spotText))].join('; '),
    ]),
  ])
  return `${table(columns, lines, width)}${boundsLegend(rows)}`
}

/** A value and every place of its document that gives it. */
interface Said extends StoredObservation {
  readonly places: readonly StoredObservation[]
}

const saidOnce = (rows: readonly StoredObservation[]): Said[] =>
  gathered(rows, (each) =>
    JSON.stringify([
      ...[each.document_id, each.indicator, each.unit, each.dimensions],
      ...[each.period_from, each.period_to, each.modality, each.value, each.comparator],
    ]),
  ).map((places) => ({ ...places[0]!, places }))

const titleOf = ({ indicator, label, unit }: StoredObservation) => {
  const words = `${label}${unitText(unit) && ` (${unitText(unit)})`}`
  return oneLine(indicator === label ? words : `${indicator} — ${words}`)
}

const seriesTitle = ({ issuer, dimensions }: StoredObservation, labels: Labels) =>
  oneLine([issuer ?? 'không rõ cơ quan', dimensionsText(dimensions, labels)].filter(Boolean).join(' — '))

const bySeries = (labels: Labels) => {
  const order = new Intl.Collator('vi').compare
  return (a: Said, b: Said) =>
    order(a.issuer ?? '', b.issuer ?? '') ||
    order(dimensionsText(a.dimensions, labels), dimensionsText(b.dimensions, labels))
}

const targetMark = ({ modality }: StoredObservation) => (modality === 'target' ? ' (mục tiêu)' : '')

function placesText({ path, places }: Said, folder: string): string {
  const pages = [...new Set(places.flatMap(({ page }) => page ?? []))]
  const at = pages.length > 0 ? `, tr. ${pages.join(', ')}` : ''
  return `${path.slice(folder.length)}${at}${places.length > 1 ? ` (${places.length} chỗ)` : ''}`
}

const spotText = ({ page, source, form }: StoredObservation) =>
  [page === null ? '' : `tr. ${page}`, form ?? (source === 'table' ? 'bảng' : 'lời văn')]
    .filter(Boolean)
    .join(', ')

const countText = (rows: number, said: number) =>
  rows === said ? `${number(rows)} số liệu` : `${number(said)} số liệu, ghi ở ${number(rows)} chỗ`

/** `corpus/2021/` of paths that all stand below it; empty where there is none. */
function sharedFolder(paths: readonly string[]): string {
  const first = paths[0] ?? ''
  for (let at = first.lastIndexOf('/'); at > 0; at = first.lastIndexOf('/', at - 1))
    if (paths.every((each) => each.startsWith(first.slice(0, at + 1)))) return first.slice(0, at + 1)
  return ''
}
