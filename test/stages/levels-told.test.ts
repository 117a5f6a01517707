import { describe, expect, it } from 'vitest'
import type { Level } from '../../src/types.ts'
import { readLines, told } from './report-lines.ts'

const ISSUERS: Readonly<Record<string, string>> = {
  xã: 'UBND xã Hoà Bình Thượng',
  huyện: 'UBND huyện Yên Lạc Hạ',
  tỉnh: 'UBND tỉnh Đông Sơn',
}

/** What the lines of a report of this level yield. */
const read = (level: Level, text: string) =>
  readLines(text, {
    level,
    issuer: ISSUERS[level] ?? null,
    province: 'tỉnh Đông Sơn',
  }).mentions.map((each) => told(each, 'values'))

describe('what goes on behind a list that makes up its whole is told of the whole', () => {
  const nhan = (...items: string[]) => ['received_total 900', ...items]
  const items = nhan('received_total [commune] 600', 'received_total [district] 300')
  it.each([
    ['trong đó cấp xã 600, cấp huyện 300, đã giải quyết 850.', [...items, 'resolved_total 850']],
    [
      'gồm cấp xã 600 hồ sơ, cấp huyện 300 hồ sơ và đã trả kết quả 850 hồ sơ.',
      [...items, 'resolved_total 850'],
    ],
    [
      'trong đó cấp xã 600 hồ sơ; cấp huyện 300 hồ sơ; đã giải quyết 850 hồ sơ.',
      [...items, 'resolved_total 850'],
    ],
    [
      'trong đó cấp xã 600 hồ sơ (66,7%), cấp huyện 300 hồ sơ (33,3%), tỷ lệ giải quyết đúng hạn đạt 98,8%.',
      [...items, 'timely_rate 98,8'],
    ],
    [
      'trong đó cấp xã 600 hồ sơ, cấp huyện 300 hồ sơ, đã giải quyết 850 hồ sơ, còn 50 hồ sơ đang giải quyết.',
      [...items, 'resolved_total 850', 'pending 50'],
    ],
    [
      'trong đó UBND 500 hồ sơ, Công an 400 hồ sơ, đã giải quyết 850 hồ sơ.',
      nhan('received_total [peoples_committee] 500', 'received_total [police] 400', 'resolved_total 850'),
    ],
    [
      'trong đó Sở Xây dựng 500 hồ sơ, Sở Y tế 400 hồ sơ, đã giải quyết 850 hồ sơ.',
      nhan('resolved_total 850'),
    ],
  ])('Tiếp nhận 900 hồ sơ, %s', (text, wanted) =>
    expect(read('huyện', `Tiếp nhận 900 hồ sơ, ${text}`)).toEqual(wanted),
  )

  it.each([
    // it names a level
    [
      'cấp xã 600 hồ sơ, cấp huyện 300 hồ sơ, cấp huyện đã giải quyết 290 hồ sơ.',
      [...items, 'resolved_total [district] 290'],
    ],
    // parts of the last item
    [
      'cấp xã 600 hồ sơ, cấp huyện 300 hồ sơ, trong đó trực tuyến 250 hồ sơ.',
      [...items, 'received_total [online district] 250'],
    ],
    // may be the last item's
    ['cấp xã 600 hồ sơ, cấp huyện 300 hồ sơ, đã giải quyết 290 hồ sơ.', items],
    // something is left over
    [
      'cấp huyện 300 hồ sơ, cấp xã 500 hồ sơ, đã giải quyết 490 hồ sơ.',
      nhan('received_total [district] 300', 'received_total [commune] 500', 'resolved_total [commune] 490'),
    ],
    [
      'cấp huyện 300 hồ sơ, cấp xã 500 hồ sơ, đã giải quyết 850 hồ sơ.',
      nhan('received_total [district] 300', 'received_total [commune] 500'),
    ],
  ])('Tiếp nhận 900 hồ sơ, trong đó %s', (text, wanted) =>
    expect(read('huyện', `Tiếp nhận 900 hồ sơ, trong đó ${text}`)).toEqual(wanted),
  )

  it.each([
    // what both have together, and what goes on behind it
    ['đúng hạn 2.250 hồ sơ.', []],
    ['đúng hạn 2.250 hồ sơ, đạt 97,8%; quá hạn 50 hồ sơ.', []],
    // what the last can have
    ['đúng hạn 1.450 hồ sơ.', ['resolved_timely [commune] 1.450']],
    ['tiếp nhận 1.530 hồ sơ.', ['received_total [commune] 1.530']],
    // it says whose it is
    ['toàn huyện đúng hạn 2.250 hồ sơ.', ['resolved_timely 2.250']],
  ])('Cấp huyện giải quyết 800 hồ sơ; cấp xã giải quyết 1.500 hồ sơ; %s', (text, wanted) =>
    expect(read('huyện', `Cấp huyện giải quyết 800 hồ sơ; cấp xã giải quyết 1.500 hồ sơ; ${text}`)).toEqual([
      'resolved_total [district] 800',
      'resolved_total [commune] 1.500',
      ...wanted,
    ]),
  )

  it('is no more than the last of a row without a whole has', () => {
    const row = 'Cấp xã tiếp nhận 600 hồ sơ, cấp huyện tiếp nhận 300 hồ sơ'
    const received = ['received_total [commune] 600', 'received_total [district] 300']
    expect(read('huyện', `${row}, đã giải quyết 850 hồ sơ, đúng hạn 840 hồ sơ.`)).toEqual(received)
    expect(read('huyện', `${row}, đã giải quyết 290 hồ sơ.`)).toEqual([
      ...received,
      'resolved_total [district] 290',
    ])
  })
})

