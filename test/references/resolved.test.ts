import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { matchReferences } from '../../src/stages/match/references.ts'
import { resolveReferences } from '../../src/stages/resolve/references.ts'
import type { Header, Reference } from '../../src/types.ts'
import { plainOutline } from './plain.ts'
import { rules } from './rules.ts'

function read(text: string, header: Partial<Header> = {}): readonly Reference[] {
  const outline = plainOutline(text, header)
  return resolveReferences({ outline, mentions: matchReferences(outline, rules), notes: [] }, rules)
}

const table = parse(readFileSync(join(import.meta.dirname, 'issuers.yaml'), 'utf8').normalize('NFC')) as {
  report: Partial<Header>
  rows: [string, string][]
}[]

for (const { report, rows } of table)
  describe(`issuers in a report of ${report.issuer}`, () => {
    for (const [text, wanted] of rows)
      test(text, () => {
        const { issuer, issuerBasis } = read(text, report)[0]!
        expect(`${issuer ?? '-'} | ${issuerBasis ?? '-'}`).toBe(wanted)
      })
  })

test('the heading of a list names the issuer of its items', () => {
  const text =
    'UBND huyện Yên Lạc Hạ đã ban hành các văn bản chỉ đạo, cụ thể:\n\n+ Kế hoạch 12/KH-UBND ngày 05/3/2022 về tuyên truyền;\n\n+ Công văn 15/UBND-VP về đôn đốc.'
  const found = read(text, { issuer: 'UBND xã Hoà Bình Thượng', level: 'xã' })
  expect(found.map((each) => [each.issuer, each.issuerBasis])).toEqual([
    ['UBND huyện Yên Lạc Hạ', 'context'],
    ['UBND huyện Yên Lạc Hạ', 'context'],
  ])
})

describe('an issuer said elsewhere', () => {
  const commune = {
    issuer: 'UBND xã Hoà Bình Thượng',
    superior: 'huyện Yên Lạc Hạ',
    level: 'xã',
  } as const
  const first = 'Quyết định số 88/QĐ-UBND ngày 20/01/2022 của UBND huyện'
  const rows: readonly (readonly [string, string | null])[] = [
    [`${first}. Xã đã bố trí đủ (Quyết định số 88/QĐ-UBND)`, 'UBND huyện Yên Lạc Hạ | context'],
    [`${first}; theo Quyết định số 88/QĐ-UBND ngày 20/01/2022`, 'UBND huyện Yên Lạc Hạ | context'],
    [`theo ${first}; theo Quyết định số 88/QĐ-UBND ngày 15/02/2021`, 'UBND xã Hoà Bình Thượng | inferred'],
    [`${first}; theo Quyết định số 89/QĐ-UBND`, 'UBND xã Hoà Bình Thượng | inferred'],
    [
      `${first}; Quyết định số 88/QĐ-UBND ngày 15/02/2021 của UBND xã; theo Quyết định số 88/QĐ-UBND ngày 20/01/2022`,
      'UBND huyện Yên Lạc Hạ | context',
    ],
    [
      `${first}; Quyết định số 88/QĐ-UBND của Chủ tịch UBND huyện; theo Quyết định số 88/QĐ-UBND`,
      'null | null',
    ],
  ]
  for (const [text, wanted] of rows)
    test(text, () => {
      const { issuer, issuerBasis } = read(text, commune).at(-1)!
      expect(`${issuer} | ${issuerBasis}`).toBe(wanted)
    })
})

