import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeArchive } from './archive.js'
import { doneIn, growth } from './faults/memory.js'
import { launcher, measured, numbers, print, residentOf } from './measured.js'

/**
 * What a document costs in a small and in a large archive: one database grows from 1,000 to 10,000 to 50,000 documents;
 * seconds and CPU a document, memory of the process that writes, size of the database. They must stay flat.
 *
 *   node bench/scale.js [1000 10000 50000] [--json]      (after `npm run build`; takes half an hour or so on two cores)
 */
const sizes = numbers([1000, 10_000, 50_000])
const folder = mkdtempSync(join(tmpdir(), 'trichluc-scale-'))
const jobs = availableParallelism()
const rows = []
let before = { documents: 0, bytes: 0 }

for (const size of sizes) {
  makeArchive(join(folder, 'kho'), { from: before.documents, to: size })
  const log = join(folder, `${size}.log`)
  const points = []
  let next = 0
  const run = await measured(process.execPath, [launcher, 'ingest', 'kho', '--db', 'x.db', '--jobs', String(jobs), '--log', log, '--json'], {
    cwd: folder,
    look: (pid, seconds) => {
      if (seconds < next) return
      next = seconds + Math.max(2, (size - before.documents) / 2000)
      points.push({ done: doneIn(log), megabytes: residentOf(pid) })
    },
  })
  const documents = size - before.documents
  const { books } = JSON.parse(run.out)
  const bytes = statSync(join(folder, 'x.db')).size
  rows.push({
    documents: size,
    loaded: books.loaded,
    failed: books.failed + books.quarantined,
    seconds: run.seconds,
    documents_per_second: documents / run.seconds,
    cpu_ms_per_document: ((run.own_cpu + run.started_cpu) * 1000) / documents,
    writer_cpu_ms_per_document: (run.own_cpu * 1000) / documents,
    writer_megabytes: run.own_megabytes,
    writer_growth_mb_per_1000: growth(points),
    reader_megabytes: run.started_megabytes,
    database_kb_per_document: (bytes - before.bytes) / 1024 / documents,
  })
  process.stderr.write(`${JSON.stringify(rows.at(-1))}\n`)
  before = { documents: size, bytes }
  const again = await measured(process.execPath, [launcher, 'ingest', 'kho', '--db', 'x.db', '--json'], { cwd: folder })
  rows.push({ documents: size, loaded: JSON.parse(again.out).books.loaded, seconds: again.seconds, documents_per_second: size / again.seconds, writer_megabytes: again.own_megabytes })
  process.stderr.write(`${JSON.stringify(rows.at(-1))}\n`)
}
rmSync(folder, { recursive: true, force: true })
print('Kho lớn dần: giá của một văn bản (dòng thứ hai của mỗi cỡ: chạy lại, không đổi)', rows, { jobs })
