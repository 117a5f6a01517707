import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { line } from '../../src/export/csv.ts'
import { exported, load, noRules, scratch, write } from '../ingest/trial.ts'
import { rows, run } from './screen.ts'

const folder = scratch()
const db = join(folder, 'x.db')
const ask = (...argv: readonly string[]) => run(...argv, '--db', db)

beforeAll(async () => {
  write(folder, {
    'kho/quy-1.txt':
      'Báo cáo quý I\nkỳ 2021-01-01 2021-03-31\nhồ sơ tiếp nhận = 100\nKế hoạch số 12/KH-UBND\n',
    'kho/quy-2.txt':
      'Báo cáo quý II\nkỳ 2021-03-15 2021-06-14\nhồ sơ tiếp nhận = 150\nhồ sơ trả lại = 3\n10 khác 12\n',
    'kho/quy-4.txt':
      'Báo cáo quý IV\nkỳ 2021-10-01 2021-12-31\nhồ sơ tiếp nhận = 90\n=HYPERLINK("x") số 12/KH-UBND\n',
    'kho/quy-4b.txt': 'Báo cáo quý IV, bản khác\nkỳ 2021-10-01 2021-12-31\nhồ sơ tiếp nhận = 95\n',
    'kho/huyen.txt':
      'Báo cáo\ncơ quan UBND huyện Yên Lạc Hạ\nkỳ 2021-10-01 2021-12-31\nhồ sơ tiếp nhận = 900\n',
    'kho/hỏng.txt': '!lỗi',
  })
  await load([join(folder, 'kho')], db)
}, 60_000)

