import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FormRow, FormSheet } from '../../src/rules/forms.ts'
import { loadRules } from '../../src/rules.ts'
import { matchForms } from '../../src/stages/match/forms.ts'
import type { Outline } from '../../src/types.ts'
import { type Cell, outlineOf, outlineOfTables, tableOf } from './forms/outlines.ts'

const rules = loadRules().forms

const key = (indicator: string, dimensions: Readonly<Record<string, string>>, printed: string) =>
  `${indicator}${JSON.stringify(Object.entries(dimensions).sort())}=${printed}`

const found = (outline: Outline) =>
  matchForms(outline, rules)
    .mentions.map((each) => key(each.indicator, each.dimensions, each.printed))
    .sort()

const codes = (outline: Outline) => matchForms(outline, rules).notes.map(({ code }) => code)

describe('an official form filled with figures reads back', () => {
  const filled = (sheet: FormSheet, values: readonly (string | null)[]) =>
    sheet.rows
      .flatMap((row, index) =>
        row.indicator && values[index] ? [key(row.indicator, row.dimensions, values[index])] : [],
      )
      .sort()

  for (const sheet of rules.sheets) {
    const values = fc.tuple(...sheet.rows.map((row) => figure(row)))
    const layouts: Record<string, (values: readonly (string | null)[]) => Outline> = {
      cells: (each) => cells(sheet, each),
      'two tables, the second without header': (each) => brokenOver(sheet, each),
      'lines as PDF extraction leaves them': (each) => lines(sheet, each),
      'unit and figure in the first line of the label': (each) => interleaved(sheet, each),
    }
    for (const [name, layout] of Object.entries(layouts))
      test(`${sheet.series} ${sheet.form}: ${name}`, () => {
        fc.assert(
          fc.property(values, (each) => {
            expect(found(layout(each))).toEqual(filled(sheet, each))
          }),
          { seed: 20_231_103, numRuns: 3 },
        )
      })
  }
})

describe('places', () => {
  test('quote and number are the text at their places', () => {
    const outline = lines(
      rules.sheets[0]!,
      rules.sheets[0]!.rows.map((row) => (row.unit === '%' ? '97,5' : '12')),
    )
    const { mentions } = matchForms(outline, rules)
    expect(mentions.length).toBeGreaterThan(10)
    for (const { at, quote, numberAt, printed } of mentions) {
      expect(outline.text.text.slice(at.start, at.end)).toBe(quote)
      expect(outline.text.text.slice(numberAt.start, numberAt.end)).toBe(printed)
      expect(numberAt.start).toBeGreaterThanOrEqual(at.start)
    }
  })
})

describe('rows of forms', () => {
  const title =
    'Biểu mẫu 3\nCải cách thủ tục hành chính\n\nSTT\n\nChỉ tiêu thống kê Đơn vị tính Số lượng/\nTỷ lệ\n\n'
  const reads: Record<string, { text: string; gives: string[]; notes?: string[] }> = {
    'an empty cell is no figure': {
      text: `${title}1.2. Số TTHC công bố mới Thủ tục \n1.3. Số TTHC bãi bỏ, thay thế Thủ tục 4\n`,
      gives: ['procedures.abolished_or_replaced[]=4'],
    },
    'a label of several lines, its unit and figure apart': {
      text: `${title}2.3. Số TTHC đã thực hiện tiếp nhận và giải\nquyết hồ sơ không phụ thuộc vào địa giới\nhành chính.\n\nThủ tục\n31\n`,
      gives: ['one_stop.boundary_free_procedures[]=31'],
    },
    'a figure inside the label stays there': {
      text: 'Biểu mẫu 7\n6.4.2. Số TTHC đang cung cấp trực tuyến mức độ\n3 (một phần) Thủ tục 55\n',
      gives: ['egov.online_partial_procedures[]=55'],
    },
    'a legend is no figure': {
      text: 'Biểu mẫu 1\n6. Tổ chức đối thoại của lãnh đạo với\nngười dân, cộng đồng doanh nghiệp\nKhông = 0\nCó = 1 0\n',
      gives: ['leadership.dialogue_held[]=0'],
    },
    'a legend without an answer gives nothing': {
      text: 'Biểu mẫu 7\n4. Triển khai xây dựng nền tảng chia sẻ,\ntích hợp dùng chung (LGSP)\n\nChưa = 0\nĐang làm = 1\nHoàn thành = 2\n',
      gives: [],
    },
    'the label decides over the number': {
      text: 'Biểu mẫu 3\n3.2. Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn % 99,1\n',
      gives: ['procedures.timely_rate[["level","commune"]]=99,1'],
    },
    'slips of typing and OCR': {
      text: 'Biểu mẫu 3\n1.1. Số TTHC đã đuợc phê duyêt phương án đơn gian hoá Thủ tuc 2\n1.3 Số TTHC bải bỏ, thay thể Thủ tục 6\n',
      gives: ['procedures.abolished_or_replaced[]=6', 'procedures.simplification_approved[]=2'],
    },
    'parts in the brackets of a label': {
      text: `${title}1.4.3. Số TTHC cấp xã (UBND: 120 TTHC; CA: 9 TTHC)\n\nThủ tục 129\n`,
      gives: [
        'procedures.under_authority[["agency","peoples_committee"],["level","commune"]]=120',
        'procedures.under_authority[["agency","police"],["level","commune"]]=9',
        'procedures.under_authority[["level","commune"]]=129',
      ],
    },
    'two figures side by side are a doubt': {
      text: 'Biểu mẫu 4\n2.1. Tổng số biên chế được giao trong năm Người 22 21\n',
      gives: [],
      notes: ['FORM_VALUE'],
    },
    'a column of figures that lost its rows': {
      text: 'Biểu mẫu 4\n2.1\n2.2\n2.3\nTổng số biên chế được giao trong năm\nTổng số biên chế có mặt tại thời điểm báo cáo\nNgười\nNgười\n25\n24\n1\n',
      gives: [],
    },
    'a row whose label is another one altogether': {
      text: 'Biểu mẫu 4\n2.1. Kinh phí mua sắm trang thiết bị văn phòng Người 22\n',
      gives: [],
    },
    'words on a form outside any form': {
      text: 'Kết quả chi tiết tại Biểu mẫu 4 kèm theo.\n2.1. Tổng số biên chế được giao trong năm Người 22\n',
      gives: [],
    },
    'a remark behind the figure': {
      text: `${title}1.2. Số TTHC công bố mới Thủ tục 7 theo Quyết định của UBND tỉnh\n`,
      gives: ['procedures.newly_published[]=7'],
    },
  }
  for (const [name, { text, gives, notes }] of Object.entries(reads))
    test(name, () => {
      expect(found(outlineOf(text))).toEqual(gives)
      if (notes) expect(codes(outlineOf(text))).toEqual(notes)
    })
})

