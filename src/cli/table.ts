import { oneLine } from './terminal.ts'

export interface Column {
  readonly title: string
  readonly align?: 'right'
  /** May be cut on a narrow screen, the widest first; never below this many columns. */
  readonly least?: number
}

const GAP = '  '

/** A row of cells, or a heading over the rows that follow, as long as it is. */
export type TableRow = readonly string[] | string

/** Rows as aligned text. On a screen of `width` columns the widest columns are cut; elsewhere nothing is. */
export function table(columns: readonly Column[], rows: readonly TableRow[], width: number | null): string {
  const shown = rows.map((row) =>
    typeof row === 'string' ? row : columns.map((_, i) => cellText(row[i] ?? '')),
  )
  const cells = shown.filter((row) => typeof row !== 'string')
  const wanted = columns.map((column, i) =>
    cells.reduce((most, row) => Math.max(most, displayWidth(row[i]!)), displayWidth(column.title)),
  )
  const widths = width === null ? wanted : fitted(wanted, columns, width - GAP.length * (columns.length - 1))
  const render = (row: readonly string[]) =>
    row
      .map((cell, i) => padded(cut(cell, widths[i]!), widths[i]!, columns[i]!.align, i === row.length - 1))
      .join(GAP)
      .trimEnd()
  const rule = widths.map((each) => '─'.repeat(each)).join(GAP)
  return `${[render(columns.map((each) => each.title)), rule, ...shown.map((row) => (typeof row === 'string' ? row : render(row)))].join('\n')}\n`
}

/** One line; blanks in front stay, they show what belongs to what. */
const cellText = (cell: string) => `${/^ */.exec(cell)![0]}${oneLine(cell)}`.normalize('NFC')

function fitted(wanted: readonly number[], columns: readonly Column[], room: number): number[] {
  const widths = [...wanted]
  const least = columns.map((column, i) => Math.min(wanted[i]!, column.least ?? wanted[i]!))
  for (let over = widths.reduce((a, b) => a + b, 0) - room; over > 0; over--) {
    const candidates = widths.map((each, i) => (each > least[i]! ? each : -1))
    const widest = candidates.indexOf(Math.max(...candidates))
    if (candidates[widest] === -1) break
    widths[widest]!--
  }
  return widths
}

const padded = (text: string, width: number, align: 'right' | undefined, last: boolean) => {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)))
  if (align === 'right') return blanks + text
  return last ? text : text + blanks
}

function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  let used = 0
  for (const letter of letters(text)) {
    used += displayWidth(letter)
    if (used > width - 1) break
    kept += letter
  }
  return `${kept}…`
}

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' })
const letters = (text: string) => [...segmenter.segment(text)].map((each) => each.segment)

/** Letters that take two columns on a screen: East Asian wide and full-width forms, emoji (Unicode TR 11, `W` and `F`). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Whole letters of one column each, Vietnamese among them; no need to look at every one. */
const NARROW = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2026]*$/u

/** Columns that a text takes on a screen: marks that combine take none, wide letters take two. */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length
  let width = 0
  for (const letter of letters(text))
    width += /^[\p{M}\p{Cf}]+$/u.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1
  return width
}
