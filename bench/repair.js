/**
 * MB/s of `repair` beside glibc `iconv -f TCVN` on the same 20 MB of generated TCVN3 prose (`prose.js`: thousands of
 * syllables as often as in real text, names, figures, codes), and on the same text in Unicode. iconv is a bare table
 * and reads VN1, not the `.Vn` fonts: the comparison is of speed alone. Every figure is the best of three, the tools in
 * turn, each run in a process of its own, so that nothing is read or compiled before. MB are bytes of the TCVN3 file in
 * every row. What is timed:
 *
 *   repair   from the lines in memory to the clean text, with the way back of every letter to its source
 *   told     the same, and every repair told (place, from, to, reason, runner-up, confidence)
 *   file     from the bytes of the file to the clean text: what `clean` and `ingest` do before anything else
 *
 * Seconds are those of the clock, and of the processor with all helping threads (collector, compiler); of iconv the whole
 * run counts. On a busy machine the processor's are the fairer.
 *
 *   npm run build && node bench/repair.js [--json]
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { distinct, prose } from './prose.js'

const self = fileURLToPath(import.meta.url)
const root = dirname(dirname(self))
const build = process.env.TRICHLUC_BUILD ?? join(root, 'out', 'build')
const load = (path) => import(pathToFileURL(join(build, path)).href)
const size = 20_000_000
const times = 3

if (process.argv[2] === '--one') await one(process.argv[3], process.argv[4])
else await compare()

/** Repairs one file and prints the seconds and the peak memory as JSON. */
async function one(file, way) {
  const work = way === 'file' ? await fromBytes(file) : await fromLines(file)
  const before = process.cpuUsage()
  const start = performance.now()
  const clean = await work()
  const repairs = way === 'told' ? clean.repairs.length : null
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  const processor = (user + system) / 1e6
  console.log(JSON.stringify({ seconds, processor, peak, repairs, length: clean.text.length }))
}

async function fromLines(file) {
  const { loadReaders } = await load('kit.js')
  const { repair } = await load('stages/repair.js')
  const { charsets } = await loadReaders()
  const blocks = readFileSync(file, file.endsWith('.bytes') ? 'latin1' : 'utf8')
    .split('\n')
    .map((text) => ({
      kind: 'paragraph',
      role: 'body',
      lines: [{ page: null, runs: [{ text, font: null }] }],
      whole: false,
    }))
  const glyphs = { path: '', sha256: '', format: 'txt', pages: null, blocks, needsOcr: false, notes: [] }
  return () => repair(glyphs, charsets)
}

async function fromBytes(file) {
  const { loadReaders } = await load('kit.js')
  const { textOf } = await load('pipeline.js')
  const kit = await loadReaders()
  const opened = { path: file, sha256: '', bytes: readFileSync(file), format: 'txt' }
  return () => textOf(opened, kit)
}

async function compare() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-repair-'))
  try {
    const unicode = prose(root, size)
    const garbled = await inTcvn3(unicode)
    const bytes = join(folder, 'tcvn3.bytes')
    const text = join(folder, 'unicode.txt')
    writeFileSync(bytes, Buffer.from(garbled.join('\n'), 'latin1'))
    writeFileSync(text, unicode.join('\n'))
    const tools = [
      ['iconv -f TCVN', () => iconv(bytes)],
      ['repair, TCVN3', () => child(bytes)],
      ['repair, TCVN3, told', () => child(bytes, 'told')],
      ['file, TCVN3', () => child(bytes, 'file')],
      ['repair, Unicode', () => child(text)],
    ]
    const rows = tools.map(([name]) => ({ name }))
    for (let i = 0; i < times; i++) {
      tools.forEach(([, run], k) => {
        rows[k] = better(rows[k], run())
      })
    }
    if (process.argv.includes('--json')) console.log(JSON.stringify({ rows }))
    else {
      console.log(`${unicode.length} lines, ${distinct(garbled)} different words`)
      for (const row of rows) print(row, rows[0])
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The least of both for time, whichever run it comes from. */
function better(row, run) {
  const least = (key) => Math.min(row[key] ?? Number.POSITIVE_INFINITY, run[key])
  return run && { ...row, ...run, seconds: least('seconds'), processor: least('processor') }
}

async function inTcvn3(lines) {
  const { loadReaders } = await load('kit.js')
  const { sequences } = (await loadReaders()).charsets.find((each) => each.id === 'tcvn3')
  const codes = new Map([...sequences].filter(([key]) => key <= '\xff').map(([key, letter]) => [letter, key]))
  const garble = (each) => codes.get(each) ?? codes.get(each.toLowerCase()) ?? each
  return lines.map((line) => Array.from(line, garble).join(''))
}

/** A bare table, no decision; nothing where there is no iconv. */
function iconv(file) {
  const shell = 'iconv -f TCVN -t UTF-8 -o /dev/null "$1" || exit 1; times'
  try {
    const start = performance.now()
    const told = execFileSync('sh', ['-c', shell, 'sh', file], { encoding: 'utf8' })
    const seconds = (performance.now() - start) / 1000
    const children = told.trim().split('\n').at(-1)
    const processor = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + 60 * m + +s, 0)
    return { seconds, processor }
  } catch {
    return null
  }
}

function child(file, way = '') {
  return JSON.parse(execFileSync(process.execPath, [self, '--one', file, way], { encoding: 'utf8' }))
}

function print(row, table) {
  if (row === null || row.seconds === undefined) {
    console.log(`${(row?.name ?? 'iconv -f TCVN').padEnd(20)} skipped: no iconv here`)
    return
  }
  const { name, seconds, processor, peak, repairs } = row
  const speed = `${(size / 1e6 / seconds).toFixed(1).padStart(6)} MB/s ${seconds.toFixed(2).padStart(6)} s`
  const busy = `processor ${processor.toFixed(2)} s`
  const share = (key) => `${((100 * table[key]) / row[key]).toFixed(1)} %`
  const beside = peak === undefined || !table?.seconds ? '' : `  ${share('seconds')} of iconv (${share('processor')})`
  console.log(
    `${name.padEnd(20)} ${speed}  ${busy}${beside}${peak ? `  ${peak} MB` : ''}${repairs ? `  ${repairs} repairs` : ''}`,
  )
}
