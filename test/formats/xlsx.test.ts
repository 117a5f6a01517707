import { describe, expect, test } from 'vitest'
import xlsx from '../../src/formats/xlsx.ts'
import type { Glyphs, Table } from '../../src/types.ts'
import { packageOf, paragraphs, readWith, relations, shown, words } from './office.ts'

const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** A workbook whose first sheet holds `rows`; more sheets and attributes where a test needs them. */
function workbook(
  rows: string,
  { strings = '', after = '', more = '', properties = '', parts = {} } = {},
): Uint8Array {
  return packageOf('xl/workbook.xml', {
    'xl/workbook.xml': `<workbook ${X} ${R}>${properties}<sheets><sheet name="Quý I" r:id="s1"/>${more}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['s1', 'worksheet', 'worksheets/sheet1.xml'],
      ['s2', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ['a', 'sharedStrings', 'sharedStrings.xml'],
      ['b', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst ${X}>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet ${X}><numFmts><numFmt numFmtId="164" formatCode="#,##0.0&quot; ha&quot;"/></numFmts><fonts><font><sz val="12"/><name val=".VnTime"/></font><font><b/><name val="Arial"/></font></fonts><cellXfs><xf/><xf fontId="1"/><xf numFmtId="4"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${X}><sheetData>${rows}</sheetData>${after}</worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet ${X}><sheetData><row r="1"><c r="A1" t="str"><v>trang ẩn</v></c></row></sheetData></worksheet>`,
    ...parts,
  })
}

const table = (glyphs: Glyphs) => glyphs.blocks.find((each): each is Table => each.kind === 'table')!
const read = (bytes: Uint8Array, limits = {}) => readWith(xlsx, bytes, limits)

describe('values as the sheet shows them', () => {
  const finds: [name: string, cell: string, shown: string][] = [
    ['a plain number', '<c r="A1"><v>1250</v></c>', '1250'],
    ['noise of binary fractions', '<c r="A1"><v>4.9999999999999996</v></c>', '5'],
    ['groups and decimals, the Vietnamese way', '<c r="A1" s="2"><v>1234.5</v></c>', '1.234,50'],
    ['a percentage', '<c r="A1" s="4"><v>0.97</v></c>', '97%'],
    ['a format of its own', '<c r="A1" s="5"><v>750.76</v></c>', '750,8 ha'],
    ['a day', '<c r="A1" s="3"><v>44454</v></c>', '15/9/2021'],
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', 'Tæng sè hå s¬'],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>Đất đai</t></is></c>', 'Đất đai'],
    ['the stored result of a formula', '<c r="A1"><f>SUM(B1:B9)</f><v>12</v></c>', '12'],
    ['a text result', '<c r="A1" t="str"><f>A2</f><v>đạt</v></c>', 'đạt'],
    ['a fault of the sheet', '<c r="A1" t="e"><v>#REF!</v></c>', '#REF!'],
    ['truth', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['an escaped character', '<c r="A1" t="s"><v>1</v></c>', 'n\u00adíc'],
  ]
  const strings =
    '<si><r><t>Tæng sè </t></r><r><rPr><rFont val=".VnTimeH"/></rPr><t>hå s¬</t></r><rPh><t>x</t></rPh></si><si><t>n_x00AD_íc</t></si>'
  test.each(finds)('%s', async (_, cell, expected) => {
    const glyphs = await read(workbook(`<row r="1">${cell}</row>`, { strings }))
    expect(glyphs.blocks.map(shown)).toEqual([`{${expected}}`])
  })

  test('fonts of the cell and of the stretches inside it', async () => {
    const glyphs = await read(
      workbook('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>2</v></c></row>', { strings }),
    )
    expect(
      table(glyphs)
        .cells.flatMap((cell) => paragraphs({ ...glyphs, blocks: cell.blocks }))
        .flatMap((each) => each.lines[0]!.runs),
    ).toEqual([
      { text: 'Tæng sè ', font: '.VnTime', size: 12 },
      { text: 'hå s¬', font: '.VnTimeH' },
      { text: '2', font: 'Arial', bold: true },
    ])
  })
})

