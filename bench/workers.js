import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeArchive } from './archive.js'
import { launcher, measured, numbers, print, startedBy, word } from './measured.js'

/**
 * How much faster two reading processes are than one, over the same reports, in three ways:
 *
 * - `free`: as anyone starts it. V8 compiles and clears up on threads of its own and the writer is a process apart, so
 *   that “one reading process” already keeps more than one core busy (`cores_used`).
 * - `reader a core`: each reading process is bound to one core with all of its threads; the writer goes where it likes.
 * - `program a core`: the whole program on as many cores as it has reading processes: one core against two.
 *
 * And from the CPU times of the first of these: `by_cpu`, what two cores give against one when none of them ever waits. It does
 * not depend on what else the machine does.
 *
 *   node bench/workers.js [600] [--turns 2] [--only WAY] [--json]      (after `npm run build`)
 *
 * Each reading process warms up by itself; with more documents that counts less. Binding needs `taskset` (util-linux).
 */
const [count] = numbers([600])
const turns = Number(word('--turns') ?? 2)
const cores = allowedCores()
const bindable = cores.length >= 2 && !spawnSync('taskset', ['--version']).error
const only = word('--only')
const ways = ['free', ...(bindable ? ['reader a core', 'program a core'] : [])].filter((way) => !only || way === only)
if (!bindable) process.stderr.write('không có taskset hoặc chỉ có một nhân: bỏ qua phần buộc vào nhân\n')

const folder = mkdtempSync(join(tmpdir(), 'trichluc-workers-'))
makeArchive(join(folder, 'kho'), { to: count, reports: 100 })
const rows = []
for (let turn = 0; turn < turns; turn++)
  for (const way of ways) for (const jobs of [1, 2]) rows.push(await run(way, jobs, `${rows.length}.db`))
rmSync(folder, { recursive: true, force: true })

const best = (way, jobs, value) => Math.min(...rows.filter((each) => each.way === way && each.jobs === jobs).map(value))
const cpu = (each) => each.reader_cpu_seconds + each.writer_cpu_seconds
const faster = Object.fromEntries(ways.map((way) => [way, best(way, 1, (each) => each.seconds) / best(way, 2, (each) => each.seconds)]))
const byCpu = (2 * best(ways[0], 1, cpu)) / best(ways[0], 2, cpu)
const told = [...ways.map((way) => `${way} ${faster[way].toFixed(2)}`), `by CPU ${byCpu.toFixed(2)}`].join('; ')
print(`Hai tiến trình đọc so với một, ${count} văn bản, nhanh gấp: ${told}`, rows, { documents: count, speedup: faster.free ?? null, reader_a_core: faster['reader a core'] ?? null, program_a_core: faster['program a core'] ?? null, by_cpu: byCpu })

async function run(way, jobs, db) {
  const argv = [launcher, 'ingest', 'kho', '--db', db, '--jobs', String(jobs), '--json']
  const whole = way === 'program a core'
  const done = await measured(whole ? 'taskset' : process.execPath, whole ? ['-c', cores.slice(0, jobs).join(','), process.execPath, ...argv] : argv, {
    cwd: folder,
    look: way === 'reader a core' ? binding() : undefined,
  })
  const { books } = JSON.parse(done.out)
  if (books.loaded !== count) throw new Error(`${books.loaded} of ${count} documents were loaded`)
  const { seconds, started_cpu: readers, own_cpu: writer } = done
  return { way, jobs, seconds, documents_per_second: count / seconds, reader_cpu_seconds: readers, writer_cpu_seconds: writer, cores_used: (readers + writer) / seconds }
}

/** Binds every reading process that turns up, with all of its threads, to the next core. */
function binding() {
  const bound = new Set()
  return (pid) => {
    for (const reader of startedBy(pid)) {
      if (bound.has(reader)) continue
      spawnSync('taskset', ['-a', '-c', '-p', String(cores[bound.size % cores.length]), String(reader)])
      bound.add(reader)
    }
  }
}

/** Cores that this process may use: `0-3,8` of the process table. */
function allowedCores() {
  try {
    const list = /Cpus_allowed_list:\s*(\S+)/.exec(readFileSync('/proc/self/status', 'latin1'))[1]
    return list.split(',').flatMap((range) => {
      const [from, to = from] = range.split('-').map(Number)
      return Array.from({ length: to - from + 1 }, (_, i) => from + i)
    })
  } catch {
    return []
  }
}
