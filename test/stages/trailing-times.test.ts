import { describe, expect, it } from 'vitest'
import { NINE_MONTHS, read } from './observed.ts'
import { readLines } from './report-lines.ts'

const ONE_QUARTER = { from: '2024-01-01', to: '2024-03-31' }
const inSpring = (text: string) => read(text, ONE_QUARTER, '2024-03-18')

describe('a time at the end of a clause, and the figures before it', () => {
  it.each([
    [
      'Đã tuyển dụng 06 công chức và 14 viên chức trong năm 2023.',
      ['6 2023-01-01..2023-12-31 actual', '14 2023-01-01..2023-12-31 actual'],
    ],
    [
      'Tiếp nhận 430 hồ sơ, giải quyết 412 hồ sơ trong năm 2023.',
      ['430 2023-01-01..2023-12-31 actual', '412 2023-01-01..2023-12-31 actual'],
    ],
    ['Tiếp nhận 430 hồ sơ, tuyển dụng 14 viên chức trong năm 2023.', ['14 2023-01-01..2023-12-31 actual']],
    ['Đã tuyển dụng 06 công chức và 03 lái xe trong năm 2023.', []],
    [
      'Phấn đấu tuyển dụng 06 công chức và 14 viên chức trong năm 2025.',
      ['6 2025-01-01..2025-12-31 target', '14 2025-01-01..2025-12-31 target'],
    ],
    ['Đã bãi bỏ 07 TTHC, lĩnh vực đường bộ, trong năm 2023.', ['7 2023-01-01..2023-12-31 actual']],
    ['Giải quyết 1.250 hồ sơ, phần lớn là hồ sơ nộp trong năm 2023.', []],
    [
      'Phấn đấu 100% hồ sơ giải quyết đúng hạn, không để quá hẹn trong năm 2024.',
      ['100 2024-01-01..2024-12-31 target'],
    ],
    ['Tiếp nhận 430 hồ sơ, trong đó có 15 hồ sơ của năm 2023.', ['430 2024-01-01..2024-03-31 actual']],
    ['Đã tinh giản 09 người, tiếp tục tinh giản trong năm 2025.', ['9 2024-01-01..2024-03-31 actual']],
    [
      'Đã bãi bỏ 07 TTHC, trong năm 2023 đã bãi bỏ 18 TTHC.',
      ['7 2024-01-01..2024-03-31 actual', '18 2023-01-01..2023-12-31 actual'],
    ],
  ])('%s', (text, told) => expect(inSpring(text)).toEqual(told))
})

describe('a sentence on a year before', () => {
  it.each([
    ['Năm 2023, xã xếp thứ 4/16 xã, thị trấn của huyện. Đã giải quyết 870 hồ sơ.', []],
    ['Năm 2023, xã tuyển dụng 02 công chức. Giải quyết 870 hồ sơ.', ['2 2023-01-01..2023-12-31 actual']],
    [
      'Năm 2023, xã tiếp nhận 880 hồ sơ. Đã giải quyết 870 hồ sơ.',
      ['880 2023-01-01..2023-12-31 actual', '870 2023-01-01..2023-12-31 actual'],
    ],
    [
      'Năm 2023, xã đạt chuẩn nông thôn mới nâng cao. Trong quý I, giải quyết 870 hồ sơ.',
      ['870 2024-01-01..2024-03-31 actual'],
    ],
  ])('%s', (text, told) => expect(inSpring(text)).toEqual(told))
})

describe('a sentence on a year before, over a list', () => {
  it.each([
    ['Năm 2023, xã đạt chuẩn nông thôn mới nâng cao.\n- Số hồ sơ tiếp nhận: 880 hồ sơ.', []],
    ['Năm 2023, xã xếp thứ 4/16 xã, thị trấn.\n- Tổng số biên chế được giao: 21 người.', []],
    ['Năm 2023, xã đạt chuẩn nông thôn mới.\n- Trong quý I, tiếp nhận 880 hồ sơ.', ['quý I 880']],
    ['Năm 2024, xã đạt chuẩn nông thôn mới.\n- Số hồ sơ tiếp nhận: 880 hồ sơ.', ['Năm 2024 880']],
    ['Kết quả năm 2023:\n- Số hồ sơ tiếp nhận: 880 hồ sơ.', ['năm 2023 880']],
    ['Năm 2023, xã đạt chuẩn nông thôn mới.\nSố hồ sơ tiếp nhận: 880 hồ sơ.', ['null 880']],
  ])('%s', (text, told) => {
    const { mentions } = readLines(text, { level: 'xã', period: ONE_QUARTER, issuedOn: '2024-03-18' })
    expect(mentions.map(({ window, printed }) => `${window} ${printed}`)).toEqual(told)
  })
})

describe('what was set for the year, told without a word of having been done', () => {
  it.each([
    [
      'Năm 2024, xã kiểm tra CCHC tại 09 đơn vị. Đến nay đã kiểm tra 04/09 đơn vị.',
      ['4 2024-09-14 actual', '9 2024-09-14 actual'],
    ],
    ['Năm 2024, xã kiểm tra CCHC tại 09 đơn vị.', ['9 2024-01-01..2024-09-30 actual']],
    [
      'Năm 2024, xã đã kiểm tra CCHC tại 09 đơn vị. Đã kiểm tra 09/09 đơn vị.',
      ['9 2024-01-01..2024-09-30 actual', '9 2024-01-01..2024-09-30 actual', '9 2024-09-14 actual'],
    ],
  ])('%s', (text, told) => expect(read(text, NINE_MONTHS)).toEqual(told))
})
