import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPeriods, type PeriodKind } from '../../src/text/periods.ts'

const reference = { year: 2023, from: '2023-07-01', to: '2023-09-30' }

/** text (the expression in brackets), kind, from, to; null from: no days can be said. */
const finds: readonly (readonly [string, PeriodKind, string | null, string?])[] = [
  ['kết quả [quý III/2021] như sau', 'quarter', '2021-07-01', '2021-09-30'],
  ['[Quý III năm 2023], thị trấn', 'quarter', '2023-07-01', '2023-09-30'],
  ['PHƯƠNG HƯỚNG, NHIỆM VỤ [QUÝ IV NĂM 2023]', 'quarter', '2023-10-01', '2023-12-31'],
  ['báo cáo [quý 3 năm 2022]', 'quarter', '2022-07-01', '2022-09-30'],
  ['báo cáo [quý 1-2024]', 'quarter', '2024-01-01', '2024-03-31'],
  ['[quý II, năm 2024]', 'quarter', '2024-04-01', '2024-06-30'],
  ['trong [quý III] đã ban hành', 'quarter', '2023-07-01', '2023-09-30'],
  ['hướng nhiệm vụ [quý \n\nIV năm 2023], cụ thể', 'quarter', '2023-10-01', '2023-12-31'],
  ['[quý I và quý II năm 2022]', 'quarter', '2022-01-01', '2022-06-30'],
  ['[quý I, II, III/2023]', 'quarter', '2023-01-01', '2023-09-30'],
  ['[quí IV/2009]', 'quarter', '2009-10-01', '2009-12-31'],
  ['kết quả [6 tháng đầu năm 2022]', 'months', '2022-01-01', '2022-06-30'],
  ['kết quả [06 tháng đầu năm]', 'months', '2023-01-01', '2023-06-30'],
  ['kết quả [sáu tháng đầu năm 2008]', 'months', '2008-01-01', '2008-06-30'],
  ['nhiệm vụ [6 tháng cuối năm 2022]', 'months', '2022-07-01', '2022-12-31'],
  ['nhiệm vụ [3 tháng cuối năm 2024]', 'months', '2024-10-01', '2024-12-31'],
  ['kết quả [8 tháng năm 2024]', 'months', '2024-01-01', '2024-08-31'],
  ['kết quả [9 tháng/2024]', 'months', '2024-01-01', '2024-09-30'],
  ['[11 tháng] thu 9,4 tỷ đồng', 'months', '2023-01-01', '2023-11-30'],
  ['Tuần này tiếp nhận 90 hồ sơ. Cộng [10 tháng]: 870 hồ sơ', 'months', '2023-01-01', '2023-10-31'],
  ['thu ngân sách [4 tháng] ước đạt 3,1 tỷ đồng', 'months', '2023-01-01', '2023-04-30'],
  ['tổng kết [năm 2022] của xã', 'year', '2022-01-01', '2022-12-31'],
  ['báo cáo [tháng 8 năm 2024]', 'month', '2024-08-01', '2024-08-31'],
  ['báo cáo [tháng 02/2024]', 'month', '2024-02-01', '2024-02-29'],
  ['báo cáo [tháng Mười hai năm 2021]', 'month', '2021-12-01', '2021-12-31'],
  ['[từ ngày 10/6/2023 đến ngày 09/9/2023]', 'range', '2023-06-10', '2023-09-09'],
  ['([Từ 01/7/2024 đến 14/9/2024])', 'range', '2024-07-01', '2024-09-14'],
  ['([từ ngày 15/12 đến ngày 14/3/2024])', 'range', '2023-12-15', '2024-03-14'],
  ['([từ 16/6/2021 đến hết ngày 15/9/2021])', 'range', '2021-06-16', '2021-09-15'],
  ['[từ ngày 01 đến ngày 31/8/2023], xã', 'range', '2023-08-01', '2023-08-31'],
  ['[từ 1-7 đến 6-9] phát sinh', 'range', '2023-07-01', '2023-09-06'],
  ['[từ ngày 2.1 đến ngày 17.5.2022] nhận', 'range', '2022-01-02', '2022-05-17'],
  ['[Từ ngày 21/7đến 20/8/2022], tiếp nhận', 'range', '2022-07-21', '2022-08-20'],
  ['([15/12/2021 - 14/3/2022])', 'range', '2021-12-15', '2022-03-14'],
  ['sau năm ngày ([12/9 - 16/9/2022])', 'range', '2022-09-12', '2022-09-16'],
  ['đạt 12/15 - [07/7/2025] kiểm tra lại', 'day', '2025-07-07', '2025-07-07'],
  ['[từ ngày 15 tháng 6 năm 2022 đến ngày 14 tháng 9 năm 2022]', 'range', '2022-06-15', '2022-09-14'],
  ['[từ tháng 01 đến tháng 9 năm 2023]', 'range', '2023-01-01', '2023-09-30'],
  ['số liệu [tính từ ngày 15/3/2024 đến ngày 14/6/2024]', 'range', '2024-03-15', '2024-06-14'],
  ['[từ năm 2021 đến nay] xã đã', 'range', '2021-01-01', '2023-09-30'],
  ['[từ 01/7/2023, ngày đầu của mô hình 02 cấp, đến 30/11/2023]', 'range', '2023-07-01', '2023-11-30'],
  ['[từ ngày 01/7/2023 (ngày thành lập phường) đến 30/11/2023]', 'range', '2023-07-01', '2023-11-30'],
  ['ước thực hiện [cả năm] đạt', 'year', '2023-01-01', '2023-12-31'],
  ['kết quả [cả năm 2022]', 'year', '2022-01-01', '2022-12-31'],
  ['Đề án 06 [tháng 02 năm 2024]', 'month', '2024-02-01', '2024-02-29'],
  ['[giai đoạn 2021 - 2025]', 'span', '2021-01-01', '2025-12-31'],
  ['[nhiệm kỳ 2020-2025]', 'span', '2020-01-01', '2025-12-31'],
  ['[Tính đến ngày 15/9/2022], đã hoàn thành', 'until', '2022-09-15', '2022-09-15'],
  ['[Tính đến hết ngày 30-6], đã hoàn thành', 'until', '2023-06-30', '2023-06-30'],
  ['[đến ngày 15.9] đã hoàn thành', 'until', '2023-09-15', '2023-09-15'],
  ['[Tính đến thời điểm 09/9/2023] đã', 'until', '2023-09-09', '2023-09-09'],
  ['[đến hết quý II/2022] đạt', 'until', '2022-06-30', '2022-06-30'],
  ['danh mục [tính đến tháng 8 năm 2023]', 'until', '2023-08-31', '2023-08-31'],
  ['[Đến 31/12/2022] có', 'until', '2022-12-31', '2022-12-31'],
  ['[đến cuối năm 2022] còn', 'until', '2022-12-31', '2022-12-31'],
  ['[quý III (tính đến ngày 15/9/2023]), phường tiếp nhận', 'range', '2023-07-01', '2023-09-15'],
  ['[tháng 9, tính đến ngày 15/9/2023], phường tiếp nhận', 'range', '2023-09-01', '2023-09-15'],
  ['[Hết tháng 8], phường tiếp nhận', 'until', '2023-08-31', '2023-08-31'],
  ['[Tính hết quý II], phường tiếp nhận', 'until', '2023-06-30', '2023-06-30'],
  ['hoàn thành hết [quý II], phường', 'quarter', '2023-04-01', '2023-06-30'],
  ['[Tính đến ngày 15/9, trong quý III] phường tiếp nhận', 'range', '2023-07-01', '2023-09-15'],
  ['[đến hết ngày 15/9/2022 trong 9 tháng đầu năm 2022] đã', 'range', '2022-01-01', '2022-09-15'],
  ['[Đến ngày 15/10/2023, trong quý III/2023] đã', 'range', null],
  ['Trong [quý III, đến nay] đã tiếp nhận', 'range', '2023-07-01', '2023-09-30'],
  ['[Đến nay], 12/12 thôn', 'now', '2023-09-30', '2023-09-30'],
  ['[Hiện nay] 100%', 'now', '2023-09-30', '2023-09-30'],
  ['([Lũy kế từ đầu năm])', 'cumulative', '2023-01-01', '2023-09-30'],
  ['([luỹ kế đến thời điểm báo cáo])', 'cumulative', '2023-01-01', '2023-09-30'],
  ['[từ đầu năm đến nay] không phát sinh', 'cumulative', '2023-01-01', '2023-09-30'],
  ['[từ đầu năm 2022 đến ngày 30/6/2022]', 'cumulative', '2022-01-01', '2022-06-30'],
  ['số hồ sơ tiếp nhận [trong kỳ] là', 'current', '2023-07-01', '2023-09-30'],
  ['tăng 5% so với [cùng kỳ năm trước]', 'before', '2022-07-01', '2022-09-30'],
  ['tăng 5% so với [cùng kỳ năm 2021]', 'before', '2021-07-01', '2021-09-30'],
  ['so với [quý trước]', 'before', null],
  ['so với [quý liền trước]', 'before', null],
  ['[Năm liền trước (2021)], xã nhận', 'year', '2021-01-01', '2021-12-31'],
  ['trong [tháng\n10 năm 2020]', 'month', '2020-10-01', '2020-10-31'],
  ['[ngày 15 tháng 9 năm 2021]', 'day', '2021-09-15', '2021-09-15'],
  ['[ngày 31/02/2021]', 'day', null],
]

