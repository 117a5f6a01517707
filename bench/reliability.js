import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { machine } from './measured.js'

/**
 * The reliability card: does to the program what archives and machines do to it, and writes down what became of it, with
 * the day and the size of the machine, to `out/reliability.md` (and `.json`).
 *
 *   npm run reliability [-- --only kill,disk] [--quick]
 *
 * `--quick` takes a tenth of everything, to see that it works. A fault that was run before and is not run now keeps its
 * line and its day.
 */
const FAULTS = ['kill', 'disk', 'damaged', 'hostile', 'mutants', 'memory', 'workers', 'clean']
const QUICK = {
  kill: { kills: 20, files: 60 },
  disk: { writes: 10 },
  damaged: { files: 60 },
  mutants: { mutants: 100 },
  memory: { documents: 1000 },
  workers: { documents: 60 },
}
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const words = process.argv.slice(2)
const at = words.indexOf('--only')
const only = at < 0 ? FAULTS : words[at + 1].split(',')
const quick = words.includes('--quick')
const card = join(root, 'out', 'reliability.json')

/** Lines of earlier runs, by id. */
function before() {
  try {
    return JSON.parse(readFileSync(card, 'utf8'))
  } catch {
    return {}
  }
}

const lines = before()
mkdirSync(join(root, 'out'), { recursive: true })
for (const id of FAULTS.filter((each) => only.includes(each))) {
  const { default: fault } = await import(`./faults/${id}.js`)
  process.stderr.write(`${fault.title} …\n`)
  const since = performance.now()
  const result = await fault.run(quick ? QUICK[id] : undefined)
  const seconds = Math.round((performance.now() - since) / 1000)
  lines[id] = { title: fault.title, ...result, seconds, quick, day: new Date().toISOString().slice(0, 10), machine: machine() }
  process.stderr.write(`${result.ok ? '✓' : '✗'} ${result.told} (${seconds} giây)\n`)
  writeFileSync(card, `${JSON.stringify(lines, null, 1)}\n`)
  writeFileSync(join(root, 'out', 'reliability.md'), page(lines))
}
process.exitCode = Object.values(lines).every((each) => each.ok) ? 0 : 1
console.log(page(lines))

function page(all) {
  const rows = FAULTS.filter((id) => all[id]).map((id) => {
    const { ok, title, told, day, quick: small } = all[id]
    return `| ${ok ? '✓' : '✗'} | ${title} | ${told}${small ? ' *(bản rút gọn)*' : ''} | ${day} |`
  })
  const machines = [...new Set(Object.values(all).map((each) => each.machine))]
  return `# Thẻ độ tin cậy\n\nMáy: ${machines.join('; ')}. Chạy lại bằng \`npm run reliability\`.\n\n| | thử thách | kết quả | ngày |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`
}
