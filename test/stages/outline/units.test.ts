import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outline } from '../../../src/stages/outline.ts'
import { blanked } from '../../../src/text/blanked.ts'
import { isComing } from '../../../src/text/coming.ts'
import type { Text } from '../../../src/types.ts'
import { paragraphs, physical } from './text.ts'

const head = 'BÁO CÁO\nKết quả cải cách hành chính quý I năm 2022\n\n'

function unitsOf(text: Text): string[] {
  return outline(text)
    .units.filter((unit) => unit.kind !== 'header')
    .map((unit) => `${unit.kind}|${text.text.slice(unit.start, unit.end).replace(/\s+/g, ' ')}`)
}

/** Ten wrapped lines, so that the width of the page can be seen. */
const filler = Array.from(
  { length: 5 },
  () =>
    '- Tiếp tục chỉ đạo các bộ phận chuyên môn phối hợp chặt chẽ với các thôn để\nthực hiện tốt nhiệm vụ được giao.',
).join('\n')

test('page numbers are no words of the sentence that goes on behind them', () => {
  const page = (number: number) => `${filler}\n${filler}\nmới có 05 văn\n\n${number}\n\nbản được ban hành.\n`
  const text = physical(`${head}${page(2)}${page(3)}`)
  const { asides } = outline(text)
  expect(asides.map(({ start, end }) => text.text.slice(start, end))).toEqual(['2', '3'])
  expect(blanked(text.text, asides)).toMatch(/05 văn\s+bản được/)
})

