import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/rules.ts'
import { headersIn } from '../../src/stages/match/criteria/flat-header.ts'
import { figureOf } from '../../src/stages/match/criteria/row.ts'
import { unitOf, withUnit } from '../../src/stages/match/criteria/units.ts'
import { matchCriteria } from '../../src/stages/match/criteria.ts'
import { sheetOf } from '../../src/stages/match/indicators/sheet.ts'
import { matchReferences } from '../../src/stages/match/references.ts'
import { match } from '../../src/stages/match.ts'
import { resolve } from '../../src/stages/resolve.ts'
import type { Outline } from '../../src/types.ts'
import { type Cell, outlineOf, outlineOfTables } from './forms/outlines.ts'

const rules = loadRules()

/** A report of a commune on the first half of 2024. */
const ofCommune = (outline: Outline, title = 'Tình hình kinh tế - xã hội 6 tháng đầu năm 2024'): Outline => ({
  ...outline,
  header: {
    ...outline.header,
    title,
    issuedOn: '2024-06-20',
    level: 'xã',
    period: { from: '2024-01-01', to: '2024-06-30' },
  },
})

const shown = (outline: Outline) => {
  const { mentions, notes } = matchCriteria(outline, [], rules)
  const facts = resolve({ outline, mentions, notes }, rules)
  return facts.observations.map(({ indicator, dimensions, value, modality, periodFrom, periodTo }) =>
    [
      `${indicator}${Object.values(dimensions).length ? `(${Object.values(dimensions).join()})` : ''}`,
      value,
      modality,
      periodFrom === periodTo ? periodTo : `${periodFrom}/${periodTo}`,
    ].join(' '),
  )
}

const celled = (rows: readonly (readonly Cell[])[]) =>
  shown(ofCommune(outlineOfTables([{ before: 'Kết quả:\n', rows }])))
const flat = (text: string) => shown(ofCommune(outlineOf(text)))

const YEAR = '2024-01-01/2024-12-31'
const HALF = '2024-01-01/2024-06-30'

