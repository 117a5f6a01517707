import { chmodSync, mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { IngestEvent } from '../../src/ingest/ingest.ts'
import { openToRead } from '../../src/store/open.ts'
import { runs, troubles } from '../../src/store/runs.ts'
import { exported, load, otherRules, scratch, write } from './trial.ts'

const REPORTS = {
  'a/quy-1.txt': 'Báo cáo quý I\nhồ sơ tiếp nhận = 120\nthực hiện Kế hoạch số 12/KH-UBND\n',
  'a/quy-2.txt': 'Báo cáo quý II\nhồ sơ tiếp nhận = 130\n',
  'b/sâu/hơn/quy-3.txt': 'Báo cáo quý III\nhồ sơ tiếp nhận = 140\n',
}

/** A folder with three reports and the place of a database outside it. */
function archive(files: Readonly<Record<string, string | Uint8Array>> = REPORTS) {
  const folder = join(scratch(), 'kho')
  write(folder, files)
  return { folder, db: join(scratch(), 'x.db') }
}

const pathsOf = (database: string) => {
  const db = openToRead(database)
  const paths = db
    .all<{ path: string }>('SELECT path FROM paths ORDER BY path')
    .map((each) => each.path.split('/').at(-1))
  db.close()
  return paths
}

const lines = async (database: string) => (await exported(database)).trim().split('\n').length

describe('ingest', () => {
  test('loads what is there, and the second time nothing changes', async () => {
    const { folder, db } = archive()
    const first = await load([folder], db)
    expect(first.books).toMatchObject({ seen: 3, loaded: 3, unchanged: 0, skipped: 0, failed: 0 })
    const before = await exported(db)
    const second = await load([folder], db)
    expect(second.books).toMatchObject({ seen: 3, loaded: 0, unchanged: 3 })
    expect(await exported(db)).toBe(before)
    expect(before.trim().split('\n')).toHaveLength(3 + 1 + 3)
  })

  test('the exports are the same bytes however many processes read', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [
        `t/${n}.txt`,
        `Báo cáo ${n}\n${n % 3 ? '' : '!chậm\n'}số ${n}/QĐ-UBND\nviệc = ${n}\n`,
      ]),
    )
    const { folder, db } = archive(files)
    await load([folder], db, { jobs: 1 })
    const other = join(scratch(), 'y.db')
    await load([folder], other, { jobs: 4 })
    expect(await exported(other)).toBe(await exported(db))
  })

  test('a signal ends the files in hand; what lies behind them is left for the next run', async () => {
    const { folder, db } = archive(
      Object.fromEntries(
        Array.from({ length: 12 }, (_, n) => [`t/${n}.txt`, `Báo cáo ${n}\n!chậm 200\nviệc = ${n}\n`]),
      ),
    )
    const stop = new AbortController()
    const watch = ({ kind }: IngestEvent) => void (kind === 'done' && stop.abort())
    const { stopped, leftOut, books } = await load([folder], db, { signal: stop.signal, watch })
    expect(stopped).toBe(true)
    expect(books.loaded).toBeLessThanOrEqual(3) // the first, and one in hand for each process
    expect(books).toMatchObject({ seen: books.loaded, failed: 0, quarantined: 0 })
    expect(leftOut).toBe(12 - books.loaded)
    expect((await load([folder], db)).books).toMatchObject({ seen: 12, unchanged: books.loaded })
    const whole = join(scratch(), 'y.db')
    await load([folder], whole)
    expect(await exported(db)).toBe(await exported(whole))
  }, 30_000)

  test('a changed file is read again and its old content is gone', async () => {
    const { folder, db } = archive()
    await load([folder], db)
    write(folder, { 'a/quy-1.txt': 'Báo cáo quý I, sửa\nhồ sơ tiếp nhận = 121\n' })
    const { books } = await load([folder], db)
    expect(books).toMatchObject({ seen: 3, loaded: 1, unchanged: 2 })
    const all = await exported(db)
    expect(all).toContain('"value":121')
    expect(all).not.toContain('"value":120')
    expect(await lines(db)).toBe(3 + 0 + 3)
  })

  test('a file that was only touched is not loaded again', async () => {
    const { folder, db } = archive()
    await load([folder], db)
    utimesSync(join(folder, 'a/quy-1.txt'), new Date(), new Date())
    expect((await load([folder], db)).books).toMatchObject({ loaded: 0, unchanged: 3 })
  })

  test('a renamed folder is recognised by its content', async () => {
    const { folder, db } = archive()
    await load([folder], db)
    renameSync(join(folder, 'a'), join(folder, 'c'))
    expect((await load([folder], db)).books).toMatchObject({ seen: 3, loaded: 0, unchanged: 3 })
    expect(await lines(db)).toBe(7)
    expect(await exported(db)).not.toContain('/a/quy')
  })

  test('files of one name in two folders stay two documents, wherever the command is typed', async () => {
    const [one, other] = [archive(), archive({ 'a/quy-1.txt': 'Báo cáo của xã khác\nhồ sơ tiếp nhận = 7\n' })]
    const before = process.cwd()
    try {
      process.chdir(one.folder)
      await load(['a'], one.db)
      process.chdir(other.folder)
      const { books } = await load(['a'], one.db)
      expect(books).toMatchObject({ seen: 1, loaded: 1 })
      expect((await load(['a'], one.db)).books).toMatchObject({ seen: 1, unchanged: 1 })
    } finally {
      process.chdir(before)
    }
    const all = await exported(one.db)
    for (const value of [120, 130, 7]) expect(all).toContain(`"value":${value}`)
  })

  test('a file whose time lies ahead of the clock is taken up by a watch', async () => {
    const { folder, db } = archive({ 'a.txt': 'Báo cáo\nviệc = 3\n' })
    const ahead = new Date(Date.now() + 365 * 86_400_000)
    utimesSync(join(folder, 'a.txt'), ahead, ahead)
    expect((await load([folder], db, { settled: 2000 })).books.loaded).toBe(1)
  })

  test('a round of a watch with nothing to do leaves no line in the books', async () => {
    const { folder, db } = archive()
    await load([folder], db)
    expect((await load([folder], db, { onlyNews: true })).run).toBe(0)
    const opened = openToRead(db)
    expect(runs(opened, 10)).toHaveLength(1)
    opened.close()
  })

  test('what was read from the same bytes stays when a later reading is stopped by a limit', async () => {
    const { folder, db } = archive({ 'a.txt': 'Báo cáo\nviệc = 3\n!chậm' })
    await load([folder], db)
    const before = await exported(db)
    const { books } = await load([folder], db, { again: true, limits: { maxSeconds: 0.05 } })
    expect(books).toMatchObject({ seen: 1, quarantined: 1 })
    expect(await exported(db)).toBe(before)
  })

  test('copies are one document with several paths', async () => {
    const { folder, db } = archive({ ...REPORTS, 'c/bản sao.txt': REPORTS['a/quy-1.txt'] })
    const { books, copies } = await load([folder], db)
    expect(books).toMatchObject({ seen: 4, loaded: 3, unchanged: 1, failed: 0 })
    expect(copies).toBe(1)
    expect(pathsOf(db)).toEqual(['quy-1.txt', 'quy-2.txt', 'quy-3.txt', 'bản sao.txt'])
    expect(await lines(db)).toBe(7)
    expect((await load([folder], db)).books).toMatchObject({ seen: 4, unchanged: 4 })
  })

  test('a file that disappeared is kept', async () => {
    const { folder, db } = archive()
    await load([folder], db)
    expect((await load([join(folder, 'b')], db)).books).toMatchObject({ seen: 1, unchanged: 1 })
    expect(await lines(db)).toBe(7)
  })

  test('what was loaded stays when its file cannot be reached for once', async () => {
    const { folder, db } = archive()
    await load([folder], db)
    const before = await exported(db)
    write(folder, { 'a/quy-1.txt': '!cấm', 'a/mới.txt': '!cấm' })
    const report = await load([folder], db)
    expect(report.failed.map((each) => each.code)).toEqual(['NO_ACCESS', 'NO_ACCESS'])
    expect(report.books).toMatchObject({ seen: 4, unchanged: 2, failed: 2 })
    const after = (await exported(db)).split('\n').filter((line) => !line.includes('mới.txt'))
    expect(after.join('\n')).toBe(before)
    write(folder, { 'a/quy-1.txt': REPORTS['a/quy-1.txt'] })
    expect((await load([folder], db)).books).toMatchObject({ seen: 4, loaded: 0, unchanged: 3, failed: 1 })
  })

  test('other rules take the facts again from the stored text, for every document', async () => {
    const { folder, db } = archive()
    await load([folder], db)
    const rulesDir = otherRules()
    write(folder, { 'a/quy-2.txt': REPORTS['a/quy-2.txt'] })
    const { books } = await load([join(folder, 'a')], db, { rulesDir })
    expect(books).toMatchObject({ seen: 2, redone: 1, failed: 0 })
    const rules = [...(await exported(db)).matchAll(/"rule":"(\w+)"/g)].map((each) => each[1])
    expect(new Set(rules).size).toBe(1)
    expect((await load([folder], db, { rulesDir })).books).toMatchObject({ unchanged: 3, redone: 0 })
  })

  test('a rule file with a fault stops before anything is changed', async () => {
    const { folder, db } = archive()
    await load([folder], db)
    const before = await exported(db)
    const rulesDir = otherRules()
    writeFileSync(join(rulesDir, 'hỏng.yaml'), 'kind: references\n  a: [1\n')
    await expect(load([folder], db, { rulesDir })).rejects.toThrow(/hỏng\.yaml:\d+:\d+: /)
    expect(await exported(db)).toBe(before)
    const opened = openToRead(db)
    expect(runs(opened, 10)).toHaveLength(1)
    opened.close()
  })
})

