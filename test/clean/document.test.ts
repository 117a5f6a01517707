import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { cleanDocument, cleanEnding, type DocumentKit } from '../../src/clean/document.ts'
import { loadFonts } from '../../src/clean/fonts.ts'
import { writeDocx } from '../../src/clean/write-docx.ts'
import { writeXlsx } from '../../src/clean/write-xlsx.ts'
import docx from '../../src/formats/docx.ts'
import xlsx from '../../src/formats/xlsx.ts'
import { loadReaders } from '../../src/kit.ts'
import { open } from '../../src/open.ts'
import { textOf } from '../../src/pipeline.ts'
import type { Block, Glyphs, Paragraph, Role, Run } from '../../src/types.ts'
import { opened, paragraphs, readWith, shown, words } from '../formats/office.ts'
import { tinyDoc } from '../formats/tiny-doc.ts'

let kit: DocumentKit
beforeAll(async () => {
  kit = { ...(await loadReaders()), fonts: loadFonts() }
})

const glyphsOf = (blocks: readonly Block[]): Glyphs => ({
  path: 'thu.doc',
  sha256: '',
  format: 'doc',
  pages: null,
  blocks,
  needsOcr: false,
  notes: [],
})
const paragraph = (text: string, more: Partial<Paragraph> = {}, run: Partial<Run> = {}): Paragraph => ({
  kind: 'paragraph',
  role: 'body',
  whole: true,
  lines: text.split('⏎').map((line) => ({ page: null, runs: [{ text: line, font: 'Arial', ...run }] })),
  ...more,
})
const cell = (row: number, col: number, text: string, rowSpan = 1, colSpan = 1) => ({
  row,
  col,
  rowSpan,
  colSpan,
  blocks: text === '' ? [] : [paragraph(text)],
})

