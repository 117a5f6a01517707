import { describe, expect, it } from 'vitest'
import { readLines, told } from './report-lines.ts'

/** What the lines of a report of a province yield. */
const read = (text: string) =>
  readLines(text, { level: 'tỉnh', issuer: 'UBND tỉnh Đông Sơn' }).mentions.map((each) =>
    told(each, 'values'),
  )

describe('a field behind the comma that opens a clause of its own says nothing of the count before', () => {
  it.each([
    ['Đã giải quyết 512 hồ sơ, lĩnh vực hộ tịch chiếm tỷ lệ cao nhất.', ['resolved_total 512']],
    [
      'Trong tổng số 640 hồ sơ đã giải quyết, lĩnh vực đất đai do Văn phòng Đăng ký thực hiện là 430 hồ sơ.',
      ['resolved_total 640'],
    ],
    [
      'Đã giải quyết 512 hồ sơ, lĩnh vực hộ tịch 300 hồ sơ, lĩnh vực đất đai 212 hồ sơ.',
      ['resolved_total 512', 'resolved_total [civil_status] 300', 'resolved_total [land] 212'],
    ],
    ['Đã giải quyết 512 hồ sơ, lĩnh vực đất đai.', ['resolved_total [land] 512']],
    ['Đã giải quyết 512 hồ sơ, thuộc lĩnh vực đất đai do tỉnh quản lý.', ['resolved_total [land] 512']],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })
})

describe('words that a gap passes over, and that deny what stands behind them', () => {
  it.each([
    ['Bổ nhiệm 04 lãnh đạo cấp phòng, không có trường hợp nào qua thi tuyển.', []],
    ['Có 05 công chức bị xem xét, không có trường hợp nào bị kỷ luật.', ['disciplined không']],
    // what is denied stands in a clause before
    ['Có 05 công chức vi phạm, không tố giác, bị kỷ luật.', ['disciplined_civil_servants 05']],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })
})

