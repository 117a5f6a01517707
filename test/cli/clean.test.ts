import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { markdownOf } from '../../src/cli/markdown.ts'
import { loadReaders } from '../../src/kit.ts'
import { repairText } from '../../src/stages/repair/repair-text.ts'
import type { Text } from '../../src/types.ts'
import { docxOf } from '../formats/office.ts'
import { tinyDoc } from '../formats/tiny-doc.ts'
import { scratch, write } from '../ingest/trial.ts'
import { run } from './screen.ts'

const { charsets } = await loadReaders()
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
    expect(
      all.err.split('\n').map((line) => line.replace(/[^ ]*\/(?=a\.txt |c\.txt |ra\/|b\/ảnh)/g, '')),
    ).toEqual([
      '✓ a.txt → ra/a.txt.md: 0 chỗ sửa',
      '✓ c.txt → ra/b/c.txt.md: 0 chỗ sửa',
      expect.stringMatching(/^bỏ qua b\/ảnh\.png: ./),
      '3 tệp: ghi 2 (0 có chữ phải sửa, 0 chỗ), bỏ qua 1, lỗi 0',
      '',
    ])
  })

  test('below an output folder files lie as below the typed one, endings are not doubled', async () => {
    const folder = scratch()
    write(folder, { 'kho/a.txt': 'B¸o c¸o kÕt qu¶ c«ng t¸c quý III n¨m 2021\n', 'kho/b/c.txt': GOOD })
    const out = join(folder, 'ra')
    const all = await run('clean', join(folder, 'kho'), '-o', out)
    expect(all.status).toBe(0)
    expect(all.err).toMatch(/✓ .*a\.txt → .*ra\/a\.txt: \d+ chỗ sửa\n/)
    expect(all.err).toMatch(/\n2 tệp: ghi 2 \(1 có chữ phải sửa, \d+ chỗ\), bỏ qua 0, lỗi 0\n$/)
    expect(readFileSync(join(out, 'a.txt'), 'utf8')).toBe('Báo cáo kết quả công tác quý III năm 2021\n')
    expect(readFileSync(join(out, 'b/c.txt'), 'utf8')).toBe(GOOD)
  })

  test('one file goes into a folder that is there or ends with a slash', async () => {
    const folder = scratch()
    write(folder, { 'x/a.txt': GOOD })
    const one = await run('clean', join(folder, 'x/a.txt'), '-o', `${join(folder, 'mới')}/`)
    expect(one.status).toBe(0)
    expect(readFileSync(join(folder, 'mới/a.txt'), 'utf8')).toBe(GOOD)
    const again = await run('clean', join(folder, 'x/a.txt'), '--to', 'md', '-o', join(folder, 'mới'))
    expect(again.status).toBe(0)
    expect(readFileSync(join(folder, 'mới/a.txt.md'), 'utf8')).toContain('quý III')
  })

  test('an original is never written over', async () => {
    const folder = scratch()
    write(folder, { 'a.txt': GOOD })
    const done = await run('clean', join(folder, 'a.txt'), '-o', join(folder, 'a.txt'))
    expect(done.status).toBe(2)
    expect(done.err).toContain('đây chính là tệp gốc')
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(GOOD)
  })

  test('a file with macros keeps its ending; under another no program would open it', async () => {
    const folder = scratch()
    const body = '<w:p><w:r><w:t>B¸o c¸o kÕt qu¶ c«ng t¸c quý III n¨m 2021</w:t></w:r></w:p>'
    write(folder, { 'kho/a.docm': Buffer.from(docxOf(body)) })
    const out = join(folder, 'ra')
    expect((await run('clean', join(folder, 'kho'), '-o', out)).status).toBe(0)
    expect(existsSync(join(out, 'a.docm'))).toBe(true)
    const other = await run('clean', join(folder, 'kho/a.docm'), '-o', join(folder, 'b.docx'))
    expect(other.status).toBe(2)
    expect(other.err).toContain('hãy dùng -o với đuôi .docm')
  })

  test('in place: what is clean already is left; one file with a backup does not stop the others', async () => {
    const folder = scratch()
    const docx = Buffer.from(
      docxOf('<w:p><w:r><w:t>B¸o c¸o kÕt qu¶ c«ng t¸c quý III n¨m 2021</w:t></w:r></w:p>'),
    )
    write(folder, { 'a.docx': docx, 'a.docx.goc': docx, 'b.docx': docx })
    const first = await run('clean', folder, '--in-place')
    expect(first.status).toBe(1)
    expect(first.err).toMatch(/✗ .*a\.docx\.goc: đã có bản gốc/)
    expect(first.err).toMatch(/✓ .*b\.docx: .*bản gốc: b\.docx\.goc/)
    const again = await run('clean', join(folder, 'b.docx'), '--in-place')
    expect(again.err).toContain('không có gì phải sửa')
    expect((await run('clean', join(folder, 'b.docx'), '--undo')).status).toBe(0)
    expect(readFileSync(join(folder, 'b.docx')).equals(docx)).toBe(true)
  })

  test('scan: what a document written anew would lose stands once below the table', async () => {
    const folder = scratch()
    const doc = Buffer.from(tinyDoc([{ runs: [{ text: 'b¸o c¸o kÕt qu¶ c«ng t¸c', font: 0 }] }], ['.VnTime']))
    write(folder, { 'a.doc': doc, 'b.doc': doc, 'c.txt': GOOD })
    const { out, status } = await run('scan', folder)
    expect(status).toBe(1)
    expect(out).toMatch(
      /a\.doc .* có +\(1\)\n.*b\.doc .* có +\(1\)\n.*c\.txt .* không\n\n\(1\) ghi lại thành \.docx không giữ: /,
    )
    expect(out.match(/không giữ/g)).toHaveLength(1)
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
  test('lines broken at the edge of the page are one paragraph', () => {
    const words = [
      'Trong kỳ báo cáo, bộ phận một cửa đã tiếp nhận 1.250 hồ sơ thuộc các lĩnh vực đất đai, hộ',
      'tịch, chứng thực; giải quyết trước hạn 1.198 hồ sơ, đạt 95,84%, không có hồ sơ quá hạn trong',
      'quý.',
    ]
    const head = 'BÁO CÁO\nKết quả công tác quý III năm 2021\n\nI. TÌNH HÌNH CHUNG\n\n'
    const { text: one } = repairText(`${head}${words.join('\n')}\n\n2. Tồn tại\n`, charsets)
    const stretches = [...one.matchAll(/.*\n/g)].map(({ 0: line, index }) => ({
      ...{ start: index, end: index + line.length - 1, role: 'body' as const, whole: false },
    }))
    expect(markdownOf(text({ text: one, stretches }))).toContain(`\n\n${words.join(' ')}\n\n2. Tồn tại\n`)
  })

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
