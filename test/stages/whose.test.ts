import { describe, expect, it } from 'vitest'
import type { Level } from '../../src/types.ts'
import { readLines, told } from './report-lines.ts'

const ISSUERS: Readonly<Record<string, string>> = {
  xã: 'UBND xã Hoà Bình Thượng',
  huyện: 'UBND huyện Yên Lạc Hạ',
  tỉnh: 'UBND tỉnh Đông Sơn',
}

/** What the lines of a report of this level yield, and the notes. */
function read(level: Level, text: string) {
  const header = { level, issuer: ISSUERS[level] ?? null, province: 'tỉnh Đông Sơn' }
  const { mentions, notes } = readLines(text, header)
  return { told: mentions.map((each) => told(each, 'named')), notes }
}

describe('a level said at the head of a sentence or clause holds for the figures behind it', () => {
  it.each<[Level, string, string[]]>([
    [
      'tỉnh',
      'Với cấp xã, toàn tỉnh quý I tiếp nhận 26.410 hồ sơ, đã giải quyết 26.180 hồ sơ.',
      ['received_total [level=commune] 26.410', 'resolved_total [level=commune] 26.180'],
    ],
    [
      'tỉnh',
      'Nếu tính riêng từng cấp, với cấp huyện, 9 huyện, thành phố trong tỉnh đã tiếp nhận 3.400 hồ sơ. Đã giải quyết 3.290 hồ sơ.',
      ['received_total [level=district] 3.400', 'resolved_total [level=district] 3.290'],
    ],
    [
      'tỉnh',
      'Năm 2021, 88 xã, phường, thị trấn trên địa bàn tỉnh đã tiếp nhận 90.440 hồ sơ; đã giải quyết 90.420 hồ sơ.',
      ['received_total [level=commune] 90.440', 'resolved_total [level=commune] 90.420'],
    ],
    [
      'tỉnh',
      'Trong tháng, khối sở, ngành tiếp nhận 850 hồ sơ; khối huyện, thị xã, thành phố tiếp nhận 1.300 hồ sơ.',
      ['received_total [level=province] 850', 'received_total [level=district] 1.300'],
    ],
    [
      'huyện',
      'Tại khối UBND các phường, xã đã tiếp nhận 7.171 hồ sơ, giải quyết 7.160 hồ sơ.',
      ['received_total [level=commune] 7.171', 'resolved_total [level=commune] 7.160'],
    ],
    [
      'huyện',
      'Cấp huyện tiếp nhận 480 hồ sơ. Cấp xã tiếp nhận 830 hồ sơ, giải quyết 812 hồ sơ.',
      [
        'received_total [level=district] 480',
        'received_total [level=commune] 830',
        'resolved_total [level=commune] 812',
      ],
    ],
    [
      'huyện',
      'UBND quận: đã giải quyết 2.150 hồ sơ; UBND 11 phường: đã giải quyết 8.340 hồ sơ.',
      ['resolved_total [level=district] 2.150', 'resolved_total [level=commune] 8.340'],
    ],
    [
      'huyện',
      '- Huyện: tiếp nhận 2.150 hồ sơ.\n- Xã: tiếp nhận 8.340 hồ sơ.',
      ['received_total [level=district] 2.150', 'received_total [level=commune] 8.340'],
    ],
    [
      'huyện',
      'UBND thị xã: tiếp nhận 2.150 hồ sơ; 9 xã: tiếp nhận 8.340 hồ sơ.',
      ['received_total [level=district] 2.150', 'received_total [level=commune] 8.340'],
    ],
    [
      'huyện',
      'Công an xã: tiếp nhận 70 hồ sơ; xã: tiếp nhận 640 hồ sơ.',
      ['received_total [agency=police] 70', 'received_total [level=commune] 640'],
    ],
    ['xã', 'Xã: tiếp nhận 640 hồ sơ.', ['received_total 640']],
    // what the words before a label name is the place itself
    ['xã', 'Tổng số TTHC thuộc thẩm quyền giải quyết của phường: 385 TTHC.', ['under_authority 385']],
    [
      'huyện',
      'Cấp huyện: có mặt 61 người. Cấp xã: cán bộ 104 người, công chức 97 người.',
      [
        'present [level=district] 61',
        'present [level=commune staff_category=cadre] 104',
        'present [level=commune staff_category=civil_servant] 97',
      ],
    ],
    // told of all first, the level holds no further than what goes on with it
    [
      'huyện',
      'Số biên chế được giao là 97, hiện có 93. Cấp xã được giao 188 biên chế, có mặt 181. Tinh giản 6 người.',
      [
        'assigned 97',
        'present 93',
        'assigned [level=commune] 188',
        'present [level=commune] 181',
        'downsized 6',
      ],
    ],
    [
      'huyện',
      'Cấp xã được giao 188 biên chế, có mặt 181. Tinh giản 6 người.',
      ['assigned [level=commune] 188', 'present [level=commune] 181', 'downsized [level=commune] 6'],
    ],
    [
      'huyện',
      'Toàn huyện tiếp nhận 3.400 hồ sơ. Cấp xã tiếp nhận 2.100 hồ sơ. Đã giải quyết 2.060 hồ sơ.',
      [
        'received_total 3.400',
        'received_total [level=commune] 2.100',
        'resolved_total [level=commune] 2.060',
      ],
    ],
    ['huyện', 'Cấp xã có 3 TTHC mức độ 4, 5 TTHC mức độ 3.', []],
    ['huyện', 'Cấp huyện, cấp xã tiếp nhận 1.310 hồ sơ.', ['received_total 1.310']],
    ['tỉnh', 'Cấp huyện và cấp xã tiếp nhận 2.300 hồ sơ.', ['received_total 2.300']],
    ['tỉnh', 'Cả hai cấp tiếp nhận 2.300 hồ sơ.', ['received_total 2.300']],
    ['tỉnh', 'UBND các huyện, thành phố tiếp nhận 4.300 hồ sơ.', ['received_total [level=district] 4.300']],
    [
      'tỉnh',
      'Ở cấp xã, các địa phương tiếp nhận 5.120 hồ sơ, giải quyết 5.100 hồ sơ.',
      ['received_total [level=commune] 5.120', 'resolved_total [level=commune] 5.100'],
    ],
    ['huyện', 'UBND huyện và UBND 12 xã, thị trấn đã tiếp nhận 2.310 hồ sơ.', ['received_total 2.310']],
    [
      'tỉnh',
      'UBND các huyện, thành phố và UBND các xã, phường tiếp nhận 6.310 hồ sơ.',
      ['received_total 6.310'],
    ],
    [
      'huyện',
      'Đã tiếp nhận 2.300 hồ sơ, trong đó 910 hồ sơ của UBND các xã. Kết quả: 75 hồ sơ đang giải quyết, 8 hồ sơ quá hạn.',
      ['received_total 2.300', 'received_total [level=commune] 910', 'pending 75', 'pending_overdue 8'],
    ],
    [
      'huyện',
      'UBND cấp xã tiếp nhận 910 hồ sơ. Kết quả: 75 hồ sơ đang giải quyết.',
      ['received_total [level=commune] 910', 'pending [level=commune] 75'],
    ],
    [
      'tỉnh',
      'UBND cấp huyện ban hành 20 văn bản QPPL. Sở Tư pháp rà soát 66 văn bản QPPL.',
      ['legal_docs_issued [level=district] 20', 'legal_docs_reviewed 66'],
    ],
    [
      'huyện',
      'UBND các xã, thị trấn ban hành 34 văn bản QPPL. UBND huyện ban hành 05 văn bản QPPL.',
      ['legal_docs_issued [level=commune] 34', 'legal_docs_issued [level=district] 05'],
    ],
    [
      'tỉnh',
      'Ở cấp xã, tiếp nhận 5.120 hồ sơ. Tỷ lệ giải quyết đúng hạn của tỉnh là 98%.',
      ['received_total [level=commune] 5.120', 'timely_rate 98'],
    ],
    [
      'huyện',
      'Cấp xã: tiếp nhận 830 hồ sơ, đúng hạn 812 hồ sơ. Có 5 hồ sơ quá hạn. Cả hai cấp có 9 hồ sơ bổ sung.',
      [
        'received_total [level=commune] 830',
        'resolved_timely [level=commune] 812',
        'resolved_overdue [level=commune] 5',
      ],
    ],
    [
      'huyện',
      'Cấp xã tiếp nhận 830 hồ sơ. Toàn huyện đã giải quyết 1.290 hồ sơ.',
      ['received_total [level=commune] 830', 'resolved_total 1.290'],
    ],
    [
      'tỉnh',
      '* Khối sở, ban, ngành\n- Tiếp nhận 310 hồ sơ, đã giải quyết 296 hồ sơ.\n* Các xã, phường, thị trấn\n- Tiếp nhận 640 hồ sơ.',
      [
        'received_total [level=province] 310',
        'resolved_total [level=province] 296',
        'received_total [level=commune] 640',
      ],
    ],
    ['huyện', '* Các cơ quan, đơn vị\n- Tiếp nhận 310 hồ sơ.', ['received_total 310']],
    [
      'huyện',
      'Toàn huyện tiếp nhận 950 hồ sơ (tại huyện 310 hồ sơ, tại các xã 640 hồ sơ); đã giải quyết 930 hồ sơ.',
      [
        'received_total 950',
        'received_total [level=district] 310',
        'received_total [level=commune] 640',
        'resolved_total 930',
      ],
    ],
    [
      'huyện',
      'Đã kiểm tra 37 văn bản QPPL do HĐND, UBND cấp xã ban hành; rà soát 540 văn bản QPPL.',
      ['legal_docs_checked 37', 'legal_docs_reviewed 540'],
    ],
    [
      'tỉnh',
      'Cấp huyện thì chậm hơn: tiếp nhận 4.130 hồ sơ, tỷ lệ đúng hạn mới đạt 91,7%.',
      ['received_total [level=district] 4.130', 'timely_rate [level=district] 91,7'],
    ],
    [
      'tỉnh',
      '95% xã, phường, thị trấn có trang thông tin điện tử, tỷ lệ hồ sơ nộp trực tuyến đạt 85%.',
      ['online_dossiers_rate 85'],
    ],
    [
      'huyện',
      'Tại các xã đã tiếp nhận 400 hồ sơ. Để nắm bắt ý kiến, phòng Nội vụ đã khảo sát 300 phiếu, tỷ lệ hài lòng đạt 96%.',
      ['received_total [level=commune] 400', 'ballots 300', 'satisfied_rate 96'],
    ],
    ['tỉnh', 'UBND cấp xã thực hiện tiếp nhận 512 hồ sơ.', ['received_total [level=commune] 512']],
    [
      'tỉnh',
      'Công chức cấp xã được giao 912 người, có mặt 880 người; số viên chức được giao 7.120 người, có mặt 7.004 người.',
      [
        'assigned [level=commune] 912',
        'present [level=commune] 880',
        'assigned [staff_category=public_employee] 7.120',
        'present [staff_category=public_employee] 7.004',
      ],
    ],
    [
      'xã',
      'Có 27 người hoạt động không chuyên trách ở thôn và 02 hợp đồng lao động.',
      ['part_time [level=residential_area] 27', 'contract_workers 02'],
    ],
    [
      'huyện',
      '* Ở cấp xã, việc này giao cho công chức một cửa làm thêm, chưa có người chuyên trách.\n- Đã tiếp nhận 512 hồ sơ.',
      ['received_total 512'],
    ],
    [
      'huyện',
      '* Đối với cấp xã:\n- Từ đầu năm đến ngày 12/6/2021, bộ phận tiếp nhận và trả kết quả của huyện đã nhận được 512 hồ sơ. Số đã giải quyết là 498 hồ sơ.\n- Đã tiếp nhận 93 hồ sơ trực tuyến.',
      [
        'received_total [level=district] 512',
        'resolved_total [level=district] 498',
        'received_total [channel=online level=commune] 93',
      ],
    ],
  ])('%s: %s', (level, text, expected) => {
    expect(read(level, text).told).toEqual(expected)
  })
})

