import { describe, expect, test } from 'vitest'
import { daysOf } from '../../src/cli/options.ts'
import { duration, progressLine } from '../../src/cli/progress.ts'
import { number, periodText, signed } from '../../src/cli/words.ts'
import { timePeriod } from '../../src/export/sdmx.ts'

describe('words of the command line', () => {
  const numbers: readonly (readonly [number, string])[] = [
    [0, '0'],
    [1250, '1.250'],
    [8024907482, '8.024.907.482'],
    [97.67, '97,67'],
    [-2.5, '−2,5'],
    [0.1 + 0.2, '0,3'],
    [1234567.5, '1.234.567,5'],
  ]
  for (const [value, text] of numbers)
    test(`${value} is written ${text}`, () => expect(number(value)).toBe(text))
  test('a change carries its sign', () =>
    expect([signed(3), signed(0), signed(-3)]).toEqual(['+3', '0', '−3']))

  const periods: readonly (readonly [string | null, string | null, string, string | null])[] = [
    ['2021-07-01', '2021-09-30', 'quý III/2021', '2021-Q3'],
    ['2021-01-01', '2021-06-30', '6 tháng đầu năm 2021', '2021-S1'],
    ['2021-07-01', '2021-12-31', '6 tháng cuối năm 2021', '2021-S2'],
    ['2021-01-01', '2021-09-30', '9 tháng đầu năm 2021', '2021-01-01/P9M'],
    ['2021-01-01', '2021-12-31', 'năm 2021', '2021'],
    ['2024-02-01', '2024-02-29', 'tháng 2/2024', '2024-02'],
    ['2024-02-01', '2024-02-20', 'tháng 2/2024 (1/2/2024–20/2/2024)', '2024-02-01/P20D'],
    ['2023-06-10', '2023-09-09', 'quý III/2023 (10/6/2023–9/9/2023)', '2023-06-10/P92D'],
    ['2023-09-09', '2023-09-09', 'đến 9/9/2023', '2023-09-09'],
    ['2020-12-15', '2021-12-14', 'năm 2021 (15/12/2020–14/12/2021)', '2020-12-15/P365D'],
    [null, null, 'không rõ kỳ', null],
  ]
  for (const [from, to, label, sdmx] of periods)
    test(`${from} to ${to} is called ${label}, in SDMX ${sdmx}`, () => {
      expect(periodText(from, to)).toBe(label)
      expect(timePeriod(from, to)).toBe(sdmx)
    })

  const days: readonly (readonly [string, string, string])[] = [
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021-Q3', '2021-07-01', '2021-09-30'],
    ['2021q1', '2021-01-01', '2021-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['30/9/2021', '2021-09-30', '2021-09-30'],
    ['2021-09-30', '2021-09-30', '2021-09-30'],
  ]
  for (const [typed, from, to] of days)
    test(`${typed} is ${from} to ${to}`, () => expect(daysOf('--from')(typed)).toEqual({ from, to }))
  for (const typed of ['31/2/2021', '2021-13', '2021-Q5', 'hôm qua', '', '21'])
    test(`${JSON.stringify(typed)} is no day`, () =>
      expect(() => daysOf('--from')(typed)).toThrow(/không hiểu ngày/))

  test('progress says count, rate and time left', () => {
    const line = progressLine({
      total: 300,
      done: 120,
      failed: 2,
      seconds: 60,
      slow: { path: 'a\u001bb.pdf', seconds: 70 },
    })
    expect(line).toBe(
      '120/300 tệp (40 %), 2 lỗi, 2,0 tệp/giây, còn khoảng 2 phút, đang chậm: a\\u001bb.pdf (1 phút)',
    )
    expect(duration(7500)).toBe('2 giờ 5 phút')
  })
})
