import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/rules.ts'
import { matchIndicators } from '../../src/stages/match/indicators.ts'
import { resolveIndicators } from '../../src/stages/resolve/indicators.ts'
import { plainText, unknownHeader } from '../../src/text/example.ts'
import type { Header, Outline, Unit } from '../../src/types.ts'

const { indicators: rules } = loadRules()

const header: Header = {
  ...unknownHeader,
  docType: 'BC',
  number: '15',
  code: '15/BC-UBND',
  issuedOn: '2022-06-20',
  place: 'Sông Mây',
  issuer: 'UBND thị trấn Sông Mây',
  superior: 'huyện Yên Lạc Hạ',
  province: 'tỉnh Đông Sơn',
  level: 'xã',
  title: 'Kết quả cải cách hành chính quý II, phương hướng nhiệm vụ quý III năm 2022',
  periodLabel: 'quý II năm 2022',
  period: { from: '2022-04-01', to: '2022-06-30' },
}

/** A report of these lines; bullets are told, a line in capitals is a heading of its own section. */
function report(lines: readonly string[], over: Partial<Header> = {}): Outline {
  const text = lines.join('\n')
  let start = 0
  const heads = lines.flatMap((line, i) => (/^[IVX]+\. /.test(line) ? [i] : []))
  const starts = lines.map((line) => {
    const at = start
    start += line.length + 1
    return at
  })
  const sections = heads.map((i, n) => ({
    marker: lines[i]!.split(' ')[0]!,
    title: lines[i]!.replace(/^\S+ /, ''),
    depth: 1,
    start: starts[i]!,
    end: starts[heads[n + 1] ?? lines.length] ?? text.length,
    parent: -1,
    future: /NHIỆM VỤ/.test(lines[i]!),
  }))
  const units = lines.map((line, i): Unit => {
    const marker = /^(?:[IVX]+\.|[*+-])(?= )/.exec(line)?.[0] ?? null
    const section = sections.findLastIndex((each) => each.start <= starts[i]!)
    const kind = heads.includes(i) ? 'heading' : 'text'
    return { start: starts[i]!, end: starts[i]! + line.length, role: 'body', marker, section, kind }
  })
  return {
    text: plainText(text),
    header: { ...header, ...over },
    units,
    sections,
    forms: [],
    asides: [],
    maybePages: [],
    notes: [],
  }
}

function observed(lines: readonly string[], over: Partial<Header> = {}) {
  const outline = report(lines, over)
  const { mentions, notes } = matchIndicators(outline, [], rules)
  return { observations: resolveIndicators({ outline, mentions, notes }, rules).observations, notes }
}

/** `indicator value dimensions from..to modality`, as a reader would write it down. */
function lines(of: readonly string[], over: Partial<Header> = {}): string[] {
  return observed(of, over).observations.map((each) => {
    const dimensions = Object.values(each.dimensions).join('+')
    const period = each.periodFrom === each.periodTo ? each.periodTo : `${each.periodFrom}..${each.periodTo}`
    const target = each.modality === 'target' ? ' target' : ''
    return `${each.indicator} ${each.value}${dimensions ? ` ${dimensions}` : ''} ${period}${target}`
  })
}

