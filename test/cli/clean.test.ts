import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { markdownOf } from '../../src/cli/markdown.ts'
import type { Text } from '../../src/types.ts'
import { scratch, write } from '../ingest/trial.ts'
import { run } from './screen.ts'

const GOOD = 'BÁO CÁO\nKết quả công tác quý III năm 2021\n'
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

describe('clean and scan', () => {
  test('one file goes to stdout, several need a folder', async () => {
    const folder = scratch()
    write(folder, { 'a.txt': GOOD, 'b/c.txt': GOOD, 'b/ảnh.png': PNG })
    const one = await run('clean', join(folder, 'a.txt'))
    expect(one).toMatchObject({ status: 0, err: '' })
    expect(one.out).toContain('Kết quả công tác quý III năm 2021')
    expect(await run('clean', folder)).toMatchObject({ status: 2, out: '' })
    const out = join(folder, 'ra')
    const all = await run('clean', join(folder, 'a.txt'), join(folder, 'b'), '-o', out, '--to', 'md')
    expect(all.status).toBe(0)
    expect(all.err).toMatch(/^bỏ qua .*ảnh\.png: .*\n$/)
  })

  test('an original is never written over', async () => {
    const folder = scratch()
    write(folder, { 'a.txt': GOOD })
    const done = await run('clean', join(folder, 'a.txt'), '-o', join(folder, 'a.txt'))
    expect(done.status).toBe(2)
    expect(done.err).toContain('đây chính là tệp gốc')
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(GOOD)
  })

  test('what cannot be read ends as one line and status 1', async () => {
    const folder = scratch()
    write(folder, { 'a.pdf': PNG })
    const done = await run('clean', join(folder, 'a.pdf'), '-o', join(folder, 'a.txt'))
    expect(done.status).toBe(1)
    expect(done.err).toMatch(/a\.pdf: UNSUPPORTED: /)
  })

  test('scan: a clean folder is 0, a picture is left out, something broken is 1', async () => {
    const folder = scratch()
    write(folder, { 'a.txt': GOOD, 'ảnh.png': PNG })
    const fine = await run('scan', folder)
    expect(fine.status).toBe(0)
    expect(fine.out).toMatch(/1 tệp.*0 tệp cần sửa chữ.*1 tệp bỏ qua vì không phải báo cáo\n$/)
    write(folder, { 'b.pdf': PNG })
    const broken = await run('scan', folder, '--json')
    expect(broken.status).toBe(1)
    expect(
      JSON.parse(broken.out).files.map((each: { error: string | null }) => each.error?.slice(0, 11) ?? null),
    ).toEqual([null, 'UNSUPPORTED'])
  })
})

describe('markdown', () => {
  const text = (some: Partial<Text>): Text => ({
    ...{
      path: 'a',
      sha256: '',
      format: 'txt',
      pages: null,
      needsOcr: false,
      text: '',
      pageStarts: [],
      stretches: [],
    },
    ...{ tables: [], origins: [], boxes: [], repairs: [], notes: [] },
    ...some,
  })

  test('marks of Markdown are plain letters', () =>
    expect(markdownOf(text({ text: '- mục *một*\n# hai_ba\n' }))).toBe('\\- mục \\*một\\*\n\n\\# hai\\_ba\n'))

  test('tables are pipe tables, a bar in a cell is no border', () => {
    const cell = (row: number, col: number, start: number, end: number) => ({
      row,
      col,
      rowSpan: 1,
      colSpan: 1,
      start,
      end,
    })
    const cells = [cell(0, 0, 4, 5), cell(0, 1, 6, 9), cell(1, 0, 10, 11), cell(1, 1, 12, 13)]
    const some = text({
      text: 'đầu\na\tb|c\n1\t2\nsau\n',
      tables: [{ start: 4, end: 14, rows: 2, cols: 2, cells }],
    })
    expect(markdownOf(some)).toBe('đầu\n\n| a | b\\|c |\n| --- | --- |\n| 1 | 2 |\n\nsau\n')
  })
})
