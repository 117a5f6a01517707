import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import docx from '../../src/formats/docx.ts'
import type { Glyphs } from '../../src/types.ts'
import { docxOf, packageOf, paragraphs, readWith, shown, words } from './office.ts'

const p = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`
const ruled = '<w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr>'
const read = (body: string, parts: Record<string, string> = {}) => readWith(docx, docxOf(body, parts))
const lines = (glyphs: Glyphs) => glyphs.blocks.map(shown)

describe('words of the body', () => {
  const finds: [name: string, body: string, shown: string[]][] = [
    ['text and tabs', p(`${r('Số:')}<w:r><w:tab/><w:t>12/BC-UBND</w:t></w:r>`), ['Số:\t12/BC-UBND']],
    [
      'a manual line break as a new line',
      p('<w:r><w:t>UBND XÃ</w:t><w:br/><w:t>HOÀ BÌNH THƯỢNG</w:t></w:r>'),
      ['UBND XÃ⏎HOÀ BÌNH THƯỢNG'],
    ],
    [
      'the soft hyphen, which is ư in TCVN3',
      p('<w:r><w:t>n</w:t><w:softHyphen/><w:t>íc</w:t></w:r>'),
      ['n\u00adíc'],
    ],
    [
      'a hyphen that does not break',
      p('<w:r><w:t>QĐ</w:t><w:noBreakHyphen/><w:t>UBND</w:t></w:r>'),
      ['QĐ-UBND'],
    ],
    [
      'tracked insertions, not deletions',
      p(`<w:ins>${r('mới ')}</w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>${r('này')}`),
      ['mới này'],
    ],
    [
      'moved text once',
      p(`<w:moveFrom>${r('đi ')}</w:moveFrom><w:moveTo>${r('đến ')}</w:moveTo>${r('nơi')}`),
      ['đến nơi'],
    ],
    [
      'a paragraph whose end was deleted together with the next',
      p(r('Kế hoạch '), '<w:rPr><w:del/></w:rPr>') + p(r('năm 2022')),
      ['Kế hoạch năm 2022'],
    ],
    [
      'content controls, smart tags, custom XML, direction marks',
      p(
        `<w:sdt><w:sdtContent>${r('a')}</w:sdtContent></w:sdt><w:smartTag>${r('b')}</w:smartTag><w:customXml>${r('c')}</w:customXml><w:bdo>${r('d')}</w:bdo>`,
      ),
      ['abcd'],
    ],
    [
      'results of fields without their codes',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>MERGEFIELD x</w:instrText><w:t>mã</w:t><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>kết quả</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      ['kết quả'],
    ],
    ['simple fields', p(`<w:fldSimple w:instr="DATE">${r('15/9/2022')}</w:fldSimple>`), ['15/9/2022']],
    ['formulas', p('<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>'), ['a=b']],
    [
      'symbols of picture fonts as Unicode',
      p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t> đạt</w:t></w:r>'),
      ['✓ đạt'],
    ],
    [
      'letters put in as symbols of a legacy font',
      p('<w:r><w:t>c</w:t><w:sym w:font=".VnTime" w:char="F0B8"/></w:r>'),
      ['c¸'],
    ],
    [
      'letters of a symbol-encoded legacy font',
      p(r('\uf0ae\uf0ad\uf0ee\uf063', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')),
      ['®\u00adîc'],
    ],
    [
      'signs of lists from symbol fonts',
      p(r('\uf0b7 một \uf06a', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')),
      ['• một \uf06a'],
    ],
    ['check boxes', p('<w:sdt><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>'), ['☒']],
    ['no hidden text', p(r('nhìn thấy') + r(' bị ẩn', '<w:vanish/>')), ['nhìn thấy']],
    ['no empty paragraphs', p('') + p(r(' ')) + p(r('một')), ['một']],
  ]
  test.each(finds)('%s', async (_, body, expected) => {
    expect(lines(await read(body))).toEqual(expected)
  })

  test('a text box given twice for two programs is read once, after its paragraph', async () => {
    const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`
    const body = p(
      `${r('trước')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box('trong hộp')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('trong hộp')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    )
    const glyphs = await read(body + p(r('sau')))
    expect(paragraphs(glyphs).map((each) => [each.role, words(each)])).toEqual([
      ['body', 'trước'],
      ['textbox', 'trong hộp'],
      ['body', 'sau'],
    ])
  })

  test('a document embedded whole is not read, and that is said', async () => {
    const glyphs = await read(`${p(r('a'))}<w:altChunk r:id="x"/>`)
    expect(glyphs.notes).toMatchObject([{ code: 'EMBEDDED_DOCUMENT', level: 'fault' }])
  })

  test('text left out on purpose is said', async () => {
    const codes = (await read(p(`${r('a', '<w:vanish/>')}<w:del>${r('b')}</w:del>${r('c')}`))).notes.map(
      (each) => each.code,
    )
    expect(codes).toEqual(['TEXT_LEFT_OUT', 'HIDDEN_TEXT'])
  })
})

describe('tables', () => {
  test('merged cells stand once with their spans', async () => {
    const body = `<w:tbl>${ruled}<w:tr>${cell('A', '<w:vMerge w:val="restart"/>')}${cell('B', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('C')}${cell('D')}</w:tr></w:tbl>`
    const [table] = (await read(body)).blocks
    expect(table?.kind === 'table' && [table.rows, table.cols]).toEqual([2, 3])
    expect(
      table?.kind === 'table' &&
        table.cells.map((each) => [
          each.row,
          each.col,
          each.rowSpan,
          each.colSpan,
          each.blocks.map(shown).join(),
        ]),
    ).toEqual([
      [0, 0, 2, 1, 'A'],
      [0, 1, 1, 2, 'B'],
      [1, 1, 1, 1, 'C'],
      [1, 2, 1, 1, 'D'],
    ])
  })

  test('cells before the first, nested tables, rows in content controls, deleted rows', async () => {
    const nested = `<w:tc><w:tbl>${ruled}<w:tr>${cell('trong')}</w:tr></w:tbl>${p('')}</w:tc>`
    const body = `<w:tbl>${ruled}<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('x')}</w:tr><w:sdt><w:sdtContent><w:tr>${cell('y')}${nested}</w:tr></w:sdtContent></w:sdt><w:tr><w:trPr><w:del/></w:trPr>${cell('bỏ')}</w:tr></w:tbl>`
    expect(lines(await read(body))).toEqual(['{|x|y|{trong}}'])
  })

  test('two columns without upright lines are blocks side by side', async () => {
    const body = `<w:tbl><w:tr>${cell('UBND XÃ SÔNG MÂY')}${cell('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM')}</w:tr><w:tr>${cell('Số: 5/BC-UBND')}${cell('Sông Mây, ngày 5 tháng 3 năm 2022')}</w:tr></w:tbl>${p(r('BÁO CÁO'))}`
    expect(paragraphs(await read(body)).map((each) => [each.beside, words(each)])).toEqual([
      [1, 'UBND XÃ SÔNG MÂY'],
      [1, 'Số: 5/BC-UBND'],
      [1, 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      [1, 'Sông Mây, ngày 5 tháng 3 năm 2022'],
      [undefined, 'BÁO CÁO'],
    ])
  })

  test('three rows without lines keep what stands in one row together', async () => {
    const row = (a: string, b: string) => `<w:tr>${cell(a)}${cell(b)}</w:tr>`
    const body = `<w:tbl>${row('Họ tên', 'A')}${row('Chức vụ', 'B')}${row('', '')}</w:tbl>`
    expect(paragraphs(await read(body)).map((each) => [each.beside, words(each)])).toEqual([
      [1, 'Họ tên'],
      [1, 'A'],
      [2, 'Chức vụ'],
      [2, 'B'],
    ])
  })

  test.each([
    ['of its own', ruled, ''],
    ['of its style', '<w:tblPr><w:tblStyle w:val="Ke"/></w:tblPr>', ''],
    ['around a cell', '', '<w:tcBorders><w:left w:val="single"/></w:tcBorders>'],
  ])('a table with lines %s stays a table', async (_, properties, borders) => {
    const styles = `<w:styles><w:style w:type="table" w:styleId="Ke"><w:tblPr><w:tblBorders><w:left w:val="single"/></w:tblBorders></w:tblPr></w:style></w:styles>`
    const body = `<w:tbl>${properties}<w:tr>${cell('Tổng', borders)}${cell('12')}</w:tr></w:tbl>`
    expect(lines(await read(body, { styles }))).toEqual(['{Tổng|12}'])
  })

  test('lines of the style taken away again by the table', async () => {
    const styles = `<w:styles><w:style w:type="table" w:styleId="Ke"><w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr></w:style></w:styles>`
    const properties =
      '<w:tblPr><w:tblStyle w:val="Ke"/><w:tblBorders><w:insideV w:val="nil"/></w:tblBorders></w:tblPr>'
    const body = `<w:tbl>${properties}<w:tr>${cell('Nơi nhận:')}${cell('CHỦ TỊCH')}</w:tr></w:tbl>`
    expect(lines(await read(body, { styles }))).toEqual(['Nơi nhận:', 'CHỦ TỊCH'])
  })
})

describe('fonts', () => {
  const styles = `<w:styles>
    <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
    <w:style w:type="paragraph" w:styleId="Goc"><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Goc"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Vong"><w:basedOn w:val="Vong"/><w:rPr><w:i/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Hoa"><w:rPr><w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/><w:b/></w:rPr></w:style>
  </w:styles>`
  const theme =
    '<a:theme><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="VNI-Times"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
  const finds: [name: string, body: string, run: object][] = [
    ['of the theme, through the defaults', p(r('x')), { font: 'VNI-Times', size: 14 }],
    ['of a style it is based on', p(r('x'), '<w:pStyle w:val="Con"/>'), { font: '.VnTime', bold: true }],
    [
      'of a style that is based on itself',
      p(r('x'), '<w:pStyle w:val="Vong"/>'),
      { font: 'VNI-Times', italic: true },
    ],
    ['of a character style', p(r('x', '<w:rStyle w:val="Hoa"/>')), { font: '.VnTimeH', bold: true }],
    [
      'of the run itself',
      p(r('x', '<w:rStyle w:val="Hoa"/><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:b w:val="0"/>')),
      { font: 'Arial' },
    ],
    ['capitals, done', p(r('chủ tịch', '<w:caps/>')), { text: 'CHỦ TỊCH', caps: true }],
    [
      'capitals, left to the font where they would spoil its letters',
      p(r('ñy ban', '<w:caps/>'), '<w:pStyle w:val="Goc"/>'),
      { text: 'ñy ban' },
    ],
  ]
  test.each(finds)('%s', async (_, body, run) => {
    const [first] = paragraphs(await read(body, { styles, theme }))
    expect(first?.lines[0]?.runs[0]).toMatchObject(run)
  })

  test('bold of paragraph and character style cancel each other', async () => {
    const [first] = paragraphs(
      await read(p(r('x', '<w:rStyle w:val="Hoa"/>'), '<w:pStyle w:val="Con"/>'), { styles }),
    )
    expect(first?.lines[0]?.runs[0]?.bold).toBeUndefined()
  })

  test('letters beyond ASCII have the font for the other letters', async () => {
    const [first] = paragraphs(await read(p(r('Sè 5', '<w:rFonts w:ascii="Arial" w:hAnsi=".VnTime"/>'))))
    expect(first?.lines[0]?.runs.map((each) => [each.text, each.font])).toEqual([
      ['S', 'Arial'],
      ['è', '.VnTime'],
      [' 5', 'Arial'],
    ])
  })
})

describe('automatic numbers', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'lowerLetter', '%4)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf02d')}${level(1, 'bullet', '\uf0b7')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '§iÒu %1.', '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`
  const item = (list: number, at: number) =>
    p(r('x'), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)

  test('count on every level, start again below a higher one, restart where told', async () => {
    const body = [
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 2],
      [1, 2],
      [1, 3],
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
      [4, 0],
    ]
      .map(([list, at]) => item(list!, at!))
      .join('')
    expect(paragraphs(await read(body, { numbering })).map((each) => each.marker)).toEqual([
      'I.',
      '1.',
      '2.',
      '2.1.',
      '2.2.',
      'a)',
      'II.',
      '1.',
      '-',
      '•',
      'I.',
    ])
  })

  test('a label in a legacy font is words of the paragraph, to be repaired with them', async () => {
    const [first] = paragraphs(await read(item(3, 0), { numbering }))
    expect(first?.marker).toBeUndefined()
    expect(first?.lines[0]?.runs.map((each) => [each.text, each.font])).toEqual([
      ['§iÒu 1. ', '.VnTime'],
      ['x', null],
    ])
  })

  test('a list given by the style; list 0 is none', async () => {
    const styles = `<w:styles><w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`
    const body =
      p(r('x'), '<w:pStyle w:val="Muc"/>') +
      p(r('y'), '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(paragraphs(await read(body, { numbering, styles })).map((each) => each.marker)).toEqual([
      'I.',
      undefined,
    ])
  })
})

