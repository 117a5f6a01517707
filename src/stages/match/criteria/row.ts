import { type Comparator, comparatorOf } from '../../../rules/indicators/slots.ts'
import type { Span } from '../../../text/span.ts'
import type { ValueColumn } from './columns.ts'

/** A row of a table of criteria as printed: `1 | Tổng diện tích gieo trồng | ha | 5.200 | 2.846`. */
export interface CriteriaRow extends Span {
  /** What stands in the column of numbers: `I`, `1.2`, `-`, or nothing. */
  readonly number: string
  readonly label: string
  readonly unit: string
  /** The cells of the value columns, in order; null where one holds no single figure. */
  readonly figures: readonly (CriteriaFigure | null)[]
}

/** A figure with the sign or words before it (`≥ 95`, `trên 95`) and the sign after it. */
export interface CriteriaFigure extends Span {
  readonly printed: string
  readonly bound: Comparator | null
  readonly percent: boolean
}

const FIGURE =
  /^\s{0,5}((?:≥|>=|>|≤|<=|<|trên|từ|hơn|dưới|ít nhất|tối thiểu|không quá)\s{0,3})?(\d{1,3}(?:[.,]\d{3}){1,5}(?:,\d{1,4})?|\d{1,12}(?:[.,]\d{1,4})?)\s{0,3}(%)?(\s{1,3}trở (?:lên|xuống))?\s{0,5}$/iu

/** The figure of a cell that holds nothing else; null for words, several figures, or nothing. */
export function figureOf(cell: string, start: number): CriteriaFigure | null {
  const hit = FIGURE.exec(cell)
  if (!hit) return null
  const [, before = '', printed = '', percent, after = ''] = hit
  const at = start + cell.indexOf(printed, cell.indexOf(before) + before.length)
  const bound = before || after ? comparatorOf(before.toLowerCase(), after.toLowerCase()) : null
  return { start: at, end: at + printed.length, printed, bound, percent: percent !== undefined }
}

/** How deep a row stands: Roman numbers and capitals, numbers, numbers of two parts, dashes and rows without any. */
export function depthOf({ number, label }: Pick<CriteriaRow, 'number' | 'label'>): number {
  const mark = number.trim().replace(/[.)]$/, '')
  if (/^\s{0,3}(?:\+|\*)/.test(label)) return 6
  if (/^\s{0,3}(?:[-–•]|trong đó)/iu.test(label)) return 5
  if (/^[IVX]{1,5}$|^[A-H]$/.test(mark)) return 0
  if (/^\d{1,3}$/.test(mark)) return 1
  if (/^\d{1,3}(?:\.\d{1,2}){1,3}$/.test(mark)) return 1 + mark.split('.').length - 1
  if (/^[a-hđ]$/u.test(mark)) return 4
  return 5
}

/** The label without dashes and `Trong đó:` before it, and without a colon behind. */
export const bareLabel = (label: string): string =>
  label
    .replace(/\s+/g, ' ')
    .replace(/^ ?(?:[-–+*•] ?){0,2}(?:(?:trong đó|riêng|gồm|bao gồm)[: ]{1,3})?(?:[-–+] ?)?/iu, '')
    .replace(/[ :;.]{1,4}$/u, '')
    .replace(/(?<=\p{L}) ?\/ ?(?:người|năm|người\/năm)$/u, '')

/** A table of criteria: rows that each name an indicator, columns that say what of it. */
export interface Criteria extends Span {
  readonly rows: readonly CriteriaRow[]
  readonly values: readonly ValueColumn[]
}
