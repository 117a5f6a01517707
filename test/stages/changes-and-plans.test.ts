import { describe, expect, it } from 'vitest'
import { NINE_MONTHS, read } from './observed.ts'
import { readLines } from './report-lines.ts'

const MONTH = { from: '2024-10-01', to: '2024-10-31' }

describe('a change from one figure to another', () => {
  it.each([
    [
      'Tỷ lệ hộ nghèo giảm từ 9,2% năm 2019 xuống còn 4,7%.',
      ['9.2 2019-12-31 actual', '4.7 2024-12-18 actual'],
    ],
    ['Tỷ lệ hộ nghèo giảm từ 9,2% (năm 2019) xuống còn 4,7%.', ['4.7 2024-12-18 actual']],
    ['Tỷ lệ hộ nghèo giảm từ 9,2% cuối năm 2023 xuống còn 4,7%.', ['4.7 2024-12-18 actual']],
    [
      'Tỷ lệ hộ nghèo từ 9,2% năm 2019 giảm xuống còn 4,7%.',
      ['9.2 2019-12-31 actual', '4.7 2024-12-18 actual'],
    ],
    ['Số hộ nghèo giảm từ 214 hộ năm 2019 xuống còn 96 hộ.', ['96 2024-12-18 actual']],
    [
      'Tỷ lệ người dân tham gia bảo hiểm y tế tăng từ 84,1% năm 2019 lên 92,6%.',
      ['84.1 2019-12-31 actual', '92.6 2024-12-18 actual'],
    ],
    [
      'Tỷ lệ hộ nghèo giảm từ 5,8% năm 2023 xuống còn 4,7%, hộ cận nghèo giảm từ 7% năm 2023 xuống còn 6,1%.',
      ['5.8 2023-12-31 actual', '4.7 2024-12-18 actual', '7 2023-12-31 actual', '6.1 2024-12-18 actual'],
    ],
    // an aim of what it leads to, none of what it began with
    [
      'Năm 2025, phấn đấu tỷ lệ hộ nghèo giảm từ 4,7% năm 2024 xuống còn 3,9%.',
      ['3.9 2025-01-01..2025-12-31 target'],
    ],
    [
      'Thu nhập bình quân đầu người từ 31,5 triệu đồng/người/năm 2019 tăng lên 46,2 triệu đồng/người/năm.',
      [],
    ],
    // as before: each with its year
    [
      'Tỷ lệ hộ nghèo giảm từ 9,2% năm 2019 xuống còn 4,7% năm 2024.',
      ['9.2 2019-12-31 actual', '4.7 2024-12-18 actual'],
    ],
    ['Tỷ lệ hộ nghèo giảm 4,5% so với năm 2019, còn 4,7%.', ['4.7 2024-12-18 actual']],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('what a plan sets', () => {
  it.each([
    [
      'HĐND xã thông qua Nghị quyết về nhiệm vụ năm 2025 với 14 chỉ tiêu chủ yếu là: thu ngân sách đạt 8 tỷ đồng; giải quyết việc làm cho 140 lao động.',
      ['8000000000 2025-01-01..2025-12-31 target', '140 2025-01-01..2025-12-31 target'],
    ],
    [
      'HĐND xã đã quyết nghị các chỉ tiêu năm 2025 như sau: thu ngân sách đạt 8 tỷ đồng; tỷ lệ hộ nghèo còn 3,9%.',
      ['8000000000 2025-01-01..2025-12-31 target', '3.9 2025-01-01..2025-12-31 target'],
    ],
    // for which year is not told
    [
      'Nghị quyết đề ra 14 chỉ tiêu chủ yếu: thu ngân sách đạt 8 tỷ đồng; giải quyết việc làm cho 140 lao động.',
      [],
    ],
    ['Đảng bộ xã đề ra các chỉ tiêu chủ yếu: giải quyết việc làm cho 140 lao động.', []],
    // results
    [
      'Thực hiện Nghị quyết HĐND xã đề ra các chỉ tiêu chủ yếu: thu ngân sách đạt 8 tỷ đồng.',
      ['8000000000 2024-01-01..2024-12-31 actual'],
    ],
    [
      'Nghị quyết đề ra 14 chỉ tiêu, đã hoàn thành 12 chỉ tiêu: giải quyết việc làm cho 140 lao động.',
      ['140 2024-01-01..2024-12-31 actual'],
    ],
    ['Các chỉ tiêu năm 2025:\nThu ngân sách đạt 8 tỷ đồng.', ['8000000000 2025-01-01..2025-12-31 target']],
    ['Các chỉ tiêu chưa đạt gồm: tỷ lệ người dân tham gia bảo hiểm y tế đạt 95% trở lên.', []],
    ['Chỉ tiêu tỷ lệ người dân tham gia bảo hiểm y tế ≥ 95%.', []],
    ['Các chỉ tiêu chưa đạt: tỷ lệ hộ nghèo còn 4,7%.', ['4.7 2024-12-18 actual']],
    ['Tỷ lệ người dân tham gia bảo hiểm y tế đạt 95% trở lên.', ['95 2024-12-18 actual']],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('behind a paragraph of aims of a later year', () => {
  const header = { level: 'xã', period: { from: '2024-01-01', to: '2024-12-31' } } as const
  it.each([
    ['Năm 2025, xã phấn đấu trồng 20 ha rừng.\nThu ngân sách đạt 8 tỷ đồng.', ['20 target']],
    [
      'Theo đó, năm 2025 xã đề ra các chỉ tiêu, phấn đấu trồng 20 ha rừng.\nThu ngân sách đạt 8 tỷ đồng.',
      ['20 target'],
    ],
    [
      'Các chỉ tiêu năm 2025:\n- Thu ngân sách đạt 8 tỷ đồng.\n- Trồng 20 ha rừng.',
      ['8 target', '20 target'],
    ],
    ['Nghị quyết đề ra các chỉ tiêu chủ yếu:\n- Thu ngân sách đạt 8 tỷ đồng.\n- Trồng 20 ha rừng.', []],
    ['Kết quả các chỉ tiêu chủ yếu:\n- Thu ngân sách đạt 8 tỷ đồng.', ['8 actual']],
    ['Dự kiến năm 2025 có 12 tiêu chí đạt.\nThu ngân sách đạt 8 tỷ đồng.', ['12 target', '8 actual']],
    // words of what was done, and of the report's own year
    [
      'Năm 2025, xã phấn đấu trồng 20 ha rừng.\nTrong năm đã giải quyết việc làm cho 140 lao động.\nThu ngân sách đạt 8 tỷ đồng.',
      ['20 target', '140 actual', '8 actual'],
    ],
    ['Năm 2024, xã phấn đấu trồng 20 ha rừng.\nThu ngân sách đạt 8 tỷ đồng.', ['20 target', '8 actual']],
  ])('%s', (text, wanted) =>
    expect(readLines(text, header).mentions.map(({ printed, modality }) => `${printed} ${modality}`)).toEqual(
      wanted,
    ),
  )
})

describe('what a plan says of a later day', () => {
  it.each([
    ['Theo kế hoạch cuối năm 2024 tỷ lệ hộ nghèo là 4,5%.', ['4.5 2024-01-01..2024-12-31 target']],
    [
      'Theo kế hoạch năm 2024 đã giải quyết việc làm cho 140 lao động.',
      ['140 2024-01-01..2024-09-30 actual'],
    ],
    [
      'Theo kế hoạch có 22 nhiệm vụ với 31 hoạt động cụ thể.',
      ['22 2024-09-14 actual', '31 2024-09-14 actual'],
    ],
  ])('%s', (text, told) => expect(read(text, NINE_MONTHS)).toEqual(told))
})

describe('what went on in several years, or goes on in each', () => {
  it.each([
    ['Trong 5 năm qua, xã giải quyết việc làm cho 640 lao động.', []],
    ['Sau 4 năm thực hiện, xã trồng được 210 ha rừng.', []],
    ['Trong 5 năm qua, xã trồng 210 ha rừng. Giải quyết việc làm cho 640 lao động.', []],
    ['Hằng năm trồng khoảng 40 ha rừng.', []],
    // how much there is is of now
    ['Sau 4 năm thực hiện, tỷ lệ hộ nghèo còn 4,7%.', ['4.7 2024-12-18 actual']],
    [
      'Trong 5 năm qua xã giữ vững an ninh. Trong năm xảy ra 02 vụ tai nạn giao thông.',
      ['2 2024-01-01..2024-12-31 actual'],
    ],
    [
      'Hàng năm xã lập kế hoạch; giải quyết việc làm cho 140 lao động.',
      ['140 2024-01-01..2024-12-31 actual'],
    ],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('in the report on a month', () => {
  it.each([
    ['Tỷ lệ giải ngân vốn đầu tư công đạt 51,4%.', ['51.4 2024-01-01..2024-10-31 actual']],
    ['Nếu so với kế hoạch Thủ tướng giao, tỷ lệ giải ngân vốn đầu tư công đạt 58,3%.', []],
    ['Tính đến giữa tháng 10, diện tích gieo cấy lúa đạt 312 ha.', []],
    [
      'Trong tháng (từ 15/9 đến 14/10/2024), xảy ra 06 vụ tai nạn giao thông.\nMặt khác, trong tháng, xảy ra 02 vụ cháy.',
      ['6 2024-09-15..2024-10-14 actual', '2 2024-09-15..2024-10-14 actual'],
    ],
  ])('%s', (text, told) => expect(read(text, MONTH, '2024-10-28')).toEqual(told))
})

describe('in a report on a year that is over', () => {
  it.each([
    ['2025-01-10', ['4.7 2024-12-31 actual']],
    ['2024-12-18', ['4.7 2024-12-18 actual']],
  ])('issued on %s', (day, told) => expect(read('Tỷ lệ hộ nghèo còn 4,7%.', undefined, day)).toEqual(told))
})
