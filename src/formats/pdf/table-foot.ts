import { habitOf, isBarred, isRuled } from './bands.ts'
import type { Column } from './columns.ts'
import { isRest, mayBeRest } from './continuing.ts'
import { type CutLine, cutLine, type Entry } from './cut-lines.ts'
import type { Print } from './prints.ts'
import type { Stroke } from './strokes.ts'

/** Without the lines at the end that stand across the columns. */
export function trimmed(lines: readonly CutLine[]): CutLine[] {
  const last = lines.findLastIndex(
    (line) => line.entries.length > 1 && line.entries.every((each) => each.from === each.to),
  )
  return lines.slice(0, last + 1)
}

/** With the lines behind it that are the rest of its last cells. */
export function withRest(
  lines: readonly CutLine[],
  behind: readonly Print[],
  { columns, bars }: Edge,
): CutLine[] {
  const all = [...lines]
  const ruled = lines.length > 0 && isRuled(lines, bars)
  for (const print of behind) {
    const last = all.at(-1)
    const step = last ? print.base - last.print.base : 0
    if (!last || print.apart || print.parts.length > 1 || step > 1.6 * print.size) break
    const line = cutLine(print, columns)
    const entry = line.entries[0]!
    if (entry.from !== entry.to || isBarred(last, line, bars)) break
    const over = all.slice(-3).findLast((each) => each.entries.some((other) => other.from === entry.from))
    const above = over?.entries.find((each) => each.from === entry.from && each.to === entry.to)
    const closed = ruled && bars.some((bar) => bar.y0 > print.base && bar.y0 < print.base + 1.5 * print.size)
    if (!closed && step > 0.75 * print.size && !(above && isRestOf(above, entry, all))) break
    all.push(line)
  }
  return all
}

interface Edge {
  readonly columns: readonly Column[]
  readonly bars: readonly Stroke[]
}

/** The rest of its last cell; running text below the table begins where the first column does. */
function isRestOf(over: Entry, entry: Entry, lines: readonly CutLine[]): boolean {
  if (isRest(over.row, entry.row)) return true
  if (entry.from === 0 || Math.abs(over.row.x0 - entry.row.x0) > 2.5) return false
  return mayBeRest(over.row, entry.row, habitOf(lines, entry.from))
}