describe('the grid', () => {
  test('merged cells stand once, rows and columns without anything are closed up', async () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5"><c r="B5"><v>3</v></c><c r="C5"/></row>'
    const after = '<mergeCells><mergeCell ref="B2:C4"/><mergeCell ref="sai"/></mergeCells>'
    const { rows: height, cols, cells } = table(await read(workbook(rows, { after })))
    expect([height, cols]).toEqual([2, 2])
    expect(cells.map((each) => [each.row, each.col, each.rowSpan, each.colSpan])).toEqual([
      [0, 0, 1, 1],
      [0, 1, 1, 1],
      [1, 0, 1, 1],
    ])
  })

  test('a merge over rows that hold something keeps its reach', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="B2"><v>3</v></c></row>'
    const { cells } = table(
      await read(workbook(rows, { after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>' })),
    )
    expect(cells[0]).toMatchObject({ row: 0, col: 0, rowSpan: 2, colSpan: 1 })
  })

  test('a figure in the far corner makes no giant', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    const after = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    const { rows: height, cols } = table(await read(workbook(rows, { after })))
    expect([height, cols]).toEqual([2, 2])
  })

  test('what exceeds the limit is cut, and said', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`,
    ).join('')
    const glyphs = await read(workbook(rows), { maxCells: 10 })
    expect(table(glyphs).cells).toHaveLength(10)
    expect(glyphs.notes).toMatchObject([{ code: 'TABLE_CUT', level: 'fault' }])
  })
})

test('several sheets have headings; hidden sheets, hidden rows and missing results are noted', async () => {
  const more = '<sheet name="__proto__" state="hidden" r:id="s2"/><sheet name="mất" r:id="s9"/>'
  const rows = '<row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f></c></row>'
  const glyphs = await read(workbook(rows, { more }))
  expect(paragraphs(glyphs).map(words)).toEqual(['Quý I', '__proto__'])
  expect(glyphs.notes.map((each) => each.code)).toEqual([
    'HIDDEN_ROWS',
    'FORMULA_WITHOUT_VALUE',
    'HIDDEN_SHEET',
  ])
})

test('notes on cells come after the table, talks about a cell once', async () => {
  const comments = `<comments ${X}><authors><author>A</author></authors><commentList><comment ref="A1"><text><r><rPr><b/><rFont val=".VnTime"/></rPr><t>Ghi chó</t></r><r><t>: đã đối chiếu</t></r></text></comment><comment ref="B2"><text><t>[Threaded comment] Your version of Excel allows you to read this</t></text></comment></commentList></comments>`
  const talks =
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2"><text>Số này lấy ở đâu?</text></threadedComment><threadedComment ref="B2"><text>Ở biểu 02.</text></threadedComment></ThreadedComments>'
  const glyphs = await read(
    workbook('<row r="1"><c r="A1"><v>1</v></c></row>', {
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': relations([
          ['n', 'comments', '../comments1.xml'],
          ['t', 'threadedComment', '../threadedComments/threadedComment1.xml'],
        ]),
        'xl/comments1.xml': comments,
        'xl/threadedComments/threadedComment1.xml': talks,
      },
    }),
  )
  expect(glyphs.blocks.map(shown)).toEqual([
    '{1}',
    'Ghi chó: đã đối chiếu',
    'Số này lấy ở đâu?',
    'Ở biểu 02.',
  ])
  expect(paragraphs(glyphs).map((each) => [each.role, each.lines[0]!.runs[0]!.font])).toEqual([
    ['comment', '.VnTime'],
    ['comment', null],
    ['comment', null],
  ])
})

test('days counted from 1904', async () => {
  const bytes = workbook('<row r="1"><c r="A1" s="3"><v>42992</v></c></row>', {
    properties: '<workbookPr date1904="1"/>',
  })
  expect((await read(bytes)).blocks.map(shown)).toEqual(['{15/9/2021}'])
})

test('a package without a workbook is refused', async () => {
  await expect(read(packageOf('xl/a.xml', { 'xl/a.xml': '<a/>' }))).rejects.toMatchObject({
    code: 'NOT_AN_XLSX',
  })
})