describe('when a figure holds', () => {
  test('a flow over the report’s period, a stock at the day of issue', () => {
    expect(lines(['Đã tiếp nhận 40 hồ sơ; số hồ sơ đang giải quyết: 3 hồ sơ.'])).toEqual([
      'procedures.received_total 40 2022-04-01..2022-06-30',
      'procedures.pending 3 2022-06-20',
    ])
  })

  test('the title of a report makes no aims of its results', () => {
    const title = 'Kết quả cải cách hành chính quý II, phương hướng, nhiệm vụ quý III năm 2022'
    expect(lines(['Tuyên truyền: 30 tin, bài về CCHC.'], { title })).toEqual([
      'communication.par_news_items 30 2022-04-01..2022-06-30',
    ])
  })

  test('a window that ends before it begins is no time, and the report’s own is not taken for it', () => {
    expect(lines(['Từ ngày 15/4/2022 đến ngày 10/6/2021, xã tiếp nhận 90 hồ sơ.'])).toEqual([
      'procedures.received_total 90 null',
    ])
  })

  test('the stated data window beats the period', () => {
    const dataWindow = { from: '2022-03-15', to: '2022-06-14' }
    expect(
      lines(['Trong quý II đã tiếp nhận 40 hồ sơ; số hồ sơ đang giải quyết: 3 hồ sơ.'], { dataWindow }),
    ).toEqual(['procedures.received_total 40 2022-03-15..2022-06-14', 'procedures.pending 3 2022-06-14'])
  })

  test('money of a budget is of the time that it names, not of the data window', () => {
    const dataWindow = { from: '2022-03-15', to: '2022-06-14' }
    expect(
      lines(['Trong quý II tiếp nhận 40 hồ sơ. Thu ngân sách quý II đạt 900 triệu đồng.'], { dataWindow }),
    ).toEqual([
      'procedures.received_total 40 2022-03-15..2022-06-14',
      'budget.revenue 900000000 2022-04-01..2022-06-30',
    ])
  })

  test('money of a budget begins with its year, where the data window begins before', () => {
    const period = { from: '2022-01-01', to: '2022-03-31' }
    const dataWindow = { from: '2021-12-15', to: '2022-03-14' }
    const text = 'Tiếp nhận 40 hồ sơ. Tổng thu ngân sách ước đạt 900 triệu đồng.'
    expect(lines([text], { period, dataWindow })).toEqual([
      'procedures.received_total 40 2021-12-15..2022-03-14',
      'budget.revenue 900000000 2022-01-01..2022-03-14',
    ])
    const stated = 'Từ ngày 15/12/2021 đến ngày 14/3/2022, tổng thu ngân sách ước đạt 900 triệu đồng.'
    expect(lines([stated], { period })).toEqual(['budget.revenue 900000000 2022-01-01..2022-03-14'])
    // of several years
    expect(lines(['Giai đoạn 2016-2022, tổng thu ngân sách đạt 900 triệu đồng.'], { period })).toEqual([
      'budget.revenue 900000000 2016-01-01..2022-12-31',
    ])
  })

  test('a year under way goes up to where the data end, also where they begin in the December before', () => {
    const period = { from: '2022-01-01', to: '2022-06-30' }
    const dataWindow = { from: '2021-12-15', to: '2022-06-14' }
    expect(lines(['Năm 2022, xã đã tinh giản 4 người.'], { period, dataWindow })).toEqual([
      'staff.downsized 4 2022-01-01..2022-06-14',
    ])
  })

  test('what a bullet tells of another year is parted below it in a line of its own', () => {
    expect(
      lines([
        '- Năm 2021 tiếp nhận 905 hồ sơ.',
        'Chia theo lĩnh vực:',
        '+ Lĩnh vực hộ tịch: tiếp nhận 160 hồ sơ.',
      ]),
    ).toEqual([
      'procedures.received_total 905 2021-01-01..2021-12-31',
      'procedures.received_total 160 civil_status 2021-01-01..2021-12-31',
    ])
  })

  test('a data window of dossiers leaves other figures at the time that they state', () => {
    const text = [
      '(số liệu hồ sơ tính từ ngày 15/3/2022 đến ngày 14/6/2022)',
      'Trong quý II tiếp nhận 40 hồ sơ.',
    ]
    const at = text[0]!.indexOf('từ ngày')
    const over = {
      dataWindow: { from: '2022-03-15', to: '2022-06-14' },
      places: { dataWindow: { start: at, end: text[0]!.length - 1, page: null } },
    }
    const sessions = 'Quý II tổ chức 12 buổi tuyên truyền, phổ biến pháp luật.'
    expect(lines([...text, sessions], over)).toEqual([
      'procedures.received_total 40 2022-03-15..2022-06-14',
      'legal_education.sessions 12 2022-04-01..2022-06-30',
    ])
  })

  test('`cùng kỳ` is the same of another year, of the figure’s own time; an earlier time that has no date is none', () => {
    const dataWindow = { from: '2022-03-15', to: '2022-06-14' }
    expect(lines(['Trong quý II tiếp nhận 40 hồ sơ (cùng kỳ năm trước: 30 hồ sơ).'], { dataWindow })).toEqual(
      [
        'procedures.received_total 40 2022-03-15..2022-06-14',
        'procedures.received_total 30 2021-03-15..2021-06-14',
      ],
    )
    expect(lines(['Từ đầu năm đến nay tiếp nhận 90 hồ sơ (cùng kỳ năm 2020: 70 hồ sơ).'])).toEqual([
      'procedures.received_total 90 2022-01-01..2022-06-20',
      'procedures.received_total 70 2020-01-01..2020-06-20',
    ])
    expect(lines(['Tiếp nhận 90 hồ sơ (kỳ trước: 70 hồ sơ).'])).toEqual([
      'procedures.received_total 90 2022-04-01..2022-06-30',
    ])
  })

  test('the sentence’s own window beats both, and holds for the sentences after it', () => {
    expect(
      lines([
        'Từ ngày 01/4/2022 đến ngày 10/6/2022 đã tiếp nhận 40 hồ sơ. Số hồ sơ đã giải quyết: 37 hồ sơ.',
      ]),
    ).toEqual([
      'procedures.received_total 40 2022-04-01..2022-06-10',
      'procedures.resolved_total 37 2022-04-01..2022-06-10',
    ])
  })

  test('a lead-in’s window holds for its list and no further', () => {
    expect(
      lines([
        '* Kết quả giải quyết TTHC (từ ngày 01/4/2022 đến ngày 10/6/2022):',
        '- Tổng số hồ sơ tiếp nhận: 40 hồ sơ.',
        '* Kết quả khác:',
        '- Số hồ sơ thanh toán trực tuyến: 9 hồ sơ.',
      ]),
    ).toEqual([
      'procedures.received_total 40 2022-04-01..2022-06-10',
      'payment.dossiers_paid_online 9 2022-04-01..2022-06-30',
    ])
  })

  test('six months, from the beginning of the year, until a day', () => {
    expect(lines(['Trong 6 tháng đầu năm ban hành 02 văn bản QPPL.'])).toEqual([
      'documents.legal_docs_issued 2 2022-01-01..2022-06-30',
    ])
    expect(lines(['Từ đầu năm đến nay đã tiếp nhận 90 hồ sơ.'])).toEqual([
      'procedures.received_total 90 2022-01-01..2022-06-20',
    ])
    expect(lines(['Tổng thu ngân sách tính đến 15/6/2022: 2.500 triệu đồng.'])).toEqual([
      'budget.revenue 2500000000 2022-06-15',
    ])
  })

  test('when a room was opened, years before, is not of when its figures are', () => {
    expect(
      lines(['Bộ phận Một cửa được đưa vào hoạt động từ tháng 5/2016, diện tích 96 m2, có 08 máy vi tính.']),
    ).toEqual(['one_stop.room_area 96 2022-06-20', 'one_stop.computers 8 2022-06-20'])
    expect(lines(['Năm 2016, diện tích phòng một cửa là 96 m2.'])).not.toContain(
      'one_stop.room_area 96 2022-06-20',
    )
  })

  test('“từ đầu năm” alone ends with the report’s time that begins with the year', () => {
    const period = { from: '2022-01-01', to: '2022-06-30' }
    expect(lines(['Từ đầu năm đã tiếp nhận 90 hồ sơ.'], { period })).toEqual([
      'procedures.received_total 90 2022-01-01..2022-06-30',
    ])
    const year = { from: '2022-01-01', to: '2022-12-31' }
    expect(lines(['Từ đầu năm đã tiếp nhận 90 hồ sơ.'], { period: year })).toEqual([
      'procedures.received_total 90 2022-01-01..2022-06-20',
    ])
  })

  test('months so far are those of the report’s year, but not beyond its own time', () => {
    const period = { from: '2022-10-01', to: '2022-10-31' }
    const of = (line: string) => lines([line], { period, issuedOn: '2022-11-02' })[0]
    expect(of('Cộng 10 tháng, tiếp nhận 90 hồ sơ.')).toContain('2022-01-01..2022-10-31')
    expect(of('Cộng 11 tháng, tiếp nhận 90 hồ sơ.')).toContain('2022-10-01..2022-10-31')
  })

  test('an aim for a named year is for that year, one until a day for the day', () => {
    const of = (line: string) => lines(['I. NHIỆM VỤ QUÝ III', line])
    expect(of('- Phấn đấu giải ngân vốn đầu tư công đạt 95% kế hoạch vốn năm 2022.')[0]).toContain(
      '2022-01-01..2022-12-31',
    )
    expect(of('- Phấn đấu giải ngân vốn đầu tư công đạt 95% kế hoạch vốn.')[0]).toContain(
      '2022-07-01..2022-09-30',
    )
  })

  test('a time behind the next figure is not of the one before', () => {
    const issuedOn = '2022-07-05'
    expect(lines(['Có 9 hồ sơ giải quyết quá hạn và 4 hồ sơ đến nay chưa trả.'], { issuedOn })[0]).toBe(
      'procedures.resolved_overdue 9 2022-04-01..2022-06-30',
    )
  })

  test('a time of a plain lead-in holds for the lists under its stars', () => {
    const of = [
      'Kết quả từ ngày 01/4/2022 đến ngày 15/6/2022: xã tiếp nhận nhiều hồ sơ. Cụ thể:',
      '* Tại Bộ phận Một cửa',
      '- Đã tiếp nhận 90 hồ sơ.',
    ]
    expect(lines(of)[0]).toContain('2022-04-01..2022-06-15')
  })

  test('what was done up to a day was done since the report’s time began', () => {
    expect(lines(['Tính đến 15/6/2022, đã tiếp nhận 90 hồ sơ.'])).toEqual([
      'procedures.received_total 90 2022-04-01..2022-06-15',
    ])
  })

  test('the days in brackets behind a time are meant by it, also in the paragraphs beside it', () => {
    expect(
      lines([
        'Quý II năm 2022 (số liệu từ 01/4/2022 đến 10/6/2022), đã tiếp nhận 40 hồ sơ. Đã giải quyết 38 hồ sơ.',
        'Trễ hạn 3 hồ sơ.',
      ]),
    ).toEqual([
      'procedures.received_total 40 2022-04-01..2022-06-10',
      'procedures.resolved_total 38 2022-04-01..2022-06-10',
      'procedures.resolved_overdue 3 2022-04-01..2022-06-10',
    ])
  })

  test('a day that a sentence is about is its time; a day that dates what was done is not', () => {
    expect(lines(['Trong ngày 01/6/2022 tiếp nhận 42 hồ sơ.'])).toEqual([
      'procedures.received_total 42 2022-06-01',
    ])
    expect(lines(['Ngày 01/6/2022, thị trấn đã ban hành 02 văn bản QPPL.'])).toEqual([
      'documents.legal_docs_issued 2 2022-04-01..2022-06-30',
    ])
  })

  test('a month and the months up to it', () => {
    expect(
      lines([
        'Tháng 6, thị trấn tiếp nhận 100 hồ sơ. Cộng 6 tháng tiếp nhận 610 hồ sơ, giải quyết 600 hồ sơ.',
      ]),
    ).toEqual([
      'procedures.received_total 100 2022-06-01..2022-06-30',
      'procedures.received_total 610 2022-01-01..2022-06-30',
      'procedures.resolved_total 600 2022-01-01..2022-06-30',
    ])
  })

  test('a time told with its own figure in brackets goes no further', () => {
    expect(lines(['Đã tiếp nhận 90 hồ sơ (năm 2021: 81 hồ sơ), giải quyết 85 hồ sơ.'])).toContain(
      'procedures.resolved_total 85 2022-04-01..2022-06-30',
    )
  })

  test('figures of tasks to come are targets of the next period', () => {
    expect(lines(['II. NHIỆM VỤ QUÝ III', '- Tỷ lệ hồ sơ giải quyết đúng hạn đạt trên 99%.'])).toEqual([
      'procedures.timely_rate 99 2022-07-01..2022-09-30 target',
    ])
  })

  test.each([
    'Cùng kỳ năm trước tiếp nhận 500 hồ sơ.',
    'Cùng kỳ năm 2021, toàn thị trấn tiếp nhận 500 hồ sơ.',
    'Năm trước: tiếp nhận 500 hồ sơ.',
    'Quý trước, thị trấn tiếp nhận 500 hồ sơ.',
  ])('last year’s figures are not this year’s: %s', (text) => {
    expect(lines([text])).toEqual([])
  })

  test('what there was then stands in its bracket, or under its label', () => {
    expect(
      lines(['So với 6 tháng đầu năm 2021 (tiếp nhận 500 hồ sơ), năm nay tiếp nhận 540 hồ sơ.'])[0],
    ).toBe('procedures.received_total 500 2021-01-01..2021-06-30')
    expect(lines(['* Cùng kỳ năm trước:', '- Tiếp nhận 500 hồ sơ.'])).toEqual([
      'procedures.received_total 500 2021-04-01..2021-06-30',
    ])
  })

  test('“so với cùng kỳ” leaves this year’s figure alone', () => {
    expect(lines(['So với cùng kỳ năm trước, thị trấn tiếp nhận 540 hồ sơ, tăng 40 hồ sơ.'])).toEqual([
      'procedures.received_total 540 2022-04-01..2022-06-30',
    ])
  })

  test('the quarter, the month, all the year, in a report on another time', () => {
    const half = { period: { from: '2022-01-01', to: '2022-06-30' } }
    expect(lines(['Trong quý, tiếp nhận 40 hồ sơ.'], half)).toEqual([
      'procedures.received_total 40 2022-04-01..2022-06-30',
    ])
    expect(lines(['Trong tháng, tiếp nhận 14 hồ sơ.'], half)).toEqual([
      'procedures.received_total 14 2022-06-01..2022-06-30',
    ])
    expect(lines(['Lũy kế 6 tháng tiếp nhận 90 hồ sơ.'])).toEqual([
      'procedures.received_total 90 2022-01-01..2022-06-30',
    ])
    expect(lines(['Ước thực hiện cả năm, tổng thu ngân sách đạt 2.500 triệu đồng.'])).toEqual([
      'budget.revenue 2500000000 2022-01-01..2022-12-31',
    ])
  })

  test('“lũy kế” ends with the stated window, “đến nay” with the day of issue', () => {
    const dataWindow = { from: '2022-03-15', to: '2022-06-14' }
    expect(lines(['Lũy kế từ đầu năm tiếp nhận 90 hồ sơ.'], { dataWindow })).toEqual([
      'procedures.received_total 90 2022-01-01..2022-06-14',
    ])
    expect(lines(['Từ đầu năm đến nay tiếp nhận 90 hồ sơ.'], { dataWindow })).toEqual([
      'procedures.received_total 90 2022-01-01..2022-06-20',
    ])
  })

  test('“từ đầu năm đến nay” in a report on the first half, issued after it, is the first half', () => {
    const period = { from: '2022-01-01', to: '2022-06-30' }
    expect(lines(['Từ đầu năm đến nay tiếp nhận 90 hồ sơ.'], { period, issuedOn: '2022-07-04' })).toEqual([
      'procedures.received_total 90 2022-01-01..2022-06-30',
    ])
  })

  test('in a district’s report its own level goes without saying; that of a clause ends with it', () => {
    const district = { level: 'huyện', issuer: 'UBND huyện Yên Lạc Hạ' } as const
    expect(
      lines(['Số hồ sơ của cấp huyện được nhập vào phần mềm một cửa điện tử là 11.964 hồ sơ.'], district),
    ).toEqual(['egov.dossiers_in_onestop_software 11964 2022-04-01..2022-06-30'])
    expect(
      lines(['100% UBND cấp xã đã kết nối mạng; 82% cán bộ, công chức có máy tính làm việc.'], district),
    ).toEqual(['egov.staff_with_computer_rate 82 2022-06-20'])
  })

  test('“thực hiện tại” is no “hiện tại”, “kỳ báo cáo” no day of issue', () => {
    const dataWindow = { from: '2022-03-15', to: '2022-06-14' }
    expect(lines(['Trong kỳ báo cáo, tiếp nhận 40 hồ sơ.'], { dataWindow })).toEqual([
      'procedures.received_total 40 2022-03-15..2022-06-14',
    ])
    expect(lines(['Tổng số TTHC thực hiện tại thị trấn: 140 TTHC.'], { dataWindow })).toEqual([
      'procedures.under_authority 140 2022-06-14',
    ])
  })
})

