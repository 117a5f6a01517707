import { describe, expect, it } from 'vitest'
import { crops, NINE_MONTHS, read } from './observed.ts'

const NOVEMBER = { from: '2024-11-01', to: '2024-11-30' }

describe('two times that are joined', () => {
  it.each([
    [
      'Trong tháng 9 và 9 tháng đầu năm 2024, xã giải quyết việc làm cho 145 lao động.',
      ['145 2024-01-01..2024-09-30 actual'],
    ],
    [
      'Trong quý III, xã giải quyết việc làm cho 45 lao động, 9 tháng đầu năm giải quyết việc làm cho 145 lao động.',
      ['45 2024-07-01..2024-09-30 actual', '145 2024-01-01..2024-09-30 actual'],
    ],
    [
      'Số lao động được giải quyết việc làm quý III và 9 tháng đầu năm 2024 tương ứng là 45 và 145 lao động.',
      ['45 2024-07-01..2024-09-30 actual'],
    ],
  ])('%s', (text, told) => expect(read(text, NINE_MONTHS)).toEqual(told))
})

describe('a sum since a day', () => {
  it.each([
    ['Lũy kế từ ngày 01/7/2024 tiếp nhận 1.748 hồ sơ.', ['1748 2024-07-01..2024-11-30 actual']],
    ['Lũy kế từ tháng 7/2024 tiếp nhận 1.748 hồ sơ.', ['1748 2024-07-01..2024-11-30 actual']],
    ['Tính từ ngày 01/7/2024 tiếp nhận 1.748 hồ sơ.', ['1748 2024-07-01..2024-11-30 actual']],
    ['Lũy kế từ tháng 01 đến tháng 11 tiếp nhận 1.748 hồ sơ.', ['1748 2024-01-01..2024-11-30 actual']],
    ['Lũy kế 11 tháng tiếp nhận 1.748 hồ sơ.', ['1748 2024-01-01..2024-11-30 actual']],
    ['Lũy kế từ khi sáp nhập tiếp nhận 1.748 hồ sơ.', []],
    [
      'Tiếp nhận 236 hồ sơ; lũy kế từ ngày vận hành tiếp nhận 1.748 hồ sơ.',
      ['236 2024-11-01..2024-11-30 actual'],
    ],
    ['Lũy kế 5 tháng vận hành tiếp nhận 1.748 hồ sơ.', []],
    ['Lũy kế từ đầu nhiệm kỳ tiếp nhận 1.748 hồ sơ.', []],
  ])('%s', (text, told) => expect(read(text, NOVEMBER)).toEqual(told))
})

describe('a sum behind a figure', () => {
  it.each([
    ['Tiếp nhận 236 hồ sơ (lũy kế 1.748 hồ sơ).', ['236 2024-11-01..2024-11-30 actual']],
    [
      'Tiếp nhận 1.748 hồ sơ (lũy kế từ ngày 01/7/2024 đến ngày 30/11/2024).',
      ['1748 2024-07-01..2024-11-30 actual'],
    ],
    [
      'Trong tháng tiếp nhận 236 hồ sơ (lũy kế 1.748 hồ sơ); tiếp 14 lượt công dân.',
      ['236 2024-11-01..2024-11-30 actual', '14 2024-11-01..2024-11-30 actual'],
    ],
    [
      'Trong tháng giải quyết việc làm cho 26 lao động, lũy kế 11 tháng 354 lao động; tiếp 14 lượt công dân.',
      ['26 2024-11-01..2024-11-30 actual', '14 2024-11-01..2024-11-30 actual'],
    ],
    [
      'Lũy kế 11 tháng, giải quyết việc làm cho 354 lao động; tiếp 214 lượt công dân.',
      ['354 2024-01-01..2024-11-30 actual', '214 2024-01-01..2024-11-30 actual'],
    ],
    [
      '1. Tiếp nhận 236 hồ sơ. Lũy kế 11 tháng tiếp nhận 1.748 hồ sơ.\nTiếp 14 lượt công dân.',
      [
        '236 2024-11-01..2024-11-30 actual',
        '1748 2024-01-01..2024-11-30 actual',
        '14 2024-11-01..2024-11-30 actual',
      ],
    ],
  ])('%s', (text, told) => expect(read(text, NOVEMBER)).toEqual(told))
})

describe('what is of all seasons so far', () => {
  it.each([
    [
      'Vụ mùa đã gieo cấy 215 ha lúa. Lũy kế từ đầu năm, diện tích gieo trồng lúa 683 ha.',
      ['215 rice_autumn', '683 rice'],
    ],
    ['Vụ mùa đã gieo cấy 215 ha lúa. Tổng diện tích lúa 9 tháng là 683 ha.', ['215 rice_autumn', '683 rice']],
    ['Vụ mùa: từ đầu năm đã gieo cấy 215 ha lúa.', ['215 rice_autumn']],
  ])('%s', (text, told) => expect(crops(text)).toEqual(told))
})

describe('aims of all the year in the report on nine months', () => {
  it.each([
    ['Phấn đấu giải quyết việc làm cho 350 lao động trong năm.', ['350 2024-01-01..2024-12-31 target']],
    ['Phấn đấu giải quyết việc làm cho 90 lao động trong quý IV.', ['90 2024-10-01..2024-12-31 target']],
    ['Phấn đấu giải quyết việc làm cho 90 lao động.', ['90 2024-10-01..2024-12-31 target']],
  ])('%s', (text, told) => expect(read(text, NINE_MONTHS)).toEqual(told))
})

describe('those that came in are not how many there are', () => {
  it.each([
    [
      'Có 02 sản phẩm được công nhận OCOP 3 sao trong tháng, nâng tổng số sản phẩm OCOP lên 09 sản phẩm.',
      ['9 2024-12-18 actual'],
    ],
    [
      'Có 01 trường được công nhận đạt chuẩn quốc gia mức độ 1, nâng tổng số trường đạt chuẩn quốc gia lên 08 trường.',
      ['8 2024-12-18 actual'],
    ],
    ['Trong tháng công nhận 02 sản phẩm OCOP 3 sao.', []],
    ['Có 11/14 thôn được công nhận thôn văn hóa trong năm.', ['11 2024-12-18 actual']],
    [
      'Xã có 08 trường được công nhận đạt chuẩn quốc gia, đưa số trường đạt chuẩn lên 100%.',
      ['8 2024-12-18 actual'],
    ],
    ['Toàn xã có 08 trường được công nhận đạt chuẩn quốc gia.', ['8 2024-12-18 actual']],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

// one end of the time is not told
describe('beside a day, or since some months', () => {
  const done = '386 2024-01-01..2024-09-30 actual'
  it.each([
    ['Trước ngày 01/7/2024, giải quyết việc làm cho 386 lao động.', []],
    ['Sau sáp nhập, giải quyết việc làm cho 386 lao động.', []],
    ['Hơn 2 tháng qua, giải quyết việc làm cho 386 lao động.', []],
    ['Trong 02 tháng đầu hoạt động, giải quyết việc làm cho 386 lao động.', []],
    ['Trong 9 tháng qua, giải quyết việc làm cho 386 lao động.', [done]],
    [
      'Sau sáp nhập, trong quý III giải quyết việc làm cho 386 lao động.',
      ['386 2024-07-01..2024-09-30 actual'],
    ],
  ])('%s', (text, told) => expect(read(text, NINE_MONTHS)).toEqual(told))
})