test('columns of periods: each figure with the words of its header; plans and comparisons are left', () => {
  const rows: Cell[][] = [
    ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2023', 'Quý III/2022', 'Quý III năm 2023', 'So sánh (%)'],
    ['1', 'Tổng số biên chế được giao trong năm', 'Người', '26', '25', '24', '96'],
    ['2', 'Tổng số biên chế có mặt tại thời điểm báo cáo', 'Người', '', '24', '', ''],
    ['3', 'Số biên chế đã tinh giản trong kỳ báo cáo', 'Người', '', '1', '0', ''],
  ]
  const { mentions } = matchForms(outlineOfTables([{ before: 'Phụ lục\n', rows }]), rules)
  expect(mentions.map(({ indicator, printed, window }) => `${indicator} ${printed} ${window}`)).toEqual([
    'staff.assigned 25 Quý III/2022',
    'staff.assigned 24 Quý III năm 2023',
    'staff.present 24 Quý III/2022',
    'staff.downsized 1 Quý III/2022',
    'staff.downsized 0 Quý III năm 2023',
  ])
})

test('a page number inside a row is no figure of it', () => {
  const text = 'Biểu mẫu 4\n2.1. Tổng số biên chế được giao\n 14 \ntrong năm Người 25\n'
  const outline = outlineOf(text)
  const start = text.indexOf(' 14')
  const { mentions } = matchForms({ ...outline, asides: [{ start, end: start + 4 }] }, rules)
  expect(mentions.map(({ printed }) => printed)).toEqual(['25'])
  expect(mentions[0]!.quote).toBe(text.slice(mentions[0]!.at.start, mentions[0]!.at.end))
})

describe('cells', () => {
  const head: Cell[] = ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số lượng/ Tỷ lệ', 'Ghi chú']
  const reads: Record<string, { rows: Cell[][]; gives: string[]; notes?: string[] }> = {
    'a header of two rows': {
      rows: [
        [['STT', 2, 1], ['Chỉ tiêu', 2, 1], ['Đơn vị tính', 2, 1], ['Kết quả thống kê', 1, 2], null],
        [null, null, null, 'Số lượng', 'Tỷ lệ'],
        ['2.1', 'Tổng số biên chế được giao trong năm', 'Người', '25', ''],
        ['2.5', 'Tỷ lệ phần trăm biên chế đã tinh giản so với năm 2015', '%', '', '4,5'],
      ],
      gives: ['staff.assigned[]=25', 'staff.downsized_rate[]=4,5'],
    },
    'a heading over figures and remarks': {
      rows: [
        [['STT', 2, 1], ['Chỉ tiêu thống kê', 2, 1], ['Đơn vị tính', 2, 1], ['Kết quả thống kê', 1, 2], null],
        [null, null, null, 'Số lượng/ Tỷ lệ', 'Ghi chú'],
        [['1', 1, 1], ['Sắp xếp, kiện toàn tổ chức bộ máy', 1, 4], null, null, null],
        ['2.1', 'Tổng số biên chế được giao trong năm', 'Người', '25', '2 người nghỉ hưu'],
        ['2.2', 'Tổng số biên chế có mặt tại thời điểm báo cáo', 'Người', '', '3 người chờ bổ nhiệm'],
      ],
      gives: ['staff.assigned[]=25'],
    },
    'no header, but a column of units and one of figures': {
      rows: [
        ['2.1', 'Tổng số biên chế được giao trong năm', 'Người', '25', ''],
        ['2.2', 'Tổng số biên chế có mặt tại thời điểm báo cáo', 'Người', '24', ''],
      ],
      gives: ['staff.assigned[]=25', 'staff.present[]=24'],
    },
    'the number in front of the label': {
      rows: [
        ['Chỉ tiêu', 'Đơn vị tính', 'Kết quả'],
        ['2.1. Tổng số biên chế được giao trong năm', 'Người', '25'],
      ],
      gives: ['staff.assigned[]=25'],
    },
    'a dash, dots and nothing are no figures': {
      rows: [
        head,
        ['2.1', 'Tổng số biên chế được giao trong năm', 'Người', '-', ''],
        ['2.2', 'Tổng số biên chế có mặt tại thời điểm báo cáo', 'Người', '…', ''],
        ['2.3', 'Số hợp đồng lao động làm việc tại cơ quan hành chính nhà nước', 'Người', '0', ''],
      ],
      gives: ['staff.contract_workers[]=0'],
    },
    'none in words is nought': {
      rows: [
        head,
        ['2.3', 'Số hợp đồng lao động làm việc tại cơ quan hành chính nhà nước', 'Người', 'Không', ''],
      ],
      gives: ['staff.contract_workers[]=Không'],
    },
    'a fraction in one cell is a doubt': {
      rows: [head, ['2.1', 'Tổng số biên chế được giao trong năm', 'Người', '21/22', '']],
      gives: [],
      notes: ['FORM_VALUE'],
    },
    'a unit behind the figure': {
      rows: [head, ['2.1', 'Tổng số biên chế được giao trong năm', '', '22 người', '']],
      gives: ['staff.assigned[]=22'],
    },
    'columns that cannot be told apart': {
      rows: [
        ['STT', 'Chỉ tiêu', 'A', 'B'],
        ['2.1', 'Tổng số biên chế được giao trong năm', '22', '21'],
      ],
      gives: [],
    },
  }
  for (const [name, { rows, gives, notes }] of Object.entries(reads))
    test(name, () => {
      const outline = outlineOfTables([{ before: 'Biểu mẫu 4\nCải cách tổ chức bộ máy\n', rows }])
      expect(found(outline)).toEqual(gives)
      if (notes) expect(codes(outline)).toEqual(notes)
    })
})

