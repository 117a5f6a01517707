import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { launcher, trichluc } from '../e2e/command.ts'
import { load, scratch, write } from '../ingest/trial.ts'
import { GOOD } from './case.ts'

const unix = process.platform !== 'win32'
const report = (n: number) => `BÁO CÁO ${n}\n${GOOD}\n`
const books = (out: string) => JSON.parse(out)

describe.skipIf(!unix)('57: places that are no files, and names that are no words', () => {
  test('links in a circle, a pipe, a socket, a device, a folder named like a file', async () => {
    const folder = scratch()
    write(folder, { 'kho/tốt.txt': report(1), 'kho/thư mục.pdf/trong.txt': report(2) })
    symlinkSync('.', join(folder, 'kho/vòng'))
    symlinkSync('tự-trỏ.txt', join(folder, 'kho/tự-trỏ.txt'))
    symlinkSync('không-có.txt', join(folder, 'kho/gãy.txt'))
    symlinkSync('/dev/zero', join(folder, 'kho/không-đáy.txt'))
    spawnSync('mkfifo', [join(folder, 'kho/ống.txt')])
    const socket = createServer().listen(join(folder, 'kho/cổng.txt'))
    const { out, status } = await trichluc(folder, 'ingest', 'kho', '--db', 'x.db', '--json')
    socket.close()
    expect(status).toBe(1)
    const { books: sums, failed, skipped } = books(out)
    expect(sums).toMatchObject({ seen: 7, loaded: 2, skipped: 3, failed: 2 })
    expect(failed.map((each: { code: string }) => each.code).sort()).toEqual(['LINK_LOOP', 'NOT_FOUND'])
    for (const each of skipped) expect(each.reason).toMatch(/không phải tệp thường/)
  })

  test('names of 255 bytes, with line breaks, escape sequences, a leading hyphen, or in no encoding', async () => {
    const folder = scratch()
    write(folder, {
      'kho/-rf': report(1),
      'kho/--db': report(2),
      'kho/xuống\ndòng.txt': report(3),
      'kho/\u001b[2Jmàn hình.txt': 'Báo cáo',
      'kho/\u202egnt.txt': '',
      [`kho/${'d'.repeat(251)}.txt`]: report(4),
    })
    const raw = Buffer.concat([
      Buffer.from(join(folder, 'kho/')),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('.txt'),
    ])
    writeFileSync(raw, report(5))
    const done = await trichluc(folder, 'ingest', 'kho', '--db', 'x.db')
    expect(done.out).toMatch(/BAD_NAME: tên tệp không phải UTF-8/)
    expect(done.out).toMatch(/Đã thấy 7 tệp = 5 đã nạp \+ 0 không đổi \+ 0 bỏ qua \+ 2 lỗi/)
    expect(`${done.out}${done.err}`).not.toMatch(/[\u001b\u202e]|gnt\.txt.*\n.*EMPTY_FILE/)
    expect(done.out).toMatch(/\\u202e/)
    const named = await trichluc(
      join(folder, 'kho'),
      'ingest',
      '--db',
      '../y.db',
      '--json',
      '--',
      '-rf',
      '--db',
    )
    expect(books(named.out).books).toMatchObject({ seen: 2, loaded: 2 })
    const listed = await trichluc(folder, 'export', 'documents', '--db', 'x.db')
    for (const line of listed.out.trim().split('\n')) expect(JSON.parse(line).path).toMatch(/^kho\//)
  })

  test('a file that is gone, and one that grows, between being seen and being read', async () => {
    const folder = scratch()
    write(
      folder,
      Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`kho/${i}.txt`, report(i) + 'a'.repeat(i)])),
    )
    const { books: sums, failed } = await load([join(folder, 'kho')], join(folder, 'x.db'), {
      jobs: 1,
      stages: null,
      watch: (event) => {
        if (event.kind === 'planned') rmSync(join(folder, 'kho/29.txt'))
        if (event.kind === 'planned') writeFileSync(join(folder, 'kho/28.txt'), report(280))
      },
    })
    expect(sums).toMatchObject({ seen: 30, loaded: 29, failed: 1 })
    expect(failed[0]).toMatchObject({ code: 'NOT_FOUND' })
  })

  test.skipIf(process.getuid?.() === 0)('a file and a folder that may not be read', async () => {
    const folder = scratch()
    write(folder, { 'kho/kín.txt': report(1), 'kho/buồng/a.txt': report(2), 'kho/tốt.txt': report(3) })
    chmodSync(join(folder, 'kho/kín.txt'), 0)
    chmodSync(join(folder, 'kho/buồng'), 0)
    const { out } = await trichluc(folder, 'ingest', 'kho', '--db', 'x.db', '--json')
    chmodSync(join(folder, 'kho/buồng'), 0o700)
    expect(books(out).books).toMatchObject({ seen: 3, loaded: 1, failed: 2 })
  })
})

