import { unknownHeader } from '../../../src/text/example.ts'
import type { Outline, TextCell, TextTable } from '../../../src/types.ts'

const header: Outline['header'] = {
  ...unknownHeader,
  docType: 'BC',
  issuedOn: '2023-09-15',
  level: 'xã',
  period: { from: '2023-07-01', to: '2023-09-30' },
}

/** An outline of plain text, as a TXT file gives it, with tables where they are said to be. */
export function outlineOf(text: string, tables: readonly TextTable[] = []): Outline {
  return {
    text: {
      path: 'report.txt',
      sha256: '',
      format: 'txt',
      pages: null,
      needsOcr: false,
      text,
      pageStarts: [],
      stretches: [],
      tables,
      origins: [],
      boxes: [],
      repairs: [],
      notes: [],
    },
    header,
    units: [],
    sections: [],
    forms: [],
    asides: [],
    maybePages: [],
    notes: [],
  }
}

/** A cell `words` or one that spans: `[words, rowSpan, colSpan]`; `null` where a merged cell covers the place. */
export type Cell = string | readonly [words: string, rowSpan: number, colSpan: number] | null

/** Text that ends in a table, laid out as the repair stage writes it: cells between tabs, rows between line ends. */
export function tableOf(
  before: string,
  rows: readonly (readonly Cell[])[],
): { text: string; table: TextTable } {
  let text = before
  const start = text.length
  const cells: TextCell[] = []
  rows.forEach((row, at) => {
    row.forEach((cell, col) => {
      if (cell === null) return
      const [words, rowSpan, colSpan] = typeof cell === 'string' ? ([cell, 1, 1] as const) : cell
      if (col > 0) text += '\t'
      cells.push({ row: at, col, rowSpan, colSpan, start: text.length, end: text.length + words.length })
      text += words
    })
    text += '\n'
  })
  return { text, table: { start, end: text.length, rows: rows.length, cols: rows[0]!.length, cells } }
}

/** An outline whose tables stand one after the other, each behind its own words. */
export function outlineOfTables(
  parts: readonly { readonly before: string; readonly rows: readonly (readonly Cell[])[] }[],
): Outline {
  let text = ''
  const tables: TextTable[] = []
  for (const { before, rows } of parts) {
    const made = tableOf(`${text}${before}`, rows)
    text = made.text
    tables.push(made.table)
  }
  return outlineOf(text, tables)
}