describe('whose figure it is', () => {
  test('lists over bullets, bullets under bullets, the rate after its count', () => {
    expect(
      lines([
        'Bộ phận Một cửa đã tiếp nhận 60 hồ sơ, gồm:',
        '- Số mới tiếp nhận trong kỳ: 58 hồ sơ. Trong đó: trực tuyến: 50 hồ sơ, chiếm 86,2%; trực tiếp: 8 hồ sơ, chiếm 13,8%:',
        '+ Lĩnh vực Hộ tịch: 30 hồ sơ (trong đó: online: 28 hồ sơ);',
        '+ Lĩnh vực Chứng thực: 28 hồ sơ.',
        '- Số từ kỳ trước chuyển qua: 2 hồ sơ.',
      ]).map((each) => each.replace(' 2022-04-01..2022-06-30', '')),
    ).toEqual([
      'procedures.received_total 60',
      'procedures.received_new 58',
      'procedures.received_new 50 online',
      'procedures.received_share 86.2 online',
      'procedures.received_new 8 in_person',
      'procedures.received_share 13.8 in_person',
      'procedures.received_new 30 civil_status',
      'procedures.received_new 28 online+civil_status',
      'procedures.received_new 28 certification',
      'procedures.carried_over 2',
    ])
  })

  test('the level comes from the heading of the list; a commune’s own goes without saying', () => {
    const of = [
      'Tại Bộ phận Một cửa của huyện:',
      '- Tổng số hồ sơ đã tiếp nhận: 7 hồ sơ;',
      'Tại Bộ phận Một cửa của các xã, thị trấn:',
      '- Tổng số hồ sơ đã tiếp nhận: 80 hồ sơ;',
    ]
    expect(lines(of, { level: 'huyện' })).toEqual([
      'procedures.received_total 7 district 2022-04-01..2022-06-30',
      'procedures.received_total 80 commune 2022-04-01..2022-06-30',
    ])
  })

  test.each([
    [
      'Tiếp nhận 700 hồ sơ, gồm cấp tỉnh 100 hồ sơ, cấp xã 600 hồ sơ.',
      ['700', '100 province', '600 commune'],
    ],
    ['Xã tiếp nhận 700 hồ sơ. Hồ sơ cấp xã tiếp nhận 700 hồ sơ.', ['700', '700']],
    ['Hồ sơ cấp xã tiếp nhận 600 hồ sơ.', ['600']],
  ])('a commune’s own level is told where a whole stands beside it: %s', (of, given) => {
    expect(lines([of])).toEqual(
      given.map((each) => `procedures.received_total ${each} 2022-04-01..2022-06-30`),
    )
  })

  test('a code of yes and no is yes however often a thing was done', () => {
    const { observations } = observed(['Lãnh đạo UBND xã đã tổ chức 04 hội nghị đối thoại với doanh nghiệp.'])
    const told = observations.filter(({ indicator }) => indicator === 'leadership.dialogue_held')
    expect(told.map(({ value }) => value)).toEqual([1])
  })

  test('digits of codes, dates, laws, ages and standards are no figures', () => {
    expect(
      lines([
        'Thực hiện Quyết định số 12/QĐ-UBND ngày 05/01/2022, Điều 15, trẻ dưới 06 tuổi, TCVN ISO 9001:2015, đến thứ 6 hàng tuần.',
      ]),
    ).toEqual([])
  })

  test('one figure, two readings alike: neither, and a note', () => {
    const { rules: all } = rules
    const first = all.find((each) => each.id === 'procedures.received_new')!
    const second = {
      ...first,
      id: 'zz',
      indicator: 'procedures.pending',
      patterns: first.patterns.map((each) => ({ ...each })),
      sentences: { finds: [], ignores: [], misses: [] },
    }
    const outline = report(['Số hồ sơ mới tiếp nhận trong kỳ: 12 hồ sơ.'])
    const own = second.patterns.map((pattern) => ({ owner: all.length, pattern }))
    const index = new Map(rules.index)
    for (const [word, list] of index) {
      const firsts = list.filter(({ owner }) => all[owner] === first)
      const at = firsts.map(({ pattern }) => own[first.patterns.indexOf(pattern)]!)
      if (at.length) index.set(word, [...list, ...at])
    }
    const { mentions, notes } = matchIndicators(outline, [], { ...rules, rules: [...all, second], index })
    expect(mentions).toEqual([])
    expect(notes).toMatchObject([{ code: 'CONTESTED_FIGURE', level: 'doubt' }])
  })
})