describe('subjects', () => {
  const rows: readonly (readonly [string, string | null])[] = [
    [
      'Kế hoạch số 12/KH-UBND ngày 05/3/2022 của UBND xã về tuyên truyền cải cách hành chính; các nội dung khác',
      'tuyên truyền cải cách hành chính',
    ],
    ['Công văn 15/UBND-VP ngày 06/3/2022 v/v rà soát thủ tục hành chính.', 'rà soát thủ tục hành chính'],
    [
      'Quyết định số 16/QĐ-UBND ngày 07/3/2022 V/v thành lập Tổ kiểm tra công vụ',
      'thành lập Tổ kiểm tra công vụ',
    ],
    ['Quyết định số 17/QĐ-UBND ngày 08/3/2022 ban hành quy chế phối hợp)', 'ban hành quy chế phối hợp'],
    ['Kế hoạch 208/KH-UBND ngày 11/7/2022 rà soát hộ cận nghèo năm 2022', 'rà soát hộ cận nghèo năm 2022'],
    [
      'Công văn số 612/UBND-NC ngày 07/4/2022 của UBND tỉnh về tổng kết công tác hòa giải, Ủy ban nhân dân xã đã triển khai',
      'tổng kết công tác hòa giải',
    ],
    [
      'Kế hoạch số 12/KH-UBND ngày 05/3/2022 về cải cách hành chính năm 2022 với tổng số 32 nhiệm vụ; đến nay hoàn thành 9 nhiệm vụ',
      'cải cách hành chính năm 2022',
    ],
    [
      'Kế hoạch số 12/KH-UBND ngày 05/3/2022 về đối thoại với 100 doanh nghiệp',
      'đối thoại với 100 doanh nghiệp',
    ],
    ['Kế hoạch số 12/KH-UBND về tuyên truyền năm 2022: đã phát 31 tin', 'tuyên truyền năm 2022'],
    ['Kế hoạch số 12/KH-UBND về phổ biến pháp luật (đã mở 04 lớp)', 'phổ biến pháp luật'],
    ['Quyết định số 13/QĐ-UBND về việc giao 17 biên chế, xã hiện có mặt 16 người', 'giao 17 biên chế'],
    ['Kế hoạch số 12/KH-UBND về cải cách hành chính có 41 nhiệm vụ', 'cải cách hành chính'],
    ['Kế hoạch số 12/KH-UBND thực hiện chuyển đổi số, trong đó có 5 việc', 'thực hiện chuyển đổi số'],
    ['Quyết định số 13/QĐ-UBND kiện toàn Ban Chỉ đạo gồm 09 thành viên', 'kiện toàn Ban Chỉ đạo'],
    [
      'Nghị quyết số 14/NQ-HĐND về việc sắp xếp thôn năm 2022, trên cơ sở nhập 2 thôn',
      'sắp xếp thôn năm 2022',
    ],
    [
      'Kế hoạch số 12/KH-UBND về tuyên truyền, đa dạng hóa hình thức, hiện đại hóa nền hành chính',
      'tuyên truyền, đa dạng hóa hình thức, hiện đại hóa nền hành chính',
    ],
    [
      'Quyết định số 13/QĐ-UBND về hỗ trợ các xã, phường, thị trấn đã sáp nhập',
      'hỗ trợ các xã, phường, thị trấn đã sáp nhập',
    ],
    [
      'Kế hoạch số 12/KH-UBND về cải cách hành chính năm 2022 và 31 văn bản chỉ đạo, đôn đốc',
      'cải cách hành chính năm 2022',
    ],
    ['Quyết định số 13/QĐ-UBND về tinh giản biên chế và đến nay đã giảm 12 người', 'tinh giản biên chế'],
    [
      'Nghị định số 154/2025/NĐ-CP quy định về tinh giản biên chế đối với 02 trường hợp',
      'quy định về tinh giản biên chế',
    ],
    [
      'Quyết định số 13/QĐ-UBND về đào tạo nghề cho lao động nông thôn',
      'đào tạo nghề cho lao động nông thôn',
    ],
    [
      'Công văn số 15/UBND-NV về việc góp ý dự thảo Luật và 03 văn bản quy định chi tiết',
      'góp ý dự thảo Luật và 03 văn bản quy định chi tiết',
    ],
    ['(Nghị quyết số 14/NQ-HĐND giao cả năm 7,5%)', null],
    ['Quyết định số 13/QĐ-UBND giao biên chế năm 2022', 'giao biên chế năm 2022'],
    ['Kế hoạch số 12/KH-UBND ngày 05/3/2022 và đẩy mạnh tuyên truyền', null],
    ['theo Kế hoạch số 12/KH-UBND ngày 05/3/2022, đến nay chưa có vướng mắc', null],
  ]
  for (const [text, subject] of rows) test(text, () => expect(read(text)[0]!.subject).toBe(subject))
})

