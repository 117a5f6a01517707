import { describe, expect, it } from 'vitest'
import { loadRules } from '../../src/rules.ts'
import { matchIndicators } from '../../src/stages/match/indicators.ts'
import { matchReferences } from '../../src/stages/match/references.ts'
import { exampleOutline } from '../../src/text/example.ts'
import { readLines } from './report-lines.ts'

/** The figures of a report of a province on 2020, each with the words that say of when it is. */
function windows(text: string): string[] {
  const period = { from: '2020-01-01', to: '2020-12-31' }
  const title = 'Kết quả cải cách hành chính năm 2020'
  const header = { level: 'tỉnh', issuer: 'UBND tỉnh Đông Sơn', title, period } as const
  return readLines(text, header).mentions.map(({ printed, window }) => `${printed}: ${window}`)
}

describe('of when a figure is', () => {
  it.each([
    [
      '1. Từ năm 2016 đến nay đã cử 900 lượt công chức đi đào tạo, bồi dưỡng.\n2. Có 64 lượt công chức được cử đi đào tạo, bồi dưỡng.',
      ['900: Từ năm 2016 đến nay', '64: null'],
    ],
    [
      '1. Từ ngày 01/01 đến ngày 30/11/2020 đã cử 90 lượt công chức đi đào tạo, bồi dưỡng.\n2. Có 64 lượt công chức được cử đi đào tạo, bồi dưỡng.',
      ['90: Từ ngày 01/01 đến ngày 30/11/2020', '64: Từ ngày 01/01 đến ngày 30/11/2020'],
    ],
    [
      'Kết quả quý III và 9 tháng đầu năm 2020:\n- Có 64 lượt công chức được cử đi đào tạo, bồi dưỡng.',
      ['64: 9 tháng đầu năm 2020'],
    ],
    [
      'Kết quả tháng 12, cả năm 2020:\n- Có 64 lượt công chức được cử đi đào tạo, bồi dưỡng.',
      ['64: cả năm 2020'],
    ],
    [
      'Kết quả quý III năm 2020:\n- Có 64 lượt công chức được cử đi đào tạo, bồi dưỡng.',
      ['64: quý III năm 2020'],
    ],
    // days of dossiers are no days of other things
    [
      'Kết quả giải quyết TTHC (từ ngày 15/12/2019 đến ngày 10/6/2020):\n- Tiếp nhận 8.436 hồ sơ.\nPhát 540 phiếu lấy ý kiến người dân.',
      ['8.436: từ ngày 15/12/2019 đến ngày 10/6/2020', '540: null'],
    ],
    [
      'Kết quả cải cách hành chính (từ ngày 15/12/2019 đến ngày 10/6/2020):\n- Tiếp nhận 8.436 hồ sơ.\n- Phát 540 phiếu lấy ý kiến người dân.',
      ['8.436: từ ngày 15/12/2019 đến ngày 10/6/2020', '540: từ ngày 15/12/2019 đến ngày 10/6/2020'],
    ],
    [
      'Riêng tháng 10/2020, tỉnh tiếp nhận 850 hồ sơ. Trong tháng, tỷ lệ hồ sơ trực tuyến đạt 98%.',
      ['850: tháng 10/2020', '98: tháng 10/2020'],
    ],
    [
      'Tiếp nhận 1.520 hồ sơ. Riêng quý III tiếp nhận 245 hồ sơ. Lĩnh vực đất đai tiếp nhận 410 hồ sơ.',
      ['1.520: null', '245: quý III', '410: null'],
    ],
    [
      'Trong 9 tháng tiếp nhận 1.520 hồ sơ. Riêng tháng 9 tiếp nhận 245 hồ sơ. Đã giải quyết 1.498 hồ sơ, quá hạn 08 hồ sơ.',
      ['1.520: 9 tháng', '245: tháng 9', '1.498: 9 tháng', '08: 9 tháng'],
    ],
    // no more than in the aside: of either time
    [
      'Tiếp nhận 1.520 hồ sơ. Riêng quý III tiếp nhận 245 hồ sơ. Đã giải quyết 240 hồ sơ.',
      ['1.520: null', '245: quý III'],
    ],
    [
      'Tiếp nhận 1.520 hồ sơ. Riêng quý III tiếp nhận 245 hồ sơ, đã giải quyết 240 hồ sơ.\nĐúng hạn 1.500 hồ sơ.',
      ['1.520: null', '245: quý III', '240: quý III', '1.500: null'],
    ],
    [
      'Tiếp nhận 1.520 hồ sơ. Riêng quý III: tiếp nhận 245 hồ sơ. Đã giải quyết 240 hồ sơ.',
      ['1.520: null', '245: quý III', '240: quý III'],
    ],
    ['Riêng quý III, tỉnh tiếp nhận 245 hồ sơ. Đã giải quyết 240 hồ sơ.', ['245: quý III', '240: quý III']],
    ['Quý III tiếp nhận 245 hồ sơ. Lĩnh vực đất đai tiếp nhận 410 hồ sơ.', ['245: Quý III', '410: Quý III']],
    [
      'Ngày đầu vận hành mô hình mới (01/7/2020), tỉnh đã tiếp nhận 95 hồ sơ. Đã giải quyết 50 hồ sơ.',
      ['95: 01/7/2020', '50: 01/7/2020'],
    ],
    [
      'Mười ngày đầu (luỹ kế từ ngày 01/7 đến ngày 10/7/2020), tỉnh tiếp nhận 280 hồ sơ. Đã giải quyết 213 hồ sơ.',
      ['280: từ ngày 01/7 đến ngày 10/7/2020', '213: từ ngày 01/7 đến ngày 10/7/2020'],
    ],
    [
      'Năm liền trước (2019), tỉnh tiếp nhận 430 hồ sơ, tỷ lệ đúng hạn 98,7%.',
      ['430: Năm liền trước (2019)', '98,7: Năm liền trước (2019)'],
    ],
    ['Năm liền kề trước tiếp nhận 430 hồ sơ.', []],
    ['Tỷ lệ hồ sơ đúng hạn đạt 94,1% (năm 2018), 95,2% (năm 2019).', ['94,1: năm 2018', '95,2: năm 2019']],
    ['Đã giải quyết 310 hồ sơ năm 2019 và 420 hồ sơ năm 2020.', ['420: năm 2020']],
    ['Tiếp nhận 310 hồ sơ năm 2020.', ['310: null']],
    ['Tiếp nhận 310 hồ sơ (năm 2019), trả 305 hồ sơ.', ['310: năm 2019', '305: năm 2019']],
    ['Tiếp nhận 310 hồ sơ năm 2019; ban hành 7 văn bản quy phạm pháp luật.', ['310: năm 2019', '7: null']],
    ['Tiếp nhận 310 hồ sơ theo kế hoạch năm 2019.', ['310: null']],
    ['Ban hành 7 văn bản chỉ đạo về cải cách hành chính năm 2021.', ['7: null']],
    ['Tiếp nhận 310 hồ sơ, tăng 12 hồ sơ so với năm 2019.', ['310: null']],
    ['Trong tuần đầu tiên sau kỳ nghỉ, tỉnh tiếp nhận 270 hồ sơ.', []],
    ['Ngày đầu ra quân (02/3), tỉnh tiếp nhận 60 hồ sơ. Cả năm tiếp nhận 900 hồ sơ.', ['900: Cả năm']],
    ['Ngay từ những ngày đầu năm, tỉnh tiếp nhận 270 hồ sơ.', ['270: null']],
    [
      'Trong năm 2020 nhận mới 460 hồ sơ, kế thừa từ năm 2019 17 hồ sơ, cộng thành 477 hồ sơ phải xử lý.',
      ['460: năm 2020', '17: năm 2020', '477: năm 2020'],
    ],
    ['So với biên chế năm 2015, công chức đã giảm 5,8%.', ['5,8: null']],
    [
      'Đã rà soát 64 văn bản QPPL ban hành từ khi lập tỉnh đến nay; kiểm tra theo thẩm quyền 41 văn bản QPPL.',
      ['64: đến nay', '41: null'],
    ],
    ['Kết quả trong tháng\n1. Tiếp nhận 500 hồ sơ.', ['500: null']],
    [
      '* Đã kiểm tra 12 đơn vị. Kết quả giải quyết hồ sơ (từ 01/01/2020 đến 30/11/2020):\n- Tiếp nhận 500 hồ sơ.',
      ['12: null', '500: từ 01/01/2020 đến 30/11/2020'],
    ],
    [
      '* Từ 01/01/2020 đến 30/11/2020, đã kiểm tra 12 đơn vị. Kết quả giải quyết hồ sơ:\n- Tiếp nhận 500 hồ sơ.',
      ['12: Từ 01/01/2020 đến 30/11/2020', '500: null'],
    ],
    [
      'Tiếp nhận 500 hồ sơ; sau 07 ngày đầu (01/7 - 07/7/2020) nhận 61 hồ sơ.',
      ['500: null', '61: 01/7 - 07/7/2020'],
    ],
    ['Tính đến hết ngày 30-6, tỉnh tiếp nhận 500 hồ sơ.', ['500: Tính đến hết ngày 30-6']],
    ['Đến 15-9, tỉnh đã tiếp nhận 500 hồ sơ.', ['500: Đến 15-9']],
    ['Tính đến ngày 15.9, tỉnh tiếp nhận 500 hồ sơ.', ['500: Tính đến ngày 15.9']],
    ['Đến 12-15 hồ sơ một ngày; cả năm tiếp nhận 500 hồ sơ.', ['500: cả năm']],
  ])('%s', (text, wanted) => expect(windows(text)).toEqual(wanted))
})

