import { describe, expect, it } from 'vitest'
import { read } from './observed.ts'

describe('the year of the work that a sentence opens with', () => {
  it.each([
    [
      'Lập hồ sơ quyết toán ngân sách năm 2023, tổng thu ngân sách 7.850 triệu đồng.',
      ['7850000000 2023-01-01..2023-12-31 actual'],
    ],
    [
      'HĐND xã phê chuẩn quyết toán năm 2023 với tổng thu ngân sách 7.850 triệu đồng.',
      ['7850000000 2023-01-01..2023-12-31 actual'],
    ],
    ['Qua rà soát hộ nghèo năm 2023, toàn xã có 98 hộ nghèo.', ['98 2023-12-31 actual']],
    ['Tổng kết công tác quân sự năm 2023, giao quân 11 thanh niên.', ['11 2023-01-01..2023-12-31 actual']],
    ['Tổng kết năm học 2022-2023, toàn xã có 1.400 học sinh.', ['1400 2023-05-31 actual']],
    [
      '- Quyết toán ngân sách năm 2023: tổng thu ngân sách 7.850 triệu đồng; tổng chi ngân sách 7.600 triệu đồng.',
      ['7850000000 2023-01-01..2023-12-31 actual', '7600000000 2023-01-01..2023-12-31 actual'],
    ],
    [
      'Xây dựng dự toán ngân sách năm 2025, phấn đấu tổng thu ngân sách 9.200 triệu đồng.',
      ['9200000000 2025-01-01..2025-12-31 target'],
    ],
    // of its own year
    [
      'Lập hồ sơ quyết toán ngân sách năm 2023 trình HĐND, năm 2024 tổng thu ngân sách 7.850 triệu đồng.',
      ['7850000000 2024-01-01..2024-12-31 actual'],
    ],
    ['Tổng kết công tác quân sự năm 2023; giao quân 11 thanh niên.', ['11 2024-01-01..2024-12-31 actual']],
    ['Giảm 12 hộ so với năm 2023, toàn xã còn 98 hộ nghèo.', ['98 2024-12-18 actual']],
    [
      'Thực hiện Luật Nghĩa vụ quân sự năm 2015, xã giao quân 11 thanh niên.',
      ['11 2024-01-01..2024-12-31 actual'],
    ],
    [
      'Thực hiện Chương trình việc làm giai đoạn 2021-2025, giải quyết việc làm cho 120 lao động.',
      ['120 2024-01-01..2024-12-31 actual'],
    ],
    [
      'Biên chế công chức tỉnh giao năm 2019 là 24 chỉ tiêu, hiện có mặt 21 người.',
      ['24 2019-12-31 actual', '21 2024-12-18 actual'],
    ],
    ['Theo chuẩn nghèo giai đoạn 2016-2020, toàn xã có 98 hộ nghèo.', ['98 2024-12-18 actual']],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))

  it.each([
    'Thực hiện Kế hoạch giảm nghèo năm 2023, toàn xã có 98 hộ nghèo.',
    'Tổng kết công tác năm 2023, UBND xã ban hành 12 văn bản chỉ đạo.',
    'Lập dự toán ngân sách năm 2025, tổng thu ngân sách 9.200 triệu đồng.',
    'Thực hiện Chương trình việc làm giai đoạn 2019-2025, phấn đấu giải quyết việc làm cho 6.000 lao động.',
  ])('leaves what may be of another year: %s', (text) => {
    expect(read(text).filter((each) => !each.startsWith('?'))).toEqual([])
  })
})

describe('what went on since a day that is not named', () => {
  it.each([
    ['Từ đợt dịch thứ tư đến ngày 20/9/2024, toàn xã ghi nhận 23 ca mắc Covid-19.', []],
    ['Kể từ đầu mùa dịch đến ngày 20/9/2024 ghi nhận 23 ca mắc Covid-19.', []],
    [
      'Từ khi triển khai đề án đến ngày 20/9/2024 giải quyết việc làm cho 600 lao động, còn 98 hộ nghèo.',
      ['98 2024-09-20 actual'],
    ],
    ['Từ đầu năm đến ngày 20/9/2024 ghi nhận 23 ca mắc Covid-19.', ['23 2024-01-01..2024-09-20 actual']],
    [
      'Từ kết quả trên, đến ngày 20/9/2024 giải quyết việc làm cho 600 lao động.',
      ['600 2024-01-01..2024-09-20 actual'],
    ],
  ])('%s', (text, told) => expect(read(text).filter((each) => !each.startsWith('?'))).toEqual(told))
})