describe('a document written as DOCX reads as what was written', () => {
  const finds: [name: string, blocks: Block[]][] = [
    [
      'alignment, size, weight',
      [paragraph('BÁO CÁO', { align: 'center' }, { bold: true, italic: true, size: 13.5 })],
    ],
    ['lines, tabs and signs of XML', [paragraph('một & <hai>⏎ba\tbốn')]],
    [
      'merged cells',
      [
        {
          kind: 'table',
          rows: 3,
          cols: 3,
          cells: [
            cell(0, 0, 'A', 2),
            cell(0, 1, 'B', 1, 2),
            cell(1, 1, 'C'),
            cell(1, 2, ''),
            cell(2, 0, 'D', 1, 3),
          ],
        },
      ],
    ],
    [
      'a table in a cell',
      [
        {
          kind: 'table',
          rows: 1,
          cols: 1,
          cells: [
            {
              ...cell(0, 0, 'x'),
              blocks: [{ kind: 'table', rows: 1, cols: 1, cells: [cell(0, 0, 'trong')] }],
            },
          ],
        },
      ],
    ],
  ]
  test.each(finds)('%s', async (_, blocks) => {
    expect((await readWith(docx, writeDocx(glyphsOf(blocks)))).blocks).toEqual(blocks)
  })

  test('headers, footers and page numbers are where they were; numbers become text', async () => {
    const of = (role: Role, text: string) => paragraph(text, { role })
    const written = writeDocx(
      glyphsOf([
        of('header', 'đầu trang'),
        paragraph('mục', { marker: '1.' }),
        of('footer', 'chân trang'),
        of('page-number', '7'),
      ]),
    )
    expect(paragraphs(await readWith(docx, written)).map((each) => [each.role, words(each)])).toEqual([
      ['body', '1. mục'],
      ['header', 'đầu trang'],
      ['footer', 'chân trang'],
      ['page-number', '1'],
    ])
  })

  test('blocks that stood side by side do so again, cut where the right one begins', async () => {
    const row = ['UBND XÃ SÔNG MÂY', 'Số: 5/BC-UBND', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'].map((each) =>
      paragraph(each, { beside: 4 }),
    )
    const glyphs = await readWith(docx, writeDocx(glyphsOf([...row, paragraph('BÁO CÁO')])))
    expect(paragraphs(glyphs).map((each) => [each.beside, words(each)])).toEqual([
      [1, 'UBND XÃ SÔNG MÂY'],
      [1, 'Số: 5/BC-UBND'],
      [1, 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      [undefined, 'BÁO CÁO'],
    ])
  })
})

describe('a document written as XLSX', () => {
  const table = (...texts: string[]): Block => ({
    kind: 'table',
    rows: 1,
    cols: texts.length,
    cells: texts.map((text, col) => cell(0, col, text)),
  })
  const heading = (text: string) => paragraph(text, {}, { bold: true, font: null })

  test('has its sheets, and shows every value as it was shown', async () => {
    const values = ['12', '1.250', '97,67', '106,0', '-0', '007', '5%', 'một⏎hai', '-3,5']
    const glyphs = await readWith(
      xlsx,
      writeXlsx(glyphsOf([heading('Biểu/1'), table(...values), heading('biểu 1'), table('a')])),
    )
    expect(glyphs.blocks.map(shown)).toEqual(['Biểu 1', `{${values.join('|')}}`, 'biểu 1 (2)', '{a}'])
  })

  test('of nothing but paragraphs has them below each other', async () => {
    const glyphs = await readWith(xlsx, writeXlsx(glyphsOf([paragraph('một'), paragraph('hai')])))
    expect(glyphs.blocks.map(shown)).toEqual(['{một|hai}'])
  })
})

test('a DOC becomes a DOCX in Unicode with its fonts replaced, and says what is kept', async () => {
  const bytes = tinyDoc(
    [
      { runs: [{ text: 'b\xb8o c\xb8o', font: 1, bold: true }] },
      {
        runs: [
          { text: 'C\xb6i c\xb8ch h\xb5nh ch\xddnh nh\xb5 n\xad', font: 0 },
          { text: '\xedc', font: 0, bold: true },
        ],
      },
    ],
    ['.VnTime', '.VnTimeH'],
  )
  const clean = await cleanDocument(opened(bytes, 'doc'), kit)
  const runs = paragraphs(await readWith(docx, clean.bytes)).map((each) => each.lines[0]!.runs)
  expect(runs.map((each) => each.map((run) => [run.text, run.font, run.bold ?? false]))).toEqual([
    [['BÁO CÁO', 'Times New Roman', true]],
    [
      ['Cải cách hành chính nhà nư', 'Times New Roman', false],
      ['ớc', 'Times New Roman', true],
    ],
  ])
  expect(clean.notes.map((each) => each.code)).toContain('WRITTEN_ANEW')
})

test('any format can become a DOCX or XLSX; not every ending can be had of it', async () => {
  const text = opened(Buffer.from('KÕ ho¹ch c\xb6i c\xb8ch h\xb5nh ch\xddnh\nquý I\n', 'latin1'), 'txt')
  const asDocx = await readWith(docx, (await cleanDocument(text, kit, 'docx')).bytes)
  expect(paragraphs(asDocx).map(words)).toEqual(['Kế hoạch cải cách hành chính', 'quý I'])
  const asXlsx = await readWith(xlsx, (await cleanDocument(text, kit, 'xlsx')).bytes)
  expect(asXlsx.blocks.map(shown)).toEqual(['{Kế hoạch cải cách hành chính|quý I}'])
  await expect(cleanDocument(text, kit)).rejects.toMatchObject({ code: 'NO_REWRITE' })
  await expect(cleanDocument(text, kit, 'pptx')).rejects.toMatchObject({ code: 'NO_REWRITE' })
  expect([cleanEnding('txt'), cleanEnding('doc'), cleanEnding('rtf')]).toEqual([null, 'docx', 'rtf'])
})

const shared = process.env.TRICHLUC_SHARED
const folder = join(shared ?? '', 'corpus/renderings')
test.skipIf(!shared || !existsSync(folder))(
  shared
    ? 'clean files hold the repaired words'
    : 'skipped: no shared corpus — clean files hold the repaired words',
  async () => {
    for (const kind of ['docx', 'docx-tcvn3', 'docx-vni'])
      for (const name of readdirSync(join(folder, kind))) {
        const original = await open(join(folder, kind, name), kit.formats, kit.limits)
        const clean = await readWith(docx, (await cleanDocument(original, kit)).bytes)
        const text = (await textOf(original, kit)).text
        expect(clean.blocks.map(held).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        expect(JSON.stringify(clean)).not.toMatch(/\.Vn|VNI-/)
        expect(readFileSync(original.path).equals(Buffer.from(original.bytes))).toBe(true)
      }
  },
)

const held = (block: Block): string =>
  block.kind === 'paragraph'
    ? words(block).replaceAll('⏎', ' ')
    : block.cells.map((each) => each.blocks.map(held).join(' ')).join(' ')