describe('a time in the title of a cited document', () => {
  const { indicators, references } = loadRules()

  it.each([
    [
      'Thực hiện Kế hoạch số 36/KH-UBND ngày 15/7/2025 của UBND phường về cải cách hành chính 6 tháng cuối năm 2025, UBND phường đã ban hành 17 văn bản chỉ đạo.',
      ['17: null'],
    ],
    [
      'UBND phường ban hành Kế hoạch số 36/KH-UBND ngày 15/7/2025 về cải cách hành chính năm 2025 với 46 nhiệm vụ.',
      ['46: năm 2025'],
    ],
    [
      'Ngày 10/7/2025, UBND phường ban hành Kế hoạch số 36/KH-UBND về cải cách hành chính năm 2025 với 46 nhiệm vụ; đến nay đã hoàn thành 29/46 nhiệm vụ, đạt 63,04%.',
      ['46: năm 2025', '29: đến nay', '46: đến nay', '63,04: đến nay'],
    ],
    [
      'Kế hoạch số 36/KH-UBND ngày 15/7/2025 về cải cách hành chính năm 2025; đến nay đã hoàn thành 29/46 nhiệm vụ.',
      ['29: đến nay', '46: đến nay'],
    ],
    [
      'Trong năm 2024, thực hiện Quyết định số 8/QĐ-UBND ngày 3/1/2024 về cải cách hành chính năm 2023, xã tiếp nhận 41 hồ sơ.',
      ['41: năm 2024'],
    ],
  ])('%s', (text, told) => {
    const period = { from: '2025-07-01', to: '2025-09-30' }
    const outline = exampleOutline(text, {
      level: 'xã',
      title: 'Kết quả cải cách hành chính quý III năm 2025',
      period,
    })
    const { mentions } = matchIndicators(outline, matchReferences(outline, references), indicators)
    expect(mentions.map(({ printed, window }) => `${printed}: ${window}`)).toEqual(told)
  })
})

