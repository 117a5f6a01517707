import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { holdExclusively } from '../../src/store/exclusive.ts'
import { openToWrite } from '../../src/store/open.ts'
import { beginRun } from '../../src/store/runs.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { exported, scratch, write } from '../ingest/trial.ts'
import { launcher, start, trichluc } from './command.ts'

const COUNT = 24

/** Reports that differ, in a folder of their own. */
function archive(): string {
  const folder = scratch()
  write(
    folder,
    Object.fromEntries(
      Array.from({ length: COUNT }, (_, n) => [
        `kho/${n % 4}/bao-cao-${n}.txt`,
        `UBND XÃ HOÀ BÌNH THƯỢNG\nSố: ${n + 1}/BC-UBND\n\nBÁO CÁO\nKết quả công tác quý III năm 2021\n\nThực hiện Kế hoạch số ${n + 5}/KH-UBND ngày 05/01/2021, đã tiếp nhận ${n + 10} hồ sơ.\n`,
      ]),
    ),
  )
  return folder
}

const check = (file: string) => {
  const db = openSqlite(file, { write: false, mustExist: true })
  const integrity = db.get<{ integrity_check: string }>('PRAGMA integrity_check')!.integrity_check
  const broken = db.all('PRAGMA foreign_key_check')
  const half = db.all(
    "SELECT id FROM documents WHERE status = 'loaded' AND id NOT IN (SELECT document FROM texts)",
  )
  db.close()
  return { integrity, broken, half }
}

describe('a run that is cut short', () => {
  test('kill -9 at several moments: the next run goes on, and the exports are those of an undisturbed run', async () => {
    const folder = archive()
    await trichluc(folder, 'ingest', 'kho', '--db', 'whole.db')
    const whole = await exported(join(folder, 'whole.db'))
    for (const moment of [900, 300, 600]) {
      const { process: child, ended } = start(['ingest', 'kho', '--db', 'x.db', '--jobs', '2'], folder)
      await sleep(moment)
      child.kill('SIGKILL')
      await ended
    }
    const last = await trichluc(folder, 'ingest', 'kho', '--db', 'x.db')
    expect(last.status).toBe(0)
    expect(check(join(folder, 'x.db'))).toEqual({ integrity: 'ok', broken: [], half: [] })
    expect(await exported(join(folder, 'x.db'))).toBe(whole)
  }, 90_000)

  test.skipIf(process.platform === 'win32')(
    'a full disk: one clear sentence, no damage, and the next run goes on',
    async () => {
      const folder = archive()
      const line = `ulimit -f 600; exec "${process.execPath}" "${launcher}" ingest kho --db x.db`
      const full = spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' })
      expect(full.status).toBe(2)
      expect(full.stderr).toMatch(/không ghi được vào đĩa.*phần đã nạp vẫn còn nguyên/)
      expect(full.stderr).not.toMatch(/^\s+at /m)
      expect(check(join(folder, 'x.db'))).toMatchObject({ integrity: 'ok', broken: [], half: [] })
      const next = JSON.parse((await trichluc(folder, 'ingest', 'kho', '--db', 'x.db', '--json')).out)
      expect(next.books).toMatchObject({ seen: COUNT, failed: 0 })
      expect(next.books.loaded + next.books.unchanged).toBe(COUNT)
    },
    60_000,
  )

  test('Ctrl-C once ends the files in hand, says so, and leaves books that balance', async () => {
    const folder = archive()
    const { process: child, ended } = start(
      ['ingest', 'kho', '--db', 'x.db', '--jobs', '1', '--json'],
      folder,
    )
    await until(() => loadedSoFar(join(folder, 'x.db')) > 0)
    child.kill('SIGINT')
    const done = await ended
    const report = JSON.parse(done.out)
    expect(done.status).toBe(1)
    expect(done.err).toContain('đang dừng sau các tệp đang đọc dở')
    expect(report.stopped).toBe(true)
    expect(report.books.loaded + report.leftOut).toBe(COUNT)
    const next = await trichluc(folder, 'ingest', 'kho', '--db', 'x.db', '--json')
    expect(JSON.parse(next.out).books).toMatchObject({ seen: COUNT, unchanged: report.books.loaded })
  }, 60_000)

  test('two runs on one database: the second waits, says for whom, and goes on when it is free', async () => {
    const folder = archive()
    const file = join(folder, 'x.db')
    const db = openToWrite(file)
    const release = holdExclusively(`${file}-lock`)!
    beginRun(db, folder, 1)
    const second = start(['ingest', 'kho', '--db', 'x.db', '--json'], folder)
    await until(() => second.said() !== '')
    expect(second.said()).toMatch(new RegExp(`tiến trình ${process.pid}, từ 2.*đang đợi`))
    expect(second.process.exitCode).toBeNull()
    release()
    const done = await second.ended
    expect(JSON.parse(done.out).books).toMatchObject({ seen: COUNT, loaded: COUNT })
    expect(db.all('SELECT status FROM runs ORDER BY id')).toEqual([{ status: 'stopped' }, { status: 'done' }])
    db.close()
  }, 60_000)

  test('questions are answered while a run is loading', async () => {
    const folder = archive()
    const { ended } = start(['ingest', 'kho', '--db', 'x.db'], folder)
    await until(() => loadedSoFar(join(folder, 'x.db')) > 0)
    const asked = await trichluc(folder, 'search', 'hồ sơ', '--db', 'x.db')
    expect(asked.err).toBe('')
    expect(asked.out).toContain('Tìm thấy')
    await ended
  }, 60_000)
})

describe('a run that stays', () => {
  test('takes up a new file when it has settled, logs it, and ends on Ctrl-C', async () => {
    const folder = scratch()
    write(folder, { 'kho/một.txt': 'BÁO CÁO\nKết quả quý I năm 2021\n' })
    const argv = ['ingest', 'kho', '--db', 'x.db', '--watch', '--log', 'nhật ký/nạp.log']
    const { process: child, said, ended } = start(argv, folder)
    await until(() => said().includes('đang chờ tệp mới'))
    write(folder, { 'kho/sâu/hai.txt': 'BÁO CÁO\nKết quả quý II năm 2021\n' })
    await until(() => loadedSoFar(join(folder, 'x.db')) === 2)
    child.kill('SIGINT')
    expect((await ended).status).toBe(0)
    const log = readFileSync(join(folder, 'nhật ký/nạp.log'), 'utf8').trim().split('\n')
    const done = log.map((line) => JSON.parse(line)).filter((each) => each.event === 'done')
    expect(done.map((each) => each.path).sort()).toEqual(['kho/một.txt', 'kho/sâu/hai.txt'])
  }, 60_000)
})

/** Documents that stand in a database which another process may just be making. */
function loadedSoFar(file: string): number {
  try {
    const db = openSqlite(file, { write: false, mustExist: true })
    const row = db.get<{ n: number }>("SELECT count(*) AS n FROM documents WHERE status = 'loaded'")
    db.close()
    return row?.n ?? 0
  } catch {
    return 0
  }
}

/** Waits for something to become true; the test's own limit ends a wait in vain. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(20)
}
