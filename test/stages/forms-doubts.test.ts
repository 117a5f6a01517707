import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/rules.ts'
import { matchForms } from '../../src/stages/match/forms.ts'
import { outline } from '../../src/stages/outline.ts'
import type { Outline } from '../../src/types.ts'
import { type Cell, outlineOf, outlineOfTables } from './forms/outlines.ts'
import { physical } from './outline/text.ts'

const rules = loadRules().forms

const found = (outline: Outline) =>
  matchForms(outline, rules).mentions.map(({ indicator, dimensions, window, printed }) =>
    [indicator.replace(/.*\./, ''), ...Object.values(dimensions), ...(window ? [window] : []), printed].join(
      ' ',
    ),
  )
const codes = (outline: Outline) => matchForms(outline, rules).notes.map(({ code }) => code)
const table = (rows: readonly (readonly Cell[])[], before = '') => outlineOfTables([{ before, rows }])

describe('lines of a form', () => {
  test.each([
    [
      'the digit of a legend is no code',
      '6 Tổ chức đối thoại của lãnh đạo với người dân,   Không = 0    0\ncộng đồng doanh nghiệp   Có = 1',
      ['dialogue_held 0'],
    ],
    [
      'nor where the cell is empty',
      '6 Tổ chức đối thoại của lãnh đạo với người dân,   Không = 0\ncộng đồng doanh nghiệp   Có = 1',
      [],
    ],
  ])('%s', (_, row, figures) => {
    expect(found(outlineOf(`Biểu mẫu 1\n\n${row}\n`))).toEqual(figures)
  })

  test.each([
    ['with its last point', '1.2.', '1.2.1.'],
    ['without it', '1.2', '1.2.1'],
  ])('nor is that of a row in parts, %s', (_, row, next) => {
    const column = `Biểu mẫu 1\n\n${row}\nKiểm tra CCHC\n${next}\nSố cơ quan, đơn vị đã kiểm tra\nCơ quan, đơn vị\n14\n`
    expect(found(outlineOf(column)).filter((each) => /\d\.\d/.test(each))).toEqual([])
  })

  test('the number of the next row is no figure', () => {
    const column =
      'Biểu mẫu 5\n\n1.1.\n8\nSố cơ quan, tổ chức hành chính đã được phê duyệt vị trí việc làm theo quy định\n1.2.\n30\nSố đơn vị sự nghiệp đã được phê duyệt vị trí việc làm theo quy định\n'
    expect(found(outlineOf(column))).toEqual([])
    expect(codes(outlineOf(column))).toContain('FORM_VALUE')
  })

  test('the number of a page behind an empty cell is none of the form', () => {
    const prose = Array.from(
      { length: 45 },
      (_, at) => `Câu văn thứ ${at} của báo cáo, viết cho đủ một trang.`,
    )
    const pages = [...prose, '2', ...prose, ...prose, '4', ...prose].join('\n')
    const form =
      'Biểu mẫu 1\n\n3.3.1 Số vấn đề phát hiện qua kiểm tra Vấn đề 14\n3.3.2 Số vấn đề phát hiện đã xử lý xong Vấn đề\n5\n4.1 Tổng số nhiệm vụ được giao Nhiệm vụ 31\n'
    expect(found(outline(physical(`${pages}\n${form}`)))).toEqual(['issues_found 14', 'assigned 31'])
  })
})

describe('a row without its number whose label stands in several', () => {
  const row = (text: string, figure: string) => `${text}    Hồ sơ    ${figure}\n`
  const total = 'Tổng số hồ sơ TTHC đã giải quyết xong'
  const timely = 'Số hồ sơ TTHC giải quyết đúng hạn'

  test('is in doubt', () => {
    const form = outlineOf(`Biểu mẫu 3\n\n${row(total, '80')}${row(timely, '79')}`)
    expect(found(form)).toEqual([])
    expect(codes(form)).toEqual(['FORM_VALUE', 'FORM_VALUE'])
  })

  test('but not where the rows around leave room for one', () => {
    const head = 'Tỷ lệ hồ sơ TTHC do các sở, ngành tiếp nhận được giải quyết đúng hạn    %    98,75\n'
    const next = 'Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn    %    100\n'
    expect(found(outlineOf(`Biểu mẫu 3\n\n${head}${row(total, '80')}${row(timely, '79')}${next}`))).toEqual([
      'timely_rate province 98,75',
      'resolved_total province 80',
      'resolved_timely province 79',
      'timely_rate commune 100',
    ])
  })
})