describe('physical lines become paragraphs', () => {
  const rows: readonly (readonly [name: string, body: string, units: readonly string[]])[] = [
    [
      'a bullet wrapped over lines',
      '- Tiếp nhận hồ sơ của người dân tại bộ phận một cửa\nđúng giờ quy định.\n- Trả kết quả đúng hẹn.',
      [
        'text|- Tiếp nhận hồ sơ của người dân tại bộ phận một cửa đúng giờ quy định.',
        'text|- Trả kết quả đúng hẹn.',
      ],
    ],
    [
      'a blank line thrown into the sentence after its first line',
      '- Tiếp nhận hồ sơ của người dân và doanh nghiệp ngay tại bộ phận một cửa\n\nĐảng ủy xã đúng giờ quy định.\n- Trả kết quả đúng hẹn.',
      [
        'text|- Tiếp nhận hồ sơ của người dân và doanh nghiệp ngay tại bộ phận một cửa Đảng ủy xã đúng giờ quy định.',
        'text|- Trả kết quả đúng hẹn.',
      ],
    ],
    [
      'a number that wraps to the start of a line is no numbering',
      '- Xã ban hành kế hoạch có tất cả các nhiệm vụ trọng tâm được giao trong năm là\n25 nhiệm vụ và triển khai đủ.',
      [
        'text|- Xã ban hành kế hoạch có tất cả các nhiệm vụ trọng tâm được giao trong năm là 25 nhiệm vụ và triển khai đủ.',
      ],
    ],
    [
      'a list that counts on from 1 under a heading in capitals that ends with a year',
      'III. NHIỆM VỤ TRỌNG TÂM 3 THÁNG CUỐI NĂM\n1. Hoàn thành các nhiệm vụ còn lại; kiểm tra theo kế hoạch.',
      [
        'heading|III. NHIỆM VỤ TRỌNG TÂM 3 THÁNG CUỐI NĂM',
        'text|1. Hoàn thành các nhiệm vụ còn lại; kiểm tra theo kế hoạch.',
      ],
    ],
    [
      'text that opens with a figure below a short numbered heading',
      '2. Cải cách thể chế\n6 tháng đầu năm, các bộ phận chuyên môn của xã đã soạn thảo và trình ký\n40 văn bản.\n- Trả kết quả đúng hẹn.',
      [
        'heading|2. Cải cách thể chế',
        'text|6 tháng đầu năm, các bộ phận chuyên môn của xã đã soạn thảo và trình ký 40 văn bản.',
        'text|- Trả kết quả đúng hẹn.',
      ],
    ],
    [
      'a page break with a stray blank, page numbers alone',
      '- Thường xuyên rà soát tâm tư nguyện\n vọng của nhân dân trong xã.\n\f\n- 2 -\n- Trả kết quả đúng hẹn.',
      [
        'text|- Thường xuyên rà soát tâm tư nguyện vọng của nhân dân trong xã.',
        'text|- Trả kết quả đúng hẹn.',
      ],
    ],
    [
      'a heading in capitals over two lines',
      'II. NHIỆM VỤ, GIẢI PHÁP THỰC HIỆN CÔNG TÁC CẢI CÁCH\nHÀNH CHÍNH TRONG THỜI GIAN TỚI\n- Trả kết quả đúng hẹn.',
      [
        'heading|II. NHIỆM VỤ, GIẢI PHÁP THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH TRONG THỜI GIAN TỚI',
        'text|- Trả kết quả đúng hẹn.',
      ],
    ],
    [
      'a heading is not joined to the paragraph under it',
      '1. Cải cách thể chế\nTrong quý, xã ban hành 12 văn bản.',
      ['heading|1. Cải cách thể chế', 'text|Trong quý, xã ban hành 12 văn bản.'],
    ],
    [
      'a numbered sentence is text, not a heading',
      '1. Tăng cường kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính; xử lý nghiêm vi phạm.',
      ['text|1. Tăng cường kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính; xử lý nghiêm vi phạm.'],
    ],
    [
      'a short numbered line with a figure is text',
      '1. Tổng số biên chế được giao: 22 người.\n2. Số có mặt: 21 người.',
      ['text|1. Tổng số biên chế được giao: 22 người.', 'text|2. Số có mặt: 21 người.'],
    ],
    [
      'a numbered line that counts something is text',
      '3. Tiếp nhận trực tuyến 120 hồ sơ trong quý\n4. Triển khai Đề án 06 của Chính phủ\n',
      ['text|3. Tiếp nhận trực tuyến 120 hồ sơ trong quý', 'heading|4. Triển khai Đề án 06 của Chính phủ'],
    ],
    [
      'a table without its grid',
      '* Kết quả giải quyết hồ sơ:\nLĩnh vực\nTiếp nhận Đã giải quyết\n1. Đất đai 12 12 0\n2. Chứng thực 305 305 0\nTổng cộng: 317 317 0\n- Không có hồ sơ quá hạn.',
      [
        'text|* Kết quả giải quyết hồ sơ:',
        'table-text|Lĩnh vực',
        'table-text|Tiếp nhận Đã giải quyết',
        'table-text|1. Đất đai 12 12 0',
        'table-text|2. Chứng thực 305 305 0',
        'table-text|Tổng cộng: 317 317 0',
        'text|- Không có hồ sơ quá hạn.',
      ],
    ],
    [
      'a figure under a colon belongs to the line above',
      '- Vốn đầu tư công đã giải ngân:\n2.014.517.000 đồng',
      ['text|- Vốn đầu tư công đã giải ngân: 2.014.517.000 đồng'],
    ],
  ]
  for (const [name, body, units] of rows)
    test(name, () => expect(unitsOf(physical(`${head}${filler}\n${body}\n`)).slice(5)).toEqual(units))
})

describe('whole paragraphs', () => {
  test('each is one unit', () =>
    expect(
      unitsOf(
        paragraphs(
          'BÁO CÁO',
          'Kết quả quý I',
          'I. KẾT QUẢ',
          'Xã ban hành 12 văn bản.',
          'Không có văn bản sai.',
        ),
      ),
    ).toEqual(['heading|I. KẾT QUẢ', 'text|Xã ban hành 12 văn bản.', 'text|Không có văn bản sai.']))
  test('a sentence broken in two by a conversion is one unit', () =>
    expect(
      unitsOf(
        paragraphs(
          'BÁO CÁO',
          'Kết quả quý I',
          'I. KẾT QUẢ',
          '- Mức độ hoàn thành: chương trình của năm đề ra 18 việc lớn, chia thành',
          '40 phần việc nhỏ.',
        ),
      ),
    ).toEqual([
      'heading|I. KẾT QUẢ',
      'text|- Mức độ hoàn thành: chương trình của năm đề ra 18 việc lớn, chia thành 40 phần việc nhỏ.',
    ]))
  test('cells of tables are no units', () =>
    expect(
      unitsOf(
        paragraphs(
          'BÁO CÁO',
          'Kết quả quý I',
          'I. KẾT QUẢ',
          { text: 'Đất đai', table: 0, cell: 0 },
          { text: '12', table: 0, cell: 1 },
        ),
      ),
    ).toEqual(['heading|I. KẾT QUẢ']))
})