describe('documents without a number', () => {
  const rows: readonly (readonly [string, string | null, string | null, string | null])[] = [
    [
      'theo Kế hoạch kiểm soát thủ tục hành chính năm 2021',
      'Kế hoạch',
      'kiểm soát thủ tục hành chính năm 2021',
      null,
    ],
    ['thực hiện Quy chế thi đua, khen thưởng.', 'Quy chế', 'thi đua, khen thưởng', null],
    [
      'trên cơ sở Nghị quyết của HĐND huyện Yên Lạc Hạ về phân bổ dự toán ngân sách; các xã',
      'Nghị quyết',
      'phân bổ dự toán ngân sách',
      'HĐND huyện Yên Lạc Hạ',
    ],
    ['Quyết định ngày 12/5/2023 của Chủ tịch UBND huyện', 'Quyết định', null, 'Chủ tịch UBND huyện'],
  ]
  for (const [text, type, subject, issuer] of rows)
    test(text, () => {
      const found = read(text)
      expect(found.map((each) => [each.kind, each.docType, each.subject, each.issuer])).toEqual([
        ['unnumbered', type, subject, issuer],
      ])
    })
})

describe('relations', () => {
  const rows: readonly (readonly [string, string | null])[] = [
    ['Căn cứ Nghị định số 24/2014/NĐ-CP', 'căn cứ'],
    ['Tiếp tục triển khai thực hiện nghiêm túc Nghị định số 24/2014/NĐ-CP', 'thực hiện'],
    ['sửa đổi, bổ sung một số điều của Nghị định số 24/2014/NĐ-CP', 'bổ sung'],
    ['thay thế Nghị định số 24/2014/NĐ-CP', 'thay thế'],
    ['bãi bỏ các Nghị định số 24/2014/NĐ-CP', 'bãi bỏ'],
    ['hướng dẫn thi hành Nghị định số 24/2014/NĐ-CP', 'hướng dẫn'],
    ['UBND xã ban hành Kế hoạch số 37/KH-UBND', 'ban hành'],
    ['hoàn thành các nhiệm vụ đề ra trong Kế hoạch số 37/KH-UBND', 'theo'],
    ['sửa đổi, bổ sung khoản 1, điểm b khoản 3 Điều 2 Nghị định số 24/2014/NĐ-CP', 'bổ sung'],
    ['bãi bỏ Điều 5 của Nghị định số 24/2014/NĐ-CP', 'bãi bỏ'],
    ['đã được sửa đổi, bổ sung bởi Nghị định số 24/2014/NĐ-CP', null],
    ['được thay thế bằng Nghị định số 24/2014/NĐ-CP', null],
    ['Nghị định số 24/2014/NĐ-CP', null],
    ['KẾT QUẢ THỰC HIỆN\n\nKế hoạch số 37/KH-UBND', null],
    ['1. Triển khai thực hiện\n\nNgày 13/01/2024, UBND xã ban hành Kế hoạch số 37/KH-UBND', 'ban hành'],
    ['UBND xã đã ban hành\n\nkế hoạch số 37/KH-UBND', 'ban hành'],
  ]
  for (const [text, relation] of rows) test(text, () => expect(read(text)[0]!.relation).toBe(relation))
})

test('the words in front of a row hold for all of it, to the end of the row', () =>
  expect(
    read(
      'thay thế Quyết định số 10/QĐ-UBND và Quyết định số 11/QĐ-UBND; Nghị quyết số 5/NQ-HĐND. Quyết định số 12/QĐ-UBND',
    ).map((each) => each.relation),
  ).toEqual(['thay thế', 'thay thế', 'thay thế', null]))

describe('the closing words of a report', () => {
  const header = { docType: 'BC' } as const
  const closing = 'Trên đây là Báo cáo kết quả thực hiện nhiệm vụ năm 2022 của UBND xã Tân Mộc Hạ.'
  test('name no other document', () => expect(read(closing, header)).toEqual([]))
  test('but a plan is another one', () =>
    expect(read(closing.replace('Báo cáo', 'Kế hoạch'), header)).toHaveLength(1))
})

describe('the title of a part is no document that is cited', () => {
  const title = 'KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2022'
  const rows: readonly (readonly [string, number])[] = [
    [`PHẦN II\n\n${title}\n\nNội dung.`, 0],
    [`Phần thứ hai\n\n${title}\n\nNội dung.`, 0],
    [`Các văn bản\n\n${title}\n\nNội dung.`, 1],
    ['PHẦN II\n\nThực hiện Kế hoạch phát triển kinh tế - xã hội năm 2022.', 1],
  ]
  for (const [text, count] of rows) test(text, () => expect(read(text)).toHaveLength(count))
})

