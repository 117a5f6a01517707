import type { PeriodWindow, Series, SeriesPoint } from '../../answers.ts'
import { windowText } from '../chart/say.ts'
import { Badge } from '../parts/badge.tsx'
import { BoundsLegend, figuresOf, figureText } from '../parts/bounds.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { useWords } from '../words/words.tsx'
import { percentOf, signed } from './change.ts'
import { Sentence } from './sentence.tsx'

const ORDER = ['month', 'quarter', 'half', 'nine-months', 'year', 'date', 'other']

/** The figures of one series, kind by kind of window, gaps said; each leads to its sentence. */
export function SeriesTable({ series, name, unit }: { series: Series; name: string; unit: string }) {
  const columns = useColumns(series.unit)
  return (
    <section class="series">
      <h3>
        {name}
        {unit && <small> ({unit})</small>}
      </h3>
      <Table
        caption={name}
        columns={columns}
        rows={rowsOf(series)}
        rowKey={({ window }) => `${window.kind} ${window.from} ${window.to}`}
        rowClass={({ point }) => (point ? '' : 'gap')}
      />
      <BoundsLegend figures={figuresOf(series)} />
    </section>
  )
}

interface Row {
  readonly window: PeriodWindow
  /** Null for a gap. */
  readonly point: SeriesPoint | null
}

function rowsOf({ points, gaps }: Series): readonly Row[] {
  const rows = [
    ...points.map((point): Row => ({ window: point.window, point })),
    ...gaps.map((window): Row => ({ window, point: null })),
  ]
  return rows.toSorted(
    (a, b) =>
      ORDER.indexOf(a.window.kind) - ORDER.indexOf(b.window.kind) ||
      (a.window.to ?? '').localeCompare(b.window.to ?? ''),
  )
}

function useColumns(unit: string): readonly Column<Row>[] {
  const { words, formats } = useWords()
  const { one } = words.indicators
  return [
    {
      ...{ id: 'period', head: one.period },
      cell: ({ window, point }) =>
        point ? windowText(window, point, formats) : formats.period(window.from, window.to),
    },
    {
      ...{ id: 'value', head: one.value, numeric: true },
      cell: ({ point }) =>
        point ? (
          <div>
            {point.corrected && <Badge tone="correction">{words.shared.corrected}</Badge>}{' '}
            <strong>{figureText(point, formats)}</strong>
          </div>
        ) : (
          `— ${one.gap}`
        ),
    },
    {
      ...{ id: 'change', head: one.change, numeric: true },
      cell: ({ point }) => (point ? signed(point.change, formats) : ''),
    },
    {
      ...{ id: 'percent', head: one.percent, numeric: true },
      cell: ({ point }) => (point ? percentOf(point, unit, formats) : ''),
    },
    {
      ...{ id: 'sentence', head: one.sentence, wide: true },
      cell: ({ point }) => point && <Sentence point={point} />,
    },
  ]
}
