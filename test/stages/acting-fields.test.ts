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

describe('an item of a list of fields', () => {
  it.each([
    [
      'Tiếp nhận 700 hồ sơ, đã giải quyết 680 hồ sơ. Cụ thể từng lĩnh vực:\n+ Kiểm lâm: 246 hồ sơ; đã giải quyết 241; trễ hạn 03.\n+ Đất đai: 454 hồ sơ; đã giải quyết 439.',
      ['received_total 700', 'resolved_total 680', 'received_total [land] 454', 'resolved_total [land] 439'],
    ],
    // beside an item of a field, or one of its own kind
    [
      '- Trồng trọt: tiếp nhận 81 hồ sơ. Đã giải quyết 80 hồ sơ.\n- Đất đai: tiếp nhận 90 hồ sơ.',
      ['received_total [land] 90'],
    ],
    [
      '- Trồng trọt: tiếp nhận 81 hồ sơ; đã giải quyết 80.\n- Thú y: tiếp nhận 90 hồ sơ; đã giải quyết 88.',
      [],
    ],
    [
      'a) Lĩnh vực thú y\n- Tiếp nhận 81 hồ sơ.\nb) Lĩnh vực đất đai\n- Tiếp nhận 90 hồ sơ.',
      ['received_total [land] 90'],
    ],
    // in one line
    [
      'Cụ thể từng lĩnh vực: thú y nhận 81 hồ sơ; đã giải quyết 80 hồ sơ. Trồng trọt: 7 hồ sơ; trễ hạn 2 hồ sơ.',
      [],
    ],
    ['Theo từng lĩnh vực: thú y nhận 81 hồ sơ; tổng số đã giải quyết 680 hồ sơ.', ['resolved_total 680']],
    // lines that name no field are told of all
    [
      'Kết quả giải quyết hồ sơ các lĩnh vực như sau:\n- Tổng số tiếp nhận: 700 hồ sơ; đã giải quyết 680 hồ sơ.\n- Hồ sơ trễ hạn: 3 hồ sơ.',
      ['received_total 700', 'resolved_total 680', 'resolved_overdue 3'],
    ],
    [
      '- Bộ phận Một cửa: tiếp nhận 700 hồ sơ; đã giải quyết 680 hồ sơ.\n- Hộ tịch: tiếp nhận 90 hồ sơ.',
      ['received_total 700', 'resolved_total 680', 'received_total [civil_status] 90'],
    ],
    [
      'Kết quả các lĩnh vực như sau: tiếp nhận 700 hồ sơ; đã giải quyết 680 hồ sơ.',
      ['received_total 700', 'resolved_total 680'],
    ],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('a joint field', () => {
  it.each([
    ['Tiếp nhận 86 hồ sơ địa chính - xây dựng; giải quyết 80 hồ sơ.', []],
    ['Địa chính - xây dựng nhận 86 hồ sơ, trễ hẹn 12 hồ sơ.', []],
    ['Địa chính - xây dựng - môi trường: tiếp nhận 86 hồ sơ, trễ hẹn 12 hồ sơ.', []],
    [
      'Tiếp nhận 116 hồ sơ, trong đó địa chính - xây dựng 86 hồ sơ, hộ tịch 30 hồ sơ.',
      ['received_total 116', 'received_total [civil_status] 30'],
    ],
    ['Địa chính: tiếp nhận 86 hồ sơ.', ['received_total [land] 86']],
    ['Tư pháp - hộ tịch: tiếp nhận 86 hồ sơ.', ['received_total [civil_status] 86']],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('a level of service right behind the noun of a count', () => {
  it.each([
    [
      'Trong 307 hồ sơ trực tuyến có 192 hồ sơ toàn trình và 115 hồ sơ một phần.',
      ['online_dossiers [full] 192', 'online_dossiers [partial] 115'],
    ],
    ['Hồ sơ trực tuyến có 192 hồ sơ mức độ 4.', ['online_dossiers [full] 192']],
    ['Hồ sơ trực tuyến có 307 hồ sơ mức độ 3, mức độ 4.', ['online_dossiers 307']],
    ['Hồ sơ trực tuyến có 307 hồ sơ một phần và toàn trình.', ['online_dossiers 307']],
    ['Trả đúng hạn 90 hồ sơ toàn trình.', []],
    ['Hồ sơ trực tuyến có 307 hồ sơ.', ['online_dossiers 307']],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('what others inspect', () => {
  it.each([
    ['Về kiểm tra CCHC: UBND các huyện, thị xã tự kiểm tra 38 đơn vị cấp xã.', []],
    ['Bên cạnh đó, các địa phương đã kiểm tra công tác CCHC tại 38 đơn vị.', []],
    [
      'Đoàn kiểm tra đã tiến hành kiểm tra công tác CCHC tại 24 đơn vị; các huyện tự kiểm tra 38 đơn vị.',
      ['units_inspected 24'],
    ],
    ['Số đơn vị được kiểm tra CCHC: 24 đơn vị.', ['units_inspected 24']],
    ['Các cơ quan, đơn vị được kiểm tra công tác CCHC: 24 đơn vị.', ['units_inspected 24']],
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