describe('what is seen is in the books', () => {
  test('hidden files, lock files, links in a loop and pipes are left out, each with its reason', async () => {
    const { folder, db } = archive({
      ...REPORTS,
      '.ẩn': 'x',
      '~$quy.docx': 'x',
      '.git/config': 'x',
      'Thumbs.db': 'x',
    })
    symlinkSync('..', join(folder, 'a', 'vòng'))
    const report = await load([folder, folder], db)
    expect(report.books).toMatchObject({ seen: 7, loaded: 3, skipped: 4, failed: 0 })
    expect(report.skipped.map((each) => each.reason)).toEqual([
      'tệp ẩn',
      'tệp ẩn',
      'tệp của hệ điều hành',
      'tệp khoá của văn bản đang mở',
    ])
  })

  test('a path that is not there, and one that may not be read', async () => {
    const { folder, db } = archive()
    mkdirSync(join(folder, 'khoá'))
    chmodSync(join(folder, 'khoá'), 0)
    const report = await load([folder, join(folder, 'không-có')], db)
    chmodSync(join(folder, 'khoá'), 0o700)
    expect(report.failed.map((each) => each.code)).toContain('NOT_FOUND')
    const { seen, loaded, unchanged, skipped, failed } = report.books
    expect(seen).toBe(loaded + unchanged + skipped + failed)
  })

  test('a folder without reports is named', async () => {
    const { db } = archive()
    const empty = scratch()
    expect((await load([empty], db)).barren).toHaveLength(1)
  })
})

