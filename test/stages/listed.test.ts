import { describe, expect, it } from 'vitest'
import { readLines, told } from './report-lines.ts'

/** What the lines of a province's report yield, and the notes. */
function read(text: string) {
  const { mentions, notes } = readLines(text, { level: 'tỉnh', issuer: 'UBND tỉnh Đông Sơn' })
  return { told: mentions.map((each) => told(each, 'values')), notes }
}

describe('an item of a list counts what the figure before it counts', () => {
  it.each<[string, string[]]>([
    [
      'Biên chế công chức được giao 5.210 người, trong đó cấp tỉnh 1.905 người, cấp xã 3.305 người.',
      ['assigned 5.210', 'assigned [province] 1.905', 'assigned [commune] 3.305'],
    ],
    [
      'Biên chế công chức được giao 5.210 người. Trong số này, cấp tỉnh 1.905 người, cấp xã 3.305 người.',
      ['assigned 5.210', 'assigned [province] 1.905', 'assigned [commune] 3.305'],
    ],
    [
      'Biên chế công chức được giao 5.210 người, trong số đó có cấp tỉnh 1.905 người.',
      ['assigned 5.210', 'assigned [province] 1.905'],
    ],
    [
      'Biên chế công chức được giao 5.210 người, trong đó:\n- Cấp tỉnh: 1.905 người;\n- Cấp xã: 3.305 người.',
      ['assigned 5.210', 'assigned [province] 1.905', 'assigned [commune] 3.305'],
    ],
    [
      'Số viên chức được giao 21.400 người (có 210 người dự phòng); cấp tỉnh 6.100 người, cấp xã (60 xã, phường) 15.000 người.',
      [
        'assigned [public_employee] 21.400',
        'assigned [province public_employee] 6.100',
        'assigned [commune public_employee] 15.000',
      ],
    ],
    [
      'Số hồ sơ đang giải quyết 90 hồ sơ: cấp tỉnh 30, cấp huyện 40, cấp xã 20; quá hạn 3 hồ sơ.',
      [
        'pending 90',
        'pending [province] 30',
        'pending [district] 40',
        'pending [commune] 20',
        'pending_overdue 3',
      ],
    ],
    [
      'Toàn tỉnh tiếp nhận 4.870 hồ sơ. Trong tổng số hồ sơ tiếp nhận, lĩnh vực chứng thực có 2.300 hồ sơ, lĩnh vực khác 90 hồ sơ, lĩnh vực hộ tịch có 412 hồ sơ.',
      ['received_total 4.870', 'received_total [certification] 2.300', 'received_total [civil_status] 412'],
    ],
    [
      'Toàn tỉnh đã giải quyết đúng hạn 6.000 hồ sơ, đạt 98% (cấp tỉnh 2.000 hồ sơ, đạt 97%; cấp xã 4.000 hồ sơ, đạt 98,5%).',
      [
        'resolved_timely 6.000',
        'timely_rate 98',
        'resolved_timely [province] 2.000',
        'timely_rate [province] 97',
        'resolved_timely [commune] 4.000',
        'timely_rate [commune] 98,5',
      ],
    ],
    [
      'Toàn tỉnh đã giải quyết đúng hạn 6.000 hồ sơ, đạt 98% (cấp tỉnh 97%, cấp xã 98,5%).',
      ['resolved_timely 6.000', 'timely_rate 98', 'timely_rate [province] 97', 'timely_rate [commune] 98,5'],
    ],
    [
      'Tỷ lệ giải quyết hồ sơ đúng hạn của tỉnh là 99,4%, tăng 0,2%; của cơ quan ngành dọc là 99,9%.',
      ['timely_rate 99,4', 'timely_rate [vertical] 99,9'],
    ],
    [
      'Toàn tỉnh ban hành 64 văn bản QPPL, trong đó 21 văn bản do HĐND và UBND tỉnh ban hành và 43 văn bản do HĐND, UBND các xã ban hành.',
      ['legal_docs_issued 64', 'legal_docs_issued [province] 21', 'legal_docs_issued [commune] 43'],
    ],
    [
      'Tỷ lệ giải quyết hồ sơ đúng hạn của cấp tỉnh là 99,6%; cấp huyện, cấp xã lần lượt là 99,8% và 98,9%.',
      ['timely_rate [province] 99,6', 'timely_rate [district] 99,8', 'timely_rate [commune] 98,9'],
    ],
    [
      'Phấn đấu tỷ lệ hài lòng đạt 95%, trong đó cấp tỉnh 96%, cấp xã 94%.',
      ['satisfied_rate 95', 'satisfied_rate [province] 96', 'satisfied_rate [commune] 94'],
    ],
  ])('%s', (text, wanted) => expect(read(text)).toEqual({ told: wanted, notes: [] }))
})