describe('rows of forms under no title of theirs', () => {
  const head: Cell[] = ['TT', 'Nội dung', 'Đơn vị tính', 'Kết quả']
  const staff: Cell[][] = [
    ['1', 'Tổng số biên chế được giao trong năm', 'Người', '25'],
    ['2', 'Tổng số biên chế có mặt tại thời điểm báo cáo', 'Người', '24'],
    ['3', 'Số biên chế đã tinh giản trong kỳ báo cáo', 'Người', '1'],
  ]
  test('several rows of one form, then of another', () => {
    const rows: Cell[][] = [
      ...staff,
      ['4', 'Số TTHC công bố mới', 'Thủ tục', '5'],
      ['5', 'Số TTHC bãi bỏ, thay thế', 'Thủ tục', '2'],
      ['6', 'Số TTHC liên thông cùng cấp', 'Thủ tục', '3'],
    ]
    expect(found(outlineOfTables([{ before: 'Phụ lục số liệu\n', rows: [head, ...rows] }]))).toEqual([
      'one_stop.interlinked_same_level[]=3',
      'procedures.abolished_or_replaced[]=2',
      'procedures.newly_published[]=5',
      'staff.assigned[]=25',
      'staff.downsized[]=1',
      'staff.present[]=24',
    ])
  })
  test('titles of forms as rows of one table', () => {
    const rows: Cell[][] = [
      head,
      [['Biểu mẫu 4', 1, 4], null, null, null],
      ...staff,
      [['Biểu mẫu 3', 1, 4], null, null, null],
    ]
    const procedures: Cell[][] = [
      ['1', 'Số TTHC công bố mới', 'Thủ tục', '5'],
      ['2', 'Số TTHC bãi bỏ, thay thế', 'Thủ tục', '2'],
      ['3', 'Số TTHC liên thông cùng cấp', 'Thủ tục', '3'],
    ]
    expect(found(outlineOfTables([{ before: 'PHỤ LỤC\n', rows: [...rows, ...procedures] }]))).toHaveLength(6)
  })
  test('flattened lines of an annex', () => {
    const lines = staff
      .map(([number, label, unit, value]) => `${number}. ${label} ${unit} ${value}\n`)
      .join('')
    const outline = outlineOf(`PHỤ LỤC\nTT Nội dung Đơn vị tính Kết quả\n${lines}`)
    const annex = { name: 'PHỤ LỤC', title: '', start: 0, end: outline.text.text.length, tables: [] }
    expect(found({ ...outline, forms: [annex] })).toEqual([
      'staff.assigned[]=25',
      'staff.downsized[]=1',
      'staff.present[]=24',
    ])
  })
  test('one like row makes no form', () => {
    const rows: Cell[][] = [
      head,
      staff[0]!,
      ['2', 'Số lớp học', 'Lớp', '14'],
      ['3', 'Số học sinh', 'Người', '420'],
    ]
    expect(found(outlineOfTables([{ before: 'Giáo dục\n', rows }]))).toEqual([])
  })
})

test('flattened rows of a form beside a table of another kind', () => {
  const { text, table } = tableOf('Biểu mẫu 4\n2.1. Tổng số biên chế được giao trong năm Người 25\n\n', [
    ['Họ và tên', 'Chức vụ'],
    ['Trần Văn Mẫu', 'Công chức'],
  ])
  expect(found(outlineOf(text, [table]))).toEqual(['staff.assigned[]=25'])
})