describe('which rules look', () => {
  const of = ['Toàn thị trấn còn 34 hộ nghèo, chiếm 1,2%.']

  test('a pack stays out of reports that its file excludes by title', () => {
    expect(lines(of)).toEqual([])
  })

  test('and looks at all others', () => {
    const title = 'Tình hình kinh tế - xã hội quý II năm 2022'
    expect(lines(of, { title })).toEqual([
      'social.poor_households 34 2022-06-20',
      'social.poverty_rate 1.2 2022-06-20',
    ])
  })

  test('a report on two subjects is looked at by both packs', () => {
    const title = 'Tình hình kinh tế - xã hội và công tác cải cách hành chính quý II năm 2022'
    expect(lines([...of, 'Tỷ lệ giải quyết hồ sơ đúng hạn đạt 98%.'], { title })).toEqual([
      'social.poor_households 34 2022-06-20',
      'social.poverty_rate 1.2 2022-06-20',
      expect.stringMatching(/^procedures\.timely_rate 98 /),
    ])
  })

  describe('by the level of the agency', () => {
    const title = 'Tình hình kinh tế - xã hội quý II năm 2022'
    const seen = (level: Header['level']) =>
      matchIndicators(
        report(['Còn 34 hộ nghèo, chiếm 1,2%; tiếp nhận 120 hồ sơ thủ tục hành chính.'], { title, level }),
        [],
        rules,
      )
    const names = (level: Header['level']) => seen(level).mentions.map(({ indicator }) => indicator)

    test.each(['xã', 'huyện', 'tỉnh'] as const)('a pack for places looks at a report of a %s', (level) => {
      expect(names(level)).toEqual([
        'social.poor_households',
        'social.poverty_rate',
        'procedures.received_total',
      ])
    })

    test('what the whole country did is no result of a place', () => {
      expect(names('trung ương')).toEqual(['procedures.received_total'])
      expect(seen('trung ương').notes).toEqual([])
    })

    test('where the level is unknown, such a pack waits and says so', () => {
      expect(names(null)).toEqual(['procedures.received_total'])
      expect(seen(null).notes).toMatchObject([{ code: 'LEVEL_UNKNOWN', level: 'info' }])
    })
  })
})

