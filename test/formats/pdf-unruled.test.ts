import { describe, expect, test } from 'vitest'
import pdf from '../../src/formats/pdf.ts'
import type { Block, Glyphs } from '../../src/types.ts'
import { readWith } from './office.ts'
import { line, type Op, prose, say, type TinyPage, tinyPdf } from './tiny-pdf.ts'

const page = (...draw: Op[]): TinyPage => ({ draw })
const read = (...pages: TinyPage[]): Promise<Glyphs> => readWith(pdf, tinyPdf(pages))

/** A table as rows of cells, `2×1:` before a merged one; a paragraph as its text. */
function shown(glyphs: Pick<Glyphs, 'blocks'>): (string | string[])[] {
  return glyphs.blocks.map((block) => {
    if (block.kind === 'paragraph') return text(block)
    return Array.from({ length: block.rows }, (_, row) =>
      block.cells
        .filter((cell) => cell.row === row)
        .map((cell) => {
          const spans = cell.rowSpan + cell.colSpan > 2 ? `${cell.rowSpan}×${cell.colSpan}:` : ''
          return spans + cell.blocks.map(text).join('/')
        })
        .join('|'),
    )
  })
}

function text(block: Block): string {
  if (block.kind === 'table') return '{}'
  return block.lines.map((each) => each.runs.map((run) => run.text).join('')).join(' ')
}

const letter = 6
type Side = 'left' | 'right' | 'middle'
/** A column: where its cells are set, and from which edge or axis. */
type Column = readonly [x: number, side: Side]

/** One line of print with its words in columns; an empty word leaves its column empty. */
function row(y: number, columns: readonly Column[], words: readonly string[]): Op[] {
  return words.flatMap((word, i) => {
    const [x, side] = columns[i]!
    const wide = word.length * letter
    return word === '' ? [] : [say(side === 'left' ? x : side === 'right' ? x - wide : x - wide / 2, y, word)]
  })
}

/** Lines of print, 16 points apart unless their place is given. */
function lines(y: number, columns: readonly Column[], all: readonly (readonly string[])[], step = 16): Op[] {
  return all.flatMap((words, i) => row(y + i * step, columns, words))
}

const long =
  'Uỷ ban nhân dân xã Hoà Bình Thượng đã tiếp nhận hồ sơ của công dân và tổ chức theo cơ chế một cửa, ' +
  'giải quyết đúng hạn và trước hạn phần lớn hồ sơ, hồ sơ quá hạn đều có thư xin lỗi gửi người dân.'

const fields: readonly Column[] = [
  [60, 'left'],
  [90, 'left'],
  [330, 'right'],
  [420, 'right'],
  [520, 'right'],
]
const head = ['TT', 'Lĩnh vực', 'Tiếp nhận', 'Đã giải quyết', 'Quá hạn']
const body = [
  ['1', 'Hộ tịch', '112', '110', '0'],
  ['2', 'Chứng thực', '1.470', '1.470', '0'],
  ['3', 'Đất đai', '8', '5', '1'],
]
const cellsOf = (rows: readonly (readonly string[])[]) => rows.map((each) => each.join('|'))