describe('tables of criteria with cells', () => {
  test('plan, result, rate of comparison', () => {
    expect(
      celled([
        ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2024', 'Thực hiện 6 tháng', 'So với KH (%)'],
        ['1', 'Tổng diện tích gieo trồng', 'ha', '845,6', '512,3', '60,6'],
        ['2', 'Tỷ lệ hộ nghèo', '%', '1,1', '', ''],
        ['3', 'Trồng cây phân tán tại nhà văn hoá', 'Cây', '12.000', '9.500', '79,2'],
      ]),
    ).toEqual([
      `agriculture.sown_area_total 845.6 target ${YEAR}`,
      `agriculture.sown_area_total 512.3 actual ${HALF}`,
      `social.poverty_rate 1.1 target ${YEAR}`,
    ])
  })
  test('merged headers: the year above, plan, result and estimate below', () => {
    expect(
      celled([
        [
          ['TT', 2, 1],
          ['Chỉ tiêu', 2, 1],
          ['ĐVT', 2, 1],
          ['Năm 2024', 1, 3],
          null,
          null,
          ['So sánh (%)', 1, 1],
        ],
        [null, null, null, 'Kế hoạch', 'TH 6 tháng', 'Ước TH cả năm', 'TH/KH'],
        ['1', 'Tổng sản lượng lương thực có hạt', 'tấn', '5.120', '2.705', '5.200', '52,8'],
      ]),
    ).toEqual([
      `agriculture.grain_output 5120 target ${YEAR}`,
      `agriculture.grain_output 2705 actual ${HALF}`,
      `agriculture.grain_output 5200 actual ${YEAR}`,
    ])
  })
  test('a time before the report is told with its own days, or not at all', () => {
    const row = (header: string) =>
      celled([
        ['TT', 'Chỉ tiêu', 'ĐVT', header, 'Thực hiện'],
        ['1', 'Số vụ tai nạn giao thông', 'vụ', '3', '2'],
      ])
    expect(row('Thực hiện 6 tháng đầu năm 2023')).toEqual([
      'security.traffic_accidents 3 actual 2023-01-01/2023-06-30',
      `security.traffic_accidents 2 actual ${HALF}`,
    ])
    expect(row('Cùng kỳ')).toEqual([`security.traffic_accidents 2 actual ${HALF}`])
    expect(row('Năm trước')).toEqual([`security.traffic_accidents 2 actual ${HALF}`])
  })
  test('rows under a row, units in brackets, bounds of an aim', () => {
    expect(
      celled([
        ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Kết quả'],
        ['1', 'Cây lúa', '', '', ''],
        ['', 'Diện tích', 'ha', '', '412'],
        ['', 'Năng suất', 'tạ/ha', '', '62,5'],
        ['2', 'Tỷ lệ lao động qua đào tạo', '%', '≥ 66', '67'],
        ['3', 'Tổng thu ngân sách (triệu đồng)', '', '13.500', '7.245'],
      ]).map((each) => each.split(' ').slice(0, 3).join(' ')),
    ).toEqual([
      'agriculture.sown_area(rice) 412 actual',
      'agriculture.yield(rice) 62.5 actual',
      'social.trained_worker_rate 66 target',
      'social.trained_worker_rate 67 actual',
      'budget.revenue 13500000000 target',
      'budget.revenue 7245000000 actual',
    ])
  })
  test('columns that say what is measured of each row', () => {
    expect(
      celled([
        ['TT', 'Cây trồng', 'Diện tích (ha)', 'Sản lượng (tấn)', 'Ghi chú'],
        ['1', 'Ngô', '36', '172,8', '5'],
        ['2', 'Khoai sọ trồng xen', '4', '20', ''],
      ]).map((each) => each.split(' ').slice(0, 3).join(' ')),
    ).toEqual(['agriculture.sown_area(maize) 36 actual', 'agriculture.output(maize) 172.8 actual'])
  })
  test('a table that goes on without its header; two rows of one meaning give nothing', () => {
    const outline = ofCommune(
      outlineOfTables([
        {
          before: '',
          rows: [
            ['TT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện'],
            ['1', 'Số hộ nghèo', 'hộ', '34'],
            ['2', 'Số vụ cháy, nổ', 'vụ', '1'],
          ],
        },
        {
          before: '',
          rows: [
            ['3', 'Số hộ cận nghèo', 'hộ', '51'],
            ['4', 'Số vụ tai nạn giao thông', 'vụ', '2'],
          ],
        },
      ]),
    )
    expect(shown(outline).map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      'social.poor_households 34',
      'security.fires 1',
      'social.near_poor_households 51',
      'security.traffic_accidents 2',
    ])
    const twice = [
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện'],
      ['1', 'Số vụ cháy, nổ', 'vụ', '1'],
      ['2', 'Số vụ cháy', 'vụ', '2'],
    ]
    expect(celled(twice)).toEqual([])
  })
  test('words that leave the label unsaid are no meaning of it', () => {
    expect(
      celled([
        ['TT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện'],
        ['1', 'Số hộ nghèo được hỗ trợ tiền điện', 'hộ', '9'],
        ['2', 'Tỷ lệ hộ nghèo tại thôn Đông', '%', '2,5'],
      ]),
    ).toEqual([])
  })
})

