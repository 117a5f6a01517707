import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadReaders } from '../../src/kit.ts'
import { repairText } from '../../src/stages/repair/repair-text.ts'
import { repair } from '../../src/stages/repair.ts'
import type { Block, Glyphs, Paragraph, Run, Text } from '../../src/types.ts'

const { charsets } = await loadReaders()

const run = (text: string, more: Partial<Run> = {}): Run => ({ text, font: null, ...more })
const paragraph = (
  lines: readonly (string | readonly Run[])[],
  more: Partial<Paragraph> = {},
): Paragraph => ({
  kind: 'paragraph',
  role: 'body',
  whole: true,
  lines: lines.map((each) => ({ page: null, runs: typeof each === 'string' ? [run(each)] : each })),
  ...more,
})
const glyphs = (blocks: readonly Block[], more: Partial<Glyphs> = {}): Glyphs => ({
  path: 'bao-cao.docx',
  sha256: '0',
  format: 'docx',
  pages: null,
  blocks,
  needsOcr: false,
  notes: [],
  ...more,
})
const cell = (row: number, col: number, blocks: readonly Block[], spans: [number, number] = [1, 1]) => ({
  row,
  col,
  rowSpan: spans[0],
  colSpan: spans[1],
  blocks,
})
const cleaned = (blocks: readonly Block[], more?: Partial<Glyphs>): Text =>
  repair(glyphs(blocks, more), charsets)

describe('how a document is written', () => {
  test('the lines of a whole paragraph are joined with a blank, but not after a hyphen that holds', () => {
    expect(
      cleaned([paragraph(['Quyết định số 14/2013/QĐ-', 'UBND ngày 18/6/2013', 'giai đoạn 2021-', '2025'])])
        .text,
    ).toBe('Quyết định số 14/2013/QĐ-UBND ngày 18/6/2013 giai đoạn 2021-2025\n')
    expect(cleaned([paragraph(['kinh tế -', 'xã hội'])]).text).toBe('kinh tế - xã hội\n')
  })
  test('physical lines stay lines, blank ones too', () => {
    const text = 'Điều 1. Phạm vi  \n\n  Điều 2.\tĐối tượng'
    expect(repairText(text, charsets).text).toBe(text)
    const { stretches } = cleaned([paragraph(['một', '', 'hai'], { whole: false })])
    expect(stretches.map((each) => [each.start, each.end])).toEqual([
      [0, 3],
      [4, 4],
      [5, 8],
    ])
  })
  test('the marker comes before the text', () => {
    expect(cleaned([paragraph(['Đặc điểm, tình hình'], { marker: 'I.' })]).text).toBe(
      'I. Đặc điểm, tình hình\n',
    )
  })
  test('headers and footers come once, at the end; page numbers not at all', () => {
    const head = paragraph(['UBND xã Hoà Bình Thượng'], { role: 'header' })
    const clean = cleaned([head, paragraph(['12'], { role: 'page-number' }), paragraph(['Báo cáo']), head])
    expect(clean.text).toBe('Báo cáo\nUBND xã Hoà Bình Thượng\n')
    expect(clean.stretches.map((each) => each.role)).toEqual(['body', 'header'])
  })
  test('cells stand between tabs, breaks in a cell are blanks, a merged cell stands once', () => {
    const table: Block = {
      kind: 'table',
      rows: 2,
      cols: 3,
      cells: [
        cell(0, 0, [paragraph(['LÜnh', 'vùc'])], [2, 1]),
        cell(0, 1, [paragraph(['Số hồ sơ']), paragraph(['(hồ\tsơ)'])], [1, 2]),
        cell(1, 1, [paragraph(['Mới'])]),
        cell(1, 2, []),
      ],
    }
    const { text, tables, stretches } = cleaned([paragraph(['Biểu 1']), table, paragraph(['Hết'])])
    expect(text).toBe('Biểu 1\nLĩnh vực\tSố hồ sơ (hồ sơ)\t\n\tMới\t\nHết\n')
    expect(tables).toHaveLength(1)
    const [grid] = tables
    expect(grid!.cells.map((each) => text.slice(each.start, each.end))).toEqual([
      'Lĩnh vực',
      'Số hồ sơ (hồ sơ)',
      'Mới',
      '',
    ])
    expect(text.slice(grid!.start, grid!.end)).toBe('Lĩnh vực\tSố hồ sơ (hồ sơ)\t\n\tMới\t\n')
    expect(stretches.filter((each) => each.table === 0).map((each) => each.cell)).toEqual([0, 1, 1, 2])
  })
  test('pages start where their first line starts; a page without text starts with the next', () => {
    const page = (text: string, number: number): Paragraph => ({
      ...paragraph([text]),
      lines: [{ page: number, runs: [run(text)] }],
    })
    const { pageStarts, text } = cleaned([page('một', 1), page('ba', 3), page('bèn', 3)], { pages: 4 })
    expect(pageStarts).toEqual([0, 4, 4, text.length])
  })
  test('a word has its box, cut from its run in proportion', () => {
    const box = { page: 1, x0: 0, y0: 10, x1: 70, y1: 20 }
    const { boxes, text } = cleaned([paragraph([[run('c¶i c¸ch', { box: { ...box, x1: 80 } })]])])
    expect(boxes.map(([start, end, ...rest]) => [text.slice(start, end), ...rest])).toEqual([
      ['cải', 1, 0, 10, 30, 20],
      ['cách', 1, 40, 10, 80, 20],
    ])
  })
  test('bold where every word is', () => {
    const lines = [[run('Kính gửi', { bold: true }), run(' '), run('huyện', { bold: true })]]
    expect(cleaned([paragraph(lines)]).stretches[0]).toMatchObject({ bold: true })
    expect(cleaned([paragraph([[run('a', { bold: true }), run('b')]])]).stretches[0]).not.toHaveProperty(
      'bold',
    )
  })
})

