/**
 * MB/s of `repair` beside glibc `iconv -f TCVN` on the same 20 MB of generated TCVN3 prose (`prose.js`: thousands of
 * syllables as often as in real text, names, figures, codes), and on the same text in Unicode. iconv is a bare table
 * and reads VN1, not the `.Vn` fonts: the comparison is of speed alone. Every figure is the best of three, the tools in
 * turn, each run in a process of its own, so that nothing is read before; `repair` is timed from the lines in memory to
 * the clean text, and once more with every repair told (place, from, to, reason, confidence), which is done when first
 * asked for. MB are bytes of the TCVN3 file in every row.
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

if (process.argv[2] === '--one') await one(process.argv[3], process.argv[4] === 'told')
else await compare()

/** Repairs the lines of one file and prints the seconds and the peak memory as JSON. */
async function one(file, told) {
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
  const start = performance.now()
  const clean = repair(glyphs, charsets)
  const repairs = told ? clean.repairs.length : null
  const seconds = (performance.now() - start) / 1000
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(JSON.stringify({ seconds, peak, repairs, length: clean.text.length }))
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
      ['repair, Unicode', () => child(text)],
    ]
    const best = tools.map(() => null)
    for (let i = 0; i < times; i++) {
      tools.forEach(([, run], k) => {
        const row = run()
        if (row !== null && (best[k] === null || row.seconds < best[k].seconds)) best[k] = row
      })
    }
    const rows = tools.map(([name], k) => ({ name, ...best[k] }))
    if (process.argv.includes('--json')) console.log(JSON.stringify({ rows }))
    else {
      console.log(`${unicode.length} lines, ${distinct(garbled)} different words`)
      for (const row of rows) print(row, rows[0].seconds)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
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
  try {
    const start = performance.now()
    execFileSync('iconv', ['-f', 'TCVN', '-t', 'UTF-8', '-o', '/dev/null', file])
    return { seconds: (performance.now() - start) / 1000 }
  } catch {
    return null
  }
}

function child(file, told = '') {
  return JSON.parse(execFileSync(process.execPath, [self, '--one', file, told], { encoding: 'utf8' }))
}

function print({ name, seconds, peak, repairs }, table) {
  if (seconds === undefined) {
    console.log(`${name.padEnd(22)} skipped: no iconv here`)
    return
  }
  const speed = `${(size / 1e6 / seconds).toFixed(1).padStart(7)} MB/s  ${seconds.toFixed(2)} s`
  const share = table === undefined || peak === undefined ? '' : `  ${((100 * table) / seconds).toFixed(1)} % of iconv`
  console.log(
    `${name.padEnd(22)} ${speed}${share}${peak ? `  ${peak} MB` : ''}${repairs ? `  ${repairs} repairs` : ''}`,
  )
}