describe('the agency’s own level, told beside one below it', () => {
  it.each<[Level, string, string[]]>([
    [
      'huyện',
      'Hiện có 241 TTHC thuộc thẩm quyền giải quyết của cấp huyện và 109 TTHC thuộc thẩm quyền giải quyết của cấp xã.',
      ['under_authority [level=district] 241', 'under_authority [level=commune] 109'],
    ],
    [
      'huyện',
      'Tổng số TTHC thuộc thẩm quyền giải quyết của UBND huyện là 241 TTHC, của UBND cấp xã là 109 TTHC.',
      ['under_authority [level=district] 241', 'under_authority [level=commune] 109'],
    ],
    [
      'huyện',
      'Tỷ lệ số hóa hồ sơ khi tiếp nhận: huyện 91,4%, xã 86,2%.',
      ['dossiers_digitized_rate [level=district] 91,4', 'dossiers_digitized_rate [level=commune] 86,2'],
    ],
    ['huyện', 'Hiện có 241 TTHC thuộc thẩm quyền giải quyết của cấp huyện.', ['under_authority 241']],
    [
      'huyện',
      'Tổng số TTHC thuộc thẩm quyền giải quyết của huyện là 350 TTHC, trong đó cấp xã 109 TTHC.',
      ['under_authority 350', 'under_authority [level=commune] 109'],
    ],
  ])('%s: %s', (level, text, expected) => {
    expect(read(level, text).told).toEqual(expected)
  })
})

