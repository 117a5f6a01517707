import { describe, expect, test } from 'vitest'
import type { StoredObservation } from '../../src/store/observations.ts'
import { seriesOf } from '../../src/store/series.ts'
import type { Bounded, Comparator } from '../../src/text/bounds.ts'

/** A figure of a quarter of 2023. */
const observed = (quarter: number, value: number, comparator: Comparator = null): StoredObservation => ({
  document_id: `${quarter}`,
  path: `quy-${quarter}.txt`,
  issuer: 'UBND xã Hoà Bình Thượng',
  issued_on: null,
  indicator: 'communication.items',
  label: 'Số tin bài',
  value,
  decimals: 0,
  printed: String(value),
  unit: 'count:tin bài',
  dimensions: {},
  period_from: `2023-${['01', '04', '07', '10'][quarter - 1]}-01`,
  period_to: `2023-${['03-31', '06-30', '09-30', '12-31'][quarter - 1]}`,
  modality: 'actual',
  source: 'prose',
  form: null,
  row: null,
  quote: '',
  page: null,
  start: 0,
  end: 0,
  rule: '',
  confidence: comparator === null ? 0.8 : 0.9,
  corrected: null,
  comparator,
})

const exact = (value: number): Bounded => ({ value, comparator: null })
const above = (value: number): Bounded => ({ value, comparator: 'gt' })
const about = (value: number): Bounded => ({ value, comparator: 'approx' })

describe('a bound in a series', () => {
  test('is never reckoned with: changes lie between exact figures alone', () => {
    const [series] = seriesOf([observed(1, 80), observed(2, 100, 'gt'), observed(3, 120), observed(4, 150)])
    expect(
      series!.points.map((each) => [each.value, each.comparator, each.change, each.change_percent]),
    ).toEqual([
      [80, null, null, null],
      [100, 'gt', null, null],
      [120, null, null, null],
      [150, null, 30, 25],
    ])
  })

  const pairs: readonly (readonly [string, readonly Bounded[], Bounded, readonly Bounded[]])[] = [
    ['an exact figure that it allows', [above(100), exact(112)], exact(112), []],
    ['an exact figure that it rules out', [above(100), exact(95)], exact(95), [above(100)]],
    ['an exact figure near what is about right', [about(100), exact(98)], exact(98), [about(100)]],
    ['a wider bound', [above(100), above(90)], above(100), []],
  ]
  test.each(pairs)('beside %s', (_, given, stands, others) => {
    const [point] = seriesOf(given.map(({ value, comparator }) => observed(1, value, comparator)))[0]!.points
    expect([point!.value, point!.comparator]).toEqual([stands.value, stands.comparator])
    expect(point!.others.map(({ value, comparator }) => ({ value, comparator }))).toEqual(others)
  })
})
