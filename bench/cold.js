import { spawnSync } from 'node:child_process'
import { launcher, numbers, print } from './measured.js'

/**
 * Cold start: the median of so many calls, beside an empty Node program.
 *
 *   node bench/cold.js [15] [--json]      (after `npm run build`)
 */
const [times] = numbers([15])
const calls = [
  ['node -e ""', ['-e', '']],
  ['--version', [launcher, '--version']],
  ['--help', [launcher, '--help']],
  ['ingest --help', [launcher, 'ingest', '--help']],
]
const rows = calls.map(([what, argv]) => {
  const taken = Array.from({ length: times }, () => {
    const since = performance.now()
    spawnSync(process.execPath, argv)
    return performance.now() - since
  }).sort((a, b) => a - b)
  return { what, median_ms: taken[Math.floor(times / 2)], fastest_ms: taken[0] }
})
print('Khởi động', rows, { times })