describe('sections', () => {
  const depths = (...parts: string[]) =>
    outline(paragraphs('BÁO CÁO', 'Kết quả quý I', ...parts)).sections.map(
      (section) => `${section.depth} ${section.marker} ${section.title}`,
    )
  test('depth follows the numbering as used', () =>
    expect(
      depths(
        'I. CHỈ ĐẠO',
        '1. Kế hoạch',
        '2. Kiểm tra',
        '2.1. Nội dung',
        '2.2 Kết quả',
        'a) Ưu điểm',
        '3. Tuyên truyền',
        'II. KẾT QUẢ',
        '1. Thể chế',
      ),
    ).toEqual([
      '1 I. CHỈ ĐẠO',
      '2 1. Kế hoạch',
      '2 2. Kiểm tra',
      '3 2.1. Nội dung',
      '3 2.2 Kết quả',
      '4 a) Ưu điểm',
      '2 3. Tuyên truyền',
      '1 II. KẾT QUẢ',
      '2 1. Thể chế',
    ]))
  test('letters above Roman numbers', () =>
    expect(depths('A. KẾT QUẢ', 'I. Thể chế', 'II. Thủ tục', 'B. PHƯƠNG HƯỚNG', 'I. Nhiệm vụ')).toEqual([
      '1 A. KẾT QUẢ',
      '2 I. Thể chế',
      '2 II. Thủ tục',
      '1 B. PHƯƠNG HƯỚNG',
      '2 I. Nhiệm vụ',
    ]))
  test('numbers at the top', () =>
    expect(depths('1. Thể chế', '1.1. Văn bản', '2. Thủ tục')).toEqual([
      '1 1. Thể chế',
      '2 1.1. Văn bản',
      '1 2. Thủ tục',
    ]))
  test('chapters and articles', () =>
    expect(
      depths('Chương I. QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi', 'Chương II. THỰC HIỆN', 'Điều 2. Hiệu lực'),
    ).toEqual([
      '1 Chương I. QUY ĐỊNH CHUNG',
      '2 Điều 1. Phạm vi',
      '1 Chương II. THỰC HIỆN',
      '2 Điều 2. Hiệu lực',
    ]))
  test('tasks to come pass on to what lies below', () => {
    const { sections } = outline(
      paragraphs(
        'BÁO CÁO',
        'Kết quả quý I',
        'I. KẾT QUẢ',
        '1. Thể chế',
        'II. PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ II',
        '1. Thể chế',
        'III. KIẾN NGHỊ',
      ),
    )
    expect(sections.map((section) => section.future)).toEqual([false, false, true, true, true])
  })
  const futures = (...lines: string[]) =>
    outline(paragraphs('BÁO CÁO', 'Kết quả 6 tháng đầu năm 2023', ...lines)).sections.map(
      ({ marker, title, future }) => `${marker}|${title}|${future}`,
    )
  test('the title under “PHẦN THỨ HAI” is that part’s, and so is its second line', () => {
    const body = 'Tập trung thu ngân sách theo kế hoạch đã giao, bảo đảm đúng quy định.'
    expect(
      futures(
        'PHẦN THỨ NHẤT',
        'KẾT QUẢ 6 THÁNG ĐẦU NĂM 2023',
        body,
        'PHẦN THỨ HAI',
        'PHƯƠNG HƯỚNG, NHIỆM VỤ PHÁT TRIỂN KINH TẾ - XÃ HỘI',
        '6 THÁNG CUỐI NĂM 2023',
        'I. MỤC TIÊU',
        body,
      ),
    ).toEqual([
      'PHẦN THỨ NHẤT|KẾT QUẢ 6 THÁNG ĐẦU NĂM 2023|false',
      'PHẦN THỨ HAI|PHƯƠNG HƯỚNG, NHIỆM VỤ PHÁT TRIỂN KINH TẾ - XÃ HỘI 6 THÁNG CUỐI NĂM 2023|true',
      'I.|MỤC TIÊU|true',
    ])
  })
  test('a heading that names no time but a later one', () =>
    expect(
      futures('I. 6 THÁNG ĐẦU NĂM 2023', 'II. 6 THÁNG CUỐI NĂM 2023', 'III. KẾT QUẢ GIAO KẾ HOẠCH NĂM 2024'),
    ).toEqual([
      'I.|6 THÁNG ĐẦU NĂM 2023|false',
      'II.|6 THÁNG CUỐI NĂM 2023|true',
      'III.|KẾT QUẢ GIAO KẾ HOẠCH NĂM 2024|false',
    ]))
  test.each([
    ['ĐỊNH HƯỚNG CÔNG TÁC QUÝ III', true],
    ['Nhiệm vụ và giải pháp', true],
    ['Trọng tâm 6 tháng cuối năm', true],
    ['Dự kiến các chỉ tiêu chủ yếu', true],
    ['Nhiệm vụ UBND huyện giao năm 2023', false],
    ['Nhiệm vụ UBND huyện giao', false],
    ['Kiến nghị của cử tri', false],
    ['NHIỆM VỤ, GIẢI PHÁP TRONG THỜI GIAN TỚI', true],
    ['Phương hướng, nhiệm vụ quý IV năm 2023', true],
    ['MỘT SỐ NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM', true],
    ['Đề xuất, kiến nghị', true],
    ['Kế hoạch công tác quý II', true],
    ['TRỌNG TÂM CÔNG TÁC QUÝ II NĂM 2026', true],
    ['Công tác trọng tâm đã thực hiện trong quý', false],
    ['KẾT QUẢ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH', false],
    ['Kết quả thực hiện nhiệm vụ UBND huyện giao', false],
    ['Tiếp nhận, xử lý phản ánh, kiến nghị', false],
    ['Nhiệm vụ được giao', false],
    ['Ban hành Kế hoạch cải cách hành chính', false],
    ['Tồn tại, hạn chế', false],
  ])('%s: future is %s', (title, future) => expect(isComing(title)).toBe(future))
})