describe('what another agency or place has is not the report’s own', () => {
  it.each<[Level, string, string[]]>([
    [
      'huyện',
      'Bộ phận Một cửa huyện tiếp nhận 760 hồ sơ. Riêng Chi nhánh Văn phòng Đăng ký đất đai đã tiếp nhận 1.303 hồ sơ. Tổng số hồ sơ đã giải quyết là 1.050 hồ sơ; 34 hồ sơ trễ hạn.',
      ['received_total [level=district] 760'],
    ],
    [
      'xã',
      'Xã Hoà Bình Thượng có 12 xóm, dân số là 2.615 người. Xã Hoà Bình Hạ có 13 xóm, dân số là 2.222 người.',
      ['villages 12', 'population_permanent 2.615'],
    ],
    [
      'xã',
      'Xã Hoà Bình Hạ có 13 xóm, dân số là 2.222 người. Xã Hoà Bình Thượng có 12 xóm, dân số là 2.615 người.',
      ['villages 12', 'population_permanent 2.615'],
    ],
    ['tỉnh', 'Huyện Đức Thượng tiếp nhận 740 hồ sơ, giải quyết 730 hồ sơ.', []],
    ['tỉnh', 'Huyện Đức Thượng có tỷ lệ giải quyết hồ sơ đúng hạn đạt 97%.', []],
    [
      'tỉnh',
      'Sở Tư pháp tiếp nhận 840 hồ sơ, giải quyết 800 hồ sơ. Toàn tỉnh tiếp nhận 9.100 hồ sơ.',
      ['received_total 9.100'],
    ],
    [
      'tỉnh',
      'Cả nước, Cổng Dịch vụ công quốc gia cung cấp 3.805 dịch vụ công trực tuyến toàn trình. Tỉnh cung cấp 1.200 dịch vụ công trực tuyến toàn trình.',
      ['online_full_procedures 1.200'],
    ],
    [
      'tỉnh',
      'Tỷ lệ hồ sơ trực tuyến đạt 42,4%. Có 10/17 sở, ngành đạt trên 90%, 3/11 huyện, thành phố đạt trên 30%.',
      ['online_dossiers_rate 42,4'],
    ],
    [
      'huyện',
      'Bộ phận Một cửa tại Trung tâm Hành chính huyện tiếp nhận 760 hồ sơ, giải quyết 750 hồ sơ.',
      ['received_total [level=district] 760', 'resolved_total [level=district] 750'],
    ],
    [
      'xã',
      'Công an xã tiếp nhận 210 hồ sơ, giải quyết 208 hồ sơ. Xã đã giải quyết 611 hồ sơ.',
      ['received_total [agency=police] 210', 'resolved_total [agency=police] 208', 'resolved_total 611'],
    ],
    [
      'xã',
      'Huyện đã tiếp nhận 20.000 hồ sơ, tỷ lệ đúng hạn 98%; xã tiếp nhận 310 hồ sơ.',
      ['received_total 310'],
    ],
    ['xã', 'Trường Tiểu học Bình Mây tiếp nhận 12 hồ sơ, giải quyết 11 hồ sơ.', []],
    ['tỉnh', 'Bộ Tư pháp đã giải quyết 3.000 hồ sơ.', []],
    [
      'tỉnh',
      'Kho bạc Nhà nước tỉnh: tiếp nhận 31 hồ sơ, mức độ hài lòng 99%.',
      ['received_total [agency=treasury] 31'],
    ],
    ['tỉnh', 'Huyện có mức độ hài lòng cao nhất là Đức Thượng với 97%.', []],
    ['tỉnh', 'Bưu điện tỉnh đã phối hợp tiếp nhận gần 710 hồ sơ và trả 340 hồ sơ.', []],
    [
      'tỉnh',
      'Trung tâm Phục vụ hành chính công xã Bình Mây, từ ngày 01/7 đến 30/9, nhận 1.310 hồ sơ; tỷ lệ đúng hạn 99%. Riêng hồ sơ thuộc thẩm quyền cấp xã có 270 hồ sơ, trong đó 260 hồ sơ đúng hạn.',
      [],
    ],
    [
      'tỉnh',
      'Tỉnh tiếp nhận 9.000 hồ sơ. Nhiều nhất là Sở Y tế. Đơn vị này đã giải quyết 480 hồ sơ.',
      ['received_total 9.000'],
    ],
    ['tỉnh', 'Xã Bình Mây khai trương trụ sở. Tại đây đã tiếp nhận 510 hồ sơ, giải quyết 480 hồ sơ.', []],
    ['tỉnh', 'Trụ sở mới đã khai trương. Tại đây đã tiếp nhận 510 hồ sơ.', ['received_total 510']],
    ['tỉnh', 'Có đơn vị đạt tỷ lệ hồ sơ trực tuyến 45%.', []],
    ['tỉnh', 'Nhiều địa phương có tỷ lệ giải quyết đúng hạn đạt 100%.', []],
    ['xã', 'Trước khi sáp nhập, xã có 12 xóm, dân số là 2.615 người.', []],
    ['xã', 'Sau khi sáp nhập, xã có 25 xóm.', ['villages 25']],
    ['xã', 'Riêng các hồ sơ thuộc thẩm quyền cấp xã, tiếp nhận 276 hồ sơ.', []],
  ])('%s: %s', (level, text, expected) => {
    expect(read(level, text).told).toEqual(expected)
  })
})

