import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeArchive } from '../archive.js'
import { launcher } from '../measured.js'
import { compared, exported, faultsOf, fingerprint, inScratch, sequence, sleep, trichluc } from './trial.js'

/**
 * `kill -9` at random moments, of the run alone or of its whole family; what is started again must end as if nothing
 * had been. A run lives for at most a third of the time that the whole takes, so that kills fall on every part of it.
 */
export default {
  id: 'kill',
  title: '`kill -9` vào lúc bất kỳ khi đang nạp 300 tệp, rồi nạp tiếp',
  run: ({ kills = 200, files = 300 } = {}) =>
    inScratch(async (folder) => {
      makeArchive(join(folder, 'kho'), { to: files, reports: 6 })
      const whole = await trichluc(folder, ['ingest', 'kho', '--db', 'whole.db', '--json'])
      const truth = await exported(folder, 'whole.db')
      const random = sequence(20_211_231)
      const count = { kills: 0, chains: 0, lost: 0, doubled: 0, damaged: 0, different: 0, orphans: 0 }
      while (count.kills < kills) {
        let ended = false
        while (!ended && count.kills < kills) {
          ended = await killed(folder, random() * whole.seconds * 300, random() < 0.5)
          if (ended) continue
          count.kills++
          if (faultsOf(join(folder, 'x.db')).length > 0) count.damaged++
        }
        const last = await trichluc(folder, ['ingest', 'kho', '--db', 'x.db', '--json'])
        const books = JSON.parse(last.out).books
        const now = await exported(folder, 'x.db')
        const difference = compared(truth, now)
        count.lost += difference.lost
        count.doubled += difference.doubled
        if (fingerprint(now) !== fingerprint(truth) || books.seen !== files) count.different++
        if (faultsOf(join(folder, 'x.db')).length > 0) count.damaged++
        count.chains++
        process.stderr.write(`kill: ${JSON.stringify(count)}\n`)
        for (const ending of ['', '-wal', '-shm', '-lock']) rmSync(join(folder, `x.db${ending}`), { force: true })
      }
      await sleep(3000)
      count.orphans = orphansIn(folder)
      return {
        ok: count.lost + count.doubled + count.damaged + count.different + count.orphans === 0,
        told: `${count.kills} lần giết, ${count.chains} kho nạp xong sau đó: mất ${count.lost}, gấp đôi ${count.doubled}, dở dang hoặc hỏng ${count.damaged} (integrity_check, foreign_key_check), bản xuất khác bản không bị giết ${count.different}, tiến trình sót ${count.orphans}`,
        count,
      }
    }),
}

/** Starts a run and kills it after so long; true when it had ended by itself before. */
function killed(folder, milliseconds, family) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [launcher, 'ingest', 'kho', '--db', 'x.db'], { cwd: folder, stdio: 'ignore', detached: true })
    const clock = setTimeout(() => {
      try {
        process.kill(family ? -child.pid : child.pid, 'SIGKILL')
      } catch {
        // it has just ended
      }
    }, milliseconds)
    child.on('close', (status) => {
      clearTimeout(clock)
      done(status !== null)
    })
  })
}

/** Processes of the program that still work in the folder. */
function orphansIn(folder) {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`) === folder && readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('worker.js')
    } catch {
      return false
    }
  }).length
}
