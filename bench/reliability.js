import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { machine, today, word } from './measured.js'

/**
 * The reliability card: does to the program what archives and machines do to it, and writes down what became of it, with
 * the day and the size of the machine, to `out/reliability.md` (for machines: `out/reliability.json`).
 *
 *   npm run reliability [-- --only kill,disk] [--quick] [--take CARD.json] [--rows FOLDER]
 *
 * `--only` runs single lines; those that were run before keep their place and their day, so the long ones can be run
 * apart, also at one time. `--quick` takes a tenth of everything, to see that it works. `--take` runs nothing: it takes
 * over the lines of a card that was written elsewhere. `--rows` reads what `bench/mutants.js --rows` wrote.
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
const quick = process.argv.includes('--quick')
const only = word('--only')?.split(',') ?? (word('--take') ? [] : FAULTS)
const faults = Object.fromEntries(await Promise.all(FAULTS.map(async (id) => [id, (await import(`./faults/${id}.js`)).default])))
const card = join(root, 'out', 'reliability.json')

mkdirSync(join(root, 'out'), { recursive: true })
if (word('--take')) keep(linesOf(word('--take')))
for (const id of FAULTS.filter((each) => only.includes(each))) {
  const fault = faults[id]
  process.stderr.write(`${fault.title} …\n`)
  const since = performance.now()
  const result = await fault.run({ ...(quick ? QUICK[id] : {}), ...(word('--rows') ? { rows: word('--rows') } : {}) })
  const seconds = Math.round((performance.now() - since) / 1000)
  keep({ [id]: { title: fault.title, seconds, quick, day: today(), machine: machine(), ...result } })
  process.stderr.write(`${result.ok ? '✓' : '✗'} ${result.told} (${seconds} giây)\n`)
}
const lines = linesOf(card)
process.exitCode = Object.values(lines).every((each) => each.ok) ? 0 : 1
console.log(page(lines))

function linesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (file === card && error.code === 'ENOENT') return {}
    throw error
  }
}

/** Puts lines into the card as it is now: another run may have written to it in the meantime. */
function keep(lines) {
  const all = { ...linesOf(card), ...lines }
  writeFileSync(card, `${JSON.stringify(all, null, 1)}\n`)
  writeFileSync(join(root, 'out', 'reliability.md'), page(all))
}

function page(all) {
  const ids = FAULTS.filter((id) => all[id])
  const rows = ids.map((id) => {
    const { ok, title, told, day, seconds, quick: small } = all[id]
    return `| ${ok ? '✓' : '✗'} | ${title} | ${told}${small ? ' *(bản rút gọn)*' : ''} | ${day}, ${lasted(seconds)} |`
  })
  const brief = ids.map((id) => `| ${all[id].ok ? '✓' : '✗'} ${faults[id].brief(all[id].count)}${all[id].quick ? ' (a tenth of the full run)' : ''} | ${all[id].day} |`)
  const machines = [...new Set(ids.map((id) => all[id].machine))].join('; ')
  return `# Thẻ độ tin cậy\n\nMáy: ${machines}. Chạy lại bằng \`npm run reliability\`.\n\n| | thử thách | kết quả | ngày, thời gian chạy |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n\n## In brief\n\nMachine: ${machines}.\n\n| what was done, what became of it | day |\n| --- | --- |\n${brief.join('\n')}\n`
}

function lasted(seconds) {
  if (seconds === undefined) return '—'
  return seconds < 120 ? `${seconds} giây` : `${Math.round(seconds / 60)} phút`
}