describe('an office’s own report', () => {
  it.each<[string, string, string[]]>([
    [
      'Sở Xây dựng',
      'Quý I toàn tỉnh có 17.860 hồ sơ yêu cầu giải quyết, tỷ lệ đúng hạn 97%; tiếp nhận trực tuyến 10.590 hồ sơ.',
      [],
    ],
    [
      'Sở Xây dựng',
      'Theo báo cáo của UBND tỉnh, đã tiếp nhận 10.590 hồ sơ. Trong kỳ, Sở tiếp nhận 510 hồ sơ.',
      ['received_total 510'],
    ],
    [
      'Sở Xây dựng',
      'Kết quả chung của tỉnh:\n- Tại Trung tâm Phục vụ hành chính công tỉnh tiếp nhận 10.590 hồ sơ.',
      [],
    ],
    [
      'Sở Xây dựng',
      'Tại Trung tâm Phục vụ hành chính công tỉnh, Sở đã tiếp nhận 510 hồ sơ.',
      ['received_total 510'],
    ],
    [
      'Trung tâm Phục vụ hành chính công',
      'Toàn tỉnh tiếp nhận 9.100 hồ sơ, tỷ lệ đúng hạn 97%.',
      ['received_total 9.100', 'timely_rate 97'],
    ],
    ['Sở Nội vụ', 'Toàn tỉnh tiếp nhận 9.100 hồ sơ.', ['received_total 9.100']],
  ])('%s: %s', (office, text, expected) => {
    const issuer = `${office} tỉnh Đông Sơn`
    const { mentions } = readLines(text, { level: 'tỉnh', issuer, province: 'tỉnh Đông Sơn' })
    expect(mentions.map((each) => told(each, 'named'))).toEqual(expected)
  })
})