describe('the whole of a fraction is of the level of its part', () => {
  it.each<[Level, string, string[]]>([
    ['huyện', '278/278 TTHC cấp huyện được niêm yết.', ['publicized 278', 'under_authority [district] 278']],
    [
      'huyện',
      'Niêm yết công khai 278/278 TTHC thuộc thẩm quyền của cấp huyện.',
      ['publicized 278', 'under_authority [district] 278'],
    ],
    [
      'huyện',
      'Niêm yết công khai 398/398 TTHC cấp huyện, cấp xã.',
      ['publicized 398', 'under_authority 398'],
    ],
    ['huyện', '278/278 TTHC được niêm yết.', ['publicized 278', 'under_authority 278']],
    ['huyện', '278/278 TTHC cấp huyện được niêm yết, 120/120 TTHC cấp xã được niêm yết.', []],
    [
      'tỉnh',
      'Trung tâm Phục vụ hành chính công tỉnh tiếp nhận 1.310/1.376 TTHC cấp tỉnh, đạt 95,2%.',
      ['procedures_handled 1.310', 'under_authority [province] 1.376'],
    ],
    [
      'huyện',
      'Niêm yết công khai 260/278 TTHC cấp huyện (đạt 93,5%).',
      ['publicized 260', 'under_authority [district] 278', 'publicized_rate 93,5'],
    ],
    ['xã', '120/120 TTHC cấp xã được niêm yết.', ['publicized 120', 'under_authority 120']],
    [
      'huyện',
      'Hồ sơ thanh toán trực tuyến cấp xã 450/500 hồ sơ có phí, đạt 90%.',
      ['dossiers_paid_online [commune] 450', 'online_payment_rate [commune] 90'],
    ],
  ])('%s: %s', (level, text, wanted) => expect(read(level, text)).toEqual(wanted))
})