describe('finds the cells of', () => {
  test('a table of fields with figures set at the right', async () => {
    const glyphs = await read(page(...lines(100, fields, [head, ...body])))
    expect(shown(glyphs)).toEqual([cellsOf([head, ...body])])
  })

  test('figures in the middle of their columns, an empty cell, a row of totals', async () => {
    const columns: Column[] = [
      [60, 'left'],
      [280, 'middle'],
      [380, 'middle'],
      [480, 'middle'],
    ]
    const rows = [
      ['Đơn vị', 'Năm trước', 'Năm nay', 'So sánh %'],
      ['Xã Hoà Bình Thượng', '1.250', '1.300', '104,0'],
      ['Thị trấn Sông Mây', '', '980', ''],
      ['Tổng cộng', '1.250', '2.280', '182,4'],
    ]
    expect(shown(await read(page(...lines(100, columns, rows))))).toEqual([cellsOf(rows)])
  })

  test('a table between paragraphs, beginning in the middle of a page', async () => {
    const glyphs = await read(
      page(...prose(100, long), ...lines(190, fields, [head, ...body]), ...prose(280, long)),
    )
    expect(shown(glyphs)).toEqual([long, cellsOf([head, ...body]), long])
  })

  test('labels over several lines, whatever the height of the figures', async () => {
    const columns: Column[] = [
      [60, 'left'],
      [90, 'left'],
      [330, 'right'],
      [420, 'right'],
    ]
    const top = [
      ['TT', 'Chỉ tiêu', 'Kế hoạch', 'Thực hiện'],
      ['1', 'Số hồ sơ tiếp nhận trực', '120', '131'],
      ['', 'tuyến trong kỳ', '', ''],
      ['2', 'Số hồ sơ giải quyết', '120', '118'],
      ['3', 'Tỷ lệ giải quyết đúng', '95', '98,5'],
      ['', 'hạn của toàn xã', '', ''],
    ]
    const wanted = [
      'TT|Chỉ tiêu|Kế hoạch|Thực hiện',
      '1|Số hồ sơ tiếp nhận trực tuyến trong kỳ|120|131',
      '2|Số hồ sơ giải quyết|120|118',
      '3|Tỷ lệ giải quyết đúng hạn của toàn xã|95|98,5',
    ]
    expect(shown(await read(page(...lines(100, columns, top))))).toEqual([wanted])
    const middle = [
      ...row(100, columns, top[0]!),
      ...row(116, columns, ['', 'Số hồ sơ tiếp nhận trực', '', '']),
      ...row(124, columns, ['1', '', '120', '131']),
      ...row(132, columns, ['', 'tuyến trong kỳ', '', '']),
      ...row(148, columns, top[3]!),
      ...row(164, columns, ['', 'Tỷ lệ giải quyết đúng', '', '']),
      ...row(172, columns, ['3', '', '95', '98,5']),
      ...row(180, columns, ['', 'hạn của toàn xã', '', '']),
    ]
    expect(shown(await read(page(...middle)))).toEqual([wanted])
  })

  test('a heading of several lines and groups', async () => {
    const columns: Column[] = [
      [72, 'middle'],
      [160, 'middle'],
      [280, 'middle'],
      [360, 'middle'],
      [440, 'middle'],
    ]
    const glyphs = await read(
      page(
        say(322, 100, 'Số hồ sơ đã giải quyết'),
        ...row(108, columns, ['STT', 'Lĩnh vực', 'Tiếp']),
        ...row(120, columns, ['', '', 'nhận', 'Đúng hạn', 'Quá hạn']),
        ...lines(142, columns, [
          ['1', 'Hộ tịch', '112', '110', '2'],
          ['2', 'Chứng thực', '470', '469', '1'],
          ['3', 'Đất đai', '8', '5', '3'],
        ]),
      ),
    )
    expect(shown(glyphs)).toEqual([
      [
        '2×1:STT|2×1:Lĩnh vực|2×1:Tiếp nhận|1×2:Số hồ sơ đã giải quyết',
        'Đúng hạn|Quá hạn',
        '1|Hộ tịch|112|110|2',
        '2|Chứng thực|470|469|1',
        '3|Đất đai|8|5|3',
      ],
    ])
  })

  test('a budget in groups, with titles of rows and a caption that stays outside', async () => {
    const columns: Column[] = [
      [60, 'left'],
      [100, 'left'],
      [380, 'right'],
      [500, 'right'],
    ]
    const rows = [
      ['STT', 'Nội dung', 'Dự toán', 'Quyết toán'],
      ['A', 'TỔNG THU', '12.500', '12.730'],
      ['I', 'Thu nội địa', '', ''],
      ['1', 'Thuế môn bài', '300', '310'],
      ['2', 'Lệ phí trước bạ', '1.100', '1.150'],
      ['', 'Trong đó:', '', ''],
      ['', '- Nhà đất', '-', '90'],
      ['B', 'TỔNG CHI', '11.000', '10.980'],
    ]
    const glyphs = await read(
      page(
        say(150, 80, 'Bảng 2. Cân đối ngân sách xã năm 2022'),
        say(380, 96, 'Đơn vị tính: triệu đồng'),
        ...lines(120, columns, rows),
        say(60, 264, 'Ghi chú: số liệu đến ngày 15 tháng 12.'),
      ),
    )
    expect(shown(glyphs)).toEqual([
      'Bảng 2. Cân đối ngân sách xã năm 2022',
      'Đơn vị tính: triệu đồng',
      cellsOf(rows),
      'Ghi chú: số liệu đến ngày 15 tháng 12.',
    ])
  })

  test('a list of staff with its numbers', async () => {
    const columns: Column[] = [
      [60, 'left'],
      [95, 'left'],
      [240, 'left'],
      [340, 'left'],
      [480, 'left'],
    ]
    const rows = [
      ['STT', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Ghi chú'],
      ['1', 'Lê Văn Nguyên', '12/3/1971', 'Chủ tịch', ''],
      ['2', 'Trần Thị Mây', '05/9/1980', 'Phó Chủ tịch', ''],
      ['3', 'Đỗ Hoà', '30/4/1985', 'Công chức', 'Mới'],
    ]
    expect(shown(await read(page(...lines(100, columns, rows))))).toEqual([cellsOf(rows)])
  })

  test('a table of words that counts its rows', async () => {
    const columns: Column[] = [
      [60, 'left'],
      [95, 'left'],
      [280, 'left'],
      [430, 'left'],
    ]
    const rows = [
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
      ['1', 'Rà soát thủ tục', 'Công chức tư pháp', 'Quý I'],
      ['2', 'Tập huấn một cửa', 'Văn phòng', 'Quý II'],
      ['3', 'Khảo sát hài lòng', 'Văn phòng', 'Quý III'],
    ]
    expect(shown(await read(page(...lines(100, columns, rows))))).toEqual([cellsOf(rows)])
  })

  test('level rules only, and a frame around it', async () => {
    const rules = [88, 105, 121, 137, 153].map((y) => line(58, y, 525, y))
    const frame = [line(58, 88, 58, 153), line(525, 88, 525, 153)]
    const drawn = lines(100, fields, [head, ...body])
    const wanted = [cellsOf([head, ...body])]
    expect(shown(await read(page(...rules, ...drawn)))).toEqual(wanted)
    expect(shown(await read(page(rules[0]!, rules.at(-1)!, ...frame, ...drawn)))).toEqual(wanted)
  })

  test('upright lines and a ruled heading, no rules between the rows', async () => {
    const grid = [
      ...[88, 105, 153].map((y) => line(55, y, 525, y)),
      ...[55, 85, 250, 340, 430, 525].map((x) => line(x, 88, x, 153)),
    ]
    const glyphs = await read(page(...grid, ...lines(100, fields, [head, ...body])))
    expect(shown(glyphs)).toEqual([cellsOf([head, ...body])])
  })

  test('rules between rows say which lines are one row', async () => {
    const columns: Column[] = [
      [60, 'left'],
      [330, 'right'],
      [420, 'right'],
    ]
    const drawn = lines(100, columns, [
      ['Chỉ tiêu', 'Năm trước', 'Năm nay'],
      ['Hồ sơ', '12', '15'],
      ['Trực tuyến', '', ''],
      ['Hồ sơ', '9', '11'],
      ['Trực tiếp', '', ''],
    ])
    const rules = [88, 105, 137, 169].map((y) => line(58, y, 425, y))
    expect(shown(await read(page(...rules, ...drawn)))).toEqual([
      ['Chỉ tiêu|Năm trước|Năm nay', 'Hồ sơ Trực tuyến|12|15', 'Hồ sơ Trực tiếp|9|11'],
    ])
  })

  test('a table over pages: one table, its repeated heading once', async () => {
    const more = Array.from({ length: 6 }, (_, i) => [`${i + 4}`, `Lĩnh vực ${'abcdef'[i]}`, '12', '11', '1'])
    const glyphs = await read(
      page(...prose(100, long), ...lines(700, fields, [head, ...body]), say(295, 815, '1')),
      page(...lines(60, fields, [head, ...more]), say(295, 815, '2')),
      page(
        ...lines(60, fields, [['10', 'Môi trường', '7', '7', '0']]),
        ...prose(90, long),
        say(295, 815, '3'),
      ),
    )
    expect(shown(glyphs).filter((each) => Array.isArray(each))).toEqual([
      cellsOf([head, ...body, ...more, ['10', 'Môi trường', '7', '7', '0']]),
    ])
  })

  test('a heading in the same place on every page is no running header', async () => {
    const pages = [0, 3, 6].map((at) =>
      page(
        say(60, 30, 'Phụ lục'),
        ...lines(60, fields, [head, ...body.map(([n, ...rest]) => [`${Number(n) + at}`, ...rest])]),
      ),
    )
    const glyphs = await read(...pages)
    const rows = [0, 3, 6].flatMap((at) => body.map(([n, ...rest]) => [`${Number(n) + at}`, ...rest]))
    expect(shown(glyphs).filter((each) => Array.isArray(each))).toEqual([cellsOf([head, ...rows])])
    expect(glyphs.blocks.filter((each) => each.kind === 'paragraph' && each.role === 'header')).toHaveLength(
      3,
    )
  })

  test('a heading at the foot of a page whose table begins on the next', async () => {
    const glyphs = await read(
      page(...prose(700, long), ...row(780, fields, head)),
      page(...lines(60, fields, body)),
    )
    expect(shown(glyphs)).toEqual([long, cellsOf([head, ...body])])
  })

  test('a row cut by the page break', async () => {
    const glyphs = await read(
      page(...lines(740, fields, [head, ...body.slice(0, 2), ['3', 'Đất đai, xây dựng và', '8', '5', '1']])),
      page(
        ...lines(60, fields, [
          ['', 'môi trường', '', '', ''],
          ['4', 'Thuế', '9', '9', '0'],
          ['5', 'Y tế', '2', '2', '0'],
        ]),
      ),
    )
    expect(shown(glyphs)).toEqual([
      cellsOf([
        head,
        ...body.slice(0, 2),
        ['3', 'Đất đai, xây dựng và môi trường', '8', '5', '1'],
        ['4', 'Thuế', '9', '9', '0'],
        ['5', 'Y tế', '2', '2', '0'],
      ]),
    ])
  })
})

describe('leaves as lines', () => {
  const leaves: [name: string, draw: Op[]][] = [
    [
      'a list of sums at the right',
      lines(
        100,
        [
          [60, 'left'],
          [450, 'right'],
        ],
        [
          ['Tổng thu', '1.250'],
          ['Tổng chi', '1.180'],
          ['Kết dư', '70'],
        ],
      ),
    ],
    [
      'a table of contents with its dots',
      Array.from({ length: 6 }, (_, i) =>
        say(60, 100 + 16 * i, `${i + 1}. Phần thứ ${i + 1} ${'.'.repeat(50)} ${i * 3 + 1}`),
      ),
    ],
    [
      'a table of contents without dots, numbered',
      lines(
        100,
        [
          [60, 'left'],
          [90, 'left'],
          [520, 'right'],
        ],
        Array.from({ length: 6 }, (_, i) => [`${i + 1}.`, `Phần thứ ${'ABCDEF'[i]}`, `${i * 3 + 1}`]),
      ),
    ],
    [
      'a table of contents under its own heading',
      lines(
        100,
        [
          [60, 'left'],
          [90, 'left'],
          [520, 'right'],
        ],
        [
          ['', 'Nội dung', 'Trang'],
          ...Array.from({ length: 6 }, (_, i) => [`${i + 1}`, `Phần ${'ABCDEF'[i]}`, `${i * 3 + 1}`]),
        ],
      ),
    ],
    [
      'a numbered list with wide indents',
      lines(
        100,
        [
          [60, 'left'],
          [96, 'left'],
        ],
        [
          ['1.', 'Ban hành kế hoạch cải cách hành chính năm 2022 của xã;'],
          ['2.', 'Kiện toàn tổ rà soát thủ tục hành chính;'],
          ['3.', 'Niêm yết công khai 128 thủ tục.'],
        ],
      ),
    ],
    [
      'addressees',
      lines(
        100,
        [
          [120, 'left'],
          [200, 'left'],
        ],
        [
          ['Kính gửi:', '- Uỷ ban nhân dân huyện Yên Lạc Hạ;'],
          ['', '- Phòng Nội vụ huyện;'],
          ['', '- Văn phòng huyện.'],
        ],
      ),
    ],
    [
      'running text set wide, with figures in it',
      lines(
        100,
        [
          [60, 'left'],
          [200, 'left'],
          [260, 'left'],
        ],
        [
          ['Tiếp nhận trong kỳ', '112', 'hồ sơ, tăng so với cùng kỳ năm trước là'],
          ['8 hồ sơ, giải quyết xong là', '', 'toàn bộ hồ sơ, trong đó có hồ sơ'],
          ['trực tuyến. Số còn lại', '', 'đang trong hạn giải quyết.'],
        ],
      ),
    ],
    [
      'names and offices side by side',
      lines(
        100,
        [
          [60, 'left'],
          [280, 'left'],
        ],
        [
          ['Ông Lê Văn Nguyên', 'Chủ tịch Uỷ ban nhân dân'],
          ['Bà Trần Thị Mây', 'Phó Chủ tịch'],
          ['Ông Đỗ Hoà', 'Công chức văn phòng'],
        ],
      ),
    ],
  ]
  test.each(leaves)('%s', async (_, draw) => {
    const glyphs = await read(page(...draw))
    expect(glyphs.blocks.filter((each) => each.kind === 'table')).toEqual([])
  })

  test('a page of more cells than paper holds', async () => {
    const dots = Array.from({ length: 3200 }, (_, i) =>
      say(10 + (i % 40) * 14, 10 + Math.floor(i / 40) * 10, `${i % 10}`, { size: 2 }),
    )
    const glyphs = await read(page(...dots))
    expect(glyphs.blocks.filter((each) => each.kind === 'table')).toEqual([])
  })

  test('letterhead, recipients and signature beside a table', async () => {
    const centred = (axis: number, y: number, words: string) => say(axis - words.length * 3, y, words)
    const glyphs = await read(
      page(
        centred(150, 60, 'UBND HUYỆN YÊN LẠC HẠ'),
        centred(410, 60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        centred(150, 76, 'UBND THỊ TRẤN SÔNG MÂY'),
        centred(410, 76, 'Độc lập - Tự do - Hạnh phúc'),
        centred(150, 104, 'Số: 12/BC-UBND'),
        centred(410, 106, 'Sông Mây, ngày 05 tháng 9 năm 2022'),
        ...lines(150, fields, [head, ...body]),
        say(60, 240, 'Nơi nhận:', { size: 11 }),
        say(360, 240, 'TM. ỦY BAN NHÂN DÂN'),
        say(60, 253, '- UBND huyện;', { size: 11 }),
        centred(417, 256, 'CHỦ TỊCH'),
        say(60, 266, '- Lưu: VT.', { size: 11 }),
        centred(417, 330, 'Lê Văn Nguyên'),
      ),
    )
    const all = shown(glyphs)
    expect(all.filter((each) => Array.isArray(each))).toEqual([cellsOf([head, ...body])])
    expect(all.slice(0, 2)).toEqual(['UBND HUYỆN YÊN LẠC HẠ', 'UBND THỊ TRẤN SÔNG MÂY'])
    expect(all.slice(-3)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn Nguyên'])
  })
})