describe('a bare count is of what was last spoken of', () => {
  it.each<[string, string[]]>([
    ['Nhận 24 phản ánh, kiến nghị về thủ tục hành chính; đang xử lý: 03.', ['petitions_received 24']],
    ['Thủ tục hành chính: đã giải quyết: 950; đang giải quyết: 60.', ['resolved_total 950', 'pending 60']],
    [
      'TTHC một cửa. Lĩnh vực giáo dục: nhận 12 hồ sơ. An toàn lao động: có hai phòng, đang xử lý 7.',
      ['received_total [field=education] 12'],
    ],
  ])('%s', (text, expected) => expect(read('huyện', text).told).toEqual(expected))
})

describe('what falls to each is no total', () => {
  it.each<[string, string[]]>([
    ['Xã có dân số 4.706 người, mật độ dân số bình quân 387 người/km2.', ['population_permanent 4.706']],
    ['Xã có dân số 4.706 người, mật độ 387 người/km2.', ['population_permanent 4.706']],
    ['Dân số toàn xã là 4.706 người.', ['population_permanent 4.706']],
    ['Mỗi thôn dự kiến được bố trí không quá 3 người hoạt động không chuyên trách.', []],
  ])('%s', (text, expected) => {
    expect(read('xã', text).told).toEqual(expected)
  })
})

