import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import pdf from '../../src/formats/pdf.ts'
import type { Block, Glyphs, Table } from '../../src/types.ts'
import { opened, readWith } from './office.ts'
import { grid, line, type Op, prose, raw, say, type TinyPage, tinyPdf } from './tiny-pdf.ts'

const page = (...draw: Op[]): TinyPage => ({ draw })
const read = (pages: readonly TinyPage[]): Promise<Glyphs> => readWith(pdf, tinyPdf(pages))

/** One row a paragraph: `role |beside| text`, lines joined as the clean text joins them; a table as its cells. */
function shown(glyphs: Glyphs): string[] {
  return glyphs.blocks.map((block) => {
    if (block.kind === 'table') return cells(block)
    const role = block.role === 'body' ? '' : `[${block.role}] `
    const beside = block.beside === undefined ? '' : `(${block.beside}) `
    return `${role}${beside}${block.lines.map((each) => each.runs.map((run) => run.text).join('')).join(' ')}`
  })
}

function cells(table: Table): string {
  const rows = Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .map((cell) => {
        const spans = cell.rowSpan + cell.colSpan > 2 ? `${cell.rowSpan}×${cell.colSpan}:` : ''
        return spans + cell.blocks.flatMap((each) => shown({ blocks: [each] } as unknown as Glyphs)).join('/')
      })
      .join('|'),
  )
  return `{${rows.join('‖')}}`
}

const long =
  'Uỷ ban nhân dân xã Hoà Bình Thượng đã tiếp nhận hồ sơ của công dân và tổ chức theo cơ chế một cửa, ' +
  'giải quyết đúng hạn và trước hạn phần lớn hồ sơ, hồ sơ quá hạn đều có thư xin lỗi gửi người dân theo quy định'

describe('letters', () => {
  const finds: [name: string, draw: Op[], runs: [text: string, font: string][]][] = [
    ['the ư of TCVN3 stays U+00AD', [say(60, 100, 'n\u00adíc', { font: 'vn' })], [['n\u00adíc', '.VnTime']]],
    [
      'bytes of a legacy font stay the bytes they are',
      [say(60, 100, '\u00b5\u0093\u0081\u00ae', { font: 'vn' })],
      [['\u00b5\u201c\u0081\u00ae', '.VnTime']],
    ],
    [
      'minus, dot and µ of a Unicode font pass as they are',
      [say(60, 100, 'n\u2212íc l\u2219i \u00b5g')],
      [
        ['n\u2212íc ', 'ABCDEF+TimesNewRomanPSMT'],
        ['l\u2219i ', 'ABCDEF+TimesNewRomanPSMT'],
        ['\u00b5g', 'ABCDEF+TimesNewRomanPSMT'],
      ],
    ],
    [
      'a word in two fonts is two runs without a blank',
      [say(60, 100, 'Ph', { font: 'vnh' }), say(72, 100, 'ßng', { font: 'vn' })],
      [
        ['Ph', '.VnTimeH'],
        ['ßng', '.VnTime'],
      ],
    ],
    [
      'a word drawn in several pieces is one run',
      [say(60, 100, 'Thư'), say(78.6, 100, 'ợ'), say(84, 100, 'ng')],
      [['Thượng', 'ABCDEF+TimesNewRomanPSMT']],
    ],
    [
      'a gap is a blank where none is drawn',
      [say(60, 100, 'Sông'), say(88, 100, 'Mây')],
      [
        ['Sông ', 'ABCDEF+TimesNewRomanPSMT'],
        ['Mây', 'ABCDEF+TimesNewRomanPSMT'],
      ],
    ],
    [
      'uneven gaps inside a word are none where blanks are drawn',
      [say(60, 100, 'c\u00f1'), say(73.5, 100, 'a x\u00b7 t\u00b5i ', { font: 'uni' })],
      [
        ['c\u00f1a ', 'ABCDEF+TimesNewRomanPSMT'],
        ['x\u00b7 ', 'ABCDEF+TimesNewRomanPSMT'],
        ['t\u00b5i', 'ABCDEF+TimesNewRomanPSMT'],
      ],
    ],
    [
      'bold by doubling counts once',
      [say(60, 100, 'Mây'), say(60.4, 100, 'Mây')],
      [['Mây', 'ABCDEF+TimesNewRomanPSMT']],
    ],
    [
      'a raised footnote mark is no digit of a figure',
      [say(60, 100, 'đạt 98'), say(96, 95, '3', { size: 7 })],
      [
        ['đạt ', 'ABCDEF+TimesNewRomanPSMT'],
        ['98 ', 'ABCDEF+TimesNewRomanPSMT'],
        ['3', 'ABCDEF+TimesNewRomanPSMT'],
      ],
    ],
    [
      'a wide room behind a letter is a tabulator',
      [say(60, 100, 'Số', { before: '200 Tc' })],
      [
        ['S ', 'ABCDEF+TimesNewRomanPSMT'],
        ['ố', 'ABCDEF+TimesNewRomanPSMT'],
      ],
    ],
  ]
  test.each(finds)('%s', async (_, draw, runs) => {
    const glyphs = await read([page(...draw)])
    const [first] = glyphs.blocks
    const found = first?.kind === 'paragraph' ? first.lines.flatMap((each) => each.runs) : []
    expect(found.map((run) => [run.text, run.font])).toEqual(runs)
  })

  test('boxes are points from the top left, sizes and bold told', async () => {
    const glyphs = await read([page(say(60, 100, 'Mây', { font: 'bold', size: 14 }))])
    const [first] = glyphs.blocks
    const run = first?.kind === 'paragraph' ? first.lines[0]?.runs[0] : undefined
    expect(run).toMatchObject({ size: 14, bold: true, box: { page: 1, x0: 60, x1: 81 } })
    expect(run!.box!.y0).toBeLessThan(92)
    expect(run!.box!.y1).toBeGreaterThan(100)
    expect(run!.box!.y1).toBeLessThan(106)
  })
})