describe('what came in over a span without a first day is of no window', () => {
  it.each([
    ['Sau gần 2 năm hoạt động, đến hết tháng 4/2020, Trung tâm đã tiếp nhận 900 hồ sơ.', []],
    [
      'Từ khi thành lập (ngày 05/7/2017) đến hết tháng 4/2020, tỉnh tiếp nhận 900 hồ sơ; đã giải quyết 890 hồ sơ.',
      [],
    ],
    ['Qua 5 năm thực hiện Luật Cán bộ, công chức năm 2008, tỉnh đã tuyển dụng 64 công chức.', []],
    ['Hằng năm, tỉnh tiếp nhận khoảng 900 hồ sơ.', []],
    ['Những năm qua, tỉnh đã kiểm tra 41 văn bản QPPL.', []],
    ['Trong tuần, tỉnh tiếp nhận 900 hồ sơ.', []],
    ['Sau 5 năm thực hiện, năm 2020 tỉnh tiếp nhận 900 hồ sơ.', ['900: năm 2020']],
    ['Trong 5 năm 2016-2020, tỉnh tiếp nhận 900 hồ sơ.', ['900: 5 năm 2016-2020']],
    ['Hằng năm tỉnh đều có kế hoạch; đã kiểm tra 41 văn bản QPPL.', ['41: null']],
    ['Mỗi năm 2 lần, tỉnh họp giao ban; tiếp nhận 900 hồ sơ.', ['900: null']],
    ['Qua 6 tháng đầu năm, tỉnh tiếp nhận 900 hồ sơ.', ['900: null']],
    ['Trong năm qua, tỉnh tiếp nhận 900 hồ sơ.', ['900: Trong năm qua']],
    // how much there is now
    ['Sau 5 năm thực hiện, tỉnh còn 12 hồ sơ đang giải quyết.', ['12: null']],
  ])('%s', (text, wanted) => expect(windows(text)).toEqual(wanted))
})
