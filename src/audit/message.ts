import type { Evidence, Finding } from '../types.ts'
import { gap, type Printed, plainFigure, roundedTo, writtenFigure } from './decimal.ts'
import type { Entry } from './entry.ts'

/** Where a figure is printed, in words: `lời văn` or `Biểu mẫu 3, dòng 1.4`. */
export function sourceOf(entry: Entry): string {
  if (entry.source === 'prose') return 'lời văn'
  if (!entry.form) return 'bảng'
  return entry.row ? `${entry.form}, dòng ${entry.row}` : entry.form
}

const BOUNDS = { gt: 'trên ', ge: 'từ ', lt: 'dưới ', le: 'không quá ', approx: 'khoảng ' } as const

/** The figure as printed in Vietnam, with `%` for rates and the word of its bound. */
export const written = (entry: Entry): string =>
  `${entry.comparator ? BOUNDS[entry.comparator] : ''}${entry.unit === 'percent' ? writtenRate(entry) : writtenFigure(entry.value)}`

/** The rate to its last printed place: `85,10%` says more than `85,1%`. */
export function writtenRate({ value, decimals }: Printed): string {
  const figure = writtenFigure(value)
  const places = figure.split(',')[1]?.length ?? 0
  if (decimals <= places) return `${figure}%`
  return `${figure}${places === 0 ? ',' : ''}${'0'.repeat(decimals - places)}%`
}

/** How heavy a rate weighs that is so many percentage points off. */
export const severityOf = (apart: number): Finding['severity'] =>
  apart > 1 ? 'high' : apart > 0.06 ? 'medium' : 'low'

/** The figures of a wrong rate: as stated, as computed, and as it should have been printed. */
export const rateValues = (stated: Printed, computed: number): string[] => [
  ...new Set([stated.value, computed, roundedTo(computed, stated.decimals)].map(plainFigure)),
]

/** What explains a rate whose further digits were dropped: `98,158` printed as `98,15`. */
export function cutOff({ value, decimals }: Printed, exact: number): string {
  const cut = Math.floor(exact * 10 ** decimals + 1e-6) / 10 ** decimals
  return gap(cut, value) === 0 ? ' (bỏ bớt chữ số, không làm tròn)' : ''
}

/** A finding whose evidence is the figures themselves, in order of place. */
export function finding(
  kind: Finding['kind'],
  severity: Finding['severity'],
  told: { readonly message: string; readonly values: readonly number[]; readonly entries: readonly Entry[] },
): Finding {
  const evidence = new Map<string, Evidence>()
  for (const { at, quote } of inOrder(told.entries)) evidence.set(`${at.start}-${at.end}`, { at, quote })
  return {
    kind,
    severity,
    message: told.message,
    values: [...new Set(told.values.map(plainFigure))],
    evidence: [...evidence.values()],
  }
}

/** The places of several findings, each once, in order; of those with one beginning the longest: it quotes the others too. */
export function evidenceOf(findings: readonly Finding[]): Evidence[] {
  const places = new Map<number, Evidence>()
  for (const each of findings.flatMap(({ evidence }) => evidence)) {
    const known = places.get(each.at.start)
    if (!known || known.at.end < each.at.end) places.set(each.at.start, each)
  }
  return inOrder([...places.values()])
}

/** In the order in which they stand in the document. */
export const inOrder = <T extends Pick<Evidence, 'at'>>(places: readonly T[]): T[] =>
  places.toSorted((a, b) => a.at.start - b.at.start)
