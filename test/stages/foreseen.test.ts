import { describe, expect, it } from 'vitest'
import { NINE_MONTHS, read } from './observed.ts'

const ALL = '2024-01-01..2024-12-31'
const SO_FAR = '2024-01-01..2024-09-30'

describe('a year that is foreseen, in the report on nine months of it', () => {
  it.each([
    [
      'Ước thực hiện năm 2024: giải quyết việc làm cho 420 lao động; trồng 150 ha rừng.',
      [`420 ${ALL} actual`, `150 ${ALL} actual`],
    ],
    ['Năm 2024, ước trồng 150 ha rừng.', [`150 ${ALL} actual`]],
    ['Ước 12 tháng trồng 150 ha rừng.', [`150 ${ALL} actual`]],
    ['Năm 2024, xã đã trồng 150 ha rừng.', [`150 ${SO_FAR} actual`]],
    // what stands behind it is of now again
    [
      'Ước cả năm trồng 150 ha rừng. Giải quyết việc làm cho 386 lao động.',
      [`150 ${ALL} actual`, `386 ${SO_FAR} actual`],
    ],
    [
      'Ước năm 2024 trồng 150 ha rừng. Giải quyết việc làm cho 386 lao động.',
      [`150 ${ALL} actual`, `386 ${SO_FAR} actual`],
    ],
    // of the same kind it may be of either
    ['Ước cả năm thu ngân sách đạt 20 triệu đồng. Chi ngân sách 19 triệu đồng.', [`20000000 ${ALL} actual`]],
    ['Ước cả năm:\n- Giải quyết việc làm cho 386 lao động.', [`386 ${ALL} actual`]],
    ['Đến cuối năm 2024, thu ngân sách ước đạt 20 triệu đồng.', [`20000000 ${ALL} actual`]],
    ['Đến cuối năm 2024, tỷ lệ hộ nghèo ước còn 2,1%.', ['2.1 2024-12-31 target']],
    ['Đến cuối năm 2024, thu ngân sách đạt 20 triệu đồng.', ['? FIGURE_LEFT_OUT']],
  ])('%s', (text, told) => expect(read(text, NINE_MONTHS)).toEqual(told))
})

describe('a day told within a clause', () => {
  it.each([
    [
      'Tổng số hộ nghèo cuối năm 2023 là 298 hộ; hộ cận nghèo 142 hộ.',
      ['298 2023-12-31 actual', '142 2023-12-31 actual'],
    ],
    ['Số đảng viên cuối năm 2023 là 186 người; dân số 5.040 người.', []],
    ['Số đảng viên cuối năm 2023 là 186 người; trồng 150 ha rừng.', []],
    ['Giảm so với số hộ nghèo cuối năm 2023 là 298 hộ; hiện còn 286 hộ nghèo.', ['286 2024-12-18 actual']],
    ['Số hộ cận nghèo đầu năm 2024 là 142 hộ; tỷ lệ hộ nghèo 26,3%.', []],
    ['Số hộ cận nghèo đầu năm 2024 là 142 hộ; hiện nay tỷ lệ hộ nghèo 26,3%.', ['26.3 2024-12-18 actual']],
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('the month of now and the one to come', () => {
  it.each([
    ['Trong tháng tiếp theo giải quyết việc làm cho 38 lao động.', []],
    ['Tháng tới trồng 15 ha rừng.', []],
    ['Tháng này trồng 15 ha rừng.', ['15 2024-09-01..2024-09-30 actual']],
    ['Trong tháng tiếp được 12 lượt công dân.', ['12 2024-09-01..2024-09-30 actual']],
  ])('%s', (text, told) => expect(read(text, NINE_MONTHS)).toEqual(told))
})
