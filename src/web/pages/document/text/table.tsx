import { useMemo, useRef } from 'preact/hooks'
import type { TextBlock } from '../../../answers.ts'
import { useWords } from '../../words/words.tsx'
import type { Mark } from '../facts.ts'
import { Marked } from './marked.tsx'
import { useShown } from './shown.ts'
import { useNear } from './use-near.ts'

type Table = NonNullable<TextBlock['table']>
type Cell = Table['cells'][number]

const ROWS = 60

/** A table of the text with its merged cells; of a long one the rows near the window are drawn. */
export function TextTable({
  table,
  marks,
  longest,
}: {
  table: Table
  marks: readonly Mark[]
  longest: number
}) {
  const { words } = useWords()
  const groups = useMemo(() => groupsOf(table), [table])
  return (
    <section
      class="doc-table-frame"
      aria-label={words.document.table}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must scroll by keyboard
      tabIndex={0}
    >
      <table class="doc-table">
        {groups.map((rows, index) => (
          <Rows key={rows[0]?.[0]?.start ?? index} rows={rows} marks={marks} longest={longest} />
        ))}
      </table>
    </section>
  )
}

/** The rows of a table, so many together; a group is not parted inside a cell that spans rows. */
function groupsOf(table: Table): Cell[][][] {
  const rows: Cell[][] = Array.from({ length: table.rows }, () => [])
  for (const cell of table.cells) rows[cell.row]?.push(cell)
  const groups: Cell[][][] = [[]]
  let spannedTo = 0
  rows.forEach((row, index) => {
    if (groups.at(-1)!.length >= ROWS && index >= spannedTo) groups.push([])
    groups.at(-1)!.push(row)
    for (const cell of row) spannedTo = Math.max(spannedTo, index + cell.row_span)
  })
  return groups
}

function Rows({ rows, marks, longest }: { rows: Cell[][]; marks: readonly Mark[]; longest: number }) {
  const ref = useRef<HTMLTableSectionElement>(null)
  const { chosen } = useShown()
  const cells = rows.flat()
  const start = cells[0]?.start ?? 0
  const end = cells.at(-1)?.end ?? 0
  const wanted = chosen !== null && chosen.start <= end && chosen.end >= start
  const near = useNear(ref, wanted || rows.length < ROWS)
  return (
    <tbody ref={ref}>
      {near ? (
        rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell) => (
              <td key={cell.col} rowSpan={cell.row_span} colSpan={cell.col_span}>
                <Marked at={cell} marks={marks} longest={longest} />
              </td>
            ))}
          </tr>
        ))
      ) : (
        <tr style={{ height: `${rows.length * 1.8}rem` }}>
          <td />
        </tr>
      )}
    </tbody>
  )
}
