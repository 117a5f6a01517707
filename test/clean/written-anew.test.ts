import { describe, expect, test } from 'vitest'
import { keptInDocx, writeDocx } from '../../src/clean/write-docx.ts'
import { keptInXlsx, writeXlsx } from '../../src/clean/write-xlsx.ts'
import { openPackage } from '../../src/formats/package/zip.ts'
import { defaultLimits } from '../../src/limits.ts'
import type { Block, Glyphs, Paragraph } from '../../src/types.ts'

const paragraph = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  role: 'body',
  whole: true,
  lines: [{ page: null, runs: [{ text, font: 'Times New Roman' }] }],
  ...more,
})
const glyphs = (blocks: readonly Block[], more: Partial<Glyphs> = {}): Glyphs => ({
  ...{ path: 'a.doc', sha256: '', format: 'doc', pages: null, blocks, needsOcr: false, notes: [] },
  ...more,
})
const partOf = async (bytes: Uint8Array, part: string) =>
  Buffer.from((await (await openPackage(bytes, 'a', defaultLimits)).part(part))!).toString('utf8')
const body = async (blocks: readonly Block[], more: Partial<Glyphs> = {}) =>
  partOf(writeDocx(glyphs(blocks, more)), 'word/document.xml')

const page = {
  ...{ width: 16838, height: 11906, top: 900, bottom: 800, left: 1000, right: 700 },
  ...{ header: 400, footer: 300, titlePage: true },
}

describe('a DOCX written anew keeps', () => {
  test('indents, spacing, tab stops and alignment, in the order of the schema', async () => {
    const layout = {
      ...{ left: 360, firstLine: -284, before: 120, line: 320, lineRule: 'exact' as const },
      ...{ pageBreakBefore: true, tabs: [{ at: 1440, kind: 'right' as const, leader: 'dot' as const }] },
    }
    expect(await body([paragraph('a', { layout, align: 'both' })])).toContain(
      '<w:pPr><w:pageBreakBefore/><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="1440"/></w:tabs><w:spacing w:before="120" w:line="320" w:lineRule="exact"/><w:ind w:left="360" w:hanging="284"/><w:jc w:val="both"/></w:pPr>',
    )
  })
  test('the page number of a footer as a field, and headers by their pages', async () => {
    const runs = [
      { text: 'Trang ', font: null },
      { text: '7', font: null, field: 'PAGE' as const },
    ]
    const bytes = writeDocx(
      glyphs([
        paragraph('thân'),
        paragraph('', { role: 'footer', lines: [{ page: null, runs }] }),
        paragraph('chỉ trang đầu', { role: 'header', pages: 'first' }),
      ]),
    )
    expect(await partOf(bytes, 'word/footer-default.xml')).toContain(
      '<w:fldSimple w:instr=" PAGE "><w:r><w:rPr></w:rPr><w:t xml:space="preserve">7</w:t></w:r></w:fldSimple>',
    )
    const document = await partOf(bytes, 'word/document.xml')
    expect(document).toContain('<w:headerReference w:type="first" r:id="header-first"/>')
    expect(document).toContain('<w:titlePg/>')
  })
  test('the page of every section', async () => {
    const upright = { ...page, width: 11906, height: 16838, titlePage: false }
    const xml = await body([paragraph('a', { section: page }), paragraph('b')], { page: upright })
    expect(xml.match(/<w:pgSz [^>]*>/g)).toEqual([
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
      '<w:pgSz w:w="11906" w:h="16838"/>',
    ])
  })
  test('widths of columns; no lines where there were none', async () => {
    const cells = [0, 1].map((col) => ({ row: 0, col, rowSpan: 1, colSpan: 1, blocks: [paragraph('x')] }))
    const table = { kind: 'table' as const, rows: 1, cols: 2, cells }
    const drawn = await body([{ ...table, layout: { widths: [3000, 1500], ruled: false } }])
    expect(drawn).toContain('<w:gridCol w:w="3000"/><w:gridCol w:w="1500"/>')
    expect(drawn).not.toContain('tblBorders')
    expect(await body([table])).toContain('tblBorders')
  })
  test('heights of rows, the blank in cells and where the table begins', async () => {
    const cells = [0, 1].map((row) => ({ row, col: 0, rowSpan: 1, colSpan: 1, blocks: [paragraph('x')] }))
    const layout = { widths: [3000], left: -28, padding: 28, heights: [400, -250] }
    const drawn = await body([{ kind: 'table', rows: 2, cols: 1, cells, layout }])
    expect(drawn).toContain('<w:tblInd w:w="-28" w:type="dxa"/>')
    expect(drawn).toContain('<w:left w:w="28" w:type="dxa"/><w:right w:w="28" w:type="dxa"/></w:tblCellMar>')
    expect(drawn.match(/<w:trHeight [^>]*>/g)).toEqual([
      '<w:trHeight w:val="400" w:hRule="atLeast"/>',
      '<w:trHeight w:val="250" w:hRule="exact"/>',
    ])
  })
  test('columns side by side as wide as they were', async () => {
    const at = (index: number, width: number) => ({ beside: 1, column: { index, width } })
    const row = [
      paragraph('UBND', at(0, 3000)),
      paragraph('Số: 1', at(0, 3000)),
      paragraph('Ngày', at(1, 6000)),
    ]
    expect(await body(row)).toMatch(
      /<w:gridCol w:w="3000"\/><w:gridCol w:w="6000"\/>.*UBND.*Số: 1.*<\/w:tc><w:tc>.*Ngày/,
    )
  })
  test('letters above and below the line, and the height of empty paragraphs', async () => {
    const run = (text: string, more: object) => ({ text, font: null, ...more })
    const runs = [
      run('m', {}),
      run('2', { raised: 'super' }),
      run('i', { raised: 'sub' }),
      run('x', { raised: -6 }),
    ]
    const xml = await body([
      paragraph('', { lines: [{ page: null, runs }] }),
      paragraph('', { lines: [{ page: null, runs: [run('', { size: 14 })] }] }),
    ])
    expect(xml).toContain('<w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space="preserve">2<')
    expect(xml).toContain('<w:vertAlign w:val="subscript"/></w:rPr><w:t xml:space="preserve">i<')
    expect(xml).toContain('<w:position w:val="-6"/></w:rPr><w:t xml:space="preserve">x<')
    expect(xml).toContain('<w:p><w:pPr><w:rPr><w:sz w:val="28"/></w:rPr></w:pPr></w:p>')
  })
  test('and what it does not keep is said', () => {
    for (const each of [keptInDocx, keptInXlsx]) expect(each).toMatch(/^giữ: .*; không giữ: .*/)
  })
})