describe('rows of a form with cells', () => {
  const HEAD = ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số lượng/ Tỷ lệ']
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'the level of the label, not of the row',
      ['2.1', 'Số VBQPPL đã kiểm tra theo thẩm quyền của cấp xã', 'Văn bản', '7'],
      [],
    ],
    [
      'its own level',
      ['2.1', 'Số VBQPPL đã kiểm tra theo thẩm quyền của cấp huyện', 'Văn bản', '7'],
      ['legal_docs_checked district 7'],
    ],
    ['no share of nothing', ['3.2', 'Tỷ lệ xử lý VBQPPL sau rà soát', '%', 'Chưa có'], []],
    [
      'none of a count',
      ['3.2.1', 'Tổng số VBQPPL cần phải xử lý sau rà soát', 'Văn bản', 'Không'],
      ['post_review_to_handle Không'],
    ],
    ['no half of a document', ['3.2.1', 'Tổng số VBQPPL cần phải xử lý sau rà soát', 'Văn bản', '3,2'], []],
  ])('%s', (_, row, figures) => {
    expect(found(table([HEAD, row], 'Biểu mẫu 2\n\n'))).toEqual(figures)
  })
})

describe('tables of dossiers', () => {
  const HEAD = ['STT', 'Lĩnh vực', 'Tiếp nhận', 'Đã giải quyết', 'Quá hạn']
  test('`Cộng` is of its part where it adds it up', () => {
    const rows = [
      HEAD,
      ['I', 'Cấp tỉnh', '', '', ''],
      ['1', 'Đất đai', '30', '28', '2'],
      ['2', 'Hộ tịch', '20', '20', '0'],
      ['', 'Cộng', '50', '48', '2'],
      ['II', 'Cấp huyện', '', '', ''],
      ['1', 'Đất đai', '7', '7', '0'],
      ['', 'Cộng', '7', '7', '0'],
      ['', 'Tổng cộng', '57', '55', '2'],
    ]
    const received = found(table(rows)).filter((each) => each.startsWith('received'))
    expect(received).toEqual([
      'received_total province land 30',
      'received_total province civil_status 20',
      'received_total province 50',
      'received_total district land 7',
      'received_total district 7',
      'received_total 57',
    ])
  })
  test('fields below a unit that is not known are not of the whole', () => {
    const rows = [
      HEAD,
      ['1', 'Xã Bàu Sen', '90', '88', '2'],
      ['', 'Đất đai', '60', '58', '2'],
      ['', 'Hộ tịch', '30', '30', '0'],
      ['', 'Tổng cộng', '90', '88', '2'],
    ]
    expect(found(table(rows))).toEqual(['received_total 90', 'resolved_total 88', 'resolved_overdue 2'])
    expect(codes(table(rows))).toEqual(['TABLE_ROWS'])
  })
  test('levels below a field', () => {
    const rows = [
      HEAD,
      ['I', 'LĨNH VỰC ĐẤT ĐAI', '', '', ''],
      ['1', 'Cấp tỉnh', '10', '9', '1'],
      ['2', 'Cấp xã', '20', '20', '0'],
    ]
    expect(found(table(rows)).filter((each) => each.startsWith('received'))).toEqual([
      'received_total land province 10',
      'received_total land commune 20',
    ])
  })
  test('the time of a column is that of its header', () => {
    const rows = [
      ['Lĩnh vực', 'Tiếp nhận 6 tháng 2021', 'Tiếp nhận 6 tháng 2022', 'Đã giải quyết 6 tháng 2022'],
      ['Hộ tịch', '40', '50', '49'],
      ['Đất đai', '4', '5', '5'],
    ]
    expect(found(table(rows)).slice(0, 2)).toEqual([
      'received_total civil_status 6 tháng năm 2021 40',
      'received_total civil_status 6 tháng năm 2022 50',
    ])
  })
  test('two columns alike: nothing, and a note', () => {
    const rows = [
      ['Lĩnh vực', 'Tiếp nhận kỳ này', 'Đã giải quyết', 'Tiếp nhận kỳ khác'],
      ['Hộ tịch', '40', '39', '50'],
      ['Đất đai', '4', '4', '5'],
    ]
    expect(found(table(rows))).toEqual([])
    expect(codes(table(rows))).toEqual(['TABLE_COLUMNS'])
  })
  test('a title in the first row is no header', () => {
    const title = ['BIỂU TỔNG HỢP TÌNH HÌNH GIẢI QUYẾT HỒ SƠ', '', '', '', '']
    const rows = [title, HEAD, ['1', 'Hộ tịch', '40', '39', '1'], ['2', 'Đất đai', '4', '4', '0']]
    expect(found(table(rows))).toHaveLength(6)
  })
  test('columns parted by strokes', () => {
    const lines =
      'Lĩnh vực | Tiếp nhận | Đã giải quyết | Đang giải quyết\nHộ tịch | 40 | 39 | 1\nĐất đai | 30 | 28 | 2\nTổng cộng | 70 | 67 | 3\n'
    expect(found(outlineOf(lines))).toHaveLength(9)
  })
})
