import { describe, expect, it } from 'vitest'
import { readLines, told } from './report-lines.ts'

/** What the lines of a commune's report yield. */
const read = (text: string): string[] =>
  readLines(text, { level: 'xã', issuer: 'UBND xã Hoà Bình Thượng', province: 'tỉnh Đông Sơn' }).mentions.map(
    (each) => `${told(each, 'named')}${each.modality === 'target' ? ' (target)' : ''}`,
  )

describe('a fraction whose noun is that of its whole', () => {
  it.each<[string, string[]]>([
    ['Có 61/75 văn bản đến được xử lý trên phần mềm.', ['incoming_documents 75']],
    ['Đã có 310/330 hồ sơ đã giải quyết được trả bản điện tử.', ['resolved_total 330']],
    ['Đến nay đã số hóa 320/350 hồ sơ đã giải quyết.', ['resolved_total 350']],
    ['Ký số 80/95 văn bản đi.', ['outgoing_documents_signed 80', 'outgoing_documents 95']],
    ['Có 8/9 văn bản chỉ đạo CCHC đã được triển khai.', ['directive_documents 9']],
    [
      'Thanh toán trực tuyến đạt 96,0% (360/375 hồ sơ có phát sinh phí, lệ phí).',
      ['online_payment_rate 96,0', 'dossiers_paid_online 360', 'dossiers_with_fee 375'],
    ],
    ['Kết quả số hóa đạt 92,0% (460/500 hồ sơ đã giải quyết).', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('a fraction whose noun is that of its count', () => {
  it.each<[string, string[]]>([
    ['Đã giải quyết 470/485 hồ sơ được tiếp nhận.', ['resolved_total 470', 'received_total 485']],
    ['Xã có 470/480 hồ sơ giải quyết đúng hạn.', ['resolved_timely 470', 'resolved_total 480']],
    ['Đã trả 470/480 hồ sơ đúng hạn.', ['resolved_timely 470', 'resolved_total 480']],
    [
      'Tỷ lệ giải quyết đúng hạn đạt 98,0% (441/450 hồ sơ giải quyết đúng hạn).',
      ['timely_rate 98,0', 'resolved_timely 441', 'resolved_total 450'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('what holds another as its part is both together', () => {
  it.each<[string, string[]]>([
    [
      'Đã giải quyết 485 hồ sơ, đúng hạn 470 hồ sơ (trong đó trước hạn 320 hồ sơ), quá hạn 15 hồ sơ.',
      ['resolved_total 485', 'resolved_timely 470', 'resolved_early 320', 'resolved_overdue 15'],
    ],
    [
      'Giải quyết đúng hạn 470/485 hồ sơ (96,9%), trong đó trước hạn 320 hồ sơ.',
      ['resolved_timely 470', 'resolved_total 485', 'timely_rate 96,9', 'resolved_early 320'],
    ],
    [
      'Đã giải quyết 485 hồ sơ, trước hạn 320 hồ sơ, đúng hạn 150 hồ sơ, quá hạn 15 hồ sơ.',
      ['resolved_total 485', 'resolved_early 320', 'resolved_on_time 150', 'resolved_overdue 15'],
    ],
    [
      'Đã giải quyết 485 hồ sơ, đúng hạn 150 hồ sơ; trong đó quá hạn 15 hồ sơ, trước hạn 320 hồ sơ.',
      ['resolved_total 485', 'resolved_on_time 150', 'resolved_overdue 15', 'resolved_early 320'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('what is told behind a row of items is told of none of them', () => {
  const row = ['received_total [field=civil_status] 72', 'received_total [field=land] 18']
  it.each<[string, string[]]>([
    ['Tiếp nhận 72 hồ sơ hộ tịch, 18 hồ sơ đất đai. Giải quyết 90 hồ sơ.', [...row, 'resolved_total 90']],
    ['Tiếp nhận 72 hồ sơ hộ tịch và 18 hồ sơ đất đai; giải quyết 90 hồ sơ.', [...row, 'resolved_total 90']],
    [
      'Lĩnh vực hộ tịch tiếp nhận 72 hồ sơ, lĩnh vực đất đai tiếp nhận 18 hồ sơ; đã giải quyết 88 hồ sơ, đang giải quyết 02 hồ sơ.',
      row,
    ],
    ['Lĩnh vực hộ tịch: tiếp nhận 72 hồ sơ; lĩnh vực đất đai: tiếp nhận 18 hồ sơ.', row],
    [
      'Lĩnh vực hộ tịch tiếp nhận 72 hồ sơ, giải quyết 70 hồ sơ; lĩnh vực đất đai tiếp nhận 18 hồ sơ, giải quyết 15 hồ sơ.',
      [row[0]!, 'resolved_total [field=civil_status] 70', row[1]!, 'resolved_total [field=land] 15'],
    ],
    [
      'Cung cấp 14 dịch vụ công trực tuyến mức độ 3, 06 dịch vụ công trực tuyến mức độ 4; phát sinh 40 hồ sơ.',
      ['online_partial_procedures 14', 'online_full_procedures 06', 'online_dossiers 40'],
    ],
    [
      'Cung cấp 14 dịch vụ công trực tuyến mức độ 3, chưa có dịch vụ mức độ 4; phát sinh 40 hồ sơ.',
      [
        'online_partial_procedures 14',
        'online_full_procedures chưa có',
        'online_dossiers [service_level=partial] 40',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('a total under a label is of what its own words say', () => {
  it.each<[string, string[]]>([
    [
      'Thanh toán trực tuyến: Tổng số 485 hồ sơ đã giải quyết, có 360 hồ sơ phát sinh phí, lệ phí; số hồ sơ thanh toán trực tuyến 341 hồ sơ.',
      ['resolved_total 485', 'dossiers_with_fee 360', 'dossiers_paid_online 341'],
    ],
    [
      'Bưu chính công ích: Tổng số 485 hồ sơ đã giải quyết, có 57 hồ sơ trả qua bưu chính.',
      ['postal_dossiers 57'],
    ],
    ['Về thanh toán trực tuyến: trong năm có 360 hồ sơ phải nộp lệ phí.', []],
    ['Thanh toán trực tuyến: tổng số 341 hồ sơ.', ['dossiers_paid_online 341']],
    ['Thanh toán trực tuyến: Tổng số 485 hồ sơ; số hồ sơ thanh toán trực tuyến 341 hồ sơ.', []],
    ['Kết quả giải quyết: Tổng số 485 hồ sơ đã giải quyết.', ['resolved_total 485']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('two parts told beside each other in the same words', () => {
  it.each<[string, string[]]>([
    ['Có 91 thủ tục thực hiện theo cơ chế một cửa, 08 thủ tục thực hiện theo cơ chế một cửa liên thông.', []],
    ['Có 08 thủ tục thực hiện cơ chế một cửa liên thông, 91 thủ tục thực hiện cơ chế một cửa.', []],
    [
      'Có 99 TTHC thực hiện theo cơ chế một cửa, trong đó 08 TTHC thực hiện theo cơ chế một cửa liên thông.',
      ['procedures_handled 99'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('a part told by its noun alone, in a clause with a verb of its own', () => {
  it.each<[string, string[]]>([
    [
      'Đã tuyển dụng 16 công chức; tiếp nhận 24 viên chức vào làm công chức cấp xã.',
      ['civil_servants_recruited 16'],
    ],
    ['Tinh giản biên chế 12 người; cử 9 viên chức đi học.', ['downsized 12']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('a level told in a bracket ends with it', () => {
  it.each<[string, string[]]>([
    [
      'Tổng số hồ sơ tiếp nhận 90 hồ sơ (trong đó cấp xã 60 hồ sơ), đã giải quyết 85 hồ sơ.',
      ['received_total 90', 'received_total [level=commune] 60', 'resolved_total 85'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('how many there are is no aim', () => {
  it('Phấn đấu năm 2025 hoàn thành 17/21 nhiệm vụ của Kế hoạch cải cách hành chính.', () => {
    expect(
      read('Phấn đấu năm 2025 hoàn thành 17/21 nhiệm vụ của Kế hoạch cải cách hành chính.').map((each) =>
        each.replace(/ \[.*?\]/, ''),
      ),
    ).toEqual(['plan_tasks_completed 17 (target)'])
  })
})