describe('52: more than any report holds', () => {
  test('a file of one gigabyte of nothing, one of 500 MB in a line, one of ten million lines', async () => {
    const folder = scratch()
    write(folder, { 'kho/tốt.txt': report(1), 'kho/triệu dòng.txt': 'a\n'.repeat(10_000_000) })
    for (const [name, size] of [
      ['rỗng ruột.txt', 2 ** 30],
      ['một dòng.txt', 500 * 2 ** 20],
    ] as const)
      spawnSync('truncate', ['-s', String(size), join(folder, 'kho', name)])
    const limits = ['--max-seconds', '20', '--max-megabytes', '700']
    const { out, status } = await trichluc(folder, 'ingest', 'kho', '--db', 'x.db', '--json', ...limits)
    expect(status).toBe(1)
    const { books: sums, failed, quarantined } = books(out)
    expect(sums.seen).toBe(4)
    expect(sums.loaded).toBeGreaterThanOrEqual(1)
    expect(failed.filter((each: { code: string }) => each.code === 'TOO_LARGE')).toHaveLength(2)
    for (const each of quarantined) expect(each.code).toMatch(/^(TIME|MEM)_LIMIT$/)
  }, 120_000)
})

describe('66–69: the command line among files', () => {
  test('the database inside the folder, its own file as input, one path twice', async () => {
    const folder = scratch()
    write(folder, { 'kho/a.txt': report(1) })
    const first = await trichluc(folder, 'ingest', 'kho', 'kho', 'kho/a.txt', '--db', 'kho/x.db', '--json')
    expect(books(first.out).books).toMatchObject({ loaded: 1, unchanged: 0, failed: 0 })
    const second = await trichluc(folder, 'ingest', 'kho', 'kho/x.db', '--db', 'kho/x.db', '--json')
    expect(second.status).toBe(0)
    expect(books(second.out).books).toMatchObject({ loaded: 0, unchanged: 1, failed: 0 })
  })

  test.each([
    ['file:x?mode=ro', /file:x\?mode=ro/],
    [':memory:', /:memory:/],
    ['không/có/thư/mục/x.db', /x\.db/],
  ])('--db %s is a file of that name or one clear sentence, never a surprise', async (db) => {
    const folder = scratch()
    write(folder, { 'kho/a.txt': report(1) })
    const done = await trichluc(folder, 'ingest', 'kho', '--db', db)
    expect(done.err).not.toMatch(/^\s+at |SQLITE/m)
    if (done.status === 2) expect(done.err.trim().split('\n')).toHaveLength(1)
    else expect((await trichluc(folder, 'export', 'documents', '--db', db)).out).toContain('kho/a.txt')
    expect(readdirSync(folder).length).toBeLessThanOrEqual(5)
  })

  test.skipIf(process.platform !== 'linux')(
    'a place where nothing can be made: one sentence, at once',
    async () => {
      const folder = scratch()
      write(folder, { 'kho/a.txt': report(1) })
      for (const argv of [
        ['--db', '/proc/không/có/x.db'],
        ['--db', 'x.db', '--log', '/proc/không/có/x.log'],
      ]) {
        const done = await trichluc(folder, 'ingest', 'kho', ...argv)
        expect(done.err.trim()).toMatch(/^trichluc: .*\/proc\/không.*hãy xem lại đường dẫn và quyền ghi$/)
        expect(done.status).toBe(2)
      }
    },
  )

  test.skipIf(!unix)('bytes on the command line that are no UTF-8', async () => {
    const folder = scratch()
    const line = `exec "${process.execPath}" "${launcher}" ingest $'kho/\\xff\\xfe.txt' --db x.db`
    const done = spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' })
    expect(done.status).toBe(1)
    expect(done.stdout).toMatch(/BAD_NAME|NOT_FOUND/)
  })

  test.skipIf(!unix)('no colour, a narrow screen, another time zone, LANG=C: the same words', async () => {
    const folder = scratch()
    write(folder, { 'kho/a.txt': `${report(1)}Hà Nội, ngày 01 tháng 01 năm 2021\n` })
    const env = {
      ...process.env,
      NO_COLOR: '1',
      COLUMNS: '20',
      TZ: 'Pacific/Kiritimati',
      LANG: 'C',
      LC_ALL: 'C',
    }
    const run = (...argv: string[]) =>
      spawnSync(process.execPath, [launcher, ...argv], { cwd: folder, env, encoding: 'utf8' })
    expect(run('ingest', 'kho', '--db', 'x.db').stdout).toContain('Đã thấy 1 tệp = 1 đã nạp')
    const there = run('export', 'documents', '--db', 'x.db').stdout
    await trichluc(folder, 'ingest', 'kho', '--db', 'y.db')
    const here = await trichluc(folder, 'export', 'documents', '--db', 'y.db')
    expect(there).toBe(here.out)
    expect(there).not.toContain('\u001b')
  })

  test.skipIf(!unix)(
    'Ctrl-C twice ends at once with 130, and what was loaded stays',
    async () => {
      const folder = scratch()
      write(
        folder,
        Object.fromEntries(
          // Each takes so long that the second Ctrl-C comes while one is in hand.
          Array.from({ length: 60 }, (_, i) => [`kho/${i}.txt`, report(i).repeat(130)]),
        ),
      )
      const argv = [launcher, 'ingest', 'kho', '--db', 'x.db', '--jobs', '1', '--log', 'nạp.jsonl']
      const child = spawn(process.execPath, argv, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
      const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)))
      const log = join(folder, 'nạp.jsonl')
      while (!existsSync(log) || !readFileSync(log, 'utf8').includes('"done"'))
        await new Promise((done) => setTimeout(done, 50))
      child.kill('SIGINT')
      await new Promise<void>((done) => child.stderr.once('data', () => done()))
      child.kill('SIGINT')
      expect(await ended).toBe(130)
      const next = await trichluc(folder, 'ingest', 'kho', '--db', 'x.db', '--json')
      expect(books(next.out).books).toMatchObject({ seen: 60, failed: 0 })
    },
    90_000,
  )
})