describe('labelled tables', () => {
  const simple: Cell[] = [
    'Lĩnh vực',
    'Số hồ sơ tiếp nhận',
    'Giải quyết xong: Trước hạn',
    'Giải quyết xong: Đúng hẹn',
    'Giải quyết xong: Quá hẹn',
    'Số hồ sơ còn tồn',
  ]
  test('cells under their headers, blank cells left out', () => {
    const outline = outlineOfTables([
      {
        before: 'Kết quả:\n',
        rows: [
          simple,
          ['1. Đất đai', '7', '5', '', '1', '1'],
          ['2. Hộ tịch', '40', '', '40', '0', '0'],
          ['Tổng cộng', '47', '5', '40', '1', '1'],
        ],
      },
    ])
    expect(found(outline)).toEqual(
      [
        'procedures.received_total[["field","land"]]=7',
        'procedures.resolved_early[["field","land"]]=5',
        'procedures.resolved_overdue[["field","land"]]=1',
        'procedures.pending[["field","land"]]=1',
        'procedures.received_total[["field","civil_status"]]=40',
        'procedures.resolved_on_time[["field","civil_status"]]=40',
        'procedures.resolved_overdue[["field","civil_status"]]=0',
        'procedures.pending[["field","civil_status"]]=0',
        'procedures.received_total[]=47',
        'procedures.resolved_early[]=5',
        'procedures.resolved_on_time[]=40',
        'procedures.resolved_overdue[]=1',
        'procedures.pending[]=1',
      ].sort(),
    )
  })
  test('form 06a: merged headers of three rows and a row of column numbers', () => {
    const outline = outlineOfTables([
      {
        before: 'Biểu số II.06a/VPCP/KSTT\nTình hình, kết quả giải quyết TTHC\n',
        rows: [
          [
            ['STT', 3, 1],
            ['Lĩnh vực, công việc giải quyết theo cấp', 3, 1],
            ['Số hồ sơ nhận giải quyết', 1, 4],
            null,
            null,
            null,
            ['Số lượng hồ sơ đã giải quyết', 1, 4],
            null,
            null,
            null,
            ['Số lượng hồ sơ đang giải quyết', 1, 3],
            null,
            null,
          ],
          [
            null,
            null,
            ['Tổng số', 2, 1],
            ['Trong kỳ', 1, 2],
            null,
            ['Từ kỳ trước', 2, 1],
            ['Tổng số', 2, 1],
            ['Trước hạn', 2, 1],
            ['Đúng hạn', 2, 1],
            ['Quá hạn', 2, 1],
            ['Tổng số', 2, 1],
            ['Trong hạn', 2, 1],
            ['Quá hạn', 2, 1],
          ],
          [
            null,
            null,
            null,
            'Trực tuyến',
            'Trực tiếp, dịch vụ bưu chính',
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
          ],
          [
            '(1)',
            '(2)',
            '(3)=(4)+(5)+(6)',
            '(4)',
            '(5)',
            '(6)',
            '(7)',
            '(8)',
            '(9)',
            '(10)',
            '(11)',
            '(12)',
            '(13)',
          ],
          ['1', 'Lĩnh vực Hộ tịch', '120', '100', '15', '5', '117', '80', '36', '1', '3', '2', '1'],
          ['2', 'Lĩnh vực Vũ trụ', '10', '10', '0', '0', '10', '10', '0', '0', '0', '0', '0'],
          ['', 'Tổng số', '130', '110', '15', '5', '127', '90', '36', '1', '3', '2', '1'],
        ],
      },
    ])
    const { mentions, notes } = matchForms(outline, rules)
    const total = mentions
      .filter(({ dimensions }) => !('field' in dimensions))
      .map((each) => key(each.indicator, each.dimensions, each.printed))
    expect(total).toEqual([
      'procedures.received_total[]=130',
      'procedures.received_new[["channel","online"]]=110',
      'procedures.received_new[["channel","in_person_or_postal"]]=15',
      'procedures.carried_over[]=5',
      'procedures.resolved_total[]=127',
      'procedures.resolved_early[]=90',
      'procedures.resolved_on_time[]=36',
      'procedures.resolved_overdue[]=1',
      'procedures.pending[]=3',
      'procedures.pending_within_deadline[]=2',
      'procedures.pending_overdue[]=1',
    ])
    expect(mentions).toHaveLength(22)
    expect(notes.map(({ code }) => code)).toEqual(['TABLE_ROWS'])
  })

  const totalRows: Record<string, readonly string[]> = {
    'label in the second cell': ['', 'Tổng cộng', '14', '13', '1'],
    'a mark in the first cell': ['**', 'Cộng', '14', '13', '1'],
    'label in the first cell': ['Tổng số', '', '14', '13', '1'],
    'marks around the label': ['', '**Tổng cộng**', '14', '13', '1'],
    'label and marks in the first cell': ['** Tổng cộng', '', '14', '13', '1'],
  }
  for (const [name, last] of Object.entries(totalRows))
    test(`the row of totals: ${name}`, () => {
      const rows = [
        ['TT', 'Lĩnh vực', 'Số hồ sơ tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'],
        ['1', 'Hộ tịch', '10', '9', '1'],
        ['2', 'Chứng thực', '4', '4', '0'],
        last,
      ]
      const outline = outlineOfTables([{ before: 'Kết quả giải quyết hồ sơ:\n', rows }])
      expect(found(outline)).toContain('procedures.received_total[]=14')
      expect(found(outline)).toContain('procedures.pending[]=1')
      expect(found(outline)).toHaveLength(9)
    })
  for (const first of ['', '**'])
    test(`the row of totals of a table without numbers, its first cell \`${first}\``, () => {
      const rows = [
        ['Lĩnh vực', '', 'Số hồ sơ tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'],
        ['Hộ tịch', '', '10', '9', '1'],
        ['Chứng thực', '', '4', '4', '0'],
        [first, 'Tổng cộng', '14', '13', '1'],
      ]
      expect(found(outlineOfTables([{ before: 'Kết quả:\n', rows }]))).toHaveLength(9)
    })

  const exploded =
    'Số hồ sơ\n\ngiải quyết xong\n\nSố hồ sơ\n\ncòn tồn\n\nLĩnh vực\n\nSố hồ sơ\n\ntiếp nhận Trước\nhạn Đúng hẹn Quá hẹn\n\n'
  test('flattened: blank cells told by the row of totals, with a note', () => {
    const outline = outlineOf(
      `${exploded}1. Đất đai 4 4 0 0\n\n2. Hộ tịch 30 30 0 0\n\nTổng cộng: 34 4 30 0 0\n`,
    )
    expect(found(outline).filter((each) => /early|on_time/.test(each))).toEqual(
      [
        'procedures.resolved_early[["field","land"]]=4',
        'procedures.resolved_early[]=4',
        'procedures.resolved_on_time[["field","civil_status"]]=30',
        'procedures.resolved_on_time[]=30',
      ].sort(),
    )
    expect(codes(outline)).toEqual(['TABLE_BLANKS'])
  })
  test('flattened: words of the sentences above are no header', () => {
    const outline = outlineOf(
      'Số hồ sơ đang giải quyết: 1 hồ sơ (chưa đến hạn).\n\n* Kết quả theo lĩnh vực:\n\nTT Lĩnh vực Số hồ sơ tiếp nhận Giải quyết trước hạn Giải quyết đúng hạn Giải quyết\nquá hạn Đang giải quyết\n1 Chứng thực 9 5 3 0 1\n2 Hộ tịch 4 3 1 0 0\nTổng cộng 13 8 4 0 1\n',
    )
    expect(found(outline)).toHaveLength(15)
    expect(found(outline)).toContain('procedures.pending[["field","certification"]]=1')
  })
  test('flattened: the totals above, an unknown field that adds up', () => {
    const outline = outlineOf(
      `${exploded}Tổng số 44 34 10 0 0\n1. Đất đai 4 4 0 0 0\n2. Hộ tịch 30 30 0 0 0\n3. Vũ trụ 10 0 10 0 0\n4. Tiếp dân 0 0 0 0 0\n`,
    )
    expect(found(outline)).toHaveLength(20)
    expect(codes(outline)).toEqual(['TABLE_ROWS'])
  })
  test('flattened: form 06a, its eleven figures proved by four balances', () => {
    const outline = outlineOf(
      'Biểu số II.06a/VPCP/KSTT\nTT\nLĩnh vực\nSố hồ sơ nhận giải quyết\nTổng số\nTrong kỳ\nTrực tuyến\nTrực tiếp, dịch vụ bưu chính\nTừ kỳ trước\nSố lượng hồ sơ đã giải quyết\nTổng số\nTrước hạn\nĐúng hạn\nQuá hạn\nSố lượng hồ sơ đang giải quyết\nTổng số\nTrong hạn\nQuá hạn\n(1) (2) (3)=(4)+(5)+(6) (4) (5) (6) (7) (8) (9) (10) (11) (12) (13)\n1 Lĩnh vực Hộ tịch 120 100 15 5 117 80 36 1 3 2 1\n2 Lĩnh vực Đất đai 10 9 1 0 9 8 1 0 1 1 0\nTổng số 130 109 16 5 126 88 37 1 4 3 1\n',
    )
    expect(found(outline)).toHaveLength(33)
    expect(found(outline)).toContain('procedures.received_new[["channel","online"]]=109')
    expect(found(outline)).toContain('procedures.pending_overdue[]=1')
  })
  test('flattened: a header of two lines, each with halves of all cells', () => {
    const outline = outlineOf(
      'TT Lĩnh vực Tổng số Giải quyết Giải quyết Quá Chưa giải\ntiếp nhận trước hạn đúng hạn hạn quyết\n1 Hộ tịch 14 2 9 1 2\n2 Chứng thực 30 30 0 0 0\n3 Đất đai 7 1 3 2 1\nCộng 51 33 12 3 3\n',
    )
    expect(found(outline)).toHaveLength(20)
    expect(found(outline)).toContain('procedures.resolved_overdue[["field","land"]]=2')
    expect(found(outline)).toContain('procedures.pending[]=3')
  })
  test('flattened: no column of all dossiers, what was left and came is what was done and is left', () => {
    const outline = outlineOf(
      'TT Lĩnh vực Tồn Nhận Đã giải Quyết Đang\nkỳ trước trong kỳ quyết trễ hẹn giải quyết\n1 Hộ tịch 3 60 58 2 5\n2 Đất đai 7 12 15 1 4\n3 Chứng thực 0 90 90 0 0\nTổng cộng 10 162 163 3 9\n',
    )
    expect(found(outline)).toHaveLength(20)
    expect(found(outline)).toContain('procedures.carried_over[["field","land"]]=7')
    expect(found(outline)).toContain('procedures.pending[]=9')
  })
  describe('years side by side', () => {
    const byYear = (outline: Outline) =>
      matchForms(outline, rules)
        .mentions.map(
          ({ indicator, dimensions, printed, window }) => `${window} ${key(indicator, dimensions, printed)}`,
        )
        .sort()
    const rows = 'Đất đai 300 12 340 9\nHộ tịch 150 0 170 1\nKhác 50 3 40 0\nTổng cộng 500 15 550 10\n'
    const wanted = [
      'năm 2021 procedures.received_total[["field","land"]]=300',
      'năm 2022 procedures.received_total[["field","land"]]=340',
      'năm 2021 procedures.resolved_overdue[]=15',
      'năm 2022 procedures.resolved_overdue[["field","civil_status"]]=1',
    ]
    test.each([
      ['cells line by line', 'Lĩnh vực\nNăm 2021\nNăm 2022\nTiếp nhận Quá hạn\nTiếp nhận Quá hạn\n', rows],
      ['two lines', 'TT Lĩnh vực Năm 2021 Năm 2022\nTiếp nhận Quá hạn Tiếp nhận Quá hạn\n', rows],
      [
        'each column over the years',
        'Lĩnh vực Tiếp nhận Quá hạn\nNăm 2021 Năm 2022 Năm 2021 Năm 2022\n',
        'Đất đai 300 340 12 9\nHộ tịch 150 170 0 1\nKhác 50 40 3 0\nTổng cộng 500 550 15 10\n',
      ],
    ])('%s', (_, header, lines) => {
      expect(byYear(outlineOf(`Hồ sơ theo lĩnh vực:\n${header}${lines}`))).toEqual(
        expect.arrayContaining(wanted),
      )
    })
    test('in cells', () => {
      const cells = [
        ['Lĩnh vực', 'Tiếp nhận năm 2021', 'Quá hạn năm 2021', 'Tiếp nhận năm 2022', 'Quá hạn năm 2022'],
        ...rows
          .trim()
          .split('\n')
          .map((row) => /^(\D+) (\d+) (\d+) (\d+) (\d+)$/.exec(row)!.slice(1)),
      ]
      const read = byYear(outlineOfTables([{ before: 'Hồ sơ theo lĩnh vực:\n', rows: cells }]))
      expect(read).toEqual(expect.arrayContaining(wanted))
    })
    test.each([
      [
        'totals that the rows do not make',
        `Lĩnh vực\nNăm 2021\nNăm 2022\nTiếp nhận Quá hạn\nTiếp nhận Quá hạn\n${rows.replace('550', '551')}`,
      ],
      ['a column that is none', `Lĩnh vực\nNăm 2021\nNăm 2022\nTiếp nhận Cán bộ\nTiếp nhận Cán bộ\n${rows}`],
      ['unlike columns', `Lĩnh vực\nNăm 2021\nNăm 2022\nTiếp nhận Quá hạn\nQuá hạn Tiếp nhận\n${rows}`],
    ])('nothing of %s', (_, text) => expect(byYear(outlineOf(text))).toEqual([]))
  })
  describe('flattened: a header in one line proves its columns', () => {
    const rows = '1 Chứng thực 96 96 0\n2 Đất đai 61 49 2\n3 Hộ tịch 48 47 1\n'
    test('all of its words understood', () => {
      const read = found(outlineOf(`TT Lĩnh vực Tiếp nhận Đã giải quyết Quá hạn\n${rows}`))
      expect(read).toHaveLength(9)
      expect(read).toContain('procedures.resolved_overdue[["field","land"]]=2')
    })
    test.each([
      ['a word more', `TT Lĩnh vực Tiếp nhận Đã giải quyết Công chức\n${rows}`],
      [
        'more done than received',
        `TT Lĩnh vực Tiếp nhận Đã giải quyết Quá hạn\n${rows.replace('61 49', '61 69')}`,
      ],
      ['a blank cell', `TT Lĩnh vực Tiếp nhận Đã giải quyết Quá hạn\n${rows.replace('48 47 1', '48 1')}`],
    ])('nothing of %s', (_, text) => expect(found(outlineOf(text))).toEqual([]))
  })
  test('flattened: a cell `Trong đó:` is one of the header', () => {
    const outline = outlineOf(
      'Chi tiết:\nTT\nLĩnh vực\nTổng số hồ sơ\ntiếp nhận\nKỳ trước\nchuyển sang\nĐã giải quyết\nTrong đó:\nquá hạn\nĐang\ngiải quyết\n1 Hộ tịch 31 2 30 1 1\n2 Đất đai 12 3 7 2 5\nTổng cộng 43 5 37 3 6\n',
    )
    expect(found(outline)).toHaveLength(15)
    expect(found(outline)).toContain('procedures.carried_over[["field","land"]]=3')
    expect(found(outline)).toContain('procedures.resolved_overdue[]=3')
  })
  describe('flattened: no line of the header holds a whole cell', () => {
    const rows =
      'Các sở, ngành 30 400 430 421 415 6 9\nUBND cấp huyện 12 900 912 900 899 1 12\nUBND cấp xã 0 1.500 1.500 1.500 1.500 0 0\nTổng cộng 42 2.800 2.842 2.821 2.814 7 21\n'
    test.each([
      [
        'two lines',
        'Đơn vị Kỳ trước Nhận mới Tổng Đã giải Trước và Quá Đang\nchuyển qua trong kỳ số quyết đúng hạn hạn xử lý\n',
      ],
      [
        'three lines, cells of one height in the last',
        'Cấp giải Tồn Tiếp Tổng số Đã Trước, Đang\nquyết kỳ nhận giải đúng giải\ntrước mới hồ sơ quyết hạn Quá hạn quyết\n',
      ],
    ])('%s', (_, header) => {
      const read = found(outlineOf(`Kết quả năm nay\n${header}${rows}`))
      expect(read).toHaveLength(28)
      expect(read).toContain('procedures.carried_over[["level","district"]]=12')
      expect(read).toContain('procedures.received_total[]=2.842')
      expect(read).toContain('procedures.resolved_timely[["level","province"]]=415')
    })
    test.each([
      [
        'words that are of no column',
        'Cấp Tồn kỳ Tiếp nhận Tổng Đã giải Cán Quá Đang\ntrước mới số quyết bộ hạn xử lý\n',
      ],
      [
        'figures that do not balance',
        'Cấp Tồn kỳ Tiếp nhận Đã giải Tổng Đúng Quá Đang\ntrước mới quyết số hạn hạn xử lý\n',
      ],
    ])('%s', (_, header) => {
      expect(found(outlineOf(`Kết quả năm nay\n${header}${rows}`))).toEqual([])
    })
  })
  test.each([
    ['last', 'Hộ tịch 14 12 2\nChứng thực 30 30 0\nVũ trụ 7 6 1\n'],
    ['first', 'Vũ trụ 7 6 1\nHộ tịch 14 12 2\nChứng thực 30 30 0\n'],
  ])('flattened: no totals, the row of an unknown field is the %s', (_, rows) => {
    const outline = outlineOf(
      `Lĩnh vực Tiếp nhận Đã giải quyết Đang giải quyết\n${rows}Riêng hộ tịch có 2 hồ sơ chậm.\n`,
    )
    expect(found(outline)).toHaveLength(6)
    expect(codes(outline)).toEqual(['TABLE_ROWS'])
  })
  test('flattened: more late than done proves nothing', () => {
    const outline = outlineOf(
      'TT Lĩnh vực Tồn Nhận Đã giải Quyết Đang\nkỳ trước trong kỳ quyết trễ hẹn giải quyết\n1 Hộ tịch 3 60 58 62 5\n2 Đất đai 7 12 15 21 4\n3 Chứng thực 0 90 90 95 0\nTổng cộng 10 162 163 178 9\n',
    )
    expect(found(outline)).toEqual([])
  })
  test('flattened: headings over groups, the time left apart', () => {
    const outline = outlineOf(
      'TT Lĩnh vực Số hồ sơ tiếp nhận Kết quả giải quyết Đang giải quyết\nTổng số Trực tuyến Trực tiếp Tổng số Trước hạn Đúng hạn Quá hạn Trong hạn Quá hạn\n1 Hộ tịch 60 40 20 58 50 7 1 2 0\n2 Đất đai 12 10 2 8 1 6 1 3 1\nTổng cộng 72 50 22 66 51 13 2 5 1\n',
    )
    expect(found(outline)).toHaveLength(27)
    expect(found(outline)).toContain('procedures.pending_overdue[["field","land"]]=1')
  })
  test.each([
    ['from before last', 'Trong kỳ Từ kỳ trước', '50 9 1', [50, 9, 1]],
    ['from before first', 'Từ kỳ trước Trong kỳ', '1 50 9', [50, 9, 1]],
  ])(
    'flattened: groups over cells, lines of a caption above: %s',
    (_, group, figures, [online, other, before]) => {
      const outline = outlineOf(
        `Biểu tổng hợp kết quả\nĐơn vị tính: hồ sơ\nTT Lĩnh vực Số hồ sơ tiếp nhận Số hồ sơ đã giải quyết Số hồ sơ đang giải quyết\nTổng số ${group} Tổng số Trước hạn Đúng hạn Quá hạn Tổng số Trong hạn Quá hạn\nTrực tuyến Trực tiếp, dịch vụ bưu chính\n(1) (2) (3) (4) (5) (6) (7) (8) (9) (10) (11) (12) (13)\n1 Hộ tịch 60 ${figures} 55 40 13 2 5 4 1\n2 Đất đai 10 0 10 0 9 8 1 0 1 1 0\n3 Chứng thực 30 0 30 0 30 30 0 0 0 0 0\nTổng cộng ${group.startsWith('Trong') ? '100 50 49 1' : '100 1 90 9'} 94 78 14 2 6 5 1\n`,
      )
      const read = found(outline)
      expect(read).toContain(
        `procedures.received_new[["channel","online"],["field","civil_status"]]=${online}`,
      )
      expect(read).toContain(
        `procedures.received_new[["channel","in_person_or_postal"],["field","civil_status"]]=${other}`,
      )
      expect(read).toContain(`procedures.carried_over[["field","civil_status"]]=${before}`)
    },
  )
  test('flattened: totals with a slip are read as printed where the rows balance', () => {
    const outline = outlineOf(
      'Lĩnh vực Tiếp nhận Trước hạn Đúng hạn Quá hạn Chưa giải quyết\n1 Hộ tịch 14 2 9 1 2\n2 Chứng thực 30 30 0 0 0\n3 Đất đai 7 1 3 2 1\n** Cộng 51 34 12 3 3\n',
    )
    expect(found(outline)).toHaveLength(20)
    expect(found(outline)).toContain('procedures.resolved_early[]=34')
  })
  test('flattened: late dossiers without a column; the rows add up to totals that do not balance', () => {
    const header = 'Lĩnh vực Tiếp\nnhận\nĐã giải quyết xong Đang giải\nquyết\nTrước hẹn Đúng hẹn\n'
    const rows = 'Đất đai 40 6 28 2\nChứng thực 96 48 48 0\nHộ tịch 87 61 25 1\nLĩnh vực khác 69 0 64 5\n'
    const read = found(outlineOf(`${header}${rows}Cộng 292 115 165 8\n`))
    expect(read).toHaveLength(16)
    expect(read).toContain('procedures.pending[["field","land"]]=2')
    expect(found(outlineOf(`${header}${rows}Cộng 293 115 165 8\n`))).toEqual([])
  })
  test.each([
    ['Kết quả giải quyết (số liệu từ 01/01/2021 đến 15/6/2021):', 'từ 01/01/2021 đến 15/6/2021'],
    ['Kết quả năm 2020 và 6 tháng đầu năm 2021:', null],
    ['Số liệu tính từ ngày 01/01/2021 đến ngày 15/6/2021.', null],
  ])('flattened: the time of the lead-in: %s', (lead, window) => {
    const outline = outlineOf(
      `${lead}\nLĩnh vực Tiếp nhận Đã giải quyết Đang giải quyết\nĐất đai 40 38 2\nHộ tịch 87 86 1\nCộng 127 124 3\n`,
    )
    const windows = matchForms(outline, rules).mentions.map((each) => each.window)
    expect(windows).toHaveLength(9)
    expect(new Set(windows)).toEqual(new Set([window]))
  })
  test.each<[string, string | null]>([
    ['Bảng 2. Kết quả giải quyết hồ sơ tháng 4/2023 theo lĩnh vực', 'tháng 4/2023'],
    ['Biểu số 03: Kết quả giải quyết hồ sơ quý I năm 2023', 'quý I năm 2023'],
    ['PHỤ LỤC 1\nKẾT QUẢ GIẢI QUYẾT HỒ SƠ THÁNG 4 NĂM 2023', 'THÁNG 4 NĂM 2023'],
    [
      'Bảng 2. Kết quả giải quyết hồ sơ\n(Từ 15/12/2022 đến 14/5/2023; đơn vị tính: hồ sơ)',
      'Từ 15/12/2022 đến 14/5/2023',
    ],
    [
      'Bảng 2. Kết quả giải quyết hồ sơ tháng 4/2023\n(Kèm theo Báo cáo số 45/BC-UBND ngày 05/5/2023)',
      'tháng 4/2023',
    ],
    ['Kết quả tháng 4/2023 như sau:\nBảng 2. Kết quả giải quyết hồ sơ', 'tháng 4/2023'],
    [
      'Bảng 2. Kết quả tiếp nhận, giải quyết hồ sơ của các cơ quan, đơn vị trong tháng\n4/2023 theo lĩnh vực',
      'tháng 4/2023',
    ],
    // of a paper, of two times, of another table
    ['Bảng 2. Kết quả thực hiện Kế hoạch tháng 4/2023', null],
    ['Bảng 2. Kết quả của các cơ quan lập từ tháng 4/2023', null],
    ['Bảng 2. Kết quả tháng 4/2023 so với tháng 3/2023', null],
    ['Bảng 1. Kết quả tháng 4/2023\nVăn hóa 40 38 2\nKết quả theo lĩnh vực', null],
  ])('flattened: the time of the title: %s', (title, window) => {
    const outline = outlineOf(
      `${title}\nLĩnh vực Tiếp nhận Đã giải quyết Đang giải quyết\nĐất đai 40 38 2\nHộ tịch 87 86 1\nCộng 127 124 3\n`,
    )
    const windows = matchForms(outline, rules).mentions.map((each) => each.window)
    expect(windows).toHaveLength(9)
    expect(new Set(windows)).toEqual(new Set([window]))
  })
  describe('flattened: every cell in a line of its own', () => {
    const header = 'Lĩnh vực\nTiếp nhận\nĐã giải quyết\nĐang giải quyết\nTrước hạn\nĐúng hạn\nQuá hạn\n'
    const rows = [
      'Đất đai\n38\n4\n29\n2\n3',
      'Chứng thực\n96\n48\n48\n0\n0',
      'Đăng ký\nkinh doanh\n7\n1\n2\n0\n4',
    ]
    const totals = 'Tổng cộng\n141\n53\n79\n2\n7\nKhông có hồ sơ bị trả lại.\n'
    const body = (numbered: boolean) =>
      rows.map((row, index) => `${numbered ? `${index + 1}\n` : ''}${row}\n`).join('')
    test.each([
      ['numbered', `TT\n${header}${body(true)}${totals}`],
      ['not numbered', `${header}${body(false)}${totals}`],
      ['columns counted', `TT\n${header}1\n2\n3\n4\n5\n6\n7\n${body(true)}${totals}`],
    ])('%s', (_, text) => {
      const read = found(outlineOf(text))
      expect(read).toHaveLength(20)
      expect(read).toContain('procedures.pending[["field","land"]]=3')
      expect(read).toContain('procedures.received_total[["field","business_registration"]]=7')
      expect(read).toContain('procedures.resolved_overdue[]=2')
    })
    test('figures that do not balance give nothing', () => {
      expect(
        found(outlineOf(`${header}${body(false).replace('38', '48').replace('96', '97')}${totals}`)),
      ).toEqual([])
    })
  })
  test('flattened: parts of one sum in the order of the header', () => {
    const outline = outlineOf(
      'Lĩnh vực\nSố hồ sơ tiếp nhận\nSố kỳ\ntrước chuyển\nSố mới\ntiếp nhận\nĐã giải quyết\nĐang giải quyết\n1 Hộ tịch 14 2 12 12 2\n2 Chứng thực 30 0 30 30 0\n3 Đất đai 7 3 4 6 1\nCộng 51 5 46 48 3\n',
    )
    expect(found(outline)).toContain('procedures.carried_over[]=5')
    expect(found(outline)).toContain('procedures.received_new[["field","land"]]=4')
  })
  test('flattened: totals that prove nothing leave the table unread', () => {
    const outline = outlineOf(`${exploded}1. Đất đai 4 4 0 0\n2. Hộ tịch 30 30 0 0\nTổng cộng: 35 4 30 0 0\n`)
    expect(found(outline)).toEqual([])
    expect(codes(outline)).toEqual(['TABLE_COLUMNS'])
  })
  test('flattened: two readings are none', () => {
    const outline = outlineOf(`${exploded}1. Đất đai 4 4 0 0\n2. Hộ tịch 4 4 0 0\nTổng cộng: 8 4 4 0 0\n`)
    expect(found(outline)).toEqual([])
  })
  test('prose that ends in two figures is no table', () => {
    expect(found(outlineOf('Trong quý, lĩnh vực đất đai tiếp nhận 4 hồ sơ.\nTổng số 12 15\n'))).toEqual([])
  })
})