/** Not one expression of time. */
const ignores: readonly string[] = [
  'thời hạn 5 năm và 6 tháng',
  'Kết quả tháng\n1. Tiếp nhận',
  'sau 6 tháng thực hiện',
  'chỉ đạo quyết liệt ngay từ đầu năm',
  'thời hạn 4 tháng là quá dài',
  'nghỉ thai sản 6 tháng',
  'Quyết định số 12/2021/QĐ-UBND',
  'báo cáo hàng quý, hàng tháng',
  'quý vị đại biểu',
  'hoàn thành 22/25 nhiệm vụ, đạt 88%',
  'năm học mới',
  'đánh giá cán bộ hằng tháng, hằng năm',
]

describe('findPeriods finds', () => {
  for (const [marked, kind, from, to] of finds)
    test(marked, () => {
      const text = marked.replace(/[[\]]/g, '')
      const start = marked.indexOf('[')
      const end = marked.indexOf(']') - 1
      const found = findPeriods(text, reference)
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([text.slice(start, end)])
      expect(found[0]).toMatchObject({ start, end, kind, period: from ? { from, to } : null })
    })
})

describe('findPeriods ignores', () => {
  test.each(ignores)('%s', (text) => expect(findPeriods(text, reference)).toEqual([]))
})

test('without a reference nothing is guessed', () => {
  for (const words of ['quý III', 'đến nay', 'trong kỳ', 'cùng kỳ năm trước', '6 tháng đầu năm'])
    expect(findPeriods(words)[0]?.period, words).toBeNull()
})

