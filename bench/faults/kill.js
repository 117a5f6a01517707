import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeArchive } from '../archive.js'
import { launcher } from '../measured.js'
import { sequence } from '../sequence.js'
import { doneIn } from './memory.js'
import { compared, exported, faultsOf, fingerprint, inScratch, loadedIn, sleep, trichluc } from './trial.js'

/** A run is killed before it has loaded this share of the archive: an archive is killed about five times until it is done. */
const MOST_AT_A_TIME = 0.4
/** One kill of so many falls by the clock, into the start of the run. */
const EARLY = 5

/**
 * `kill -9` at random moments, of the run alone or of its whole family; what is started again goes on and is killed
 * again, until a run comes to its end by itself: the archive must then be as if nothing had been. A moment is drawn
 * by documents, not by seconds: so they fall on every part of the work on a busy machine too. Counted: how many fell
 * before the first document stood in the database, between the first and the last, and behind the last.
 */
export default {
  id: 'kill',
  title: '`kill -9` vào lúc bất kỳ khi đang nạp 300 tệp, rồi nạp tiếp',
  brief: ({ kills, archives, before, within, after, lost, doubled, damaged, different }) =>
    `\`kill -9\` at ${kills} random moments of loading 300 files (${before} before the first document stood, ${within} between, ${after} behind the last), ${archives} archives brought to their end: ${lost} documents or facts lost, ${doubled} doubled, ${damaged} databases damaged or half, ${different} exports other than undisturbed`,
  run: ({ kills = 200, files = 300 } = {}) =>
    inScratch(async (folder) => {
      makeArchive(join(folder, 'kho'), { to: files, reports: 6 })
      await trichluc(folder, ['ingest', 'kho', '--db', 'whole.db'])
      const truth = await exported(folder, 'whole.db')
      const random = sequence(20_211_231)
      const count = { kills: 0, archives: 0, before: 0, within: 0, after: 0, lost: 0, doubled: 0, damaged: 0, different: 0, orphans: 0 }
      while (count.kills < kills) {
        let ended = false
        while (!ended && count.kills < kills) {
          ended = await killed(folder, momentFor(random, files, files - loadedIn(join(folder, 'x.db'))), random() < 0.5)
          if (ended) continue
          count.kills++
          count[momentOf(join(folder, 'x.db'), files)]++
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
        count.archives++
        process.stderr.write(`kill: ${JSON.stringify(count)}\n`)
        for (const ending of ['', '-wal', '-shm', '-lock']) rmSync(join(folder, `x.db${ending}`), { force: true })
      }
      await sleep(3000)
      count.orphans = orphansIn(folder)
      return {
        ok: count.lost + count.doubled + count.damaged + count.different + count.orphans === 0,
        told: `${count.kills} lần giết (${count.before} khi chưa nạp văn bản nào, ${count.within} giữa chừng, ${count.after} sau văn bản cuối), ${count.archives} kho nạp xong sau nhiều lần bị giết: mất ${count.lost}, gấp đôi ${count.doubled}, dở dang hoặc hỏng ${count.damaged} (integrity_check, foreign_key_check), bản xuất khác bản không bị giết ${count.different}, tiến trình sót ${count.orphans}`,
        count,
      }
    }),
}

/** After so many documents of this run and so many milliseconds more; where fewer are left, behind the last one or never. */
function momentFor(random, files, left) {
  if (random() * EARLY < 1) return { documents: 0, milliseconds: random() * 2000 }
  const documents = Math.ceil(random() * MOST_AT_A_TIME * files)
  const isLate = documents >= left && random() < 0.5
  return { documents: isLate ? left : documents, milliseconds: random() * (isLate ? 600 : 150) }
}

/** Starts a run and kills it at a moment; true when it had ended by itself before. */
function killed(folder, { documents, milliseconds }, family) {
  return new Promise((done) => {
    const log = join(folder, 'x.log')
    rmSync(log, { force: true })
    const child = spawn(process.execPath, [launcher, 'ingest', 'kho', '--db', 'x.db', '--log', log], { cwd: folder, stdio: 'ignore', detached: true })
    const kill = () => {
      try {
        process.kill(family ? -child.pid : child.pid, 'SIGKILL')
      } catch {
        // it has just ended
      }
    }
    let clock
    const look = setInterval(() => {
      if (doneIn(log) < documents) return
      clearInterval(look)
      clock = setTimeout(kill, milliseconds)
    }, 10)
    child.on('close', (status) => {
      clearInterval(look)
      clearTimeout(clock)
      done(status !== null)
    })
  })
}

/** Where a kill fell: before the first document stood in the database, between the first and the last, or after it. */
function momentOf(file, files) {
  const loaded = loadedIn(file)
  return loaded === 0 ? 'before' : loaded < files ? 'within' : 'after'
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
