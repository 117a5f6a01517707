import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDates, findMonths, isCalendarDay, shownDay } from '../../src/text/dates.ts'

const dates = (text: string) => findDates(text).map((each) => each.date)

describe('finds the day', () => {
  const rows: readonly (readonly [string, readonly (string | null)[]])[] = [
    ['ngày 15/7/2021', ['2021-07-15']],
    ['ngày 15/07/2021.', ['2021-07-15']],
    ['ngày 15-7-2021', ['2021-07-15']],
    ['ngày 15.7.2021', ['2021-07-15']],
    ['15/7/2021 và 16/7/2021', ['2021-07-15', '2021-07-16']],
    ['ngày 15 / 7 / 2021', ['2021-07-15']],
    ['ngày 15/7/\n2021', ['2021-07-15']],
    ['ngày 05 tháng 3 năm 2022', ['2022-03-05']],
    ['ngày 25 \n\ntháng 12 năm 2020', ['2020-12-25']],
    ['NGÀY 25 THÁNG 12 NĂM 2020', ['2020-12-25']],
    ['ngày 12 tháng 4/2022', ['2022-04-12']],
    ['ngày 12/4 năm 2022', ['2022-04-12']],
    ['ngày 15/7/21', ['2021-07-15']],
    ['ngày 1/11/95', ['1995-11-01']],
    ['ngày 31/02/2022', [null]],
    ['ngày 15/13/2022', [null]],
    ['ngày 29/02/2012', ['2012-02-29']],
    ['ngày 29/02/2023', [null]],
    ['(15/7/2021)', ['2021-07-15']],
    ['từ 01/7-14/9/2024', ['2024-09-14']],
  ]
  for (const [text, found] of rows) test(text, () => expect(dates(text)).toEqual(found))
})

describe('finds no day', () => {
  const rows = [
    '22/25 nhiệm vụ',
    'điện thoại 0220.3786.234',
    'mục 2.3.1 và 2.3.12',
    '15-7-21',
    '1.5.21',
    '12/5/2020/QĐ-UBND',
    'tháng 7 năm 2021',
    'ngày 5/6',
    'ngày      /9/2023',
    '8.024.907.482 đồng',
    '15/7/20215',
    '15\t7/2021',
    'IP 10.1.20.2021.5',
  ]
  for (const text of rows) test(text, () => expect(dates(text)).toEqual([]))
})

test('months with their year', () => {
  const months = (text: string) => findMonths(text).map((each) => each.month)
  expect(months('tháng 7 năm 2021, tháng 12/2022, tháng 13/2022')).toEqual(['2021-07', '2022-12', null])
  expect(months('tháng 7 và tháng 8')).toEqual([])
})

test('what is printed stands at its place', () => {
  const text = 'Từ ngày 10/6/2023 đến ngày 09 tháng 9 \n năm 2023'
  for (const each of findDates(text)) expect(text.slice(each.start, each.end)).toBe(each.printed)
})

test('every day of the calendar is found in every form', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
      fc.constantFrom('/', '-', '.', 'words'),
      (day, form) => {
        const [y, m, d] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]
        const printed = form === 'words' ? `${d} tháng ${m} năm ${y}` : [d, m, y].join(form)
        expect(isCalendarDay(y, m, d)).toBe(true)
        expect(dates(`ngày ${printed} của UBND`)).toEqual([day.toISOString().slice(0, 10)])
      },
    ),
    { seed: 20, numRuns: 300 },
  )
})

test('a day as officials write it', () => {
  expect(['2023-08-03', '2023-02-14', '2023-12-30'].map(shownDay)).toEqual([
    '03/8/2023',
    '14/02/2023',
    '30/12/2023',
  ])
})