describe('forms', () => {
  const forms = (text: Text) => outline(text).forms.map(({ name, title }) => `${name}|${title}`)
  test('name, title and end of each', () => {
    const text = physical(
      `${head}I. KẾT QUẢ\n- Thực hiện theo Biểu mẫu 3 kèm theo báo cáo này.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Sông\nPHỤ LỤC\nThống kê kết quả quý I\n(Kèm theo Báo cáo số 5/BC-UBND)\nBiểu mẫu 1\nCông tác chỉ đạo\nSTT\n1. Số văn bản Văn bản 12\nBiểu mẫu 2: Cải cách thể chế\nSTT\n1. Số văn bản Văn bản 0\n`,
    )
    expect(forms(text)).toEqual([
      'PHỤ LỤC|Thống kê kết quả quý I',
      'Biểu mẫu 1|Công tác chỉ đạo',
      'Biểu mẫu 2|Cải cách thể chế',
    ])
    const found = outline(text).forms
    expect(found[1]!.end).toBe(found[2]!.start)
    expect(text.text.slice(found[2]!.start, found[2]!.end).endsWith('Văn bản 0')).toBe(true)
  })
  test('a form inside the body ends where the body goes on, and the signature is found behind it', () => {
    const text = paragraphs(
      'BÁO CÁO',
      'Kết quả quý I',
      'I. KẾT QUẢ',
      'Biểu 1: Kết quả theo lĩnh vực',
      'Đất đai: 12 hồ sơ',
      'II. KIẾN NGHỊ',
      'Không có.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Lê Văn Sông',
    )
    const { forms: found, header, sections } = outline(text)
    expect(found.map(({ start, end }) => text.text.slice(start, end))).toEqual([
      'Biểu 1: Kết quả theo lĩnh vực\nĐất đai: 12 hồ sơ\n',
    ])
    expect(header.signerName).toBe('Lê Văn Sông')
    expect(sections.map((section) => section.marker)).toEqual(['I.', 'II.'])
  })
  test('a name behind the remark above it, and an annex with its title, as a PDF reader joins them', () =>
    expect(
      forms(
        paragraphs(
          'BÁO CÁO',
          'Kết quả quý I',
          'I. KẾT QUẢ',
          'PHỤ LỤC Thống kê kết quả quý I',
          '(Kèm theo Báo cáo số 5/BC-UBND) Biểu mẫu 1',
          'Công tác chỉ đạo',
        ),
      ),
    ).toEqual(['PHỤ LỤC|Thống kê kết quả quý I', 'Biểu mẫu 1|Công tác chỉ đạo']))
  test.each([
    ['Biểu số II.06a/VPCP/KSTT', 'Biểu số II.06a/VPCP/KSTT'],
    ['Phụ lục 02', 'Phụ lục 02'],
    ['PHỤ LỤC II', 'PHỤ LỤC II'],
    ['Biểu số: 01', 'Biểu số: 01'],
    ['Mẫu số 06a.', 'Mẫu số 06a'],
  ])('%s', (line, name) =>
    expect(forms(paragraphs('BÁO CÁO', 'Kết quả quý I', 'I. KẾT QUẢ', line, 'TỔNG HỢP KẾT QUẢ'))[0]).toBe(
      `${name}|TỔNG HỢP KẾT QUẢ`,
    ),
  )
  test.each([
    ['Biểu mẫu 3 quy định tại Kế hoạch này.'],
    ['Mẫu đơn được niêm yết tại trụ sở.'],
    ['Biểu dương 3 tập thể có thành tích.'],
  ])('no form: %s', (line) =>
    expect(forms(paragraphs('BÁO CÁO', 'Kết quả quý I', 'I. KẾT QUẢ', line))).toEqual([]),
  )
})

