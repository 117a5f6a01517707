import type { Evidence, Finding } from '../types.ts'
import { plainFigure, writtenFigure } from './decimal.ts'
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
  `${entry.comparator ? BOUNDS[entry.comparator] : ''}${writtenFigure(entry.value)}${entry.unit === 'percent' ? '%' : ''}`

/** A finding whose evidence is the figures themselves, in order of place. */
export function finding(
  kind: Finding['kind'],
  severity: Finding['severity'],
  told: { readonly message: string; readonly values: readonly number[]; readonly entries: readonly Entry[] },
): Finding {
  const evidence = new Map<string, Evidence>()
  for (const { at, quote } of told.entries.toSorted((a, b) => a.at.start - b.at.start))
    evidence.set(`${at.start}-${at.end}`, { at, quote })
  return {
    kind,
    severity,
    message: told.message,
    values: [...new Set(told.values.map(plainFigure))],
    evidence: [...evidence.values()],
  }
}