describe('an XLSX written anew keeps', () => {
  const look = { valign: null, wrap: true, align: 'center' as const }
  const bytes = writeXlsx(
    glyphs([
      {
        ...{ kind: 'table', rows: 2, cols: 2 },
        cells: [
          { row: 0, col: 0, rowSpan: 1, colSpan: 2, blocks: [paragraph('Biểu')] },
          { row: 1, col: 1, rowSpan: 1, colSpan: 1, blocks: [paragraph('12,5')] },
        ],
        layout: {
          widths: [2100, 0],
          looks: [
            { row: 0, col: 0, ...look, borders: ['thin', null, 'double', null] },
            { row: 1, col: 0, ...look, align: null, wrap: false, borders: [null, null, null, 'hair'] },
          ],
        },
      },
    ]),
  )
  test('widths, merged cells, ruling and alignment, of blank cells too', async () => {
    const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<cols><col min="1" max="1" width="20.00" customWidth="1"/></cols>')
    expect(sheet).toContain('<mergeCell ref="A1:B1"/>')
    expect(sheet).toMatch(/<c r="A1" s="1" t="inlineStr">/)
    expect(sheet).toMatch(/<row r="2"><c r="A2" s="\d"\/><c r="B2"><v>12\.5<\/v><\/c><\/row>/)
    const styles = await partOf(bytes, 'xl/styles.xml')
    expect(styles).toContain('<left style="thin"/><right/><top style="double"/><bottom/>')
    expect(styles).toContain('<alignment horizontal="center" wrapText="1"/>')
  })
})
