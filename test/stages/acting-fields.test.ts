import { describe, expect, it } from 'vitest'
import { readLines, told } from './report-lines.ts'

/** What the lines of a report of a province yield. */
const read = (text: string) =>
  readLines(text, { level: 'tỉnh', issuer: 'UBND tỉnh Đông Sơn' }).mentions.map((each) =>
    told(each, 'values'),
  )

describe('a field that acts by its bare name', () => {
  it.each([
    [
      'Hộ tịch tiếp nhận 28 hồ sơ, đã giải quyết 27 hồ sơ, quá hạn 02 hồ sơ.',
      [
        'received_total [civil_status] 28',
        'resolved_total [civil_status] 27',
        'resolved_overdue [civil_status] 02',
      ],
    ],
    [
      'Đất đai tiếp nhận 90 hồ sơ, đã giải quyết 80 hồ sơ; lý lịch tư pháp tiếp nhận 12 hồ sơ.',
      ['received_total [land] 90', 'resolved_total [land] 80'],
    ],
    [
      'Hộ tịch tiếp nhận 28 hồ sơ; tổng số hồ sơ tiếp nhận toàn tỉnh là 300 hồ sơ.',
      ['received_total [civil_status] 28', 'received_total 300'],
    ],
    ['Hộ tịch và chứng thực tiếp nhận 28 hồ sơ, đã giải quyết 27 hồ sơ.', []],
    ['Tiếp nhận 28 hồ sơ, đã giải quyết 27 hồ sơ.', ['received_total 28', 'resolved_total 27']],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('fields without a name', () => {
  it.each([
    ['Các lĩnh vực khác: tiếp nhận 518 hồ sơ, đã giải quyết 507 hồ sơ.', []],
    ['Khác: tiếp nhận 518 hồ sơ.', []],
    ['Các thủ tục còn lại đã tiếp nhận 518 hồ sơ, đã giải quyết 507 hồ sơ.', []],
    [
      'Tiếp nhận 1.218 hồ sơ (hộ tịch 700 hồ sơ, lĩnh vực khác 518 hồ sơ), đã giải quyết 1.207 hồ sơ.',
      ['received_total 1.218', 'received_total [civil_status] 700', 'resolved_total 1.207'],
    ],
    ['Số hồ sơ còn lại 11 hồ sơ đang giải quyết.', ['pending 11']],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('a label of several subjects', () => {
  it.each([
    ['Hộ tịch, chứng thực: tiếp nhận 28 hồ sơ, đã giải quyết 27 hồ sơ.', []],
    ['Xây dựng chính quyền, tiếp công dân: tiếp nhận 28 hồ sơ.', []],
    ['Cải cách hành chính, tiếp công dân: tiếp nhận 28 hồ sơ.', ['received_total 28']],
    ['Tư pháp, hộ tịch: tiếp nhận 28 hồ sơ hộ tịch.', ['received_total [civil_status] 28']],
    ['Hộ tịch: tiếp nhận 28 hồ sơ.', ['received_total [civil_status] 28']],
    ['Tài nguyên và môi trường: tiếp nhận 28 hồ sơ.', ['received_total [environment] 28']],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('how much a rate changed is no rate', () => {
  it.each([
    ['Tỷ lệ hồ sơ giải quyết đúng hạn của tỉnh tăng 1,1% so với năm trước.', []],
    ['Tỷ lệ hồ sơ giải quyết đúng hạn của lĩnh vực đất đai giảm 3,2%.', []],
    ['Tỷ lệ hồ sơ giải quyết đúng hạn cao hơn mặt bằng chung cả nước 1,1%.', []],
    ['Tỷ lệ hồ sơ giải quyết đúng hạn của tỉnh tăng lên 98,7%.', ['timely_rate 98,7']],
    ['Tỷ lệ hồ sơ giải quyết đúng hạn cao hơn năm trước, đạt 98,7%.', ['timely_rate 98,7']],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('what a count tells besides', () => {
  it.each([
    [
      'Tiếp nhận và giải quyết 640 hồ sơ. Đã giải quyết 590 hồ sơ; đang giải quyết 50 hồ sơ.',
      ['received_total 640', 'resolved_total 590', 'pending 50'],
    ],
    ['Tiếp nhận và giải quyết 640 hồ sơ.', ['received_total 640', 'resolved_total 640']],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted))
})

// of which level a fraction's whole is stands with the whole before it, or is not told
describe('the level of a fraction', () => {
  const wholes = (text: string) => read(text).filter((each) => each.startsWith('present'))
  it.each([
    [
      'Có 331/336 cán bộ, công chức cấp xã đạt chuẩn, trong đó cán bộ 160/164, công chức 171/172.',
      ['present [commune] 336', 'present [cadre commune] 164', 'present [civil_servant commune] 172'],
    ],
    [
      'Có 331/336 cán bộ, công chức cấp xã đạt chuẩn; viên chức 200/210 đạt chuẩn.',
      ['present [commune] 336'],
    ],
    [
      'Có 331/336 cán bộ, công chức cấp xã đạt chuẩn. Có 94/95 công chức đạt chuẩn.',
      ['present [commune] 336', 'present [civil_servant] 95'],
    ],
  ])('%s', (text, wanted) => expect(wholes(text)).toEqual(wanted))
})