describe('laws', () => {
  const text = [
    'I. CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
    '- Trong quý đã tiếp nhận\n1.250 hồ sơ, đã giải quyết 1.200/1.250 hồ sơ, đạt 96%.',
    '- Tổng thu: 5.120.400.000 đồng, đạt: 61,3%',
  ]

  test('every quote is the text at its place, every number inside it', () => {
    const outline = report(text)
    const { mentions } = matchIndicators(outline, [], rules)
    expect(mentions.length).toBeGreaterThan(4)
    for (const each of mentions) {
      expect(outline.text.text.slice(each.at.start, each.at.end)).toBe(each.quote)
      expect(outline.text.text.slice(each.numberAt.start, each.numberAt.end)).toBe(each.printed)
      expect(each.numberAt.start).toBeGreaterThanOrEqual(each.at.start)
      expect(each.numberAt.end).toBeLessThanOrEqual(each.at.end)
    }
  })

  test('the order of the rules decides nothing', () => {
    const last = rules.rules.length - 1
    const turn = <T, U>(index: ReadonlyMap<string, readonly T[]>, each: (one: T) => U) =>
      new Map([...index].map(([word, list]) => [word, list.map(each)]))
    const own = new Map(
      rules.rules.flatMap(({ patterns }, r) =>
        patterns.map((pattern) => [pattern, { owner: last - r, pattern }]),
      ),
    )
    const turned = {
      ...rules,
      rules: rules.rules.toReversed(),
      index: turn(rules.index, ({ pattern }) => own.get(pattern)!),
      meaningIndex: turn(rules.meaningIndex, ({ owner, meaning }) => ({ owner: last - owner, meaning })),
    }
    expect(matchIndicators(report(text), [], turned)).toEqual(matchIndicators(report(text), [], rules))
  })

  test('twice the text takes about twice the time, without full stops too', () => {
    const sentence =
      'tổng số hồ sơ tiếp nhận là là là đạt có 12 hồ sơ giải quyết đúng hạn cán bộ công chức 100% '
    const time = (times: number) => {
      const outline = report([sentence.repeat(times)])
      const from = performance.now()
      matchIndicators(outline, [], rules)
      return performance.now() - from
    }
    time(200)
    expect(time(2000)).toBeLessThan(Math.max(400, time(500) * 16))
  })
})