describe('a field said behind the first count holds for the counts after it', () => {
  it.each<[string, string[]]>([
    [
      'Đã tiếp nhận 174 hồ sơ lĩnh vực đất đai, đã giải quyết 152 hồ sơ.',
      ['received_total [field=land] 174', 'resolved_total [field=land] 152'],
    ],
    [
      'Đã tiếp nhận 100 hồ sơ (trong đó 40 hồ sơ đất đai), đã giải quyết 80 hồ sơ.',
      ['received_total 100', 'received_total [field=land] 40', 'resolved_total 80'],
    ],
    [
      'Đã tiếp nhận 174 hồ sơ lĩnh vực đất đai. Đã giải quyết 1.152 hồ sơ.',
      ['received_total [field=land] 174', 'resolved_total 1.152'],
    ],
  ])('%s', (text, expected) => {
    expect(read('xã', text).told).toEqual(expected)
  })
})

describe('two values in one paragraph that nothing sets apart', () => {
  it.each<[string, string[], number]>([
    ['Đã tiếp nhận 300 hồ sơ. Chiều cuối tuần tiếp nhận 40 hồ sơ.', ['received_total 300'], 1],
    [
      'Xã có 21 thôn với 2.572 hộ.\n+ Dân tộc Kinh: 1.822 hộ\n+ Dân tộc Tày: 542 hộ',
      ['villages 21', 'households 2.572'],
      0,
    ],
    ['Xã có 12 thôn; toàn xã có 12 thôn.', ['villages 12', 'villages 12'], 0],
    ['Xã có 12 thôn.\nXã có 14 thôn.', ['villages 12', 'villages 14'], 0],
  ])('%s', (text, expected, contested) => {
    const { told, notes } = read('xã', text)
    expect(told).toEqual(expected)
    expect(notes.filter((code) => code === 'CONTESTED_FIGURE').length).toBeGreaterThanOrEqual(contested)
  })
})