describe('tables of criteria that lost their cells', () => {
  const head = 'TT Chỉ tiêu ĐVT Kế hoạch\nnăm 2024\nThực hiện\n6 tháng\n% so\nKH\n'
  test('rows in lines, a page number between them', () => {
    expect(
      flat(
        `${head}1 Tổng diện tích gieo trồng ha 5.200 2.846 54,7\n2 Sản lượng thủy sản tấn 2.600 1.260 48,5\n\n3\n\n3 Tỷ lệ hộ sử dụng nước sạch % 98 97,2 99,2\nV. HẠN CHẾ\n`,
      ).map((each) => each.split(' ').slice(0, 3).join(' ')),
    ).toEqual([
      'agriculture.sown_area_total 5200 target',
      'agriculture.sown_area_total 2846 actual',
      'agriculture.aquaculture_output 2600 target',
      'agriculture.aquaculture_output 1260 actual',
      'environment.clean_water_rate 98 target',
      'environment.clean_water_rate 97.2 actual',
    ])
  })
  test('a row of several lines; one with a blank cell is left out', () => {
    expect(
      flat(
        `${head}1\nTổng sản lượng lương thực\ncó hạt\nTấn 5.120 2.705 52,8\n2 Số hộ nghèo hộ 34 36\n3 Sản lượng thuỷ sản tấn 310 148 47,7\n`,
      ).map((each) => each.split(' ').slice(0, 2).join(' ')),
    ).toEqual([
      'agriculture.grain_output 5120',
      'agriculture.grain_output 2705',
      'agriculture.aquaculture_output 310',
      'agriculture.aquaculture_output 148',
    ])
  })
  test.each([
    ['a clause', '3. Thu gom được 61 tấn rác; xử lý xong\n42 tấn, còn lại 19 tấn\n'],
    ['a numbered paragraph behind the totals', '2. Số hộ nghèo của xã còn lại\n36 hộ nghèo\n'],
  ])('the report goes on behind the rows: %s', (_, prose) => {
    const table = 'TT Ấp Số hộ Số dân\n1 Ấp Một 52 210\n2 Ấp Hai 48 190\n3 Ấp Ba 40 160\nTổng cộng 140 560\n'
    const outline = ofCommune(outlineOf(`${table}${prose}`))
    const { lines } = matchCriteria(outline, [], rules)
    expect(lines).toHaveLength(1)
    expect(outline.text.text.slice(lines[0]!.start, lines[0]!.end)).toMatch(/Tổng cộng 140 560$/)
  })
  test('a row of rates leaves the comparison blank', () => {
    expect(
      flat(
        `${head}1 Tổng diện tích gieo trồng ha 5.200 2.846 54,7\n2 Tỷ lệ hộ nghèo % 1,1 1,35\n3 Sản lượng thuỷ sản tấn 310 148 47,7\n`,
      ).filter((each) => each.startsWith('social')),
    ).toEqual([`social.poverty_rate 1.1 target ${YEAR}`, 'social.poverty_rate 1.35 actual 2024-06-20'])
  })
  test('rates that speak against the order of the columns leave the table unread', () => {
    const outline = ofCommune(
      outlineOf(
        `${head}1 Tổng diện tích gieo trồng ha 2.846 5.200 54,7\n2 Sản lượng thủy sản tấn 1.260 2.600 48,5\n`,
      ),
    )
    expect(shown(outline)).toEqual([])
    expect(matchCriteria(outline, [], rules).notes.map(({ code }) => code)).toEqual(['TABLE_COLUMNS'])
  })
  test('headers over several columns, told apart by the rates', () => {
    expect(
      flat(
        'TT Chỉ tiêu ĐVT Năm 2024 So sánh (%)\nKế hoạch TH 6 tháng TH 6 tháng/KH\n1 Tổng diện tích gieo trồng ha 5.200 2.846 54,7\n2 Sản lượng thủy sản tấn 2.600 1.260 48,5\n',
      ).map((each) => each.split(' ').slice(1, 3).join(' ')),
    ).toEqual(['5200 target', '2846 actual', '2600 target', '1260 actual'])
  })
})

describe('headers in a line', () => {
  const lines: Record<string, string[]> = {
    'Kế hoạch năm 2024 Thực hiện 6 tháng So với KH (%)': [
      'Kế hoạch năm 2024',
      'Thực hiện 6 tháng',
      'So với KH (%)',
    ],
    'KH 2024 TH 6T TH/KH (%)': ['KH 2024', 'TH 6T', 'So sánh KH'],
    'Kế hoạch 2023 Ước thực hiện năm 2023 So sánh TH/KH (%) Kế hoạch 2024': [
      'Kế hoạch 2023',
      'Ước thực hiện năm 2023',
      'So sánh So sánh KH',
      'Kế hoạch 2024',
    ],
    'Thực hiện Cùng kỳ năm trước Tăng/giảm (%)': ['Thực hiện', 'Cùng kỳ năm trước', 'Tăng/giảm (%)'],
    'Nghị quyết HĐND giao Kết quả thực hiện Đánh giá': ['Nghị quyết HĐND giao', 'Kết quả thực hiện'],
    'Năm 2022 Năm 2023 6 tháng 2024': ['Năm 2022', 'Năm 2023', '6 tháng 2024'],
  }
  for (const [line, headers] of Object.entries(lines))
    test(line, () => expect(headersIn(line)).toEqual(headers))
})

