import { describe, expect, it } from 'vitest'
import { readLines, told } from './report-lines.ts'

/** What the lines of a province's report yield. */
const read = (text: string) =>
  readLines(text, { level: 'tỉnh', issuer: 'UBND tỉnh Đông Sơn' }).mentions.map((each) =>
    told(each, 'values'),
  )

describe('a part is told of the figure that its list stands behind', () => {
  it.each<[string, string[]]>([
    [
      'Toàn tỉnh nhận mới 410 hồ sơ, kỳ trước chuyển sang 20 hồ sơ, cộng lại thành 430 hồ sơ cần làm (cấp tỉnh 130; cấp xã 300).',
      ['received_new 410', 'carried_over 20'],
    ],
    [
      'Giai đoạn 2021-2025 đã tinh giản 640 người, riêng năm cuối là 90 người, trong đó công chức 30, viên chức 60.',
      ['downsized 640'],
    ],
    [
      'Toàn tỉnh tiếp nhận 640 hồ sơ, tăng 40 hồ sơ so với kỳ trước, trong đó cấp tỉnh 140 hồ sơ, cấp xã 500 hồ sơ.',
      ['received_total 640', 'received_total [province] 140', 'received_total [commune] 500'],
    ],
    [
      'Cung cấp 184 dịch vụ công trực tuyến: 96 toàn trình, 88 một phần; trong 184 dịch vụ có 121 dịch vụ phát sinh hồ sơ.',
      [
        'online_procedures 184',
        'online_full_procedures 96',
        'online_partial_procedures 88',
        'online_procedures_with_dossiers 121',
      ],
    ],
    [
      'Mức độ 3 có 41 thủ tục, mức độ 4 có 63 thủ tục. Trong tổng hồ sơ gửi qua mạng (612), mức độ 4 có 380, mức độ 3 có 232.',
      ['online_partial_procedures 41', 'online_full_procedures 63'],
    ],
    [
      'Biên chế được giao 22 người, hiện có mặt 21 người; trong đó cán bộ 10 người, công chức 11 người.',
      ['assigned 22', 'present 21', 'present [cadre] 10', 'present [civil_servant] 11'],
    ],
    [
      'Toàn tỉnh có 60 đơn vị sự nghiệp công lập. Theo nghị định mới: 40 đơn vị, gồm 03 đơn vị tự bảo đảm chi thường xuyên; 20 đơn vị còn lại theo nghị định cũ, gồm 05 đơn vị tự bảo đảm chi thường xuyên.',
      ['units_total 60', 'self_recurrent 03'],
    ],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('what stands beside an item is no part of it', () => {
  it.each<[string, string[]]>([
    [
      'Toàn tỉnh tiếp nhận 3.000 hồ sơ, gồm 700 hồ sơ nộp trực tuyến và 2.300 hồ sơ chứng thực nhận trực tiếp.',
      [
        'received_total 3.000',
        'received_total [online] 700',
        'received_total [in_person certification] 2.300',
      ],
    ],
    [
      'Toàn tỉnh tiếp nhận 3.000 hồ sơ; nhiều nhất là lĩnh vực đất đai 560 hồ sơ, công an 240 hồ sơ.',
      ['received_total 3.000', 'received_total [land] 560', 'received_total [police] 240'],
    ],
    [
      'Toàn tỉnh tiếp nhận 190 hồ sơ đất đai, đã giải quyết 170; hồ sơ xây dựng 31, đã giải quyết 30.',
      [
        'received_total [land] 190',
        'resolved_total [land] 170',
        'received_total [construction] 31',
        'resolved_total [construction] 30',
      ],
    ],
    [
      'Toàn tỉnh tiếp nhận 310 hồ sơ theo lĩnh vực: xây dựng: 43 hồ sơ; đăng ký kinh doanh, công thương: 24 hồ sơ; hộ tịch: 243 hồ sơ.',
      ['received_total 310', 'received_total [construction] 43', 'received_total [civil_status] 243'],
    ],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('a figure is of the field, the share and the kind that its words say', () => {
  it.each<[string, string[]]>([
    [
      'Số hồ sơ trễ hạn là 140 hồ sơ, đáng lưu ý là lĩnh vực đất đai chiếm tới 98 hồ sơ quá hạn.',
      ['resolved_overdue 140', 'resolved_overdue [land] 98'],
    ],
    [
      'Đã giải quyết 900 hồ sơ, quá hạn 54 hồ sơ, bằng gần 59% số hồ sơ quá hạn của cả vùng.',
      ['resolved_total 900', 'resolved_overdue 54'],
    ],
    [
      'Đã giải quyết 900 hồ sơ, quá hạn 54 hồ sơ, bằng 6% số hồ sơ đã giải quyết.',
      ['resolved_total 900', 'resolved_overdue 54', 'resolved_overdue_rate 6'],
    ],
    [
      'Công an tỉnh tiếp nhận 126 hồ sơ cư trú, định danh điện tử, giải quyết xong 119 hồ sơ.',
      ['received_total [police] 126', 'resolved_total [police] 119'],
    ],
    [
      'Công an tỉnh tiếp nhận 126 hồ sơ cư trú, giải quyết xong 119 hồ sơ.',
      ['received_total [police residence] 126', 'resolved_total [police residence] 119'],
    ],
    [
      'UBND tỉnh tiếp nhận 830 hồ sơ, các xã 4.120 hồ sơ; đã giải quyết 810 hồ sơ và 4.100 hồ sơ.',
      ['received_total [province] 830', 'received_total [commune] 4.120'],
    ],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted))
})