describe('beside the body', () => {
  test('headers, footers and page numbers once, notes in the order of their marks, comments', async () => {
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(r(text))}</w:footnote>`
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    const section = `<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>`
    const glyphs = await read(p(r('một') + mark(3) + r(' hai') + mark(2)) + section, {
      header1: `<w:hdr>${p(r('Báo cáo quý I'))}</w:hdr>`,
      header2: `<w:hdr>${p(r('Báo cáo quý I'))}</w:hdr>`,
      footer1: `<w:ftr>${p(`${r('Trang ')}<w:fldSimple w:instr=" PAGE ">${r('3')}</w:fldSimple>`)}</w:ftr>`,
      footnotes: `<w:footnotes>${note(0, 'ngăn cách')}${note(2, 'ghi chú sau')}${note(3, 'ghi chú trước')}</w:footnotes>`,
      comments: `<w:comments><w:comment w:id="1">${p(r('xem lại'))}</w:comment></w:comments>`,
    })
    expect(paragraphs(glyphs).map((each) => [each.role, each.marker, words(each)])).toEqual([
      ['body', undefined, 'một hai'],
      ['footnote', '[1]', 'ghi chú trước'],
      ['footnote', '[2]', 'ghi chú sau'],
      ['header', undefined, 'Báo cáo quý I'],
      ['page-number', undefined, 'Trang 3'],
      ['comment', undefined, 'xem lại'],
    ])
  })
})

describe('packages that are no report', () => {
  const deep = '<w:sdt><w:sdtContent>'.repeat(2000)
  const refuses: [name: string, bytes: Uint8Array, code: string][] = [
    ['no ZIP', Buffer.from('đây không phải zip'), 'NOT_A_ZIP'],
    ['a cut ZIP', docxOf(p(r('x'))).subarray(0, 600), 'ZIP_DAMAGED'],
    ['a ZIP without a document', packageOf('a.xml', { 'a.xml': '<a/>' }), 'NOT_A_DOCX'],
    [
      'broken XML',
      packageOf('word/document.xml', { 'word/document.xml': '<w:document><w:body>' }),
      'XML_DAMAGED',
    ],
    ['elements nested without end', docxOf(deep), 'XML_DEPTH'],
    [
      'a DOCTYPE with entities',
      packageOf('word/document.xml', { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><x/>' }),
      'XML_DTD',
    ],
  ]
  test.each(refuses)('%s', async (_, bytes, code) => {
    await expect(readWith(docx, bytes)).rejects.toMatchObject({ name: 'UnreadableSource', code })
  })
})

const shared = process.env.TRICHLUC_SHARED
const folder = join(shared ?? '', 'corpus/renderings')
test.skipIf(!shared || !existsSync(folder))(
  shared
    ? 'three renderings have the same shape'
    : 'skipped: no shared corpus — three renderings have the same shape',
  async () => {
    for (const name of readdirSync(join(folder, 'docx'))) {
      const shapes = await Promise.all(
        ['docx', 'docx-tcvn3', 'docx-vni'].map(async (kind) => {
          const glyphs = await readWith(docx, readFileSync(join(folder, kind, name)))
          expect(glyphs.notes).toEqual([])
          return glyphs.blocks.map((each) => (each.kind === 'table' ? `${each.rows}×${each.cols}` : 'p'))
        }),
      )
      expect(shapes[1]).toEqual(shapes[0])
      expect(shapes[2]).toEqual(shapes[0])
    }
  },
)
