import { describe, expect, test } from 'vitest'
import type { PeriodKind, PeriodWindow } from '../../../../src/web/answers.ts'
import { type ChartSeries, panelsOf } from '../../../../src/web/pages/chart/panels.ts'

const windowOf = (kind: PeriodKind, from: string | null, to: string | null): PeriodWindow => ({
  ...{ kind, from, to },
  label: `${from} ${to}`,
  exact: true,
})
const quarter = (year: number, n: number) =>
  windowOf(
    'quarter',
    `${year}-${['01', '04', '07', '10'][n - 1]}-01`,
    `${year}-${['03-31', '06-30', '09-30', '12-31'][n - 1]}`,
  )

const series = (windows: readonly PeriodWindow[], gaps: readonly PeriodWindow[] = []): ChartSeries => ({
  name: 'UBND xã Hoà Bình Thượng',
  points: windows.map((window) => ({
    ...{ window, value: 1, comparator: null, others: [], corrected: false },
    ...{ href: '#', quote: 'tiếp nhận 1 hồ sơ', path: 'bao-cao.txt' },
  })),
  gaps,
})

const shapeOf = (...given: ChartSeries[]) =>
  panelsOf(given).map(({ kind, pieces, gaps }) => ({
    kind,
    pieces: pieces.map((piece) => piece.map((each) => each.window.from)),
    gaps: gaps.map((each) => each.window.from),
  }))

test('windows of different lengths never share a panel, so no line joins half a year with a quarter', () => {
  const shape = shapeOf(
    series([
      quarter(2023, 1),
      windowOf('half', '2023-01-01', '2023-06-30'),
      windowOf('nine-months', '2023-01-01', '2023-09-30'),
      windowOf('year', '2023-01-01', '2023-12-31'),
      windowOf('date', '2023-12-31', '2023-12-31'),
    ]),
  )
  expect(shape.map(({ kind }) => kind)).toEqual(['quarter', 'half', 'nine-months', 'year', 'date'])
  expect(shape.every(({ pieces }) => pieces.length === 1 && pieces[0]!.length === 1)).toBe(true)
})

test('no line leads to a value that is not exact, nor from one', () => {
  const line = series([1, 2, 3, 4].map((n) => quarter(2023, n)))
  const points = line.points.map((each, i) => ({ ...each, comparator: i === 1 ? ('gt' as const) : null }))
  const [panel] = shapeOf({ ...line, points })
  expect(panel!.pieces).toEqual([['2023-01-01'], ['2023-04-01'], ['2023-07-01', '2023-10-01']])
})

describe('a gap', () => {
  test('breaks the line and has its place in the panel', () => {
    expect(
      shapeOf(series([quarter(2023, 4), quarter(2023, 1), quarter(2023, 2)], [quarter(2023, 3)])),
    ).toEqual([
      { kind: 'quarter', pieces: [['2023-01-01', '2023-04-01'], ['2023-10-01']], gaps: ['2023-07-01'] },
    ])
  })

  test('breaks the line even where it is not listed', () => {
    const [panel] = shapeOf(series([quarter(2010, 1), quarter(2023, 1)]))
    expect(panel!.pieces).toEqual([['2010-01-01'], ['2023-01-01']])
  })

  test('of one series does not break the line of another', () => {
    const [panel] = shapeOf(
      series([quarter(2023, 1), quarter(2023, 3)]),
      series([quarter(2023, 1), quarter(2023, 2), quarter(2023, 3)]),
    )
    expect(panel!.pieces.map((each) => each.length)).toEqual([1, 1, 3])
  })

  test('is none between the first halves of two years', () => {
    const halves = [2022, 2023].map((year) => windowOf('half', `${year}-01-01`, `${year}-06-30`))
    expect(shapeOf(series(halves))).toMatchObject([{ pieces: [['2022-01-01', '2023-01-01']] }])
  })
})

test('a window that several series lack is one gap', () => {
  const lacking = () => series([quarter(2023, 1), quarter(2023, 3)], [quarter(2023, 2)])
  const [panel] = panelsOf([lacking(), lacking()])
  expect(panel!.gaps.map((each) => each.series)).toEqual([[0, 1]])
})

test('points in time are joined in their order', () => {
  const days = ['2023-12-31', '2022-12-31'].map((day) => windowOf('date', day, day))
  expect(shapeOf(series(days))).toMatchObject([{ pieces: [['2022-12-31', '2023-12-31']] }])
})

test('windows of no kind are never joined', () => {
  const odd = [windowOf('other', '2023-01-05', '2023-02-20'), windowOf('other', '2023-02-21', '2023-05-20')]
  expect(shapeOf(series(odd))).toMatchObject([{ pieces: [['2023-01-05'], ['2023-02-21']] }])
})

test('a value without a time is left out of the picture', () => {
  expect(panelsOf([series([windowOf('other', null, null)])])).toEqual([])
})
