import { describe, expect, it } from 'vitest'
import { NINE_MONTHS, read } from './observed.ts'

const OF_YEAR = '2024-01-01..2024-12-31'

describe('what a plan, or who sets it, leads in', () => {
  it.each([
    ['Kế hoạch năm 2024 giảm 38 hộ nghèo.', [`38 ${OF_YEAR} target`]],
    ['Kế hoạch giảm 38 hộ nghèo.', [`38 ${OF_YEAR} target`]],
    ['Kế hoạch cả năm trồng mới 42 ha rừng.', [`42 ${OF_YEAR} target`]],
    ['Kế hoạch huyện giao năm 2024 trồng mới 42 ha rừng.', [`42 ${OF_YEAR} target`]],
    ['Theo kế hoạch huyện giao, toàn xã trồng mới 42 ha rừng.', [`42 ${OF_YEAR} target`]],
    ['Năm 2024 xã đăng ký giảm 38 hộ nghèo.', [`38 ${OF_YEAR} target`]],
    ['UBND huyện giao xã trồng mới 42 ha rừng.', [`42 ${OF_YEAR} target`]],
    ['Nghị quyết HĐND xã đề ra giảm 38 hộ nghèo.', [`38 ${OF_YEAR} target`]],
    [
      'Cuối năm 2023, xã còn 214 hộ nghèo. Kế hoạch năm 2024 trồng mới 42 ha rừng.',
      ['214 2023-12-31 actual', `42 ${OF_YEAR} target`],
    ],
  ])('%s', (text, told) => expect(read(text, NINE_MONTHS)).toEqual(told))
})

describe('what was done by a plan', () => {
  it.each([
    ['Kế hoạch năm 2024 đã giảm 38 hộ nghèo.', [`38 ${OF_YEAR} actual`]],
    ['Thực hiện kế hoạch huyện giao trồng được 35 ha rừng.', [`35 ${OF_YEAR} actual`]],
    ['Theo kế hoạch huyện giao, toàn xã trồng được 35 ha rừng.', [`35 ${OF_YEAR} actual`]],
    ['Thực hiện Nghị quyết HĐND xã đề ra, xã giảm 38 hộ nghèo.', [`38 ${OF_YEAR} actual`]],
    ['Kế hoạch năm 2024 được triển khai tốt, giảm 38 hộ nghèo.', [`38 ${OF_YEAR} actual`]],
    ['Xã giao quân đạt 11 công dân.', [`11 ${OF_YEAR} actual`]],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})
