import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeArchive } from '../archive.js'
import { launcher, measured } from '../measured.js'
import { exported, faultsOf, fingerprint, inScratch, trichluc } from './trial.js'

const INGEST = ['ingest', 'kho', '--rules', 'quy-tac', '--jobs', '1']
const RULES = 'kind: indicators\nabout: Không có gì\nrules: []\n'
const SENTENCE = /không ghi được vào đĩa.*phần đã nạp vẫn còn nguyên|không mở được tệp cơ sở dữ liệu/

/**
 * A disk that fails. `strace` puts, in turn, ENOSPC (from that write on: the disk stays full) or EIO (once) into each of
 * the first hundred writes to the database; where the machine lets us, a small file system (tmpfs) is filled for real.
 */
export default {
  id: 'disk',
  title: 'Đĩa đầy (ENOSPC) và đĩa lỗi (EIO) ở từng lần ghi trong 100 lần ghi đầu, rồi nạp tiếp',
  brief: ({ injected, reached, unclear, damaged, different, filled }) =>
    `ENOSPC or EIO at each of ${injected} writes, ${reached} of them ended the run: ${unclear} unclear messages, ${damaged} databases damaged, ${different} exports other after going on${filled ? '; a real full file system (600 KB): the same' : ''}`,
  run: ({ writes = 100 } = {}) =>
    inScratch(async (folder) => {
      makeArchive(join(folder, 'kho'), { to: 12, reports: 8 })
      mkdirSync(join(folder, 'quy-tac'))
      writeFileSync(join(folder, 'quy-tac', 'khong.yaml'), RULES) // starts are quick where few rules are read
      await trichluc(folder, [...INGEST, '--db', 'whole.db'])
      const truth = fingerprint(await exported(folder, 'whole.db'))
      const count = { injected: 0, reached: 0, unclear: 0, damaged: 0, different: 0, notes: [] }
      const hasStrace = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0
      for (let n = 1; hasStrace && n <= writes; n++)
        await injected(folder, n % 2 === 1 ? `ENOSPC:when=${n}+` : `EIO:when=${n}`, truth, count)
      const small = await filled(folder, truth)
      count.filled = small.done
      return {
        ok: count.unclear + count.damaged + count.different === 0 && (hasStrace || small.done) && small.ok,
        told: `${hasStrace ? `strace: ${count.injected} lỗi (ENOSPC hoặc EIO ở mỗi lần trong ${writes} lần ghi đầu), ${count.reached} lần chặn được lệnh nạp: câu báo không rõ ${count.unclear}, hỏng ${count.damaged}, nạp tiếp ra khác ${count.different}` : 'không có strace: bỏ qua phần chèn lỗi'}; ${small.told}`,
        count,
      }
    }),
}

async function injected(folder, fault, truth, count) {
  const file = join(folder, 'x.db')
  const paths = ['', '-wal', '-shm', '-journal'].flatMap((ending) => ['-P', file + ending])
  const done = await measured(
    'strace',
    ['-f', '-qq', '-o', '/dev/null', '--seccomp-bpf', ...paths, '-e', `inject=pwrite64:error=${fault}`, process.execPath, launcher, ...INGEST, '--db', 'x.db'],
    { cwd: folder },
  )
  count.injected++
  if (done.status !== 0) {
    count.reached++
    const lines = done.err.trim().split('\n')
    if (done.status !== 2 || !SENTENCE.test(done.err) || /^\s+at /m.test(done.err)) {
      count.unclear++
      count.notes.push(`${fault}: ${done.status} ${lines.slice(-3).join(' | ')}`)
    }
  }
  if (faultsOf(file).length > 0) count.damaged++
  await trichluc(folder, [...INGEST, '--db', 'x.db'])
  if (faultsOf(file).length > 0) count.damaged++
  if (fingerprint(await exported(folder, 'x.db')) !== truth) count.different++
  for (const ending of ['', '-wal', '-shm', '-lock']) rmSync(file + ending, { force: true })
  if (count.injected % 20 === 0) process.stderr.write(`disk: ${JSON.stringify({ ...count, notes: count.notes.length })}\n`)
}

/** A real small file system, filled by the run itself; then it gets room, and the run goes on. */
async function filled(folder, truth) {
  const place = join(folder, 'dia-nho')
  mkdirSync(place)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', place]).status !== 0)
    return { done: false, ok: true, told: 'không được phép gắn tmpfs: bỏ qua đĩa nhỏ thật' }
  try {
    const full = await trichluc(folder, [...INGEST, '--db', 'dia-nho/x.db'])
    const clear = full.status === 2 && SENTENCE.test(full.err) && !/^\s+at /m.test(full.err)
    const whole = faultsOf(join(place, 'x.db')).length === 0
    spawnSync('mount', ['-o', 'remount,size=60m', place])
    await trichluc(folder, [...INGEST, '--db', 'dia-nho/x.db'])
    const same = fingerprint(await exported(folder, 'dia-nho/x.db')) === truth
    return {
      done: true,
      ok: clear && whole && same,
      told: `tmpfs 600 KB đầy thật: ${clear ? 'báo rõ' : `báo không rõ (${full.status}: ${full.err.slice(-200)})`}, ${whole ? 'không hỏng' : 'HỎNG'}, thêm chỗ rồi nạp tiếp ${same ? 'ra đúng như không bị gì' : 'ra KHÁC'}`,
    }
  } finally {
    spawnSync('umount', ['-l', place])
  }
}
