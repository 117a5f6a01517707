import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeArchive } from '../archive.js'
import { launcher, measured, residentOf } from '../measured.js'
import { inScratch } from './trial.js'

/** Memory of the process that writes, over ten thousand documents: at most 5 MB more for each thousand. */
export default {
  id: 'memory',
  title: 'Bộ nhớ của tiến trình ghi khi nạp 10.000 văn bản: tăng không quá 5 MB mỗi nghìn',
  brief: ({ documents, growth, peak }) => `memory of the writing process over ${documents.toLocaleString('en')} documents: ${growth.toFixed(2)} MB more for each thousand, at most ${peak} MB`,
  run: ({ documents = 10_000 } = {}) =>
    inScratch(async (folder) => {
      makeArchive(join(folder, 'kho'), { to: documents, reports: 5 })
      const points = []
      let next = 0
      const log = join(folder, 'x.log')
      const run = await measured(process.execPath, [launcher, 'ingest', 'kho', '--db', 'x.db', '--log', log, '--json'], {
        cwd: folder,
        look: (pid, seconds) => {
          if (seconds < next) return
          next = seconds + 2
          points.push({ done: doneIn(log), megabytes: residentOf(pid) })
        },
      })
      const { books } = JSON.parse(run.out)
      const slope = growth(points)
      return {
        ok: slope !== null && slope <= 5 && books.loaded === documents,
        told: `${documents} văn bản, ${books.loaded} nạp: tăng ${slope?.toFixed(2)} MB mỗi nghìn văn bản, cao nhất ${run.own_megabytes} MB; tiến trình đọc cao nhất ${run.started_megabytes} MB`,
        count: { documents, growth: slope, peak: run.own_megabytes },
      }
    }),
}

/** Slope of the line that fits the memory best, a thousand documents; the first tenth is warming up. */
export function growth(points) {
  const late = points.filter((each) => each.done > points.at(-1).done * 0.1)
  if (late.length < 3) return null
  const mean = (values) => values.reduce((sum, each) => sum + each, 0) / values.length
  const [x, y] = [mean(late.map((each) => each.done)), mean(late.map((each) => each.megabytes))]
  const spread = late.reduce((sum, each) => sum + (each.done - x) ** 2, 0)
  return spread === 0 ? null : (1000 * late.reduce((sum, each) => sum + (each.done - x) * (each.megabytes - y), 0)) / spread
}

/** Files done so far, as the log has them. */
export function doneIn(log) {
  try {
    return readFileSync(log, 'latin1').split('"event":"done"').length - 1
  } catch {
    return 0
  }
}
