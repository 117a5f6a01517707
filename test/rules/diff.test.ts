import { describe, expect, test } from 'vitest'
import { ruleDifferences } from '../../src/rules/diff.ts'
import type { Observation } from '../../src/types.ts'

const seen = (start: number, indicator: string, value: number): Observation => ({
  indicator,
  label: indicator,
  value,
  decimals: 0,
  printed: String(value),
  unit: 'count:hồ sơ',
  dimensions: {},
  periodFrom: '2022-01-01',
  periodTo: '2022-03-31',
  comparator: null,
  modality: 'actual',
  source: 'prose',
  form: null,
  row: null,
  at: { page: null, start, end: start + 20 },
  quote: `${indicator} ${value}`,
  rule: indicator,
  section: 0,
  confidence: 0.9,
})

describe('what other rules change', () => {
  const received = seen(10, 'procedures.received_total', 40)

  test('nothing where only the rule, the quote or the confidence differ', () => {
    expect(
      ruleDifferences([received], [{ ...received, rule: 'another', quote: 'ngắn', confidence: 0.5 }]),
    ).toEqual([])
  })

  test('new and lost observations, in order of place', () => {
    const lost = seen(500, 'staff.present', 12)
    const come = seen(90, 'staff.assigned', 14)
    expect(ruleDifferences([received, lost], [received, come])).toEqual([
      { kind: 'new', before: null, after: come },
      { kind: 'lost', before: lost, after: null },
    ])
  })

  test('a figure that gets another indicator has changed', () => {
    const now = seen(12, 'procedures.received_new', 40)
    expect(ruleDifferences([received], [now])).toEqual([{ kind: 'changed', before: received, after: now }])
  })

  test('so has one that gets a bound', () => {
    const now = { ...received, comparator: 'approx' as const }
    expect(ruleDifferences([received], [now])).toEqual([{ kind: 'changed', before: received, after: now }])
  })

  test('one of two equal observations can be lost', () => {
    expect(ruleDifferences([received, seen(300, 'procedures.received_total', 40)], [received])).toHaveLength(
      1,
    )
  })
})