describe('what a sentence says it is about holds behind its semicolons', () => {
  it.each<[string, string[]]>([
    [
      'Về trình độ lý luận chính trị, có 8 công chức đạt trình độ cao cấp; trình độ trung cấp 40 người, trình độ sơ cấp có 11 người.',
      [],
    ],
    ['Về trình độ chuyên môn, có 8 công chức trình độ đại học.', ['by_education [education=university] 8']],
  ])('%s', (text, expected) => {
    expect(read('xã', text).told).toEqual(expected)
  })
})

describe('a category of staff told beside another', () => {
  it.each<[string, string[]]>([
    [
      'Biên chế có mặt: viên chức 14 người, cán bộ, công chức cấp xã 05 người.',
      ['present [staff_category=public_employee] 14', 'present [level=commune] 05'],
    ],
    [
      'Có mặt 11 người, gồm 03 công chức cấp xã, 08 viên chức.',
      [
        'present 11',
        'present [level=commune staff_category=civil_servant] 03',
        'present [staff_category=public_employee] 08',
      ],
    ],
    ['Có mặt 70 công chức, viên chức của các phòng, trung tâm.', []],
  ])('%s', (text, expected) => {
    expect(read('huyện', text).told).toEqual(expected)
  })
})

describe('how many of each category were given, and how many there are', () => {
  const cadres = ['assigned [staff_category=cadre] 11', 'present [staff_category=cadre] 10']
  const civilServants = [
    'assigned [staff_category=civil_servant] 12',
    'present [staff_category=civil_servant] 11',
  ]
  it.each<[string, string[]]>([
    [
      'Cán bộ được giao 11 người, có mặt 10; công chức được giao 12 người, có mặt 11.',
      [...cadres, ...civilServants],
    ],
    [
      'Công chức được giao 12 người, có mặt 11 người; cán bộ được giao 11 người, có mặt 10 người.',
      [...civilServants, ...cadres],
    ],
    ['Cán bộ: giao 11, có mặt 10. Công chức: giao 12, có mặt 11.', [...cadres, ...civilServants]],
    [
      'Tổng số cán bộ, công chức được giao 23 người, có mặt 21; trong đó cán bộ được giao 11 người, có mặt 10.',
      ['assigned 23', 'present 21', ...cadres],
    ],
    [
      'Cán bộ được giao 11 người, công chức được giao 12 người; tổng số có mặt 21 người.',
      [cadres[0]!, civilServants[0]!, 'present 21'],
    ],
    ['Cán bộ và công chức được giao 23 người.', ['assigned 23']],
    ['Biên chế công chức được giao 23 người.', ['assigned 23']],
    ['Người hoạt động không chuyên trách được giao 14 người, có mặt 13.', []],
  ])('%s', (text, expected) => {
    expect(read('xã', text).told).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['Công chức được giao 112 người, có mặt 108.', ['assigned 112', 'present 108']],
    [
      'Cán bộ được giao 11 người, có mặt 10; công chức được giao 12 người, có mặt 11.',
      [...cadres, ...civilServants],
    ],
    [
      'Công chức được giao 12 người, có mặt 11; cán bộ được giao 11 người, có mặt 10.',
      [...civilServants, ...cadres],
    ],
  ])(
    'in a district, whose civil servants are all of its staff where no cadres stand beside: %s',
    (text, expected) => {
      expect(read('huyện', text).told).toEqual(expected)
    },
  )
})
