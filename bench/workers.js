import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeArchive } from './archive.js'
import { launcher, measured, numbers, print } from './measured.js'

/**
 * How much faster two reading processes are than one, over the same files: wall time, and the CPU time of the readers
 * and of the one process that writes. `bound` is what the machine could give at best: with two cores the writer shares
 * a core with a reader. Each reader starts and warms up by itself (V8 compiles what is used often), some seconds of CPU:
 * with a few hundred files that is much of the whole.
 *
 *   node bench/workers.js [1000] [--json]      (after `npm run build`)
 */
const [count] = numbers([1000])
const folder = mkdtempSync(join(tmpdir(), 'trichluc-workers-'))
makeArchive(join(folder, 'kho'), { to: count, reports: 100 })
const rows = []
const TURNS = 2
for (let turn = 0; turn < TURNS; turn++)
  for (const jobs of [1, 2]) {
    const argv = ['ingest', 'kho', '--db', `${turn}-${jobs}.db`, '--jobs', String(jobs), '--json']
    const run = await measured(process.execPath, [launcher, ...argv], { cwd: folder })
    rows.push({
      jobs,
      seconds: run.seconds,
      documents_per_second: count / run.seconds,
      reader_cpu_seconds: run.started_cpu,
      writer_cpu_seconds: run.own_cpu,
      cores_used: (run.started_cpu + run.own_cpu) / run.seconds,
    })
  }
rmSync(folder, { recursive: true, force: true })
const best = (jobs, value) => Math.min(...rows.filter((each) => each.jobs === jobs).map(value))
const speedup = best(1, (each) => each.seconds) / best(2, (each) => each.seconds)
const one = best(1, (each) => each.seconds)
const all = best(2, (each) => each.reader_cpu_seconds + each.writer_cpu_seconds)
const bound = one / (all / Math.min(2, availableParallelism()))
print(`Một và hai tiến trình đọc, ${count} văn bản: nhanh gấp ${speedup.toFixed(2)} (máy rảnh cho nhiều nhất ${bound.toFixed(2)})`, rows, { documents: count, speedup, bound })
