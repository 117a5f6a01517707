import { type FormWords, plainLabel } from '../../../rules/forms/words.ts'
import type { FormRow } from '../../../rules/forms.ts'
import type { Grid } from './grid.ts'
import { rowSpan } from './grid.ts'
import { likeness } from './likeness.ts'
import { figureIn, type PrintedRow, type Reading } from './printed.ts'
import type { Roles } from './roles.ts'

const LEADING_NUMBER = /^\s{0,10}(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?(?=\s|\p{L}|$)\s{0,10}/u

/** The rows of a form whose table has cells. */
export function cellRows(grid: Grid, roles: Roles, words: FormWords): PrintedRow[] {
  return grid.rows.slice(roles.headerRows).flatMap((cells, index) => {
    const row = index + roles.headerRows
    const labelCell = cells[roles.label]
    if (!labelCell || labelCell.row !== row || labelCell.text.trim() === '') return []
    const inLabel = LEADING_NUMBER.exec(labelCell.text)
    const apart = roles.number >= 0 ? LEADING_NUMBER.exec(cells[roles.number]?.text ?? '') : null
    const label = apart || !inLabel ? labelCell.text : labelCell.text.slice(inLabel[0].length)
    const figures = figuresOf(cells, row, { roles, words })
    return [
      {
        ...rowSpan(grid, row),
        number: (apart ?? inLabel)?.[1] ?? null,
        read: labelReader(label, words, figures),
      },
    ]
  })
}

/** The figures are what they are; how well the label fits depends on the row of the form. */
function labelReader(
  label: string,
  words: FormWords,
  { isNone, ...figures }: Omit<Reading, 'likeness'> & { readonly isNone: boolean },
): (row: FormRow) => Reading {
  const plain = plainLabel(label, words.abbreviations)
  const bare = plainLabel(label.replace(/\([^()]{0,200}\)\s{0,5}$/, ''), words.abbreviations)
  const known = fitsOf(`${plain}\n${bare}`, words)
  return (row) => {
    const fit = known.get(row) ?? fitOf(plain, bare, { row, contrasts: words.contrasts })
    known.set(row, fit)
    // `Chưa có` under a rate: there was nothing to take a share of.
    const isRate = (figures.unit ?? words.units.get(row.unit)) === 'percent'
    return { ...figures, value: isNone && isRate ? null : figures.value, likeness: fit }
  }
}

/** How well a label fits a row of a form; a remark in brackets may stand after it. */
function fitOf(
  plain: string,
  bare: string,
  { row, contrasts }: { readonly row: FormRow; readonly contrasts: FormWords['contrasts'] },
): number {
  const against = { contrasts, main: row.labels[0]! }
  const fits = row.labels.map((each) =>
    Math.max(likeness(plain, each, against), bare === plain ? 0 : likeness(bare, each, against) - 0.02),
  )
  return Math.max(...fits)
}

/** A label is tried on every row of every form, in every table of a kind of reports. */
const fits = new WeakMap<FormWords, Map<string, Map<FormRow, number>>>()
const MOST_LABELS = 1000

function fitsOf(label: string, words: FormWords): Map<FormRow, number> {
  const labels = fits.get(words) ?? new Map<string, Map<FormRow, number>>()
  fits.set(words, labels)
  const known = labels.get(label) ?? new Map<FormRow, number>()
  if (!labels.has(label) && labels.size >= MOST_LABELS) labels.clear()
  labels.set(label, known)
  return known
}

function figuresOf(
  cells: Grid['rows'][number],
  row: number,
  { roles, words }: { readonly roles: Roles; readonly words: FormWords },
): Omit<Reading, 'likeness'> & { readonly isNone: boolean } {
  const unitText = roles.unit >= 0 ? (cells[roles.unit]?.text ?? '') : ''
  const unit = unitText.includes('=')
    ? 'code'
    : (words.units.get(plainLabel(unitText, words.abbreviations)) ?? null)
  const figures = roles.values.map((col) => {
    const cell = cells[col]
    if (!cell || cell.row !== row || cell.col !== col) return NO_FIGURE
    const { figure, doubt } = figureIn(cell.text)
    const none = !figure && !doubt && unit !== 'code' ? noneIn(cell.text, words) : null
    const found = figure ?? none
    return {
      value: found && { start: cell.start + found.from, end: cell.start + found.to },
      doubt,
      isNone: none !== null,
    }
  })
  const { windows } = roles
  if (windows) {
    const periods = figures.flatMap(({ value }, index) => (value ? [{ value, window: windows[index]! }] : []))
    return { value: null, unit, doubt: null, periods, isNone: false }
  }
  const filled = figures.filter(({ value }) => value !== null)
  const doubt = figures.find((each) => each.doubt !== null)?.doubt ?? null
  return {
    value: filled[0]?.value ?? null,
    unit,
    doubt: doubt ?? (filled.length > 1 ? 'hai cột số liệu cùng có số' : null),
    isNone: filled[0]?.isNone ?? false,
  }
}

const NO_FIGURE = { value: null, doubt: null, isNone: false }

/** A cell that says there is none (`Không`): nought in words. An empty cell or a dash says nothing. */
function noneIn(cell: string, words: FormWords): { from: number; to: number } | null {
  if (!words.no.includes(plainLabel(cell, words.abbreviations))) return null
  const from = cell.search(/\S/)
  return { from, to: from + cell.trim().length }
}