describe('under an indicator that knows no levels the figure of one of them is not that of all', () => {
  it.each<[Level, string]>([
    ['huyện', 'Tỷ lệ văn bản ký số cấp huyện đạt 99,2%, cấp xã 98,7%.'],
    ['huyện', 'Tỷ lệ văn bản ký số của UBND huyện đạt 99,5%, của UBND các xã, thị trấn đạt 98%.'],
    [
      'huyện',
      '- Tỷ lệ văn bản ký số của các phòng, ban đạt 99,2%.\n- Tỷ lệ văn bản ký số của cấp xã đạt 98,7%.',
    ],
    ['huyện', 'Tỷ lệ cán bộ, công chức cấp huyện đạt chuẩn 100%, cấp xã đạt chuẩn 98,4%.'],
    ['huyện', '98,4% cán bộ, công chức các xã, thị trấn sử dụng thành thạo máy vi tính.'],
    ['huyện', '100% TTHC được niêm yết công khai tại Bộ phận Một cửa cấp xã.'],
    ['huyện', 'b) Cấp xã\n- Tỷ lệ cán bộ, công chức đạt chuẩn: 98%.'],
  ])('%s: leaves alone: %s', (level, text) => expect(read(level, text)).toEqual([]))

  it.each<[Level, string, string]>([
    ['xã', 'Cán bộ, công chức cấp xã đạt chuẩn 98,4%.', 'qualified_rate 98,4'],
    // `of_below`: of these a district or a province tells for its communes
    ['huyện', 'Cán bộ, công chức cấp xã đạt chuẩn 98,4%.', 'qualified_rate 98,4'],
    ['tỉnh', '98,4% cán bộ, công chức cấp xã đạt chuẩn.', 'qualified_rate 98,4'],
    [
      'huyện',
      '98,4% cán bộ, công chức cấp huyện sử dụng thành thạo máy vi tính.',
      'computer_proficient_rate 98,4',
    ],
    [
      'huyện',
      '100% xã, thị trấn sử dụng phần mềm quản lý văn bản và điều hành.',
      'offices_using_docsys_rate 100',
    ],
    [
      'huyện',
      'Tỷ lệ cơ quan, đơn vị cấp xã sử dụng phần mềm quản lý văn bản và điều hành đạt 100%.',
      'offices_using_docsys_rate 100',
    ],
    [
      'huyện',
      '100% cán bộ, công chức các phòng, ban, UBND các xã, thị trấn sử dụng phần mềm quản lý văn bản và điều hành.',
      'staff_using_docsys_rate 100',
    ],
    [
      'huyện',
      '100% TTHC được niêm yết công khai tại Bộ phận Một cửa cấp huyện, cấp xã.',
      'publicized_rate 100',
    ],
    [
      'huyện',
      'Tỷ lệ xã, thị trấn thực hiện chứng thực điện tử đạt 100%.',
      'communes_electronic_certification_rate 100',
    ],
    [
      'huyện',
      'Tỷ lệ văn bản ký số toàn huyện đạt 99%, trong đó cấp xã 98,7%.',
      'outgoing_documents_signed_rate 99',
    ],
    [
      'huyện',
      '100% văn bản được chuyển qua phần mềm quản lý văn bản từ huyện đến cấp xã.',
      'documents_via_electronic_means_rate 100',
    ],
    ['huyện', 'Tỷ lệ hộ nghèo các xã, thị trấn còn 3,2%.', 'poverty_rate 3,2'],
  ])('%s: %s', (level, text, wanted) => expect(read(level, text)).toEqual([wanted]))
})

describe('a level told after another has its turn, and what a new sentence tells behind it is left alone', () => {
  const both = ['received_total [district] 410', 'received_total [commune] 2.600']
  it.each<[string, string[]]>([
    [
      'Ở cấp huyện: tiếp nhận 410 hồ sơ. Ở cấp xã: tiếp nhận 2.600 hồ sơ. Tỷ lệ giải quyết đúng hạn đạt 99,1%.',
      both,
    ],
    [
      'Ở cấp huyện: tiếp nhận 410 hồ sơ. Ở cấp xã: tiếp nhận 2.600 hồ sơ. Số hồ sơ quá hạn là 16 hồ sơ.',
      both,
    ],
    [
      'Ở cấp huyện: tiếp nhận 410 hồ sơ. Ở cấp xã: tiếp nhận 2.600 hồ sơ. Lĩnh vực có nhiều hồ sơ là chứng thực (1.480 hồ sơ) và hộ tịch (702 hồ sơ).',
      both,
    ],
    // all are spoken of again
    [
      'Ở cấp huyện: tiếp nhận 410 hồ sơ. Ở cấp xã: tiếp nhận 2.600 hồ sơ. Toàn huyện có 16 hồ sơ quá hạn. Tỷ lệ giải quyết đúng hạn đạt 99,1%.',
      [...both, 'resolved_overdue 16', 'timely_rate 99,1'],
    ],
    // it goes on
    [
      'Ở cấp huyện: tiếp nhận 410 hồ sơ. Ở cấp xã: tiếp nhận 2.600 hồ sơ. Đã giải quyết 2.540 hồ sơ.',
      [...both, 'resolved_total [commune] 2.540'],
    ],
    // as long as the other's turn
    [
      'Ở cấp huyện: tiếp nhận 410 hồ sơ. Tỷ lệ giải quyết đúng hạn đạt 98,2%. Ở cấp xã: tiếp nhận 2.600 hồ sơ. Tỷ lệ giải quyết đúng hạn đạt 99,3%. Số hồ sơ quá hạn là 16 hồ sơ.',
      [both[0]!, 'timely_rate [district] 98,2', both[1]!, 'timely_rate [commune] 99,3'],
    ],
    // the only one
    [
      'Ở cấp xã: tiếp nhận 2.600 hồ sơ. Tỷ lệ giải quyết đúng hạn đạt 99,3%.',
      [both[1]!, 'timely_rate [commune] 99,3'],
    ],
  ])('%s', (text, wanted) => expect(read('huyện', text)).toEqual(wanted))
})

