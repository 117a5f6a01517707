import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import docx from '../../src/formats/docx.ts'
import pdf from '../../src/formats/pdf.ts'
import { defaultLimits } from '../../src/limits.ts'
import type { Block, Glyphs } from '../../src/types.ts'

const shared = process.env.TRICHLUC_SHARED
const reports = ['2021-q3-lai-cach', '2023-q3-thanh-mien', '2024-q3-cam-giang']
const legacy = ['2006-19412_QD115.04TTg_BLTch_DNNVV', '2007-1AF57_02-2007']

const read = (format: typeof pdf | typeof docx, path: string): Promise<Glyphs> =>
  format.read(
    { path, sha256: '', bytes: readFileSync(join(shared!, path)), format: format.id },
    defaultLimits,
  )

/** The words of every paragraph and cell, furniture left out. */
function words(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return block.cells.map((cell) => words(cell.blocks).join(' '))
    if (block.role !== 'body') return []
    const lines = block.lines.map((each) => each.runs.map((run) => run.text).join(''))
    const text = `${block.marker ?? ''} ${lines.join(' ')}`.replace(/\s+/g, ' ').trim()
    return text === '' ? [] : [text]
  })
}

describe.skipIf(!shared)(shared ? 'the shared corpus' : 'skipped: no shared corpus', () => {
  test.each(reports)('%s says the same as PDF and as DOCX, paragraph by paragraph', async (name) => {
    const drawn = await read(pdf, `corpus/renderings/pdf/${name}.pdf`)
    const typed = await read(docx, `corpus/renderings/docx/${name}.docx`)
    expect(words(drawn.blocks)).toEqual(words(typed.blocks))
    expect(drawn.notes).toEqual([])
  })

  test.each(legacy)('%s is cut into the words of its transcript', async (name) => {
    const glyphs = await read(pdf, `corpus/legacy/tcvn3/${name}.pdf`)
    const truth = readFileSync(join(shared!, `corpus/legacy/truth/${name}.txt`), 'utf8')
    const cut = (text: string) => text.split(/\s+/).filter((each) => each !== '' && !/^\d$/.test(each))
    const lengths = (text: string) => cut(text.normalize('NFC')).map((each) => each.length)
    expect(lengths(words(glyphs.blocks).join(' '))).toEqual(lengths(truth))
  })

  test('a decree of nineteen pages: letterhead, tables of its forms, footnotes', async () => {
    const glyphs = await read(pdf, 'corpus/published/CP_ND335_2025.pdf')
    const beside = glyphs.blocks.filter((each) => each.kind === 'paragraph' && each.beside !== undefined)
    const tables = glyphs.blocks.filter((each) => each.kind === 'table')
    expect(beside.length).toBeGreaterThan(20)
    expect(tables.map((each) => [each.rows, each.cols])).toEqual([
      [16, 4],
      [14, 3],
    ])
  })
})