describe('commands answer from the database', () => {
  test('query: by words without marks, agency and time', async () => {
    const { out, status } = await ask(
      'query',
      'ho so tiep nhan',
      '--agency',
      'hoa binh',
      '--from',
      '2021-Q2',
      '--to',
      '2021-Q2',
    )
    expect(status).toBe(0)
    expect(rows(out)).toEqual([
      expect.stringMatching(/^Kỳ \| Giá trị \| Nơi ghi \(trong .*kho\/\)$/),
      expect.stringContaining('──'),
      '',
      'hồ sơ tiếp nhận',
      ' | UBND xã Hoà Bình Thượng — a: trước, z: sau',
      ' | quý II/2021 (15/3/2021–14/6/2021) | 150 | quy-2.txt',
      '',
      '1 số liệu',
    ])
  })

  test('query: dimensions, limit and JSON', async () => {
    const some = JSON.parse((await ask('query', '--dimension', 'a=truoc', '--limit', '2', '--json')).out)
    expect(some).toHaveLength(2)
    expect(some[0]).toMatchObject({ indicator: 'hồ sơ tiếp nhận', dimensions: { a: 'trước', z: 'sau' } })
    expect(JSON.parse((await ask('query', '--dimension', 'a=khác', '--json')).out)).toEqual([])
  })

  test('query: nothing found names what is near', async () => {
    const { err, status } = await ask('query', 'hồ sơ quá hạn')
    expect(status).toBe(0)
    expect(err).toContain('gần nhất: hồ sơ tiếp nhận')
    expect((await ask('query', '--list')).out).toMatch(/hồ sơ tiếp nhận.* 5 +3/)
  })

  test('compare: windows side by side, the gap shown, disagreement spelled out', async () => {
    const { out } = await ask(
      'compare',
      ...['hồ sơ tiếp nhận', 'hồ sơ trả lại', '--agency', 'hoà bình', '--all'],
    )
    expect(rows(out)).toEqual([
      '[1] hồ sơ tiếp nhận – a: trước, z: sau',
      '[2] hồ sơ trả lại – a: trước, z: sau',
      '',
      'UBND xã Hoà Bình Thượng',
      'Kỳ | [1] | +/− | % | [2] | +/− | %',
      expect.stringContaining('──'),
      'quý I/2021 | 100 | — | — | —',
      'quý II/2021 (15/3/2021–14/6/2021) | 150 | +50 | +50 % | 3 | — | —',
      'quý III/2021 | — | —',
      'quý IV/2021 | 90 ≠ | — | — | —',
      expect.stringMatching(/^≠ \[1\] quý IV\/2021: 90 \(.*quy-4\.txt\); 95 \(.*quy-4b\.txt\)$/),
    ])
  })

  test('compare: breakdowns only where they are asked for', async () => {
    expect((await ask('compare', 'hồ sơ tiếp nhận')).err).toContain('chỉ có số liệu theo phân tổ')
    expect((await ask('compare', 'hồ sơ tiếp nhận', '--dimension', 'a=trước')).out).toBe('')
    const both = ['--dimension', 'a=trước', '--dimension', 'z=sau']
    expect((await ask('compare', 'hồ sơ tiếp nhận', ...both)).out).toContain('[1] hồ sơ tiếp nhận')
  })

  test('compare: agencies under each other', async () => {
    const { out } = await ask('compare', 'hồ sơ tiếp nhận', '--by', 'agency', '--from', '2021-Q4', '--all')
    expect(rows(out).slice(4)).toEqual([
      'UBND huyện Yên Lạc Hạ | 900 | — | —',
      'UBND xã Hoà Bình Thượng | 90 ≠ | — | —',
      expect.stringContaining('≠'),
    ])
  })

  test('refs: the cited, and each mention', async () => {
    expect((await ask('refs')).out).toMatch(/12\/KH-UBND/)
    expect((await ask('refs', '12/kh-ubnd')).out).toContain('quy-1.txt')
  })

  test('search: with and without marks, JSON with the places of the words', async () => {
    expect((await ask('search', 'ke hoach')).out).toContain('«Kế hoạch» số 12/KH-UBND')
    const found = JSON.parse((await ask('search', '"Kế hoạch"', '--json')).out)
    expect(found.total).toBe(1)
    const [hit] = found.hits
    expect(hit.marks.map(([a, b]: [number, number]) => hit.snippet.slice(a, b))).toEqual(['Kế hoạch'])
    expect((await ask('search', 'không có đâu')).out).toBe('Không tìm thấy.\n')
  })

  const named: readonly (readonly [string, RegExp])[] = [
    ['quy-1.txt', /Báo cáo quý I\n/],
    ['kho/quy-1.txt', /Báo cáo quý I\n/],
    ['quy-4b', /bản khác/],
    ['huyen', /Yên Lạc Hạ/],
  ]
  for (const [name, words] of named)
    test(`show ${name}`, async () => expect((await ask('show', name)).out).toMatch(words))

  test('show: by the beginning of the id, as JSON; a failed file; one of several; none', async () => {
    const all = JSON.parse((await ask('show', 'quy-2.txt', '--json')).out)
    expect(all.findings).toHaveLength(1)
    expect(all.observations).toHaveLength(2)
    expect((await ask('show', all.document_id.slice(0, 8))).out).toContain('Báo cáo quý II')
    const failed = await ask('show', 'hỏng.txt')
    expect(failed.out).toContain('INTERNAL')
    expect(failed.status).toBe(1)
    expect((await ask('show', 'quy')).err).toMatch(/có 4 văn bản khớp, hãy ghi rõ hơn: .*quy-1\.txt/)
    expect(await ask('show', 'chẳng có')).toMatchObject({ status: 2 })
  })

  test('audit: status 1 when something was found, said on the last line', async () => {
    const { out, status } = await ask('audit')
    expect(status).toBe(1)
    expect(out.trimEnd().split('\n').at(-1)).toBe('Phát hiện 2 chỗ không khớp: 1 nặng, 1 vừa, 0 nhẹ')
    expect(await ask('audit', '--document', 'quy-1.txt')).toMatchObject({ status: 0 })
    expect(await ask('audit', '--severity', 'low')).toMatchObject({ status: 0 })
    expect(await ask('audit', '--kind', 'sum_mismatch', '--document', 'quy-2.txt')).toMatchObject({
      status: 1,
    })
  })

  test('rules diff: what other rules lose, with the quote; the counts on the last line', async () => {
    const other = noRules()
    writeFileSync(join(other, 'khac.yaml'), 'kind: abbreviations\nabout: thử\nabbreviations: {}\n')
    const { out, status } = await ask('rules', 'diff', '--rules', other)
    expect(status).toBe(1)
    expect(out).toContain('− hồ sơ tiếp nhận = 150; a: trước, z: sau; quý II/2021')
    expect(out).toContain('“hồ sơ tiếp nhận = 150”')
    expect(out.trimEnd().split('\n').at(-1)).toBe('5 văn bản: 0 số liệu mới, 6 mất đi, 0 đổi khác')
    const all = JSON.parse((await ask('rules', 'diff', '--rules', other, '--json')).out)
    expect(all[0]).toMatchObject({ kind: 'lost', after: null, before: { quote: 'hồ sơ tiếp nhận = 900' } })
  })

  test('runs: the books, and what went wrong', async () => {
    const { out } = await ask('runs')
    expect(out).toMatch(/xong +6 +5 +0 +0 +1/)
    expect(out).toContain('INTERNAL')
    const [only] = JSON.parse((await ask('runs', '--run', '1', '--json')).out)
    expect(only.files).toHaveLength(1)
  })
})

