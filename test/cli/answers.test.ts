import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { load, scratch, write } from '../ingest/trial.ts'
import { rows, run } from './screen.ts'

const folder = scratch()
const db = join(folder, 'x.db')
const ask = (...argv: readonly string[]) => run(...argv, '--db', db)

beforeAll(async () => {
  write(folder, {
    'kho/quy-1.txt': 'Báo cáo\nkỳ 2021-12-15 2022-03-14\ntin bài đã đăng = 80\ntỷ lệ hài lòng ≥ 90\n',
    'kho/quy-2.txt': 'Báo cáo\nkỳ 2022-03-15 2022-06-14\ntin bài đã đăng > 100\ntin phát thanh đã đăng ≈ 7\n',
    'kho/quy-3.txt': 'Báo cáo\nkỳ 2022-06-15 2022-09-14\ntin bài đã đăng = 120\n',
    'kho/quy-4.txt': 'Báo cáo\nkỳ 2022-09-15 2022-12-14\ntin bài đã đăng = 150\ntin bài đã đăng > 200\n',
    'kho/quy-1-sau.txt': 'Báo cáo\nkỳ 2022-12-15 2023-03-14\ntin bài đã đăng = 90\n',
  })
  await load([join(folder, 'kho')], db)
}, 60_000)

