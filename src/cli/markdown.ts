import { outline } from '../stages/outline.ts'
import type { Text, TextTable, Unit } from '../types.ts'

/**
 * The clean text as Markdown: paragraphs apart, tables as pipe tables, marks of Markdown taken as plain letters. Lines that
 * were only broken at the edge of the page (TXT, PDF) are one paragraph again.
 */
export function markdownOf(text: Text): string {
  const parts: string[] = []
  const wrapped = text.stretches.some((each) => !each.whole)
  const units = wrapped ? outline(text).units : []
  let done = 0
  for (const table of text.tables.toSorted((a, b) => a.start - b.start)) {
    if (table.start < done) continue
    parts.push(...paragraphs(text.text, [done, table.start], units), pipes(text, table))
    done = table.end
  }
  parts.push(...paragraphs(text.text, [done, text.text.length], units))
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** The paragraphs of a stretch: its lines, but where a unit of the outline says that several are one. */
function paragraphs(text: string, [from, to]: readonly [number, number], units: readonly Unit[]): string[] {
  const parts: string[] = []
  let done = from
  for (const unit of units) {
    if (unit.start < done || unit.end > to || !flows.has(unit.kind)) continue
    parts.push(...lines(text.slice(done, unit.start)))
    parts.push(
      escaped(
        text
          .slice(unit.start, unit.end)
          .replace(/\s*\n\s*/g, ' ')
          .trim(),
      ),
    )
    done = unit.end
  }
  return [...parts, ...lines(text.slice(done, to))]
}

/** Units whose lines run on; those of a letterhead, a signature or a list of recipients stand by themselves. */
const flows: ReadonlySet<Unit['kind']> = new Set(['text', 'heading', 'form-title'])

const lines = (text: string) =>
  text
    .split(/\n+/)
    .map((each) => escaped(each.trim()))
    .filter(Boolean)

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