function figure(row: FormRow): fc.Arbitrary<string | null> {
  const count = fc
    .nat({ max: 25_000 })
    .map((n) => (n < 1000 ? `${n}` : `${Math.floor(n / 1000)}.${String(n % 1000).padStart(3, '0')}`))
  const rate = fc.nat({ max: 10_000 }).map((n) => `${n / 100}`.replace('.', ','))
  const filled = row.unit === '%' ? rate : row.unit.includes('=') ? fc.constantFrom('0', '1') : count
  return fc.option(filled, { freq: 4 })
}

const HEAD: Cell[] = [
  'STT',
  'Chỉ tiêu thống kê (sử dụng cho kỳ báo cáo hàng quý, 6 tháng, năm)',
  'Đơn vị tính',
  'Số lượng/ Tỷ lệ',
  'Ghi chú',
]
const rowCells = (sheet: FormSheet, values: readonly (string | null)[]): Cell[][] =>
  sheet.rows.map((row, index) => [row.row, row.label, row.unit, values[index] ?? '', ''])

function cells(sheet: FormSheet, values: readonly (string | null)[]): Outline {
  return outlineOfTables([{ before: `${sheet.form}\n`, rows: [HEAD, ...rowCells(sheet, values)] }])
}

function brokenOver(sheet: FormSheet, values: readonly (string | null)[]): Outline {
  const rows = rowCells(sheet, values)
  const half = Math.ceil(rows.length / 2)
  return outlineOfTables([
    { before: `${sheet.form.toUpperCase()}\n`, rows: [HEAD, ...rows.slice(0, half)] },
    { before: '\n', rows: rows.slice(half) },
  ])
}

