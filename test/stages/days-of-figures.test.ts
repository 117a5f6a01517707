import { describe, expect, it } from 'vitest'
import { NINE_MONTHS, read } from './observed.ts'

describe('a time right behind a figure', () => {
  it.each([
    [
      'Xảy ra 6 vụ tai nạn giao thông năm 2023, làm chết 1 người, bị thương 7 người.',
      [
        '6 2023-01-01..2023-12-31 actual',
        '1 2023-01-01..2023-12-31 actual',
        '7 2023-01-01..2023-12-31 actual',
      ],
    ],
    ['Xảy ra 6 vụ tai nạn giao thông quý I/2024.', ['6 2024-01-01..2024-03-31 actual']],
    ['Xảy ra 6 vụ tai nạn giao thông (tháng 5/2024).', ['6 2024-05-01..2024-05-31 actual']],
    [
      'Có 6 vụ tai nạn giao thông (năm 2023: 8 vụ).',
      ['6 2024-01-01..2024-12-31 actual', '8 2023-01-01..2023-12-31 actual'],
    ],
    ['11/14 thôn được công nhận thôn văn hóa năm 2023.', ['11 2023-12-31 actual']],
    ['Tỷ lệ bao phủ BHYT đạt 91% năm 2023.', ['91 2023-12-31 actual']],
    ['Xây dựng 4 nhà ở cho hộ nghèo theo kế hoạch năm 2023.', ['4 2024-01-01..2024-12-31 actual']],
    [
      'Đến nay có 21 doanh nghiệp; tạo việc làm cho 65 lao động trong quý III.',
      ['21 2024-12-18 actual', '65 2024-07-01..2024-09-30 actual'],
    ],
    [
      'Đến ngày 15/11/2024, tạo việc làm cho 65 lao động trong năm 2024.',
      ['65 2024-01-01..2024-11-15 actual'],
    ],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('a day on which it is told how much there was', () => {
  it.each([
    [
      'Tại thời điểm 01/10/2024, đàn lợn có 6.210 con; sản lượng thịt hơi 900 tấn.',
      ['6210 2024-10-01 actual', '900 2024-01-01..2024-12-31 actual'],
    ],
    [
      'Thời điểm tháng 10/2024, xã còn 45 hộ nghèo, giảm 4 hộ so với thời điểm 31/12/2023.',
      ['45 2024-10-31 actual'],
    ],
    [
      'Tại thời điểm 01/10/2024, đàn lợn có 6.210 con. Sản lượng thịt hơi năm 2024 đạt 900 tấn.\nĐã tiêm 1.340 liều vắc xin.',
      ['6210 2024-10-01 actual', '900 2024-01-01..2024-12-31 actual', '1340 2024-01-01..2024-12-31 actual'],
    ],
    ['So với cùng thời điểm năm 2023, đàn lợn có 6.210 con.', ['6210 2024-12-18 actual']],
    [
      'Theo kết quả rà soát cuối năm 2023, xã còn 45 hộ nghèo. Trao 210 suất quà. Hộ cận nghèo là 60 hộ. Tỷ lệ bao phủ BHYT đạt 93%.',
      ['45 2023-12-31 actual', '210 2024-01-01..2024-12-31 actual', '60 2023-12-31 actual'],
    ],
    ['Cuối năm 2023, xã còn 45 hộ nghèo; trao 210 suất quà.', ['45 2023-12-31 actual']],
    [
      'Hiện nay xã có 45 hộ nghèo; trao 210 suất quà; tỷ lệ hồ sơ giải quyết đúng hạn đạt 98%.',
      ['45 2024-12-18 actual', '210 2024-01-01..2024-12-31 actual', '98 2024-12-18 actual'],
    ],
    ['Đến nay xã có 45 hộ nghèo; trao 210 suất quà.', ['45 2024-12-18 actual']],
    ['Đến nay đã trao 210 suất quà; xã có 45 hộ nghèo.', ['210 2024-12-18 actual', '45 2024-12-18 actual']],
    [
      'Tháng 2, xã tiếp nhận 120 hồ sơ. Còn 10 hồ sơ đang giải quyết. Tỷ lệ bao phủ BHYT đạt 93%.',
      ['120 2024-02-01..2024-02-29 actual', '10 2024-02-29 actual'],
    ],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('aims up to the end of a year', () => {
  it.each([
    [
      'Phấn đấu đến hết năm 2025 giải quyết việc làm cho 120 lao động, tỷ lệ hộ nghèo còn 1,2%.',
      ['120 2025-01-01..2025-12-31 target', '1.2 2025-12-31 target'],
    ],
    ['Phấn đấu đến hết năm 2027 giải quyết việc làm cho 120 lao động.', ['120 2027-12-31 target']],
    ['Phấn đấu đến 30/6/2025 giải quyết việc làm cho 120 lao động.', ['120 2025-06-30 target']],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))

  it('of the year that is not over', () => {
    const text =
      'Phấn đấu đến cuối năm giải quyết việc làm cho 120 lao động; xuất khẩu lao động 6 người trong quý IV.'
    expect(read(text, NINE_MONTHS)).toEqual([
      '120 2024-01-01..2024-12-31 target',
      '6 2024-10-01..2024-12-31 target',
    ])
  })
})

describe('a school year', () => {
  it.each([
    [
      'Năm học 2022 - 2023, toàn xã có 3 trường với 1.210 học sinh; trao 210 suất quà. Tỷ lệ bao phủ BHYT đạt 93%.',
      [
        '3 2023-05-31 actual',
        '1210 2023-05-31 actual',
        '210 2024-01-01..2024-12-31 actual',
        '93 2024-12-18 actual',
      ],
    ],
    ['Năm học 2024-2025, toàn xã có 1.210 học sinh.', ['1210 2024-12-18 actual']],
    ['Kết thúc năm học 2023-2024, toàn xã có 1.210 học sinh.', ['1210 2024-05-31 actual']],
    ['Tỷ lệ tốt nghiệp THCS đạt 99,3% năm học 2023-2024.', ['99.3 2023-09-01..2024-05-31 actual']],
    ['So với năm học 2022-2023, toàn xã có 1.210 học sinh.', ['1210 2024-12-18 actual']],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('what is told next of a survey of before', () => {
  const survey =
    'Theo Quyết định số 15/QĐ-UBND ngày 02/01/2024 phê duyệt kết quả rà soát hộ nghèo năm 2023, xã còn 85 hộ nghèo.'
  it.each([
    ['Tỷ lệ hộ nghèo là 3,2%.', '3.2 2023-12-31 actual'],
    ['Hiện tỷ lệ hộ nghèo là 3,2%.', '3.2 2024-12-18 actual'],
    ['Tỷ lệ bao phủ BHYT đạt 93%.', '93 2024-12-18 actual'],
    ['Trao 210 suất quà cho hộ nghèo.', '210 2024-01-01..2024-12-31 actual'],
  ])('%s', (text, told) => expect(read(`${survey} ${text}`)).toEqual(['85 2023-12-31 actual', told]))
})

describe('a day that is of some things alone', () => {
  it.each([
    [
      'Cuối năm 2023, xã còn 214 hộ nghèo. Tỷ lệ hộ cận nghèo 6,4%.',
      ['214 2023-12-31 actual', '6.4 2023-12-31 actual'],
    ],
    ['Cuối năm 2023, xã còn 214 hộ nghèo. Xã có 81 đối tượng bảo trợ xã hội.', ['214 2023-12-31 actual']],
    [
      'Cuối năm 2023, xã còn 214 hộ nghèo. Hiện quản lý 26 người có công.',
      ['214 2023-12-31 actual', '26 2024-12-18 actual'],
    ],
    ['Đến 01/10/2024, đàn lợn có 6.210 con; sản lượng thịt hơi 900 tấn.', ['6210 2024-10-01 actual']],
    ['Đến 30/11/2024 tổng dư nợ 61 tỷ đồng. Tạo việc làm cho 65 lao động.', []],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('a sum told without a part of it', () => {
  it.each([
    ['Tổng thu ngân sách 9.100 triệu đồng (không kể tiền sử dụng đất).', []],
    ['Tổng chi ngân sách 8.700 triệu đồng, chưa kể chi chuyển nguồn.', []],
    ['Tổng thu ngân sách 9.100 triệu đồng, đạt 104% dự toán (không bao gồm tiền sử dụng đất).', []],
    [
      'Tổng thu ngân sách 9.100 triệu đồng, tổng chi ngân sách 8.700 triệu đồng (chưa kể chi chuyển nguồn).',
      ['9100000000 2024-01-01..2024-12-31 actual'],
    ],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('so far of a part of the year, and up to its end', () => {
  it.each([
    [
      'Tính đến ngày 15/9/2024, trong quý III tạo việc làm cho 65 lao động.',
      NINE_MONTHS,
      ['65 2024-07-01..2024-09-15 actual'],
    ],
    [
      'Trong quý III, đến nay tạo việc làm cho 65 lao động.',
      NINE_MONTHS,
      ['65 2024-07-01..2024-09-14 actual'],
    ],
    ['Hết tháng 8, tạo việc làm cho 65 lao động.', NINE_MONTHS, ['65 2024-01-01..2024-08-31 actual']],
  ])('%s', (text, period, told) => expect(read(text, period)).toEqual(told))
})

describe('the same days of the year before', () => {
  it.each([
    [
      'Đến ngày 15/9/2024 tạo việc làm cho 65 lao động, cùng kỳ năm 2023 tạo việc làm cho 60 lao động.',
      ['65 2024-01-01..2024-09-15 actual', '60 2023-01-01..2023-09-15 actual'],
    ],
    [
      'Giải ngân vốn đầu tư công đến 31/8/2024 đạt 49% kế hoạch, thấp hơn cùng kỳ năm 2023 (53,4%).',
      ['49 2024-01-01..2024-08-31 actual', '53.4 2023-01-01..2023-08-31 actual'],
    ],
  ])('%s', (text, told) => expect(read(text, NINE_MONTHS)).toEqual(told))
})

describe('communes that are no more', () => {
  it.each([
    ['UBND các xã cũ tiếp 120 lượt công dân.', []],
    ['Hai xã trước sáp nhập trồng 40 ha ngô.', []],
    ['Xã tiếp 120 lượt công dân tại trụ sở UBND xã cũ.', ['120 2024-01-01..2024-12-31 actual']],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})
