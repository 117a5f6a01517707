import type { Band } from './bands.ts'
import type { FilledSlot } from './heading-cells.ts'
import type { Row } from './rows.ts'

/** The cells of one row of a table without rules, empty ones too; words that run over empty cells take them. */
export function bodyCells(band: Band, row: number, columns: number): FilledSlot[] {
  const held: Row[][] = Array.from({ length: columns }, () => [])
  const ends = Array.from({ length: columns }, (_, column) => column)
  for (const { entries } of band) {
    for (const entry of entries) {
      held[entry.from]!.push(entry.row)
      ends[entry.from] = Math.max(ends[entry.from]!, entry.to)
    }
  }
  const cells: FilledSlot[] = []
  for (let col = 0; col < columns; ) {
    let to = col
    while (to < ends[col]! && held[to + 1]!.length === 0) to++
    cells.push({ slot: { row, col, rowSpan: 1, colSpan: to - col + 1 }, rows: held[col]! })
    col = to + 1
  }
  return cells
}