describe('how a word is decided', () => {
  test('a letter that is split over two runs is one letter', () => {
    const bold = { bold: true, font: 'VNI-Times' }
    const lines = [[run('Quye', { font: 'VNI-Times' }), run('át ñònh', bold)]]
    expect(cleaned([paragraph(lines)]).text).toBe('Quyết định\n')
  })
  test('a capitals font gives capitals, also to plain letters, run by run', () => {
    const lines = [[run('b¸o c¸o ban ', { font: '.VnTimeH' }), run('quý III n¨m 2021', { font: '.VnTime' })]]
    const clean = cleaned([paragraph(lines)])
    expect(clean.text).toBe('BÁO CÁO BAN quý III năm 2021\n')
    expect(clean.repairs[0]).toMatchObject({ from: 'b¸o c¸o ban', to: 'BÁO CÁO BAN', charset: 'tcvn3' })
    expect(clean.repairs[0]!.reason).toContain('phông chữ hoa')
  })
  test('Unicode under a font that was once TCVN3 stays', () => {
    const lines = [[run('Ủy ban nhân dân xã và các thôn', { font: '.VnTimeH' })]]
    expect(cleaned([paragraph(lines)]).text).toBe('Ủy ban nhân dân xã và các thôn\n')
  })
  test('words outvote the font', () => {
    const lines = [[run('Uûy ban nhaân daân huyeän ñaõ giaûi quyeát hoà sô', { font: '.VnTime' })]]
    expect(cleaned([paragraph(lines)]).text).toBe('Ủy ban nhân dân huyện đã giải quyết hồ sơ\n')
  })
  test('signs of Symbol are no letters', () => {
    const lines = [[run('·', { font: 'Symbol' }), run(' c¸c th«n', { font: '.VnTime' })]]
    expect(cleaned([paragraph(lines)]).text).toBe('· các thôn\n')
  })
  test('the neighbours of a line decide a word that could be both', () => {
    const lines = ['Bé N«ng nghiÖp', 'Bé', 'Së Tµi chÝnh', 'c¸c th«n, xãm']
    expect(repairText(lines.join('\n'), charsets).text).toBe(
      'Bộ Nông nghiệp\nBộ\nSở Tài chính\ncác thôn, xóm',
    )
    expect(repairText('Bé', charsets).text).toBe('Bé')
  })
  test('a soft hyphen in a Unicode word is dropped and told; in TCVN3 it is ư', () => {
    const clean = cleaned([paragraph(['thực\u00adhiện nhiệm vụ']), paragraph(['nhµ n\u00adíc'])])
    expect(clean.text).toBe('thựchiện nhiệm vụ\nnhà nước\n')
    expect(clean.notes.map((each) => each.code)).toEqual(['INVISIBLE_DROPPED'])
  })
  test('what looks garbled and cannot be decided is left and noted with its place', () => {
    const clean = cleaned([paragraph(['mã x¤¶q¥z, số 5'])])
    expect(clean.text).toBe('mã x¤¶q¥z, số 5\n')
    expect(clean.notes).toMatchObject([{ code: 'DOUBTFUL_TOKEN', level: 'doubt', at: { start: 3, end: 10 } }])
  })
  test('a repair says from, to, charset, why, what else, how sure', () => {
    const [first, second] = cleaned([paragraph(['áp dụng c¸c quy định vÒ c¶i c¸ch thủ tục'])]).repairs
    expect(first).toMatchObject({
      from: 'c¸c',
      to: 'các',
      charset: 'tcvn3',
      at: { page: null, start: 8, end: 11 },
    })
    expect(first!.confidence).toBeGreaterThan(0.9)
    expect(first!.runnerUp).not.toBeNull()
    expect(second).toMatchObject({ from: 'vÒ c¶i c¸ch', to: 'về cải cách' })
    expect(second!.reason).toMatch(/TCVN3/)
  })
})