describe('a figure that the report does not give exactly', () => {
  test('query: a sign before it, and what the sign means', async () => {
    const { out } = await ask('query', 'tin bài đã đăng')
    expect(rows(out)).toContainEqual(expect.stringMatching(/^ \| quý II\/2022 .* \| > 100 \| quy-2\.txt$/))
    expect(out).toContain('Báo cáo không ghi số đúng: > trên\n')
    expect((await ask('query', 'tin bài đã đăng', '--to', '2022-Q1')).out).not.toContain('không ghi số đúng')
  })

  test('compare: no change from a bound or to one; a value that it rules out is shown', async () => {
    const { out } = await ask('compare', 'tin bài đã đăng', '--all')
    expect(rows(out).slice(5)).toEqual([
      expect.stringMatching(/^quý I\/2022 .* \| 80 \| — \| —$/),
      expect.stringMatching(/^quý II\/2022 .* \| > 100 \| — \| —$/),
      expect.stringMatching(/^quý III\/2022 .* \| 120 \| — \| —$/),
      expect.stringMatching(/^quý IV\/2022 .* \| 150 ≠ \| \+30 \| \+25 %$/),
      expect.stringMatching(/^quý I\/2023 .* \| 90 \| −60 \| −40 %$/),
      expect.stringMatching(/^≠ \[1\] quý IV\/2022: 150 \(.*\); > 200 \(.*\)$/),
      'Báo cáo không ghi số đúng: > trên. +/− và % chỉ tính giữa hai số ghi đúng.',
    ])
    const agencies = await ask('compare', 'tin bài đã đăng', '--all', '--by', 'agency', '--to', '2022-Q2')
    expect(rows(agencies.out).at(-2)).toMatch(/\| 80 \| > 100 \| — \| —$/)
  })

  test('show: the same', async () => {
    const { out } = await ask('show', 'quy-2.txt')
    expect(out).toMatch(/ {2}> 100 {2}/)
    expect(out).toMatch(/ {2}≈ 7 {2}/)
    expect(out).toContain('Báo cáo không ghi số đúng: > trên; ≈ khoảng, ước\n')
  })

  test('JSON: one more key, the last one', async () => {
    const told = async (...argv: readonly string[]) => JSON.parse((await ask(...argv, '--json')).out)
    const queried = await told('query', 'tin bài đã đăng', '--to', '2022-Q2')
    expect(queried.map((each: { comparator: string }) => each.comparator)).toEqual([null, 'gt'])
    expect(Object.keys(queried[0]).slice(-2)).toEqual(['corrected', 'comparator'])
    const [series] = await told('compare', 'tin bài đã đăng', '--all', '--to', '2022-Q2')
    expect(series.points[1]).toMatchObject({
      value: 100,
      comparator: 'gt',
      change: null,
      change_percent: null,
    })
    const shown = await told('show', 'quy-1.txt')
    expect(shown.observations.map((each: { comparator: string }) => each.comparator)).toEqual([null, 'ge'])
  })

  test('every export', async () => {
    const { out } = await ask('export', 'observations')
    const told = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter((each) => each.path.endsWith('quy-2.txt'))
    expect(told.map((each) => each.comparator)).toEqual(['gt', 'approx'])
    const csv = (await ask('export', 'observations', '--format', 'csv')).out.trimEnd().split('\r\n')
    expect(csv[0]).toMatch(/,corrected,comparator$/)
    expect(csv.filter((line) => line.endsWith(',,gt'))).toHaveLength(2)
    const sdmx = (await ask('export', 'observations', '--format', 'sdmx-csv')).out.trimEnd().split('\r\n')
    expect(sdmx[0]).toMatch(/,QUOTE,CORRECTED,COMPARATOR$/)
    expect(sdmx.filter((line) => line.endsWith(',,approx'))).toHaveLength(1)
    const file = join(folder, 'so-lieu.xlsx')
    await ask('export', 'observations', '--format', 'xlsx', '-o', file)
    const sheet = (await readXlsx(readFileSync(file))).sheets[0]!
    expect(sheet.rows.map((row) => row.at(-1))).toContain('ge')
  })

  test.each([
    ['so-lieu.csv', [], /^document_id,/],
    ['so-lieu.jsonl', [], /^\{"document_id":/],
    ['so-lieu.txt', [], /^\{"document_id":/],
    ['so-lieu.csv', ['--format', 'sdmx-csv'], /^STRUCTURE,|^DATAFLOW,/],
    ['so-lieu.csv', ['--json'], /^\{"document_id":/],
  ])('an export to %s with %j is what its name or the option says', async (name, options, begins) => {
    const file = join(folder, name)
    await ask('export', 'observations', '-o', file, ...options)
    expect(readFileSync(file, 'utf8').replace('\ufeff', '')).toMatch(begins)
  })
})

describe('an indicator named by words', () => {
  test('several fit: which, on stderr, so that JSON stays JSON', async () => {
    const { out, err } = await ask('query', 'đăng tin', '--json')
    expect(JSON.parse(out)).toHaveLength(7)
    expect(err).toBe(
      '“đăng tin” khớp 2 chỉ tiêu: tin bài đã đăng, tin phát thanh đã đăng; ghi mã để chỉ lấy một\n',
    )
    expect((await ask('compare', 'tin đăng', '--all')).err).toContain('khớp 2 chỉ tiêu')
    expect((await ask('query', 'tin bài đã đăng')).err).toBe('')
  })

  test('one of several fits nothing', async () => {
    expect((await ask('query', 'tin bài', 'chưa từng có')).err).toBe(
      'không có chỉ tiêu nào khớp “chưa từng có”\n',
    )
  })

  test('nothing fits: the wish that is to blame', async () => {
    expect((await ask('query', 'tin bài', '--agency', 'nơi khác')).err).toBe(
      'không có cơ quan nào khớp “nơi khác”; trong kho có: UBND xã Hoà Bình Thượng\n',
    )
    expect((await ask('query', 'tin bài', '--from', '2030')).err).toContain(
      'với cơ quan, kỳ, phân tổ đã chọn',
    )
  })
})

describe('--from and --to go by the end of the period', () => {
  const found: readonly (readonly [readonly string[], readonly string[]])[] = [
    [
      ['--to', '2022'],
      ['2022-03-14', '2022-06-14', '2022-09-14', '2022-12-14', '2022-12-14'],
    ],
    [['--from', '2023'], ['2023-03-14']],
    [['--from', '2022', '--to', '2022-Q1'], ['2022-03-14']],
    [['--from', '2022-09-15', '--to', '2022-12-13'], []],
    [['--to', '2021'], []],
  ]
  for (const [options, wanted] of found)
    test(options.join(' '), async () => {
      const queried = JSON.parse((await ask('query', 'tin bài đã đăng', ...options, '--json')).out)
      expect(queried.map((each: { period_to: string }) => each.period_to)).toEqual(wanted)
      const compared = JSON.parse(
        (await ask('compare', 'tin bài đã đăng', '--all', ...options, '--json')).out,
      )
      const points = compared.flatMap((each: { points: { period_to: string }[] }) => each.points)
      expect(points.map((each: { period_to: string }) => each.period_to)).toEqual([...new Set(wanted)])
    })

  test('as the help says', async () => {
    for (const command of ['query', 'compare'])
      expect((await run(command, '--help')).out.replace(/\s+/g, ' ')).toContain(
        'kỳ kết thúc muộn nhất vào ngày này',
      )
  })
})