describe('cells', () => {
  test.each([
    ['5.200', '5.200', null],
    [' ≥ 95 ', '95', 'ge'],
    ['trên 66%', '66', 'gt'],
    ['90 trở lên', '90', 'ge'],
  ])('%s', (cell, printed, bound) => {
    const figure = figureOf(cell, 10)!
    expect([figure.printed, figure.bound]).toEqual([printed, bound])
    expect(cell.slice(figure.start - 10, figure.end - 10)).toBe(printed)
  })
  test.each(['', '-', '12/15', '25/KH-UBND', 'Đạt', '03/4/2024', '1.200 hồ sơ'])('no figure: %s', (cell) => {
    expect(figureOf(cell, 0)).toBeNull()
  })
  test.each([
    ['Tr.đ', 'triệu đồng'],
    ['Trđ/người/năm', 'triệu đồng/người/năm'],
    ['Tỷ đồng', 'tỷ đồng'],
    ['1000 con', 'nghìn con'],
    ['Phần trăm', '%'],
    ['Lao động', 'lao động'],
  ])('unit %s', (printed, unit) => expect(unitOf(printed)).toBe(unit))
  test('a unit in brackets; other words in brackets stay', () => {
    expect(withUnit('Tổng thu ngân sách (triệu đồng)')).toEqual({
      label: 'Tổng thu ngân sách',
      unit: 'triệu đồng',
    })
    expect(withUnit('Tỷ lệ hộ nghèo (đa chiều)')).toEqual({ label: 'Tỷ lệ hộ nghèo (đa chiều)', unit: '' })
  })
})

describe('tables with a row for each value of a dimension', () => {
  const figures = (before: string, rows: readonly (readonly Cell[])[]) =>
    match(
      ofCommune(outlineOfTables([{ before, rows }]), 'Kết quả cải cách hành chính quý II năm 2024'),
      rules,
    )
      .mentions.flatMap((each) =>
        each.kind === 'indicator'
          ? [`${each.indicator} ${JSON.stringify(each.dimensions)} ${each.printed}`]
          : [],
      )
      .sort()
  test.each([
    ['Tiếp nhận trực tiếp', 'in_person'],
    ['Tiếp nhận trực tiếp, dịch vụ bưu chính', 'in_person_or_postal'],
  ])('the channel of a column: %s', (header, channel) => {
    const found = figures('', [
      ['STT', 'Lĩnh vực', 'Tiếp nhận trực tuyến', header],
      ['1', 'Hộ tịch', '90', '30'],
      ['', 'Tổng cộng', '90', '30'],
    ])
    expect(found).toContain(`procedures.received_total {"channel":"${channel}"} 30`)
    expect(found).toContain('procedures.received_total {"channel":"online"} 90')
  })
  test('the channel, the level, the group of staff, the type of documents of a row', () => {
    expect(
      figures('', [
        ['Hình thức', 'Tiếp nhận', 'Đã giải quyết'],
        ['Trực tiếp', '311', '309'],
        ['Tổng', '311', '309'],
      ]),
    ).toContain('procedures.received_total {"channel":"in_person"} 311')
    expect(
      figures('', [
        ['Đối tượng', 'Biên chế được giao', 'Có mặt'],
        ['Công chức', '10', '9'],
        ['Tổng', '10', '9'],
      ]),
    ).toContain('staff.present {"staff_category":"civil_servant"} 9')
    const types = [
      ['STT', 'Loại văn bản', 'Số lượng'],
      ['1', 'Quyết định', '312'],
      ['', 'Tổng cộng', '312'],
    ]
    expect(figures('Văn bản đã ban hành:\n', types)).toContain(
      'documents.issued {"document_type":"decision"} 312',
    )
    expect(figures('Văn bản quy phạm pháp luật:\n', types)).toEqual([])
  })
})

describe('documents cited in a table', () => {
  const outline = ofCommune(
    outlineOfTables([
      {
        before: 'Các văn bản đã ban hành:\n',
        rows: [
          ['STT', 'Số, ký hiệu', 'Ngày ban hành', 'Trích yếu'],
          ['1', '12/KH-UBND', '15/01/2024', 'Kế hoạch cải cách hành chính năm 2024'],
          ['2', '77/CV-UBND', '03/4/2024', 'V/v đẩy mạnh giải quyết 1.200 hồ sơ tồn đọng'],
        ],
      },
    ]),
    'Kết quả công tác cải cách hành chính 6 tháng đầu năm 2024',
  )
  test('their codes, dates and titles are no figures', () => {
    const { mentions } = match(outline, rules)
    expect(mentions.filter(({ kind }) => kind === 'indicator')).toEqual([])
    expect(mentions.filter(({ kind }) => kind === 'reference').length).toBeGreaterThan(0)
  })
  test('their codes are masked on the sheet that rules of prose look at', () => {
    const { text } = sheetOf(outline, matchReferences(outline, rules.references))
    const at = outline.text.text.indexOf('12/KH-UBND')
    expect(text.slice(at, at + '12/KH-UBND'.length)).not.toMatch(/\d/)
    const date = outline.text.text.indexOf('15/01/2024')
    expect(text.slice(date, date + 10)).not.toMatch(/\d/)
    expect(text).toHaveLength(outline.text.text.length)
  })
})