describe('exports', () => {
  const KEYS = {
    documents:
      'document_id path format pages status error doc_type number code issued_on place issuer superior level title period_label period_from period_to signer_name signer_title charsets ocr warnings',
    references:
      'document_id path ordinal kind quote page start end doc_type number code resolved_code date issuer issuer_basis subject relation is_self confidence corrected',
    observations:
      'document_id path indicator label value unit dimensions period_from period_to modality source form row quote page start end rule confidence corrected comparator',
    findings: 'document_id path kind severity message values evidence',
  } as const

  for (const [kind, keys] of Object.entries(KEYS))
    test(`${kind}: the keys of the contract, sorted by path, then by place`, async () => {
      const { out } = await ask('export', kind)
      const all = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
      for (const each of all) expect(Object.keys(each).join(' ')).toBe(keys)
      const order = all.map((each) => [each.path, each.start ?? each.evidence?.[0].start ?? 0])
      expect(order).toEqual(order.toSorted((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1])))
    })

  test('a file that failed is a row that says why', async () => {
    const { out } = await ask('export', 'documents')
    const failed = out
      .split('\n')
      .filter((line) => line.includes('"failed"'))
      .map((line) => JSON.parse(line))
    expect(failed).toHaveLength(1)
    expect(failed[0].error).toMatch(/^INTERNAL: .*a fault of ours/)
  })

  test('CSV: for Excel, quoted, and nothing that a spreadsheet would run', async () => {
    const { out } = await ask('export', 'references', '--format', 'csv')
    expect(out.startsWith('\ufeffdocument_id,path,')).toBe(true)
    expect(out.split('\r\n')).toHaveLength(4)
    const texts = await ask('export', 'documents', '--format', 'csv')
    expect(texts.out).toContain('"Báo cáo quý IV, bản khác"')
    expect(line(['hai\ndòng', 1, null])).toBe('"hai\ndòng",1,\r\n')
  })

  test('XLSX: a sheet that opens, as large as the table', async () => {
    const file = join(folder, 'ra', 'so-lieu.xlsx')
    expect(await ask('export', 'observations', '--format', 'xlsx', '-o', file)).toMatchObject({
      status: 0,
      out: '',
    })
    const book = await readXlsx(readFileSync(file))
    const sheet = book.sheets[0]!
    expect(sheet.rows).toHaveLength(1 + 6)
    expect(sheet.rows[0]!.slice(0, 3)).toEqual(['document_id', 'path', 'indicator'])
    expect(sheet.rows.slice(1).map((row) => row[4])).toContain(900)
  })

  test('SDMX-CSV: windows in its words', async () => {
    const { out } = await ask('export', 'observations', '--format', 'sdmx-csv')
    expect(out).toMatch(/,hồ sơ tiếp nhận,a=trước;z=sau,actual,2021-Q1,100,/)
    expect(out).toMatch(/,2021-03-15\/P92D,150,/)
    expect(await ask('export', 'documents', '--format', 'sdmx-csv')).toMatchObject({ status: 2 })
  })

  test('-o writes a file whole or not at all', async () => {
    const file = join(folder, 'ra', 'tất cả.jsonl')
    await ask('export', 'observations', '-o', file)
    expect(readFileSync(file, 'utf8')).toBe((await ask('export', 'observations')).out)
    expect(await ask('export', 'observations', '-o', folder)).toMatchObject({ status: 2 })
    const nowhere = join(file, 'x.jsonl')
    expect(await ask('export', 'observations', '-o', nowhere)).toMatchObject({ status: 2 })
    expect(existsSync(nowhere)).toBe(false)
  })

  test('are the same bytes each time', async () => expect(await exported(db)).toBe(await exported(db)))
})

describe('help', () => {
  test('names every command, and each has an example', async () => {
    const { out } = await run('--help')
    const names = [...out.matchAll(/^ {2}([a-z]+) (?:\[options\]|\[lệnh\])/gm)].map((each) => each[1]!)
    for (const name of [
      'ingest',
      'query',
      'compare',
      'refs',
      'search',
      'show',
      'audit',
      'export',
      'rules',
      'runs',
      'clean',
      'scan',
      'doctor',
    ])
      expect(names).toContain(name)
    for (const name of names.filter((each) => each !== 'help'))
      expect((await run(name, '--help')).out, name).toMatch(new RegExp(`Ví dụ:\\n {2}trichluc ${name}`))
  })
})

test.each([
  ['clean', '', '--in-place'],
  ['scan', 'kho', ' '],
  ['ingest', '', '--db', 'x.db'],
  ['search', ''],
  ['show', ''],
  ['clean', 'kho/quy-1.txt', '-o', ''],
])('%s: an empty word is refused, never taken for the working folder', async (...argv) => {
  const { status, out, err } = await run(...argv)
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toMatch(/^trichluc: (đối số thứ [12]|-.*>): là chữ rỗng, .*hãy ghi rõ/)
})
