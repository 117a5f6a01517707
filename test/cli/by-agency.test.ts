import { expect, test } from 'vitest'
import { byAgency } from '../../src/cli/compare/by-agency.ts'
import type { Numbered } from '../../src/cli/compare/legend.ts'
import type { Point } from '../../src/store/series.ts'
import { nominalWindow } from '../../src/text/nominal.ts'

/** An agency with one figure in the first quarter of a year. */
function agencyIn(year: number, value: number): Numbered {
  const window = nominalWindow(`${year}-01-01`, `${year}-03-31`)
  const point = { window, value, comparator: null, change: null, change_percent: null, others: [] }
  return {
    mark: '[1]',
    indicator: 'procedures.received_total',
    label: 'Hồ sơ',
    unit: 'count:hồ sơ',
    dimensions: {},
    agency: `UBND xã Sông Mây ${year}`,
    points: [point as unknown as Point],
  }
}

test('years between two reports fill no table of their own', () => {
  const told = byAgency([agencyIn(2020, 610), agencyIn(2025, 940)], null)
  expect(told).toContain('quý I/2020')
  expect(told).toContain('quý I/2025')
  expect(told).not.toContain('quý III/2022')
  expect(told.match(/Cơ quan/gu)).toHaveLength(2)
})