describe('brackets in a subject', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['về cải cách hành chính (CCHC) giai đoạn 2021-2025;', 'cải cách hành chính (CCHC) giai đoạn 2021-2025'],
    ['về thực hiện Đề án 06 (giai đoạn 2) trên địa bàn.', 'thực hiện Đề án 06 (giai đoạn 2) trên địa bàn'],
    ['về đánh giá, xếp loại công chức (được sửa đổi năm 2023)', 'đánh giá, xếp loại công chức'],
    ['về cải cách hành chính năm 2016, đồng thời ban hành 14 văn bản.', 'cải cách hành chính năm 2016'],
  ]
  for (const [text, subject] of rows) {
    const cited = `Kế hoạch số 12/KH-UBND ngày 15/01/2021 của UBND huyện ${text}`
    test(text, () => expect(read(cited)[0]!.subject).toBe(subject))
    test(`(${text})`, () => expect(read(`Đã ban hành (${cited.slice(0, -1)})`)[0]!.subject).toBeTruthy())
  }
})

describe('a row behind a citation whose subject holds another', () => {
  const first = 'Căn cứ Quyết định số 10/QĐ-UBND ngày 12/01/2026 về việc'
  const rows: readonly (readonly [string, readonly (string | null)[]])[] = [
    [`${first} ban hành Kế hoạch CCHC năm 2026; Công văn số 45/SNV-CCHC`, ['căn cứ', 'căn cứ']],
    [`${first} thực hiện Nghị định số 8/NĐ-CP; Công văn số 45/SNV-CCHC`, ['căn cứ', 'thực hiện', 'căn cứ']],
    [
      `${first} thay thế Quyết định số 8/QĐ-UBND, Quyết định số 9/QĐ-UBND`,
      ['căn cứ', 'thay thế', 'thay thế'],
    ],
  ]
  for (const [text, told] of rows)
    test(text, () => expect(read(text).map((each) => each.relation)).toEqual(told))
})

test('a name is less sure than a number, least where it is common or broken off', () => {
  const sure = (text: string) => read(text).map((each) => each.confidence)
  expect(sure('Quyết định số   09  2006/QĐ-UBND ngày 12/3/2006')).toEqual([0.85])
  expect(sure('theo Đề án xây dựng chính quyền điện tử của huyện')).toEqual([0.6])
  expect(sure('rà soát Quy chế làm việc')).toEqual([0.4])
  expect(sure('sửa đổi Quy chế thành lập và hoạt động, quản lý quỹ')).toEqual([0.4])
})

test('a title names its own document, and a number its subject; neither is another document', () => {
  const text = 'QUYẾT ĐỊNH CỦA UBND XÃ\nvề việc ban hành nội quy tiếp công dân của xã'
  const end = text.length
  const places = {
    docType: { page: null, start: 0, end: 10 },
    title: { page: null, start: 23, end },
  }
  expect(read(text, { places })).toEqual([])
  expect(
    read('Quyết định số 39/2008/QĐ-TTg ngày 14/3/2008 của TT về Quy chế đấu thầu dịch vụ').map(
      (each) => each.kind,
    ),
  ).toEqual(['numbered'])
})

