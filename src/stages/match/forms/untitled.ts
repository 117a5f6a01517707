import type { FormRules, FormSheet } from '../../../rules/forms.ts'
import { overlap, type Span } from '../../../text/span.ts'
import type { Outline } from '../../../types.ts'
import { align, type Pair } from './align.ts'
import { facts } from './facts.ts'
import { flatRows, flatText } from './flat.ts'
import { bestOf, type Read, rowsOfTables } from './official.ts'
import type { PrintedRow } from './printed.ts'

/** Rows of one form that must be there, and how like their labels must be, before a table without its title is taken for it. */
const FEWEST_ROWS = 3
const LIKE_ENOUGH = 0.85

/**
 * The figures of tables that hold rows of official forms under another title or none: one form after the other, each
 * only when several rows of it are there by their labels.
 */
export function readUntitled(outline: Outline, tables: readonly number[], rules: FormRules): Read {
  const { rows } = rowsOfTables(outline, tables, rules)
  const read = readRows(outline, rules, () => rows)
  const tableOf = (start: number) => tables.find((index) => outline.text.tables[index]!.end > start)!
  return { ...read, tables: [...new Set(read.mentions.map(({ at }) => tableOf(at.start)))] }
}

/** The same for flattened lines: only where header cells of such a table stand. */
export function readUntitledLines(outline: Outline, span: Span, rules: FormRules): Read {
  const flat = flatText({ text: outline.text.text, maybePages: outline.maybePages }, span, rules.words)
  if (flat.headers.length === 0) return { mentions: [], notes: [], tables: [] }
  const rows = new Map(rules.sheets.map((sheet) => [sheet, flatRows(flat, sheet, rules.words)]))
  return readRows(outline, rules, (sheet) => rows.get(sheet)!)
}

/** The best form of the rows, then the best of what it leaves, and so on. Two series of one form are one choice. */
function readRows(
  outline: Outline,
  rules: FormRules,
  rowsOf: (sheet: FormSheet) => readonly PrintedRow[],
): Read {
  const taken: Span[] = []
  const found: Read[] = []
  for (let left = rules.sheets; left.length > 0; ) {
    const tries = left.map((sheet) => ({ sheet, pairs: pairsOf(rowsOf(sheet), sheet, taken) }))
    const best = bestOf(tries, outline)
    if (best.pairs.length < FEWEST_ROWS) break
    found.push({ ...facts(outline, best.sheet.form, best.pairs, rules), tables: [] })
    taken.push(...best.pairs.map(({ printed }) => printed))
    left = left.filter(({ number }) => number !== best.sheet.number)
  }
  return {
    mentions: found.flatMap(({ mentions }) => mentions),
    notes: found.flatMap(({ notes }) => notes),
    tables: [],
  }
}

function pairsOf(rows: readonly PrintedRow[], sheet: FormSheet, taken: readonly Span[]): Pair[] {
  const free = rows.filter((row) => !taken.some((span) => overlap(span, row)))
  return align(free, sheet).filter(({ reading }) => reading.likeness >= LIKE_ENOUGH)
}