describe('operators', () => {
  const uni = (text: string) =>
    [...text].map((each) => each.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  const known = say(60, 780, 'Sông Mây, Hoà Bình')
  const finds: [name: string, operators: string, lines: string[]][] = [
    [
      'TJ with a wide step',
      `BT /uni 12 Tf 60 742 Td [<${uni('Sông')}> -400 <${uni('Mây')}>] TJ ET`,
      ['Sông Mây'],
    ],
    [
      'next lines by T*, apostrophe and TD',
      `BT /uni 12 Tf 20 TL 60 742 Td <${uni('Sông')}> Tj T* <${uni('Mây')}> Tj <${uni('Hoà')}> ' 0 -30 TD <${uni('Bình')}> Tj ET`,
      ['Sông', 'Mây', 'Hoà', 'Bình'],
    ],
    [
      'scaled and moved by the matrix around it',
      `q 2 0 0 2 10 100 cm BT /uni 6 Tf 25 321 Td <${uni('Mây')}> Tj ET Q`,
      ['Mây'],
    ],
    ['letters squeezed by Tz', `BT /uni 12 Tf 50 Tz 60 742 Td <${uni('Sông Mây')}> Tj ET`, ['Sông Mây']],
    [
      'a raised figure',
      `BT /uni 12 Tf 60 742 Td <${uni('m')}> Tj /uni 7 Tf 5 Ts <${uni('2')}> Tj ET`,
      ['m2'],
    ],
  ]
  test.each(finds)('%s', async (_, operators, lines) => {
    const glyphs = await read([page(raw(operators), known)])
    expect(shown(glyphs).slice(0, -1)).toEqual(lines)
  })

  test('letters of a Type 3 font', async () => {
    const font =
      '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /CharProcs << /S 900 0 R >> ' +
      '/Encoding << /Type /Encoding /Differences [83 /S] >> /FirstChar 83 /LastChar 83 /Widths [5] /Resources << >> >>'
    const drawn = '<< /Length 23 >>\nstream\n5 0 d0 0 0 4 8 re f    \nendstream'
    const bytes = tinyPdf([page(say(60, 100, 'SSS', { font: 'vn' }))], undefined, { 5: font, 900: drawn })
    expect(shown(await readWith(pdf, bytes))).toEqual(['SSS'])
  })

  test('what a signing program stamps on the page is no text of the report, a filled field is', async () => {
    const stream = (text: string) => {
      const content = `BT /uni 9 Tf 5 5 Td <${uni(text)}> Tj ET`
      return `<< /Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources 7 0 R /Length ${content.length} >>\nstream\n${content}\nendstream`
    }
    const field = (kind: string, y: number, look: number) =>
      `<< /Type /Annot /Subtype /Widget /FT /${kind} /T (${kind}) /F 4 /Rect [60 ${y} 260 ${y + 20}] /AP << /N ${look} 0 R >> >>`
    const entries = `/Annots [${field('Sig', 700, 900)} ${field('Tx', 600, 901)}]`
    const bytes = tinyPdf([{ entries, draw: [say(60, 100, 'Sông Mây, Hoà Bình')] }], undefined, {
      900: stream('Sông'),
      901: stream('Mây'),
    })
    expect(shown(await readWith(pdf, bytes))).toEqual(['Sông Mây, Hoà Bình', 'Mây', '[comment] Sông'])
  })
})

describe('paragraphs', () => {
  test('lines that fill the width are one paragraph, a short one ends it', async () => {
    const glyphs = await read([
      page(...prose(100, `${long}.`), ...prose(180, `${long}.`), say(60, 260, 'Hết.')),
    ])
    expect(shown(glyphs)).toEqual([`${long}.`, `${long}.`, 'Hết.'])
  })

  test('goes on over the page, page numbers set aside before and after it', async () => {
    const body = (y: number) => prose(y, `${long}.`)
    const glyphs = await read([
      page(...body(100), ...body(160).slice(0, 2), say(295, 810, '1')),
      page(...body(100).slice(2), ...body(160), say(295, 810, '2')),
    ])
    expect(shown(glyphs)).toEqual([`${long}.`, '[page-number] 1', `${long}.`, `${long}.`, '[page-number] 2'])
  })

  test('a symbol broken behind its hyphen or slash is one word again, a dash stays a dash', async () => {
    const filled = (end: string) => `${'việc '.repeat(20).slice(0, 79 - end.length)} ${end}`
    const glyphs = await read([
      page(
        say(60, 100, filled('45/QĐ-')),
        say(60, 116, 'UBND ngày 05/3/2022.'),
        say(60, 160, filled('kinh tế -')),
        say(60, 176, 'xã hội.'),
        say(60, 220, filled('76/')),
        say(60, 236, 'NQ-CP.'),
      ),
    ])
    const ends = shown(glyphs).map((each) => each.slice(-26))
    expect(ends.map((each) => each.match(/(?:45\S*|kinh tế.*|76\S*).*/)?.[0])).toEqual([
      '45/QĐ-UBND ngày 05/3/2022.',
      'kinh tế - xã hội.',
      '76/NQ-CP.',
    ])
  })

  test('a bullet, a step to the right and a wider distance begin a new one', async () => {
    const full = `${long.slice(0, 78)};`
    const glyphs = await read([
      page(
        say(60, 100, full),
        say(60, 116, '- Về thể chế;'),
        say(60, 132, '- Về thủ tục.'),
        say(96, 148, full.slice(0, 74)),
        say(60, 164, full),
        say(60, 190, full),
      ),
    ])
    expect(shown(glyphs)).toHaveLength(5)
  })

  test('headers and footers that return are set aside, a lone figure that counts nothing stays', async () => {
    const pages = [1, 2, 3].map((each) =>
      page(
        say(60, 40, 'UBND thị trấn Sông Mây'),
        say(60, 300, `Nội dung thứ ${each}.`),
        ...(each === 2 ? [say(60, 330, '12')] : []),
        say(60, 815, `Báo cáo quý, trang ${each}/3`),
      ),
    )
    const lines = shown(await read(pages))
    expect(lines.filter((each) => each.startsWith('[header]'))).toHaveLength(3)
    expect(lines.filter((each) => each.startsWith('[footer]'))).toHaveLength(3)
    expect(lines).toContain('12')
  })

  test('footnotes below their bar stand apart', async () => {
    const glyphs = await read([
      page(
        ...prose(100, `${long}.`),
        ...prose(160, `${long}.`),
        line(60, 700, 200, 700),
        say(60, 714, '1', { size: 6 }),
        say(63, 718, ' Số liệu đến ngày 15.', { size: 10 }),
      ),
    ])
    expect(shown(glyphs).at(-1)).toBe('[footnote] 1 Số liệu đến ngày 15.')
  })
})

describe('headings', () => {
  const centred = (y: number, text: string, font: 'uni' | 'bold') =>
    say(298 - text.length * 3, y, text, { font })

  test('a title that fills its line goes on, its subtitle in another style does not', async () => {
    const glyphs = await read([
      page(
        centred(100, 'Kết quả thực hiện công tác cải cách hành chính quý III năm 2022 của toàn xã', 'bold'),
        centred(116, 'Hoà Bình Thượng', 'bold'),
        centred(132, '(Kèm theo Báo cáo số 12/BC-UBND ngày 05/9/2022 của Uỷ ban nhân dân xã này)', 'uni'),
        centred(148, 'Biểu mẫu 1', 'bold'),
        ...prose(180, `${long}.`),
        ...prose(240, `${long}.`),
        ...prose(300, `${long}.`),
      ),
    ])
    expect(shown(glyphs).slice(0, 3)).toEqual([
      'Kết quả thực hiện công tác cải cách hành chính quý III năm 2022 của toàn xã Hoà Bình Thượng',
      '(Kèm theo Báo cáo số 12/BC-UBND ngày 05/9/2022 của Uỷ ban nhân dân xã này)',
      'Biểu mẫu 1',
    ])
    expect(glyphs.blocks[0]).toMatchObject({ align: 'center' })
  })

  test('dots to be written on end their paragraph', async () => {
    const dots = (label: string) => label + '.'.repeat(79 - label.length)
    const glyphs = await read([page(say(60, 100, dots('Họ và tên:')), say(60, 116, dots('Chức vụ:')))])
    expect(shown(glyphs)).toHaveLength(2)
  })
})

describe('blocks side by side', () => {
  test('the letterhead is read left, then right, names before number and date', async () => {
    const centred = (axis: number, y: number, text: string) => say(axis - text.length * 3, y, text)
    const glyphs = await read([
      page(
        centred(150, 60, 'UBND HUYỆN YÊN LẠC HẠ'),
        centred(410, 60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        centred(150, 76, 'UBND THỊ TRẤN SÔNG MÂY'),
        centred(410, 76, 'Độc lập - Tự do - Hạnh phúc'),
        centred(150, 104, 'Số: 12/BC-UBND'),
        centred(410, 106, 'Sông Mây, ngày 05 tháng 9 năm 2022'),
        centred(298, 140, 'BÁO CÁO'),
        ...prose(180, `${long}.`),
      ),
    ])
    expect(shown(glyphs)).toEqual([
      '(1) UBND HUYỆN YÊN LẠC HẠ',
      '(1) UBND THỊ TRẤN SÔNG MÂY',
      '(1) CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '(1) Độc lập - Tự do - Hạnh phúc',
      '(2) Số: 12/BC-UBND',
      '(2) Sông Mây, ngày 05 tháng 9 năm 2022',
      'BÁO CÁO',
      `${long}.`,
    ])
  })

  test('recipients and signature, also without a common line', async () => {
    const glyphs = await read([
      page(
        ...prose(100, `${long}.`),
        say(360, 200, 'TM. ỦY BAN NHÂN DÂN'),
        say(60, 205, 'Nơi nhận:', { size: 11 }),
        say(60, 218, '- UBND huyện;', { size: 11 }),
        say(390, 216, 'CHỦ TỊCH'),
        say(60, 231, '- Lưu: VT.', { size: 11 }),
        say(372, 300, 'Lê Văn Nguyên'),
      ),
    ])
    expect(shown(glyphs).slice(1)).toEqual([
      '(1) Nơi nhận:',
      '(1) - UBND huyện;',
      '(1) - Lưu: VT.',
      '(1) TM. ỦY BAN NHÂN DÂN',
      '(1) CHỦ TỊCH',
      '(1) Lê Văn Nguyên',
    ])
  })

  test('a signature that goes on over the page', async () => {
    const glyphs = await read([
      page(
        ...prose(100, `${long}.`),
        say(60, 700, 'Nơi nhận:', { size: 11 }),
        say(390, 700, 'CHỦ TỊCH'),
        say(60, 714, '- UBND huyện;', { size: 11 }),
        say(298, 810, '1'),
      ),
      page(say(60, 60, '- Lưu: VT.', { size: 11 }), say(372, 62, 'Lê Văn Nguyên'), say(298, 810, '2')),
    ])
    expect(shown(glyphs).slice(1)).toEqual([
      '(1) Nơi nhận:',
      '(1) - UBND huyện;',
      '(1) - Lưu: VT.',
      '(1) CHỦ TỊCH',
      '(1) Lê Văn Nguyên',
      '[page-number] 1',
      '[page-number] 2',
    ])
  })

  test('running text in a narrow block is one paragraph', async () => {
    const glyphs = await read([
      page(
        say(90, 60, 'UBND HUYỆN YÊN LẠC HẠ'),
        say(300, 60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        say(110, 90, 'Số: 12/UBND-VP'),
        say(310, 90, 'Sông Mây, ngày 05 tháng 9 năm 2022'),
        say(84, 104, 'V/v báo cáo kết quả công tác', { size: 11 }),
        say(95, 117, 'cải cách hành chính', { size: 11 }),
      ),
    ])
    expect(shown(glyphs)).toContain('(2) V/v báo cáo kết quả công tác cải cách hành chính')
  })

  test('a list with figures at the right stays in its rows', async () => {
    const rows = ['Tổng thu', 'Tổng chi', 'Kết dư'].flatMap((name, i) => [
      say(60, 100 + 16 * i, name),
      say(400, 100 + 16 * i, `${i}.250`),
    ])
    const glyphs = await read([page(...rows)])
    expect(shown(glyphs)).toEqual(['Tổng thu 0.250', 'Tổng chi 1.250', 'Kết dư 2.250'])
  })
})

describe('tables', () => {
  test('ruled cells, merged ones once with their spans', async () => {
    const glyphs = await read([
      page(
        line(60, 100, 360, 100),
        line(160, 120, 360, 120),
        line(60, 140, 360, 140),
        line(60, 160, 360, 160),
        ...[60, 160, 360].map((x) => line(x, 100, x, 160)),
        line(260, 120, 260, 160),
        say(65, 125, 'Lĩnh vực'),
        say(165, 115, 'Số hồ sơ'),
        say(165, 135, 'Mới'),
        say(265, 135, 'Cũ'),
        say(65, 155, 'Hộ tịch'),
        say(165, 155, '112'),
        say(265, 155, '0'),
      ),
    ])
    expect(shown(glyphs)).toEqual(['{2×1:Lĩnh vực|1×2:Số hồ sơ‖Mới|Cũ‖Hộ tịch|112|0}'])
  })

  test('lines drawn as thin bars, an underline in a cell is none', async () => {
    const bar = (x: number, y: number, wide: number, tall: number) =>
      raw(`${x} ${842 - y - tall} ${wide} ${tall} re f`)
    const glyphs = await read([
      page(
        ...[100, 120, 140].map((y) => bar(60, y, 200, 0.5)),
        ...[60, 160, 260].map((x) => bar(x, 100, 0.5, 40)),
        bar(70, 117, 30, 0.5),
        say(70, 115, 'Thu'),
        say(165, 115, '1.250'),
        say(70, 135, 'Chi'),
        say(165, 135, '980'),
      ),
    ])
    expect(shown(glyphs)).toEqual(['{Thu|1.250‖Chi|980}'])
  })

  test('goes on over the page: its heading once, a row cut in two whole again', async () => {
    const head = (y: number) => [say(65, y, 'STT'), say(105, y, 'Nội dung'), say(305, y, 'Số liệu')]
    const xs = [60, 100, 300, 400]
    const glyphs = await read([
      page(
        ...grid(xs, [700, 720, 740, 760]),
        ...head(715),
        say(65, 735, '1'),
        say(105, 735, 'Hồ sơ mới'),
        say(305, 735, '12'),
        say(65, 755, '2'),
        say(105, 755, 'Hồ sơ giải quyết'),
        say(305, 755, '10'),
      ),
      page(
        ...grid(xs, [60, 80, 100]),
        say(105, 75, 'đúng hạn'),
        say(65, 95, '3'),
        say(105, 95, 'Hồ sơ trả lại'),
      ),
      page(...grid(xs, [60, 80, 100]), ...head(75), say(65, 95, '4'), say(305, 95, '7')),
    ])
    expect(shown(glyphs)).toEqual([
      '{STT|Nội dung|Số liệu‖1|Hồ sơ mới|12‖2|Hồ sơ giải quyết đúng hạn|10‖3|Hồ sơ trả lại|‖4||7}',
    ])
  })

  test('the total below a page break is no rest of the row above, an open end is gone on with', async () => {
    const xs = [60, 100, 300, 400]
    const glyphs = await read([
      page(
        ...grid(xs, [700, 720]),
        say(65, 715, 'STT'),
        say(105, 715, 'Chỉ tiêu'),
        say(305, 715, 'Số lượng/'),
      ),
      page(
        ...grid(xs, [60, 80, 100]),
        say(305, 75, 'Tỷ lệ'),
        say(65, 95, '1'),
        say(105, 95, 'Hồ sơ mới'),
        say(305, 95, '12'),
      ),
      page(...grid(xs, [60, 80]), say(105, 75, 'Tổng cộng'), say(305, 75, '12')),
    ])
    expect(shown(glyphs)).toEqual(['{STT|Chỉ tiêu|Số lượng/ Tỷ lệ‖1|Hồ sơ mới|12‖|Tổng cộng|12}'])
  })

  test('words that run over the edge of their cell stay in it, figures stay where they stand', async () => {
    const glyphs = await read([
      page(
        ...grid([60, 130, 230], [100, 120, 140]),
        say(65, 115, 'Thu chuyển nguồn'),
        say(65, 135, 'Thu nội đ'),
        say(131, 135, '12,730'),
      ),
    ])
    expect(shown(glyphs)).toEqual(['{Thu chuyển nguồn|‖Thu nội đ|12,730}'])
  })

  test('a figure broken in a narrow cell is one figure', async () => {
    const glyphs = await read([
      page(
        ...grid([60, 160, 210], [100, 140]),
        say(65, 115, 'Tổng thu'),
        say(163, 115, '8.024.'),
        say(163, 130, '907'),
      ),
    ])
    expect(shown(glyphs)).toEqual(['{Tổng thu|8.024.907}'])
  })

  test('the three columns of a table without outer sides', async () => {
    const glyphs = await read([
      page(
        ...[100, 120, 140].map((y) => line(60, y, 360, y)),
        ...[160, 260].map((x) => line(x, 100, x, 140)),
        ...['Chỉ tiêu', '2021', '2022'].map((text, i) => say(65 + 100 * i, 115, text)),
        ...['Thu', '8.024', '9.120'].map((text, i) => say(65 + 100 * i, 135, text)),
      ),
    ])
    expect(shown(glyphs)).toEqual(['{Chỉ tiêu|2021|2022‖Thu|8.024|9.120}'])
  })

  test('a single frame around text is no table', async () => {
    const glyphs = await read([page(...grid([40, 555], [40, 800]), say(60, 100, 'Hoà Bình Thượng'))])
    expect(shown(glyphs)).toEqual(['Hoà Bình Thượng'])
  })
})

describe('turned pages', () => {
  test.each([90, 180, 270])('/Rotate %i changes the boxes, not the text', async (rotate) => {
    const upright = rotate === 90 ? [0, 1, -1, 0] : rotate === 180 ? [-1, 0, 0, -1] : [0, -1, 1, 0]
    const turn = upright as [number, number, number, number]
    const place = (step: number): readonly [number, number] =>
      rotate === 90 ? [100 + step, 700] : rotate === 180 ? [500, 700 - step] : [500 - step, 100]
    const draw = ['Sông Mây', 'Đông Sơn'].map((text, i) => say(...place(i * 30), text, { turn }))
    expect(shown(await read([{ rotate, draw }]))).toEqual(['Sông Mây', 'Đông Sơn'])
  })

  test('text turned by a quarter on an upright page', async () => {
    const draw = ['Sông Mây', 'Đông Sơn'].map((text, i) =>
      say(100 + i * 30, 700, text, { turn: [0, 1, -1, 0] }),
    )
    const glyphs = await read([{ draw }])
    expect(shown(glyphs)).toEqual(['Sông Mây', 'Đông Sơn'])
    const [first] = glyphs.blocks
    const box = first?.kind === 'paragraph' ? first.lines[0]!.runs[0]!.box! : null
    expect(box!.y1 - box!.y0).toBeGreaterThan(box!.x1 - box!.x0)
  })

  test('a turned heading in a cell belongs to the cell', async () => {
    const glyphs = await read([
      page(
        ...grid([60, 90, 300], [100, 180]),
        say(80, 170, 'Quý I', { turn: [0, 1, -1, 0] }),
        say(95, 120, 'Tiếp nhận hồ sơ'),
      ),
    ])
    expect(shown(glyphs)).toEqual(['{Quý I|Tiếp nhận hồ sơ}'])
  })
})

describe('laws', () => {
  const letters = (blocks: readonly Block[]): string =>
    blocks
      .flatMap((block) =>
        block.kind === 'table'
          ? block.cells.map((cell) => letters(cell.blocks))
          : block.lines.flatMap((each) => each.runs.map((run) => run.text)),
      )
      .join('')
      .replace(/\s/g, '')

  const place = fc.record({
    x: fc.integer({ min: 10, max: 500 }),
    y: fc.integer({ min: 20, max: 830 }),
    size: fc.integer({ min: 6, max: 20 }),
  })

  test('every letter of a page comes out once, wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(place, { minLength: 1, maxLength: 40 }),
        fc.boolean(),
        async (places, ruled) => {
          const words = places.map(({ x, y, size }, i) => ({ x, y, size, text: `m${i}ư` }))
          const lines = ruled ? grid([60, 200, 330, 500], [100, 300, 520]) : []
          const glyphs = await read([
            page(...lines, ...words.map(({ x, y, size, text }) => say(x, y, text, { size }))),
          ])
          const drawn = words.map((each) => each.text).join('')
          expect([...letters(glyphs.blocks)].sort()).toEqual([...drawn].sort())
        },
      ),
      { numRuns: 60, seed: 7 },
    )
  })

  test('the same bytes give the same value twice', async () => {
    const pages = [page(...prose(100, `${long}.`), ...grid([60, 200, 330], [300, 340]), say(65, 320, 'Thu'))]
    expect(JSON.stringify(await read(pages))).toBe(JSON.stringify(await read(pages)))
  })
})

