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

// behind a wish another one, or what was done: not told
describe('behind a wish', () => {
  const done = '150 2024-01-01..2024-09-30 actual'
  it.each([
    ['Trồng rừng cả năm phấn đấu đạt 42 ha; giải quyết việc làm cho 150 lao động.', []],
    ['Trồng rừng dự kiến đạt 42 ha; giải quyết việc làm cho 150 lao động.', []],
    ['Trồng rừng cả năm phấn đấu đạt 42 ha; đã giải quyết việc làm cho 150 lao động.', [done]],
    ['Trồng rừng cả năm phấn đấu đạt 42 ha. Giải quyết việc làm cho 150 lao động.', [done]],
    [
      'Dự kiến tháng 10 hoàn thành đề án; trong quý III giải quyết việc làm cho 150 lao động.',
      ['150 2024-07-01..2024-09-30 actual'],
    ],
    ['Có 14 thôn sạch, phấn đấu đạt 16 thôn; giải quyết việc làm cho 150 lao động.', [done]],
  ])('%s', (text, told) =>
    expect(read(text, NINE_MONTHS).filter((each) => each.startsWith('150'))).toEqual(told),
  )
})
