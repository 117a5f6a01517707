import { plainLabel } from '../../../rules/forms/words.ts'
import type { FormRow, FormRules, FormSheet } from '../../../rules/forms.ts'
import { place } from '../../../text/quote.ts'
import type { Span } from '../../../text/span.ts'
import type { IndicatorMention, Note, Outline } from '../../../types.ts'
import { align, type Pair } from './align.ts'
import { cellRows } from './cells.ts'
import { flatRows, flatText } from './flat.ts'
import { gridOf } from './grid.ts'
import { mentionOf } from './mention.ts'
import { partsIn } from './parts.ts'
import type { PrintedRow, Reading } from './printed.ts'
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
          { text: withoutTables(outline.text, inside), likeAsides: outline.likeAsides },
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

export function facts(
  outline: Outline,
  form: string,
  pairs: readonly Pair[],
  rules: FormRules,
): { mentions: IndicatorMention[]; notes: Note[] } {
  const mentions: IndicatorMention[] = []
  const notes: Note[] = []
  const unnamed = pairs.filter(
    ({ row, reading }) => row.indicator === null && reading.value && row.unit !== '',
  )
  if (unnamed.length > 0) notes.push(unnamedRows(outline, form, unnamed))
  for (const { printed, row, reading: read } of pairs) {
    const reading = { ...read, doubt: read.doubt ?? fractionDoubt(outline, row, read, rules) }
    if (reading.doubt)
      notes.push({
        code: 'FORM_VALUE',
        level: 'doubt',
        reason: `${form}, dòng ${printed.number ?? row.row}: ${reading.doubt}; bỏ qua`,
        at: place(outline.text, printed.start, printed.end),
      })
    if (row.indicator === null) continue
    const figure = {
      rule: row.rule,
      indicator: row.indicator,
      dimensions: row.dimensions,
      unit: reading.unit ?? unitOf(row, rules),
      window: row.window,
      form,
      row: printed.number ?? row.row,
      confidence: Math.min(1, reading.likeness),
      line: { start: printed.start, end: reading.value?.end ?? printed.end },
    }
    if (!reading.doubt)
      for (const part of partsIn(outline.text.text, printed, rules))
        mentions.push(
          mentionOf(outline, {
            ...figure,
            dimensions: { ...row.dimensions, ...part.dimensions },
            value: part.value,
            line: { start: printed.start, end: part.value.end },
          }),
        )
    if (reading.value && !reading.doubt)
      mentions.push(mentionOf(outline, { ...figure, value: reading.value }))
    for (const { value, window } of reading.periods ?? [])
      mentions.push(
        mentionOf(outline, { ...figure, value, window, line: { ...figure.line, end: value.end } }),
      )
  }
  return { mentions, notes }
}

/** People and papers are counted whole: a number with decimals was taken from elsewhere. */
function fractionDoubt(
  { text }: Outline,
  row: FormRow,
  { unit, value }: Reading,
  rules: FormRules,
): string | null {
  if (!value || !(unit ?? unitOf(row, rules))?.startsWith('count')) return null
  const printed = text.text.slice(value.start, value.end)
  const isWhole = /^-?\d+$|^-?\d{1,3}(?:[.,]\d{3})+$|^\D/.test(printed)
  return isWhole ? null : `số lẻ \`${printed}\` ở dòng đếm`
}

/** Rows that hold a figure for which the catalogue has no indicator: left out, and said so. */
function unnamedRows(outline: Outline, form: string, pairs: readonly Pair[]): Note {
  const rows = pairs.map(({ printed, row }) => printed.number ?? row.row)
  const [first] = pairs
  return {
    code: 'FORM_ROWS',
    level: 'info',
    reason: `${form}: dòng ${rows.join(', ')} có số liệu nhưng danh mục chưa có chỉ tiêu tương ứng; bỏ qua (thêm được ở rules/cchc/catalogue.yaml)`,
    at: place(outline.text, first!.printed.start, first!.printed.end),
  }
}

function unitOf(row: FormRow, rules: FormRules): string | null {
  if (row.unit.includes('=')) return 'code'
  return rules.words.units.get(plainLabel(row.unit, rules.words.abbreviations) || row.unit.trim()) ?? null
}