const HEAD_LINES =
  'Kết quả thống kê\nSTT\n\nChỉ tiêu thống kê\n(sử dụng cho kỳ báo cáo hàng quý, 6 tháng, \n\nnăm) Đơn vị tính Số lượng/ \nTỷ lệ\n\nGhi \nchú\n\n'

function lines(sheet: FormSheet, values: readonly (string | null)[]): Outline {
  const rows = sheet.rows.map((row, index) => {
    const label = wrapped(row.label)
    return `${row.row}. ${label.join(' \n')}${label.length > 1 ? '\n\n' : ' '}${row.unit} ${values[index] ?? ''}  \n\n`
  })
  return outlineOf(` ${sheet.form}\nCải cách hành chính\n\n${HEAD_LINES}${rows.join('')}`)
}

function interleaved(sheet: FormSheet, values: readonly (string | null)[]): Outline {
  const rows = sheet.rows.map((row, index) => {
    const [first, ...rest] = wrapped(row.label)
    return [`${row.row} ${first} ${row.unit} ${values[index] ?? ''}`, ...rest].join('\n')
  })
  return outlineOf(`${sheet.form}\n\n${HEAD_LINES}${rows.join('\n')}\n`)
}

/** The words in lines of some forty letters. */
function wrapped(words: string): string[] {
  const done: string[] = []
  for (const word of words.split(' ')) {
    const last = done.at(-1)
    if (last !== undefined && last.length + word.length < 42) done[done.length - 1] = `${last} ${word}`
    else done.push(word)
  }
  return done
}