describe('the level of the one-stop office is that of dossiers alone behind its sentence', () => {
  it.each([
    [
      'Bộ phận Một cửa cấp xã tiếp nhận 900 hồ sơ. Đã giải quyết 850 hồ sơ. Tinh giản biên chế 7 người.',
      ['received_total [commune] 900', 'resolved_total [commune] 850', 'downsized 7'],
    ],
    [
      'Bộ phận Một cửa cấp xã tiếp nhận 900 hồ sơ. Cấp xã giao 210 biên chế, hiện có 205 người.',
      ['received_total [commune] 900', 'assigned [commune] 210', 'present [commune] 205'],
    ],
    [
      'UBND cấp xã ban hành 12 văn bản quy phạm pháp luật. Đã rà soát 30 văn bản.',
      ['legal_docs_issued [commune] 12', 'legal_docs_reviewed [commune] 30'],
    ],
  ])('%s', (text, wanted) => expect(read('huyện', text)).toEqual(wanted))
})

describe('an indicator that knows no levels tells nothing of one of several', () => {
  it.each([
    ['Cấp huyện kỷ luật 12 công chức.', []],
    ['UBND cấp xã phát hành 640 văn bản đi.', []],
    ['Ở cấp xã phát hiện 05 văn bản trái pháp luật.', []],
    [
      'Tiếp 1.890 lượt công dân:\n- Ở cấp tỉnh tiếp 150 lượt công dân;\n- Các sở, ngành tiếp 200 lượt công dân;\n- Các huyện, thành phố tiếp 540 lượt công dân;\n- Cấp xã tiếp 1.000 lượt công dân.',
      ['citizen_receptions 1.890'],
    ],
    ['a) Cấp tỉnh:\n- Kỷ luật 03 công chức.\nb) Cấp huyện:\n- Kỷ luật 05 công chức.', []],
    // both, all, or no subject
    ['Cấp huyện và cấp xã kỷ luật 12 công chức.', ['disciplined_civil_servants 12']],
    ['Toàn tỉnh kỷ luật 12 công chức.', ['disciplined_civil_servants 12']],
    [
      '- Kỷ luật 12 công chức.\n- Cấp xã giao 210 biên chế.',
      ['disciplined_civil_servants 12', 'assigned [commune] 210'],
    ],
    [
      '- Cấp tỉnh: tiếp nhận 300 hồ sơ.\n- Cấp xã: tiếp nhận 900 hồ sơ.',
      ['received_total [province] 300', 'received_total [commune] 900'],
    ],
  ])('%s', (text, wanted) => expect(read('tỉnh', text)).toEqual(wanted))
})

describe('`cả huyện` is all of the district, as `toàn huyện` is', () => {
  const before = 'received_total [commune] 3.204'
  it.each<[string, string[]]>([
    ['cả huyện tiếp nhận 4.120 hồ sơ.', ['received_total 4.120']],
    [
      'Cấp xã tiếp nhận 3.204 hồ sơ. Tháng 5, cả huyện tiếp nhận 4.120 hồ sơ.',
      [before, 'received_total 4.120'],
    ],
    [
      'Cấp xã: tiếp nhận 3.204 hồ sơ, giải quyết 3.190 hồ sơ. Số hồ sơ quá hạn của cả huyện là 12 hồ sơ.',
      [before, 'resolved_total [commune] 3.190', 'resolved_overdue 12'],
    ],
    [
      'Cả huyện tiếp nhận 4.120 hồ sơ, gồm cấp huyện 916 hồ sơ, cấp xã 3.204 hồ sơ.',
      ['received_total 4.120', 'received_total [district] 916', before],
    ],
    ['Huyện tiếp nhận 916 hồ sơ.', ['received_total [district] 916']],
    ['Cấp xã tiếp nhận 3.204 hồ sơ, kể cả huyện tiếp nhận hộ 16 hồ sơ.', [before]],
  ])('%s', (text, wanted) => expect(read('huyện', text)).toEqual(wanted))
})

describe('a place whose figure is listed by level is that of all', () => {
  it.each<[string, string[]]>([
    [
      'Tổng số hồ sơ tiếp nhận tại huyện là 900 hồ sơ (cấp huyện 300, cấp xã 600).',
      ['received_total 900', 'received_total [district] 300', 'received_total [commune] 600'],
    ],
    [
      'Tổng số TTHC thực hiện tại huyện là 395 TTHC, trong đó cấp huyện 251 TTHC, cấp xã 144 TTHC.',
      ['under_authority 395', 'under_authority [district] 251', 'under_authority [commune] 144'],
    ],
    [
      'Tại huyện tiếp nhận 300 hồ sơ; cấp xã tiếp nhận 600 hồ sơ.',
      ['received_total [district] 300', 'received_total [commune] 600'],
    ],
    ['Tổng số hồ sơ tiếp nhận tại huyện là 300 hồ sơ.', ['received_total [district] 300']],
  ])('%s', (text, wanted) => expect(read('huyện', text)).toEqual(wanted))
})