describe('what short forms mean', () => {
  const meaning = (text: string, header: Partial<Header> = {}) =>
    read(text, header).map((each) => [each.kind, each.code, each.resolvedCode])

  test('a number alone after the full form', () =>
    expect(meaning('Công văn số 401/UBND-VP ngày 05/3/2022; theo Công văn số 401 của UBND')).toEqual([
      ['numbered', '401/UBND-VP', '401/UBND-VP'],
      ['numbered', null, '401/UBND-VP'],
    ]))

  test('a number alone that two documents bear stays open', () =>
    expect(
      meaning('Công văn số 401/UBND-VP; Công văn số 401/SNV-CCHC; theo Công văn số 401 của huyện').at(-1),
    ).toEqual(['numbered', null, null]))

  test('this plan is the last plan', () =>
    expect(
      meaning('Kế hoạch số 12/KH-UBND và Quyết định số 13/QĐ-UBND. Kinh phí thực hiện Kế hoạch này'),
    ).toEqual([
      ['numbered', '12/KH-UBND', '12/KH-UBND'],
      ['numbered', '13/QĐ-UBND', '13/QĐ-UBND'],
      ['short', null, '12/KH-UBND'],
    ]))

  test('this decree is the decree itself; where the type is not known, nobody can tell', () => {
    const text =
      'Căn cứ Nghị định số 24/2014/NĐ-CP. Nghị định này có hiệu lực; Nghị định nêu trên hết hiệu lực'
    const header = { docType: 'NĐ', code: '51/2020/NĐ-CP', issuedOn: '2020-05-04' }
    expect(meaning(text, header).map((each) => each[2])).toEqual([
      '24/2014/NĐ-CP',
      '51/2020/NĐ-CP',
      '24/2014/NĐ-CP',
    ])
    expect(read(text, header)[1]!.isSelf).toBe(true)
    expect(meaning(text).map((each) => each[2])).toEqual(['24/2014/NĐ-CP', null, '24/2014/NĐ-CP'])
  })

  test('several documents named together are not one', () =>
    expect(
      meaning('Kế hoạch số 12/KH-UBND và Kế hoạch số 13/KH-UBND. Thực hiện các Kế hoạch nêu trên').length,
    ).toBe(2))

  test('a resolution of the Central Committee', () =>
    expect(meaning('Nghị quyết số 18 của Ban Chấp hành Trung ương')).toEqual([
      ['numbered', null, '18-NQ/TW'],
    ]))

  test('a nickname, from the year on in which it was given', () => {
    expect(meaning('triển khai Đề án 06 của Chính phủ', { issuedOn: '2023-09-15' })).toEqual([
      ['numbered', null, '06/QĐ-TTg'],
    ])
    expect(meaning('triển khai Đề án 06 của huyện', { issuedOn: '2015-09-15' })).toEqual([
      ['numbered', null, null],
    ])
  })

  test('numbers that share a symbol', () =>
    expect(meaning('Thông báo số 11, 12/TB-UBND')).toEqual([
      ['numbered', '11/TB-UBND', '11/TB-UBND'],
      ['numbered', '12/TB-UBND', '12/TB-UBND'],
    ]))
})

test('the report itself, cited in its annex, is its own', () => {
  const header = { code: '96/BC-UBND', docType: 'BC', issuedOn: '2021-09-15' }
  expect(read('(Kèm theo Báo cáo số 96/BC-UBND ngày 15/9/2021 của UBND xã)', header)[0]!.isSelf).toBe(true)
  expect(read('theo Báo cáo số 96/BC-UBND ngày 15/9/2020 của UBND huyện', header)[0]!.isSelf).toBe(false)
})

test('laws, standards and dated documents are kinds of their own', () => {
  const kinds = (text: string) => read(text).map((each) => `${each.kind}: ${each.quote}`)
  expect(kinds('Luật Cư trú năm 2020, TCVN ISO 9001:2015')).toEqual([
    'law: Luật Cư trú năm 2020',
    'standard: TCVN ISO 9001:2015',
  ])
  expect(kinds('Luật Phòng, chống tác hại của rượu, bia')).toEqual([
    'law: Luật Phòng, chống tác hại của rượu, bia',
  ])
  expect(kinds('Luật Tương trợ tư pháp; Luật Bảo vệ, chăm sóc và giáo dục trẻ em')).toEqual([
    'law: Luật Tương trợ tư pháp',
    'law: Luật Bảo vệ, chăm sóc và giáo dục trẻ em',
  ])
  expect(kinds('theo Luật Bảo vệ đê điều về phòng lũ; Luat Quan ly xa hoi cua nha nuoc')).toEqual([
    'law: Luật Bảo vệ đê điều',
    'law: Luat Quan ly xa hoi',
  ])
  expect(
    kinds('theo Luật Hộ tịch năm 2014 và Luật sửa đổi, bổ sung một số điều của Luật Cư trú năm 2013'),
  ).toEqual(['law: Luật Hộ tịch năm 2014', 'law: Luật sửa đổi, bổ sung một số điều của Luật Cư trú năm 2013'])
  expect(
    kinds('Luật Sửa đổi, bổ sung một số điều của Luật Hộ tịch và Luật Cư trú ngày 20/6/2013; Luật Nhà ở'),
  ).toEqual([
    'law: Luật Sửa đổi, bổ sung một số điều của Luật Hộ tịch và Luật Cư trú ngày 20/6/2013',
    'law: Luật Nhà ở',
  ])
  expect(kinds('đã sửa đổi, bổ sung một số điều của Luật Cư trú năm 2006, năm 2013 xã làm lại')).toEqual([
    'law: Luật Cư trú năm 2006',
  ])
  expect(kinds('Quyết định ngày 12/5/2023 của Chủ tịch UBND huyện')).toEqual([
    'unnumbered: Quyết định ngày 12/5/2023',
  ])
})
