import { describe, expect, it } from 'vitest'
import { readLines, told } from './report-lines.ts'

/** What the lines of a province's report yield. */
const read = (text: string) =>
  readLines(text, { level: 'tỉnh', issuer: 'UBND tỉnh Đông Sơn' }).mentions.map((each) =>
    told(each, 'values'),
  )

const ITEMS = `a) Cấp tỉnh tiếp nhận 620 hồ sơ, giải quyết 590 hồ sơ.
b) Cấp xã tiếp nhận 4.100 hồ sơ, giải quyết 4.020 hồ sơ.
`
const OF_ITEMS = [
  'received_total [province] 620',
  'resolved_total [province] 590',
  'received_total [commune] 4.100',
  'resolved_total [commune] 4.020',
]

describe('a paragraph without a marker is told of the last item before it only where it says so', () => {
  it.each<[string, string[]]>([
    [
      'Hồ sơ tiếp nhận tập trung ở các lĩnh vực: chứng thực 1.900 hồ sơ, hộ tịch 870 hồ sơ.',
      ['received_total [certification] 1.900', 'received_total [civil_status] 870'],
    ],
    [
      'Trong đó: chứng thực 1.900 hồ sơ, hộ tịch 870 hồ sơ.',
      ['resolved_total [certification commune] 1.900', 'resolved_total [civil_status commune] 870'],
    ],
  ])('%s', (behind, more) => {
    expect(read(ITEMS + behind)).toEqual([...OF_ITEMS, ...more])
  })
})

describe('what is told of a level behind a row of items is none of the last one', () => {
  it.each<[string, string[]]>([
    [
      'Toàn tỉnh ban hành 96 văn bản QPPL: 31 nghị quyết, 58 quyết định, cấp huyện 04 văn bản và cấp xã 03 văn bản.',
      [
        'legal_docs_issued 96',
        'legal_docs_issued [resolution] 31',
        'legal_docs_issued [decision] 58',
        'legal_docs_issued [district] 04',
        'legal_docs_issued [commune] 03',
      ],
    ],
    [
      'Toàn tỉnh ban hành 96 văn bản QPPL: 31 nghị quyết, 65 quyết định (cấp xã 03 văn bản).',
      [
        'legal_docs_issued 96',
        'legal_docs_issued [resolution] 31',
        'legal_docs_issued [decision] 65',
        'legal_docs_issued [decision commune] 03',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('the departments of a province are one of its levels', () => {
  it.each<[string, string[]]>([
    [
      'UBND cấp xã có tỷ lệ giải quyết đúng hạn 97%. Tại các sở, tỷ lệ giải quyết đúng hạn đạt 93%.',
      ['timely_rate [commune] 97', 'timely_rate [province] 93'],
    ],
    [
      'Cấp xã giải quyết 410 hồ sơ. Các Sở trả kết quả đủ, trong đó quá hạn 06 hồ sơ.',
      ['resolved_total [commune] 410', 'resolved_overdue [province] 06'],
    ],
    ['Các sở và UBND cấp xã giải quyết 900 hồ sơ.', []],
    // a rate that knows no levels, said of one of them
    ['Tỷ lệ văn bản đi được ký số của các sở, ngành đạt 97%.', []],
    [
      'Tại các sở, tỷ lệ người dân hài lòng đạt 91%; 85% văn bản đi được ký số.',
      ['satisfied_rate [province] 91'],
    ],
    [
      'Tại các sở, 88% máy tính còn tốt; toàn tỉnh 85% văn bản đi được ký số.',
      ['outgoing_documents_signed_rate 85'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('words before a figure, and years that stand nowhere, may say that it is of something else', () => {
  it.each<[string, string[]]>([
    [
      'Nhận 830 PAKN, trong đó 21 PAKN về quy định hành chính; đã giải quyết xong 815 PAKN (98,2%).',
      ['petitions_received 21'],
    ],
    ['Chỉ số hài lòng (SIPAS) đạt 82,7%, xếp thứ 14.', []],
    ['Năm 2022, chỉ số hài lòng (SIPAS) đạt 82,7%, xếp thứ 14.', ['satisfied_rate 82,7']],
    ['Tỉnh đã tinh giản được 7,1% biên chế so với năm 2019.', []],
    ['Tỉnh đã tinh giản được 7,1% biên chế so với năm 2015.', ['downsized_rate 7,1']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})