describe('the first of several kinds of bodies is not how many there are', () => {
  it.each<[string, string[]]>([
    ['Đã kiểm tra CCHC tại 03 cơ quan và 07 xã, thị trấn.', []],
    ['Kiểm tra CCHC: năm nay huyện sẽ kiểm tra tại 03 đơn vị và 08 xã.', []],
    [
      'Kiểm tra CCHC: năm nay huyện sẽ kiểm tra tại 11 đơn vị, gồm 03 phòng và 08 xã.',
      ['units_planned 11', 'units_planned [district] 03', 'units_planned [commune] 08'],
    ],
  ])('%s', (text, wanted) => expect(read('huyện', `Công tác cải cách hành chính: ${text}`)).toEqual(wanted))
})

describe('what the centre of a province takes in is of its own level', () => {
  const centre = 'Trung tâm Phục vụ hành chính công tỉnh'
  const own = ['received_total [province] 7.310', 'resolved_total [province] 7.205']
  it.each<[Level, string, string[]]>([
    ['tỉnh', `Riêng tháng 4/2023, ${centre} tiếp nhận 7.310 hồ sơ, trả 7.205 hồ sơ.`, own],
    ['tỉnh', `${centre} Đông Sơn đã tiếp nhận 7.310 hồ sơ; đã trả kết quả 7.205 hồ sơ.`, own],
    ['tỉnh', 'Trong kỳ, Trung tâm PVHCC tỉnh tiếp nhận 7.310 hồ sơ. Đã giải quyết 7.205 hồ sơ.', own],
    [
      'tỉnh',
      `Toàn tỉnh tiếp nhận 41.200 hồ sơ. ${centre} tiếp nhận 7.310 hồ sơ; UBND cấp xã tiếp nhận 20.100 hồ sơ.`,
      ['received_total 41.200', 'received_total [province] 7.310', 'received_total [commune] 20.100'],
    ],
    [
      'tỉnh',
      `${centre} tiếp nhận 7.310 hồ sơ. Toàn tỉnh đã giải quyết 40.900 hồ sơ.`,
      ['received_total [province] 7.310', 'resolved_total 40.900'],
    ],
    // with others it is all of them
    ['tỉnh', `${centre} và bộ phận một cửa các cấp tiếp nhận 41.200 hồ sơ.`, ['received_total 41.200']],
    ['tỉnh', `Bộ phận Một cửa các cấp, ${centre} tiếp nhận 41.200 hồ sơ.`, ['received_total 41.200']],
    // above the one that reports
    ['xã', `${centre} tiếp nhận 7.310 hồ sơ.`, []],
  ])('%s: %s', (level, text, wanted) => expect(read(level, text)).toEqual(wanted))
})

describe('a level behind a rate', () => {
  it.each<[Level, string, string[]]>([
    [
      'tỉnh',
      'Phấn đấu tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt từ 99% trở lên ở cấp tỉnh, từ 97% trở lên ở cấp huyện.',
      ['timely_rate [province] 99', 'timely_rate [district] 97'],
    ],
    [
      'tỉnh',
      'Phấn đấu tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt từ 99% trở lên tại cấp tỉnh.',
      ['timely_rate [province] 99'],
    ],
    [
      'tỉnh',
      'Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 99% đối với cấp tỉnh và 97% đối với cấp xã.',
      ['timely_rate [province] 99', 'timely_rate [commune] 97'],
    ],
    // of two, and of all
    ['tỉnh', 'Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 99% ở cấp tỉnh, cấp huyện.', []],
    [
      'tỉnh',
      'Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 98% ở cấp tỉnh, cấp huyện và cấp xã.',
      ['timely_rate 98'],
    ],
    ['huyện', 'Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 98% ở cấp huyện, cấp xã.', ['timely_rate 98']],
    ['xã', 'Tỷ lệ hồ sơ giải quyết trước và đúng hạn đạt 98% ở cấp xã.', ['timely_rate 98']],
    // an indicator without levels
    ['tỉnh', 'Tỷ lệ văn bản được ký số đạt 99% ở cấp tỉnh.', []],
  ])('%s: %s', (level, text, wanted) => expect(read(level, text)).toEqual(wanted))
})