describe('odd files', () => {
  const picture = raw('q 595 0 0 842 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q')
  const whole = tinyPdf([page(...prose(100, `${long}.`))])

  test('a page without a text layer needs OCR, and is named', async () => {
    const glyphs = await read([page(say(60, 100, 'Báo cáo')), page(picture)])
    expect(glyphs.needsOcr).toBe(true)
    expect(glyphs.notes).toMatchObject([{ code: 'NEEDS_OCR', level: 'fault' }])
    expect(glyphs.notes[0]!.reason).toContain('trang 2')
  })

  test('an empty page needs none', async () => {
    expect((await read([page(say(60, 100, 'Báo cáo')), page()])).needsOcr).toBe(false)
  })

  test('an invisible layer is kept and said', async () => {
    const glyphs = await read([page(picture, say(60, 100, 'Báo cáo', { before: '3 Tr' }))])
    expect(shown(glyphs)).toEqual(['Báo cáo'])
    expect(glyphs.notes.map((each) => each.code)).toContain('OCR_LAYER')
  })

  test('codes that the file does not explain are no text, and OCR is asked for', async () => {
    const bytes = Buffer.from(tinyPdf([page(say(60, 100, 'Báo cáo'))]))
    const mute = Buffer.from(
      bytes.toString('latin1').replaceAll('/ToUnicode 9 0 R', '                '),
      'latin1',
    )
    const glyphs = await readWith(pdf, mute)
    expect(shown(glyphs)).toEqual([])
    expect(glyphs).toMatchObject({ needsOcr: true, notes: [{ code: 'NO_UNICODE' }] })
  })

  test('letters off the page are no text of the report, and said', async () => {
    const glyphs = await read([page(say(60, 100, 'Báo cáo'), say(60, 2000, 'mật'))])
    expect(shown(glyphs)).toEqual(['Báo cáo', '[comment] mật'])
    expect(glyphs.notes.map((each) => each.code)).toContain('HIDDEN_TEXT')
  })

  test('a file locked by its owner is read, and said', async () => {
    const bytes = tinyPdf([page(say(60, 100, 'Báo cáo'))], { user: '', owner: 'chu' })
    const glyphs = await readWith(pdf, bytes)
    expect(shown(glyphs)).toEqual(['Báo cáo'])
    expect(glyphs.notes.map((each) => each.code)).toEqual(['RESTRICTED'])
  })

  test('a file cut behind its pages is read as far as it goes, and said', async () => {
    const cut = whole.slice(0, Buffer.from(whole).indexOf('xref\n0'))
    const glyphs = await readWith(pdf, cut)
    expect(shown(glyphs)).toEqual([`${long}.`])
    expect(glyphs.notes.map((each) => each.code)).toEqual(['PARTIAL'])
  })

  const refuses: [name: string, bytes: Uint8Array, limits: object, code: string][] = [
    ['no bytes', new Uint8Array(0), {}, 'EMPTY_FILE'],
    ['a password', tinyPdf([page()], { user: 'mo', owner: 'chu' }), {}, 'ENCRYPTED'],
    ['nothing but the first line', whole.slice(0, 40), {}, 'PDF_STRUCTURE'],
    ['too many pages', tinyPdf([page(), page(), page()]), { maxPages: 2 }, 'TOO_MANY_PAGES'],
    ['too many bytes', whole, { maxBytes: 100 }, 'TOO_LARGE'],
  ]
  test.each(refuses)('refuses %s', async (_, bytes, limits, code) => {
    await expect(readWith(pdf, bytes, limits)).rejects.toMatchObject({ code, place: 'thu.pdf' })
  })

  test('a limit is named', async () => {
    await expect(readWith(pdf, whole, { maxBytes: 100 })).rejects.toThrow('--max-bytes')
  })

  test('reading leaves the functions of the language as they were', async () => {
    const own = [Array.prototype.push, JSON.parse, JSON.stringify]
    await readWith(pdf, whole)
    expect([Array.prototype.push, JSON.parse, JSON.stringify]).toEqual(own)
    expect(Object.keys(Array.prototype)).toEqual([])
  })

  test('the bytes handed in stay untouched', async () => {
    const before = Buffer.from(whole).toString('hex')
    await pdf.read(opened(whole, 'pdf'), { maxPages: 10, maxBytes: 1e6 } as never)
    expect(Buffer.from(whole).toString('hex')).toBe(before)
  })
})

describe('content tells', () => {
  const tells: [name: string, bytes: Uint8Array, sure: number][] = [
    ['the first bytes', Buffer.from('%PDF-1.7\n'), 1],
    ['junk before the first line', Buffer.from(`${' '.repeat(900)}%PDF-1.7\n`), 0.6],
    ['a picture named .pdf', Buffer.from('\x89PNG\r\n', 'latin1'), 0],
    ['far behind', Buffer.from(`${' '.repeat(2000)}%PDF-1.7\n`), 0],
  ]
  test.each(tells)('%s', (_, bytes, sure) => expect(pdf.tells(bytes)).toBe(sure))
})
