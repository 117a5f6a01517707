import { describe, expect, test } from 'vitest'
import { nominalWindow, windowAfter, windowBefore } from '../../src/text/nominal.ts'

const TABLE: readonly (readonly [
  from: string | null,
  to: string | null,
  label: string,
  before: string | null,
])[] = [
  ['2021-07-01', '2021-09-30', 'quý III/2021', '2021-04-01'],
  ['2022-06-13', '2022-09-14', 'quý III/2022', '2022-04-01'],
  ['2023-06-10', '2023-09-09', 'quý III/2023', '2023-04-01'],
  ['2021-12-15', '2022-03-14', 'quý I/2022', '2021-10-01'],
  ['2021-12-15', '2022-06-12', '6 tháng đầu năm 2022', '2021-01-01'],
  ['2022-07-01', '2022-12-31', '6 tháng cuối năm 2022', '2021-07-01'],
  ['2021-12-15', '2022-09-14', '9 tháng đầu năm 2022', '2021-01-01'],
  ['2020-12-15', '2021-12-14', 'năm 2021', '2020-01-01'],
  ['2024-02-01', '2024-02-29', 'tháng 2/2024', '2024-01-01'],
  ['2023-01-15', '2023-02-14', 'tháng 2/2023', '2023-01-01'],
  ['2023-09-09', '2023-09-09', 'đến 9/9/2023', null],
  [null, '2023-09-09', 'đến 9/9/2023', null],
  ['2023-01-01', '2023-05-31', '1/1/2023–31/5/2023', null],
  ['2021-01-01', '2025-12-31', '1/1/2021–31/12/2025', null],
  ['2021-07-20', '2021-10-20', '20/7/2021–20/10/2021', null],
  [null, null, 'không rõ kỳ', null],
]

describe('the window that an office means', () => {
  for (const [from, to, label, before] of TABLE)
    test(`${from} to ${to} is ${label}`, () => {
      const window = nominalWindow(from, to)
      expect(window.label).toBe(label)
      expect(windowBefore(window)?.from ?? null).toBe(before)
      const after = windowAfter(window)
      if (after) expect(windowBefore(nominalWindow(after.from, after.to))?.from).toBe(window.from)
    })
})