describe('a file that does harm', () => {
  const HARM = { 'x/treo.txt': '!treo', 'x/sập.txt': '!sập', 'x/ngốn.txt': '!ngốn', 'x/lỗi.txt': '!lỗi' }

  test('costs itself and no other file', async () => {
    const { folder, db } = archive({ ...REPORTS, ...HARM })
    const seen: IngestEvent[] = []
    const report = await load([folder], db, {
      limits: { maxSeconds: 6, maxMegabytes: 300 },
      watch: (event) => void seen.push(event),
    })
    expect(report.books).toMatchObject({ seen: 7, loaded: 3, failed: 1, quarantined: 3 })
    const bad = [...report.failed, ...report.quarantined]
    const codes = Object.fromEntries(bad.map((each) => [each.path.split('/').at(-1), each.code]))
    expect(codes).toEqual({
      'lỗi.txt': 'INTERNAL',
      'ngốn.txt': 'MEM_LIMIT',
      'sập.txt': 'CRASHED',
      'treo.txt': 'TIME_LIMIT',
    })
    const slow = bad.find((each) => each.code === 'TIME_LIMIT')!
    expect(slow.stage).toBe('read')
    expect(slow.reason).toMatch(
      /quá 6 giây ở bước đọc.*bộ nhớ cao nhất \d+ MB.*`trichluc ingest .*treo\.txt --db \S+x\.db --rules \S+ --max-seconds 24`/,
    )
    expect(bad.find((each) => each.code === 'MEM_LIMIT')!.reason).toMatch(
      /quá 300 MB bộ nhớ ở bước đọc.*bộ nhớ cao nhất [3-9]\d\d MB.*--max-megabytes 600`/,
    )
    const opened = openToRead(db)
    expect(
      troubles(opened, report.run)
        .map((each) => each.code)
        .sort(),
    ).toEqual(['CRASHED', 'INTERNAL', 'MEM_LIMIT', 'TIME_LIMIT'])
    opened.close()
    const clean = archive()
    await load([clean.folder], clean.db)
    const good = (text: string) =>
      text
        .split('\n')
        .filter((line) => line.includes('quy-'))
        .map((line) => line.replace(/"path":"[^"]*kho/, '"path":"kho'))
    expect(good(await exported(db))).toEqual(good(await exported(clean.db)))
    expect(seen.filter((each) => each.kind === 'failed')).toHaveLength(4)
  }, 60_000)

  test('is not tried again while nothing has changed, and is when a limit is raised', async () => {
    const { folder, db } = archive({ 'x/treo.txt': '!treo' })
    await load([folder], db, { limits: { maxSeconds: 1 } })
    const toRead: number[] = []
    const watch = (event: IngestEvent) => void (event.kind === 'planned' && toRead.push(event.toRead))
    expect((await load([folder], db, { watch })).books).toMatchObject({ seen: 1, quarantined: 1 })
    expect((await load([folder], db, { watch, limits: { maxSeconds: 2 } })).books).toMatchObject({
      seen: 1,
      quarantined: 1,
    })
    expect(toRead).toEqual([0, 1])
  }, 60_000)
})