describe('levels, fields and tasks around a figure', () => {
  test('a level said after a semicolon holds to the end of its sentence', () => {
    expect(
      lines(['HĐND, UBND tỉnh ban hành 40 VBQPPL; cấp xã ban hành 07 VBQPPL. Rà soát 90 VBQPPL.'], {
        level: 'tỉnh',
      }),
    ).toEqual([
      'documents.legal_docs_issued 40 2022-04-01..2022-06-30',
      'documents.legal_docs_issued 7 commune 2022-04-01..2022-06-30',
      'documents.legal_docs_reviewed 90 2022-04-01..2022-06-30',
    ])
  })

  test('the wards of a district, counted', () => {
    expect(lines(['Tại 14/14 xã, thị trấn tiếp nhận 820 hồ sơ.'], { level: 'huyện' })).toEqual([
      'procedures.received_total 820 commune 2022-04-01..2022-06-30',
    ])
  })

  test('a field that the catalogue lacks is no total, and no field of a shorter name', () => {
    expect(
      lines(['Lĩnh vực lý lịch tư pháp: tiếp nhận 541 hồ sơ.', '- Lĩnh vực quốc tịch tiếp nhận 12 hồ sơ.']),
    ).toEqual([])
  })

  test('tasks to come, announced in one line with their text', () => {
    expect(
      lines(['3. Nhiệm vụ 6 tháng cuối năm: tỷ lệ hồ sơ trực tuyến đạt 90%.']).every((line) =>
        line.endsWith(' target'),
      ),
    ).toBe(true)
    expect(lines(['Nhiệm vụ UBND tỉnh giao: tổng số 93 nhiệm vụ.'])).toEqual([
      'tasks.assigned 93 2022-04-01..2022-06-30',
    ])
  })

  test('a fraction of money has one unit', () => {
    expect(lines(['Giải ngân vốn đầu tư công 9,3/12,4 tỷ đồng, đạt 75%.'])).toEqual([
      'public_investment.disbursed 9300 2022-04-01..2022-06-30',
      'public_investment.planned 12400 2022-06-20',
      'public_investment.disbursement_rate 75 2022-04-01..2022-06-30',
    ])
  })
})

describe('levels of a report that speaks of several', () => {
  const district = { level: 'huyện', issuer: 'UBND huyện Yên Lạc Hạ' } as const
  test.each([
    ['Cấp xã: tiếp nhận 90 hồ sơ. Toàn huyện tiếp nhận 120 hồ sơ.', { 90: { level: 'commune' }, 120: {} }],
    ['- Bộ phận Một cửa thị xã: tiếp nhận 31 hồ sơ.', { 31: { level: 'district' } }],
    [
      '* Cấp xã: tiếp nhận 70 hồ sơ.\n* Công an huyện tiếp nhận 25 hồ sơ.',
      { 70: { level: 'commune' }, 25: { agency: 'police' } },
    ],
    ['Cấp huyện (6 tháng đầu năm): tiếp nhận 55 hồ sơ.', { 55: { level: 'district' } }],
    [
      'Biên chế công chức được giao 80 người. Người hoạt động không chuyên trách cấp xã: 12 người. Trong kỳ tinh giản biên chế 03 người.',
      { 12: { level: 'commune' }, 3: {} },
    ],
  ])('%s', (text, wanted) => {
    const found = matchIndicators(report(text.split('\n'), district), [], rules).mentions
    for (const [value, dimensions] of Object.entries(wanted)) {
      const hits = found.filter((each) => Number(each.printed.replaceAll('.', '')) === Number(value))
      expect(hits.map((each) => each.dimensions)).toContainEqual(dimensions)
    }
  })
})

describe('words that turn a figure round', () => {
  const found = (lines: readonly string[]) =>
    matchIndicators(report(lines), [], rules).mentions.map((each) => [
      each.indicator,
      each.printed,
      each.modality,
    ])
  test('what is denied is not counted', () => {
    expect(found(['Nhiệm vụ được giao: chưa hoàn thành trong hạn 27 nhiệm vụ.'])).not.toContainEqual(
      expect.arrayContaining(['tasks.completed_on_time']),
    )
  })
  test('under the tasks to come a count describes, unless words say that it is an aim', () => {
    const under = 'III. NHIỆM VỤ QUÝ III'
    expect(found([under, '- Ban hành 05 văn bản QPPL.'])).toEqual([])
    expect(found([under, '- Kiểm tra CCHC tối thiểu 05 cơ quan, đơn vị.'])).toEqual([
      ['inspection.units_inspected', '05', 'target'],
    ])
    expect(found([under, '- Hiện có 12 đơn vị sự nghiệp công lập.'])).toEqual([
      ['autonomy.units_total', '12', 'actual'],
    ])
    expect(found([under, '- Tỷ lệ hồ sơ giải quyết đúng hạn đạt 99%.'])).toEqual([
      ['procedures.timely_rate', '99', 'target'],
    ])
  })
  test('none overdue: of those pending in its sentence, else of those resolved', () => {
    const none = (text: string) =>
      found([text])
        .filter(([, printed]) => /không/i.test(printed!))
        .map(([id]) => id)
    expect(none('Còn 8 hồ sơ đang giải quyết, không có hồ sơ quá hạn.')).toEqual([
      'procedures.pending_overdue',
    ])
    expect(none('Còn 8 hồ sơ đang giải quyết. Không có hồ sơ quá hạn.')).toEqual([
      'procedures.resolved_overdue',
    ])
  })
})