describe('some of the dossiers at the head of a sentence', () => {
  it.each([
    ['Đối với hồ sơ toàn trình: trước hạn 12 hồ sơ, đúng hạn 30 hồ sơ; quá hạn 4 hồ sơ.', []],
    ['Trong 640 hồ sơ trực tuyến, đã giải quyết trước hạn 500 hồ sơ, đúng hạn 130 hồ sơ.', []],
    ['Trong số 64 hồ sơ tồn đọng, đã giải quyết 50 hồ sơ.', []],
    ['Đối với thủ tục phi địa giới hành chính, tiếp nhận 64 hồ sơ, giải quyết 60 hồ sơ.', []],
    ['25 dịch vụ công thiết yếu: tiếp nhận 640 hồ sơ, giải quyết 630 hồ sơ.', []],
    ['Hồ sơ cấp đổi giấy phép lái xe: tiếp nhận 64 hồ sơ, giải quyết 60 hồ sơ.', []],
    ['Hồ sơ phải bổ sung 64 hồ sơ, đã giải quyết 60 hồ sơ.', []],
    [
      'Tiếp nhận 640 hồ sơ trực tuyến, giải quyết đúng hạn 630 hồ sơ.',
      ['received_total [online] 640', 'resolved_timely [online] 630'],
    ],
    ['- Đối với dịch vụ công toàn trình:\n+ Tiếp nhận 64 hồ sơ.\n+ Đã giải quyết 60 hồ sơ.', []],
    [
      'Tiếp nhận 900 hồ sơ; hồ sơ toàn trình: đã giải quyết 60 hồ sơ, đúng hạn 59 hồ sơ.',
      ['received_total 900'],
    ],
    // all of them, or told beside the others
    [
      'Hồ sơ giải quyết theo cơ chế một cửa liên thông: tiếp nhận 900 hồ sơ, đã giải quyết 850 hồ sơ.',
      ['received_total 900', 'resolved_total 850'],
    ],
    [
      'Trong 900 hồ sơ tiếp nhận trực tuyến và trực tiếp, đã giải quyết 850 hồ sơ.',
      ['received_total 900', 'resolved_total 850'],
    ],
    [
      'Hồ sơ tiếp nhận trực tuyến 300 hồ sơ, trực tiếp 600 hồ sơ, đã giải quyết 850 hồ sơ.',
      ['received_total [online] 300', 'received_total [in_person] 600', 'resolved_total 850'],
    ],
    [
      'Số hồ sơ tiếp nhận trực tuyến là 300 hồ sơ, đã giải quyết 850 hồ sơ.',
      ['received_total [online] 300', 'resolved_total 850'],
    ],
    [
      'Hồ sơ kỳ trước chuyển sang 45 hồ sơ, tiếp nhận mới 900 hồ sơ, đã giải quyết 910 hồ sơ.',
      ['carried_over 45', 'received_new 900', 'resolved_total 910'],
    ],
    [
      'Hồ sơ cấp xã: tiếp nhận 900 hồ sơ, đã giải quyết 850 hồ sơ.',
      ['received_total [commune] 900', 'resolved_total [commune] 850'],
    ],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('a second subject behind what was told of the first', () => {
  it.each([
    ['Tỷ lệ hồ sơ giải quyết đúng hạn tăng, hồ sơ chậm hạn giảm còn 3,1%.', ['resolved_overdue_rate 3,1']],
    ['Tỷ lệ hồ sơ giải quyết đúng hạn cao, hồ sơ trễ hạn thấp, chỉ 0,2%.', []],
    ['Tỷ lệ hài lòng tăng, tỷ lệ không hài lòng giảm còn 1,2%.', []],
    ['Tỷ lệ hộ nghèo giảm, hộ cận nghèo còn 3%.', ['near_poverty_rate 3']],
    ['Tỷ lệ hồ sơ giải quyết đúng hạn được nâng lên, đạt 98,2%.', ['timely_rate 98,2']],
    [
      'Tỷ lệ hài lòng của người dân, doanh nghiệp tăng dần, không có ý kiến phàn nàn, đạt 98%.',
      ['satisfied_rate 98'],
    ],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('one figure for two kinds together', () => {
  it.each([
    ['Văn bản đến và văn bản đi là 3.510 văn bản.', []],
    ['Hồ sơ tiếp nhận mới và hồ sơ kỳ trước chuyển qua là 510 hồ sơ.', []],
    ['Hồ sơ đã giải quyết quá hạn và đang giải quyết quá hạn: 12 hồ sơ.', []],
    ['Hồ sơ trước hạn và đúng hạn là 510 hồ sơ.', ['resolved_timely 510']],
    ['Số hồ sơ đã tiếp nhận và giải quyết là 510 hồ sơ.', ['received_total 510', 'resolved_total 510']],
    ['Số hồ sơ chưa giải quyết và đang giải quyết là 12 hồ sơ.', ['pending 12']],
    [
      'Văn bản đến 3.510 và văn bản đi là 1.200 văn bản.',
      ['incoming_documents 3.510', 'outgoing_documents 1.200'],
    ],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('what was added to a stock', () => {
  it.each([
    ['Có thêm 2 đơn vị tự bảo đảm chi thường xuyên.', []],
    ['Nâng mức tự chủ từ nhóm 3 lên tự bảo đảm chi thường xuyên 2 đơn vị.', []],
    ['Sau khi chuyển đổi, toàn tỉnh có 3 đơn vị tự bảo đảm chi thường xuyên.', ['self_recurrent 3']],
    ['Thành lập thêm 12 hợp tác xã; toàn tỉnh có 120 hợp tác xã.', ['cooperatives 120']],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted))
})

describe('two bodies side by side, each with a figure of its own', () => {
  it.each([
    ['UBND tỉnh tiếp 215 lượt công dân, các huyện, thành phố tiếp 674 lượt công dân.', []],
    [
      'Tổng số tiếp 889 lượt công dân, các huyện, thành phố tiếp 674 lượt công dân.',
      ['citizen_receptions 889'],
    ],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })
})
