import type { Text, TextTable } from '../types.ts'

/** The clean text as Markdown: paragraphs apart, tables as pipe tables, marks of Markdown taken as plain letters. */
export function markdownOf(text: Text): string {
  const parts: string[] = []
  let done = 0
  for (const table of text.tables.toSorted((a, b) => a.start - b.start)) {
    if (table.start < done) continue
    parts.push(paragraphs(text.text.slice(done, table.start)), pipes(text, table))
    done = table.end
  }
  parts.push(paragraphs(text.text.slice(done)))
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

const paragraphs = (text: string) =>
  text
    .split(/\n+/)
    .map((each) => escaped(each.trim()))
    .filter(Boolean)
    .join('\n\n')

/** Marks that would change what is shown; the dot of `1.` stays: numbered paragraphs are meant as such. */
const escaped = (text: string) => text.replace(/([\\`*_[\]<>|])/g, '\\$1').replace(/^(\s*)([#+-])/, '$1\\$2')

function pipes(text: Text, table: TextTable): string {
  const grid = Array.from({ length: table.rows }, () => Array.from({ length: table.cols }, () => ''))
  for (const cell of table.cells) {
    const row = grid[cell.row]
    if (row && cell.col < table.cols)
      row[cell.col] = escaped(text.text.slice(cell.start, cell.end).replace(/\s+/g, ' ').trim())
  }
  const lines = grid.map((row) => `| ${row.join(' | ')} |`)
  const rule = `|${' --- |'.repeat(table.cols)}`
  return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n')
}