describe('aims and results', () => {
  const rate = (words: string) =>
    lines([words]).map((each) => each.replace(/ [\d-]{10}(?:\.\.[\d-]{10})?/, ''))

  test.each([
    ['Phấn đấu tỷ lệ hồ sơ trực tuyến đạt 85%.', 'egov.online_dossiers_rate 85 target'],
    ['Mục tiêu tỷ lệ hồ sơ trực tuyến đạt 85%.', 'egov.online_dossiers_rate 85 target'],
    ['Theo kế hoạch năm 2022 là tỷ lệ hồ sơ trực tuyến 85%.', 'egov.online_dossiers_rate 85 target'],
    ['Mục tiêu đề ra 80%, kết quả tỷ lệ hồ sơ trực tuyến đạt 85%.', 'egov.online_dossiers_rate 85'],
    ['Kế hoạch CCHC với 08 mục tiêu, 42 nhiệm vụ cụ thể.', 'leadership.plan_tasks 42'],
    [
      'Kế hoạch CCHC năm 2022 của xã (ban hành tại Quyết định số 12/QĐ-UBND ngày 25/12/2021) gồm 46 nhiệm vụ.',
      'leadership.plan_tasks 46',
    ],
  ])('%s', (words, expected) => {
    expect(rate(words)).toEqual([expected])
  })

  test('what is said of days to come is an aim where it is a rate, and nothing where it is a count', () => {
    expect(
      lines([
        'Giải ngân vốn đầu tư công đến 31/12/2022 đạt trên 95% kế hoạch. Quý IV năm 2022, tiếp nhận 500 hồ sơ.',
      ]),
    ).toEqual(['public_investment.disbursement_rate 95 2022-12-31 target'])
  })

  const comparators = (text: string) =>
    observed([text]).observations.map(
      ({ value, comparator, modality }) => `${value} ${comparator} ${modality}`,
    )

  test('what is estimated is told as near', () => {
    expect(comparators('Tổng thu ngân sách ước đạt 2.300 triệu đồng.')).toEqual(['2300000000 approx actual'])
    expect(comparators('Tổng thu ngân sách đạt 2.300 triệu đồng.')).toEqual(['2300000000 null actual'])
    expect(comparators('Dự kiến quý II năm 2022 tổng thu ngân sách đạt 2.300 triệu đồng.')).toEqual([
      '2300000000 approx actual',
    ])
  })

  test.each([
    ['Mỗi tin, bài phát thanh có thời lượng tối đa 5 phút.', '5 le actual'],
    ['Mỗi tin, bài phát thanh có thời lượng khoảng 5 phút.', '5 approx actual'],
    ['Tỷ lệ hồ sơ đã giải quyết trên 95%.', '95 gt actual'],
    ['Tỷ lệ hồ sơ đã giải quyết trên tổng số hồ sơ tiếp nhận đạt 95%.', '95 null actual'],
    ['Văn bản đến đã xử lý trên 120 văn bản.', '120 gt actual'],
    ['Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98%.', '98 ge actual'],
    ['Tỷ lệ hồ sơ giải quyết đúng hạn tăng từ 98% năm 2021 lên mức cao hơn.', '98 null actual'],
    ['Văn bản đến đã xử lý trên phần mềm: 120 văn bản.', '120 null actual'],
  ])('a bound stays with its figure: %s', (text, said) => expect(comparators(text)).toEqual([said]))

  test('a line that announces tasks over its list, without being a heading', () => {
    const list = (lead: string) =>
      lines([lead, '- Tỷ lệ hồ sơ giải quyết đúng hạn đạt 99%.', 'Tỷ lệ hồ sơ giải quyết đúng hạn đạt 97%.'])
    expect(list('Nhiệm vụ trọng tâm quý III:')).toEqual([
      'procedures.timely_rate 99 2022-07-01..2022-09-30 target',
      'procedures.timely_rate 97 2022-04-01..2022-06-30',
    ])
    expect(list('Nhiệm vụ UBND huyện giao:')[0]).toBe('procedures.timely_rate 99 2022-04-01..2022-06-30')
  })

  test('what a rate has risen from is no result', () => {
    expect(lines(['Tỷ lệ hồ sơ giải quyết đúng hạn tăng từ 97,2% lên 98,9%.'])).toEqual([])
  })

  test.each([
    ['Bảo đảm tỷ lệ hồ sơ giải quyết đúng hạn không thấp hơn 99%.', '99 ge target'],
    ['Chỉ tiêu huyện giao tỷ lệ hồ sơ giải quyết đúng hạn 95%.', '95 null target'],
    ['Hoàn thành chỉ tiêu được giao, tỷ lệ hồ sơ giải quyết đúng hạn đạt 99%.', '99 null actual'],
    ['Mục tiêu đúng hạn 95%; thực tế tỷ lệ hồ sơ giải quyết đúng hạn đạt 99%.', '99 null actual'],
  ])('an aim or a result: %s', (text, said) => expect(comparators(text)).toEqual([said]))

  test('an estimate for the end of a period a few weeks ahead is a result', () => {
    expect(lines(['Giải ngân vốn đầu tư công đến 30/6/2022 đạt 45% kế hoạch.'])).toEqual([
      'public_investment.disbursement_rate 45 2022-06-30',
    ])
  })
})

describe('what a figure is not about', () => {
  test('“trong số hồ sơ tiếp nhận” opens the list of those received, though others were told since', () => {
    expect(
      lines([
        'Tiếp nhận 430 hồ sơ, đã giải quyết 421 hồ sơ. Trong số hồ sơ tiếp nhận, một số lĩnh vực: hộ tịch 120 hồ sơ.',
      ]),
    ).toContain('procedures.received_total 120 civil_status 2022-04-01..2022-06-30')
  })

  test('another rate ends the list of the rate before, known or not', () => {
    expect(
      lines(['Tỷ lệ hồ sơ trực tuyến đạt 81%. Tỷ lệ sử dụng phòng họp ở cấp xã đạt 60%.'], {
        level: 'huyện',
      }),
    ).toEqual(['egov.online_dossiers_rate 81 2022-04-01..2022-06-30'])
  })

  test('a bound that some units keep is no figure of the agency', () => {
    expect(lines(['Còn 03 thôn, 02 đơn vị có tỷ lệ hồ sơ trực tuyến dưới 70%.'])).toEqual([])
  })

  test('a share in brackets between the count and its words goes with the count', () => {
    expect(lines(['Có 96/100 thủ tục (đạt 96%) được đưa vào tiếp nhận tại Trung tâm.'])).toEqual([
      'one_stop.procedures_handled 96 2022-06-20',
      'procedures.under_authority 100 2022-06-20',
      'one_stop.procedures_rate 96 2022-06-20',
    ])
  })

  test('a line end with its blank inside an amount', () => {
    expect(lines(['Giải ngân vốn đầu tư công là 1.890 triệu \nđồng, đạt 45% kế hoạch.'])).toContain(
      'public_investment.disbursed 1890 2022-04-01..2022-06-30',
    )
  })
})

