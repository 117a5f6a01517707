import type { FormRow, FormRules, FormSheet } from '../../../rules/forms.ts'
import { place } from '../../../text/quote.ts'
import type { Span } from '../../../text/span.ts'
import type { IndicatorMention, Note, Outline } from '../../../types.ts'
import { align, type Pair } from './align.ts'
import { cellRows } from './cells.ts'
import { facts } from './facts.ts'
import { flatRows, flatText } from './flat.ts'
import { gridOf } from './grid.ts'
import type { PrintedRow } from './printed.ts'
import { type Roles, rolesOf } from './roles.ts'
import { withDoubts } from './uncertain.ts'

/** What a form gave: its figures, and what could not be told. */
export interface Read {
  readonly mentions: readonly IndicatorMention[]
  readonly notes: readonly Note[]
  /** The tables (indices into `Text.tables`) that were understood. */
  readonly tables: readonly number[]
}

/** The figures of an official form that stands in `span`, from the cells of its tables or from its flattened lines. */
export function readForm(outline: Outline, span: Span, sheets: readonly FormSheet[], rules: FormRules): Read {
  const inside = outline.text.tables.flatMap((table, index) =>
    table.start >= span.start && table.end <= span.end ? [index] : [],
  )
  const celled = rowsOfTables(outline, inside, rules)
  const flat =
    celled.rows.length > 0
      ? null
      : flatText(
          { text: withoutTables(outline.text, inside), maybePages: outline.maybePages },
          span,
          rules.words,
        )
  const tries = sheets.map((sheet) => {
    const rows = flat ? flatRows(flat, sheet, rules.words) : celled.rows
    return { sheet, rows, pairs: align(rows, sheet) }
  })
  const best = bestOf(tries, outline)
  const sure = withDoubts(best.pairs, best.sheet)
  const pairs = sure.length === 0 ? [] : [...sure, ...strays(best.rows, sure, sheets)]
  const read = facts(outline, best.sheet.form, pairs, rules)
  if (
    flat &&
    read.mentions.length + read.notes.length === 0 &&
    hasFigures(flat.text.slice(span.start, span.end))
  )
    return { ...read, notes: [partedColumns(outline, best.sheet.form, span)], tables: celled.tables }
  return pairs.length === 0 ? NOTHING : { ...read, tables: celled.tables }
}

/** Figures alone on their lines, one below the other: a column that lost its rows. */
const hasFigures = (printed: string): boolean =>
  /(?:\n[ \t]{0,20}\d[\d.,]{0,14}%?[ \t]{0,20}(?<!\.\s{0,20})(?=\n)){3}/.test(printed)

function partedColumns(outline: Outline, form: string, { start, end }: Span): Note {
  return {
    code: 'TABLE_COLUMNS',
    level: 'doubt',
    reason: `${form}: số liệu đứng thành cột riêng, không ghép được với dòng nào; bỏ qua`,
    at: place(outline.text, start, end),
  }
}

/** How a sheet would read the rows. */
interface Try {
  readonly sheet: FormSheet
  readonly pairs: readonly Pair[]
}

/** The sheet that fits best altogether; of two less than a row apart the one in use at the time of the report. */
export function bestOf<T extends Try>(tries: readonly T[], outline: Outline): T {
  const worths = tries.map(
    ({ sheet, pairs }) =>
      pairs.reduce((sum, { score }) => sum + score, 0) + (isOfTime(sheet, outline) ? IN_USE : 0),
  )
  return tries[worths.findIndex((worth) => worth > Math.max(...worths) - 1e-9)]!
}

const IN_USE = 0.3

function isOfTime({ used }: FormSheet, { header }: Outline): boolean {
  const day = header.period?.to ?? header.issuedOn
  return day !== null && (!used.from || day >= used.from) && (!used.to || day <= used.to)
}

/** The text with blanks for tables whose columns were not understood: their words are no lines of the form. */
function withoutTables({ text, tables }: Outline['text'], indices: readonly number[]): string {
  let out = ''
  let from = 0
  for (const index of indices) {
    const { start, end } = tables[index]!
    out += text.slice(from, start) + ' '.repeat(Math.max(0, end - start))
    from = end
  }
  return out + text.slice(from)
}

export const NOTHING: Read = { mentions: [], notes: [], tables: [] }

/** The rows of all tables of one form; a table that goes on on the next page without a header keeps the columns. */
export function rowsOfTables(
  outline: Outline,
  indices: readonly number[],
  rules: FormRules,
): { rows: PrintedRow[]; tables: number[] } {
  const rows: PrintedRow[] = []
  const tables: number[] = []
  let last: { readonly roles: Roles; readonly cols: number } | undefined
  for (const index of indices) {
    const grid = gridOf(outline.text, outline.text.tables[index]!)
    const roles: Roles | null =
      rolesOf(grid, rules.words) ?? (last?.cols === grid.cols ? { ...last.roles, headerRows: 0 } : null)
    if (!roles) continue
    last = { roles, cols: grid.cols }
    rows.push(...cellRows(grid, roles, rules.words))
    tables.push(index)
  }
  return { rows, tables }
}

/** Printed rows that the chosen sheet has no room for, where another series of the same form has the very label. */
function strays(rows: readonly PrintedRow[], pairs: readonly Pair[], sheets: readonly FormSheet[]): Pair[] {
  const taken = new Set(pairs.map(({ printed }) => printed))
  const known = new Set(pairs.map(({ row }) => key(row)))
  return rows.flatMap((printed) => {
    if (taken.has(printed)) return []
    const fits = sheets.flatMap((sheet) =>
      sheet.rows.map((row) => ({ printed, row, reading: printed.read(row) })),
    )
    const best = fits.toSorted((a, b) => b.reading.likeness - a.reading.likeness)[0]
    if (!best || best.reading.likeness < 0.92 || known.has(key(best.row))) return []
    const rival = fits.find(
      (each) => key(each.row) !== key(best.row) && each.reading.likeness > best.reading.likeness - 0.03,
    )
    return rival ? [] : [{ ...best, score: best.reading.likeness }]
  })
}

const key = (row: FormRow) => `${row.indicator}|${JSON.stringify(row.dimensions)}`