/** Words as they stand in files: Unicode, garbled, foreign, signs. */
const words = fc.constantFrom(
  ...`các c¸c vÒ thèng bé mét Uûy nhaân daân ñaõ cải ngµnh ®oµn thÓ hÖ quy ban 2021 số: (§ång µg/m³ François Müller QÐ-UBND
  tiáº¿ng cá»§a th\u00adc nước n\u00adíc n−íc ·  Cµng Vi®t hoaÌ Vie^.t &#7879; CéNG HßA X· HéI “một” «hai» ½ x\u200by
  bi \u0323tại Cộng a\u0301 ã õ ©2021 ÿ\u0081 \u0093 \u0007 vOØ`.split(/ /),
)
const lines = fc
  .array(fc.array(words, { maxLength: 12 }), { maxLength: 8 })
  .map((all) => all.map((each) => each.join(' ')))
const anything = fc.oneof(lines, fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 5 }))
const settings = { seed: 20211, numRuns: 300 }

describe('laws', () => {
  const source = (all: readonly string[]) => all.map((each) => each.replace(/\n/g, ''))

  test('repairing the output again changes nothing', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const once = repairText(source(all).join('\n'), charsets).text
        expect(repairText(once, charsets).text).toBe(once)
      }),
      settings,
    )
  })
  test('every letter leads back: origins cover the text, ascend, and stay inside the source', () => {
    fc.assert(
      fc.property(anything, (all) => {
        const { text, origins } = cleaned([paragraph(source(all), { whole: false })])
        const length = source(all).join('').length
        let last = 0
        for (const [start, end, from, to] of origins) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(from).toBeLessThanOrEqual(to)
          expect(to).toBeLessThanOrEqual(length)
          expect(text.slice(last, start)).toMatch(/^\n*$/)
          last = end
        }
        expect(text.slice(last)).toMatch(/^\n*$/)
      }),
      settings,
    )
  })
  test('a repair is the text at its place, and what is not repaired is as it was', () => {
    fc.assert(
      fc.property(anything, (all) => {
        const { text, repairs } = cleaned([paragraph(source(all), { whole: false })])
        let last = 0
        for (const { at, to, from, confidence } of repairs) {
          expect(text.slice(at.start, at.end)).toBe(to)
          expect(at.start).toBeGreaterThanOrEqual(last)
          expect(from).not.toBe(to)
          expect(confidence).toBeGreaterThanOrEqual(0.5)
          last = at.end
        }
        expect(text).toBe(text.normalize('NFC'))
      }),
      settings,
    )
  })
  test('the order of the charsets changes nothing, and frozen input is enough', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const text = source(all).join('\n')
        const frozen = Object.freeze([...charsets].reverse())
        expect(repairText(text, frozen).text).toBe(repairText(text, charsets).text)
      }),
      { seed: 20211, numRuns: 60 },
    )
    const deep = <T>(value: T): T => {
      if (value && typeof value === 'object') Object.values(Object.freeze(value)).forEach(deep)
      return value
    }
    expect(repair(deep(glyphs([paragraph(['c¸c th«n'])])), charsets).text).toBe('các thôn\n')
  })
})