test('units come in order, do not overlap, and leave no word of the body out', () => {
  const piece = fc.constantFrom(
    'I. KẾT QUẢ',
    '1. Thể chế',
    '- Xã ban hành 12 văn bản',
    'và thực hiện tốt.',
    '',
    '\f',
    '12',
    'Nơi nhận:',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'Biểu mẫu 1',
    'Đất đai 12 12 0',
    'Số: 5/BC-UBND',
    'BÁO CÁO',
    'Kính gửi: UBND huyện',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (lines) => {
      const text = physical(lines.join('\n'))
      const { units, sections } = outline(text)
      let last = 0
      let left = ''
      for (const unit of units) {
        expect(unit.start).toBeGreaterThanOrEqual(last)
        expect(unit.end).toBeGreaterThan(unit.start)
        left += text.text.slice(last, unit.start)
        last = unit.end
        if (unit.section >= 0) {
          expect(sections[unit.section]!.start).toBeLessThanOrEqual(unit.start)
          expect(sections[unit.section]!.end).toBeGreaterThan(unit.start)
        }
      }
      left += text.text.slice(last)
      expect(left.replace(/[\s\d]/g, '')).toBe('')
      for (const section of sections)
        if (section.parent >= 0) expect(sections[section.parent]!.end).toBeGreaterThanOrEqual(section.end)
    }),
    { seed: 2, numRuns: 400 },
  )
})

test('hostile text stays quick', () => {
  const body = `${'1. '.repeat(30_000)}\n${'(từ '.repeat(30_000)}\n${'Số: '.repeat(20_000)}\n${' '.repeat(200_000)}x\n${'- A\n'.repeat(20_000)}${'I. A\n'.repeat(10_000)}`
  const before = performance.now()
  outline(physical(`${head}${body}`))
  expect(performance.now() - before).toBeLessThan(8000)
})