test('expressions come in order, do not overlap, and every period runs forwards', () => {
  const piece = fc.constantFrom(
    'quý III',
    ' năm 2023',
    'từ ngày ',
    '10/6/2023',
    ' đến ',
    'ngày 09/9',
    '/2023',
    ' tháng ',
    '6',
    ' đầu năm',
    'tính ',
    '\n\n',
    'giai đoạn 2021-2025',
    ', ',
    'lũy kế ',
    ' 31/02/2022',
    'nay',
    'cùng kỳ ',
    'hết ',
    '(',
    ')',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      let last = 0
      for (const { start, end, period, label } of findPeriods(text, reference)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end).replace(/\s+/g, ' ').trim()).toBe(label)
        if (period) expect(period.from <= period.to).toBe(true)
        last = end
      }
    }),
    { seed: 30, numRuns: 400 },
  )
})

test('long hostile runs stay quick', () => {
  const text = `${'từ ngày 1 đến '.repeat(20_000)}${' '.repeat(200_000)}${'1/'.repeat(50_000)}`
  const before = performance.now()
  findPeriods(text, reference)
  expect(performance.now() - before).toBeLessThan(3000)
})

test('a month left blank is no month: `tháng … năm 2005`', () => {
  const found = findPeriods('ngày      tháng      năm 2005')
  expect(found.filter((each) => each.kind === 'month')).toEqual([])
})