describe('told in turn', () => {
  it.each<[string, string[]]>([
    [
      'Cấp tỉnh và cấp xã lần lượt tiếp nhận 410 và 920 hồ sơ; đã giải quyết 400 và 900 hồ sơ.',
      [
        'received_total [province] 410',
        'received_total [commune] 920',
        'resolved_total [province] 400',
        'resolved_total [commune] 900',
      ],
    ],
    [
      'Tỷ lệ đúng hạn của cấp tỉnh, cấp xã lần lượt là 98% và 99%; tỷ lệ trễ hạn tương ứng là 2% và 1%.',
      [
        'timely_rate [province] 98',
        'timely_rate [commune] 99',
        'resolved_overdue_rate [province] 2',
        'resolved_overdue_rate [commune] 1',
      ],
    ],
    [
      'Có 40 phiếu rất hài lòng, 10 phiếu hài lòng, tỷ lệ lần lượt là 80% và 20%.',
      [
        'ballots [very_satisfied] 40',
        'ballots [satisfied] 10',
        'rating_share [very_satisfied] 80',
        'rating_share [satisfied] 20',
      ],
    ],
    [
      'Có 40 phiếu rất hài lòng, 10 phiếu hài lòng, tỷ lệ lần lượt là 80%, 20% và 10%.',
      ['ballots [very_satisfied] 40', 'ballots [satisfied] 10'],
    ],
  ])('%s', (text, wanted) => {
    const title = 'Tình hình giải quyết thủ tục hành chính quý III năm 2025'
    const { mentions } = readLines(text, { level: 'tỉnh', issuer: 'UBND tỉnh Đông Sơn', title })
    expect(mentions.map((each) => told(each, 'values'))).toEqual(wanted)
  })
})

it('a value before the words of a template makes the figure one of that value', () => {
  expect(read('Riêng cán bộ, công chức cấp xã do HĐND tỉnh giao 3.105 biên chế.').told).toEqual([
    'assigned [commune] 3.105',
  ])
})

describe('a word more, or a figure that nobody read, makes it no item', () => {
  it.each<[string, string[]]>([
    ['Biên chế được giao 900 người, trong đó cấp xã nghỉ hưu 30 người.', ['assigned 900']],
    ['Biên chế được giao 900 người, trong đó 12 xã, phường mới sắp xếp.', ['assigned 900']],
    // the agencies are counted, then what they did
    [
      'UBND cấp huyện: đã giải quyết 7.150 hồ sơ; UBND 15 xã: đã giải quyết 21.300 hồ sơ.',
      ['resolved_total [district] 7.150', 'resolved_total [commune] 21.300'],
    ],
    [
      'Biên chế được giao 900 người, trong đó cấp tỉnh, cấp xã lần lượt là 400, 300 và 200 người.',
      ['assigned 900'],
    ],
    ['Biên chế được giao 900 người; cấp xã 300 người.', ['assigned 900']],
    ['Số hồ sơ đang giải quyết 90 hồ sơ, trong đó cấp xã bình quân 3 hồ sơ.', ['pending 90']],
    [
      'Biên chế được giao 900 người, riêng ngành y tế 700 người, trong đó cấp tỉnh 300 người.',
      ['assigned 900'],
    ],
    ['Tỷ lệ hài lòng đạt 95%, cao hơn mức 90% của cả nước; cấp xã 91%.', ['satisfied_rate 95']],
    [
      'Toàn tỉnh tiếp nhận 700 hồ sơ, trong đó có 14 xã, phường tiếp nhận dưới 9 hồ sơ.',
      ['received_total 700'],
    ],
    ['Tỷ lệ ký số văn bản: cấp tỉnh 100%, cấp huyện 97%.', []],
    // fields are counted, not what was received in them
    ['Tiếp nhận 648 hồ sơ, gồm: đất đai 3 lĩnh vực, hộ tịch 5 lĩnh vực.', ['received_total 648']],
    [
      'Tiếp nhận 648 hồ sơ, trong đó: 348 lĩnh vực đất đai.',
      ['received_total 648', 'received_total [land] 348'],
    ],
  ])('%s', (text, wanted) => expect(read(text).told).toEqual(wanted))

  it('says so where the items make more than their whole', () => {
    const { told, notes } = read(
      'Biên chế công chức được giao 900 người, trong đó cấp tỉnh 400 người, cấp xã 600 người.',
    )
    expect(told).toEqual(['assigned 900'])
    expect(notes).toEqual(['CONTESTED_FIGURE', 'CONTESTED_FIGURE'])
  })
})