describe('whose figure it is', () => {
  const ours = 'Đã tiếp nhận 40 hồ sơ.'
  const agencies: readonly [text: string, found: readonly string[]][] = [
    ['- Bưu điện: 212 hồ sơ.', []],
    ['- Bưu điện thị trấn tiếp nhận 212 hồ sơ.', []],
    ['Chi nhánh Văn phòng đăng ký đất đai tiếp nhận 4.812 hồ sơ, giải quyết 4.770 hồ sơ.', []],
    ['- Phòng Kinh tế: tiếp nhận 96 hồ sơ, đã giải quyết 90 hồ sơ.', []],
    ['Xã Tân Lập Đông tiếp nhận 96 hồ sơ.', []],
    ['- Công an thị trấn Sông Mây: tiếp nhận 51 hồ sơ.', ['procedures.received_total 51 police']],
    ['- Ban CHQS thị trấn: tiếp nhận 7 hồ sơ.', ['procedures.received_total 7 military']],
    ['* Ngành dọc: Đội thuế tiếp nhận 9 hồ sơ.', ['procedures.received_total 9 tax']],
    ['UBND thị trấn Sông Mây tiếp nhận 96 hồ sơ.', ['procedures.received_total 96']],
    ['Trung tâm Phục vụ hành chính công tiếp nhận 96 hồ sơ.', ['procedures.received_total 96']],
    ['Họp tại phòng họp tầng hai; đã tiếp nhận 96 hồ sơ.', ['procedures.received_total 96']],
    [
      'Công an thị trấn tiếp nhận 51 hồ sơ. Bộ phận Một cửa tiếp nhận 96 hồ sơ.',
      ['procedures.received_total 51 police', 'procedures.received_total 96'],
    ],
    [
      'Bưu điện thị trấn tiếp nhận 9 hồ sơ. Toàn thị trấn có 31 hồ sơ đang giải quyết.',
      ['procedures.pending 31'],
    ],
  ]
  test.each(agencies)('%s', (text, found) => {
    const told = lines([ours, text]).slice(1)
    expect(told.map((each) => each.replace(/ \d{4}-.*$/, ''))).toEqual(found)
  })

  test('a label without a colon speaks for the bullets below it, up to the next label', () => {
    const of = ['* Công an thị trấn', '- Tiếp nhận: 51 hồ sơ.', '* Bưu điện', '- Tiếp nhận: 9 hồ sơ.']
    expect(lines(of)).toEqual(['procedures.received_total 51 police 2022-04-01..2022-06-30'])
  })
})

describe('words behind a figure', () => {
  const told = (text: string) => lines([text]).map((each) => each.replace(/ \d{4}-.*$/, ''))

  test('narrow it to a field or a channel, also behind its share', () => {
    expect(told('Đã giải quyết 28/35 (đạt 80%) hồ sơ lĩnh vực đất đai.')).toEqual([
      'procedures.resolved_total 28 land',
      'procedures.received_total 35 land',
      'procedures.resolution_rate 80 land',
    ])
    expect(told('Đã tiếp nhận 212 hồ sơ trực tuyến.')).toEqual(['procedures.received_total 212 online'])
  })

  test('a field that no catalogue knows leaves no whole', () => {
    expect(told('Đã tiếp nhận 212 hồ sơ lĩnh vực quốc tịch.')).toEqual([])
  })

  test('the fraction of a rate is told only where it is that rate', () => {
    expect(told('Tỷ lệ giải quyết hồ sơ trước và đúng hạn đạt 99,5% (199/200 hồ sơ).')).toEqual([
      'procedures.timely_rate 99.5',
      'procedures.resolved_timely 199',
      'procedures.resolved_total 200',
    ])
    expect(told('Tỷ lệ giải quyết hồ sơ trước và đúng hạn đạt 99,5% (12/15 đơn vị).')).toEqual([
      'procedures.timely_rate 99.5',
    ])
  })

  test('of two items that the catalogue counts as one value neither is the whole', () => {
    expect(told('Trình độ: tiến sĩ 01, thạc sĩ 24, đại học 60.')).toEqual([
      'staff.by_education 60 university',
    ])
    expect(told('Trình độ: thạc sĩ 24, đại học 60.')).toEqual([
      'staff.by_education 24 postgraduate',
      'staff.by_education 60 university',
    ])
  })

  test('of several items on one topic, wherever they stand in the list, none is the whole', () => {
    const trained = 'Cử 52 lượt công chức đào tạo, bồi dưỡng, trong đó:'
    const all = 'staff.training_attendances 52'
    const theory = 'staff.training_attendances 6 political_theory'
    expect(told(`${trained} cơ bản quản lý nhà nước 05, nâng cao quản lý nhà nước 07.`)).toEqual([all])
    expect(
      told(`${trained} cơ bản quản lý nhà nước 05, lý luận chính trị 06, nâng cao quản lý nhà nước 07.`),
    ).toEqual([all, theory])
    expect(told(`${trained} lý luận chính trị 06, quản lý nhà nước 11.`)).toEqual([
      all,
      theory,
      'staff.training_attendances 11 state_management',
    ])
    expect(told(`${trained} cao cấp lý luận chính trị 02, trung cấp lý luận chính trị 04.`)).toEqual([all])
  })

  test('whose a count is says nothing of the next sentence', () => {
    const district = { level: 'huyện' as const }
    expect(
      lines(['Kiểm tra 30 văn bản QPPL của cấp xã. Rà soát 50 văn bản QPPL.'], district).map((each) =>
        each.replace(/ \S+$/, ''),
      ),
    ).toEqual(['documents.legal_docs_checked 30', 'documents.legal_docs_reviewed 50'])
  })
})
