/**
 * Pages a second, processor time and peak memory of the PDF reader, beside `pdftotext -layout` and PDFium in the same
 * run. PDFium (see `pdfium.js`) is measured where `TRICHLUC_PDFIUM` names a folder that has it, and then its letters are
 * compared with ours: place, letter, font.
 *
 *   npm run build && node bench/pdf.js [FILE.pdf …] [--pages 300] [--json]
 *
 * The files (default: every PDF of `corpus/`) are put one after another, again and again, until there are 300 pages:
 * one file where `pdfunite` is installed, else the same files read in turn by one process. `TRICHLUC_BUILD` names
 * another build than `out/build`.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { alike, pagesOf as pdfiumPages, pdfiumHome } from './pdfium.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const build = process.env.TRICHLUC_BUILD ?? join(root, 'out', 'build')

if (process.argv[2] === '--read') await readHere(process.argv.slice(3))
else if (process.argv[2] === '--pdfium') await readByPdfium(process.argv.slice(3))
else await main(process.argv.slice(2))

async function main(words) {
  const json = words.includes('--json')
  const at = words.indexOf('--pages')
  const wanted = at < 0 ? 300 : Number(words[at + 1])
  const named = words.filter((each, i) => !each.startsWith('--') && (at < 0 || i !== at + 1))
  const files = named.length > 0 ? named.map((each) => resolve(each)) : samples()
  if (files.length === 0) throw new Error('no PDF in corpus/ and none named: node bench/pdf.js FILE.pdf')
  const folder = mkdtempSync(join(tmpdir(), 'trichluc-bench-'))
  try {
    const turns = repeated(files, wanted)
    const joined = join(folder, 'joined.pdf')
    const united = spawnSync('pdfunite', [...turns, joined]).status === 0
    const paths = united ? [joined] : turns
    const own = fileURLToPath(import.meta.url)
    const rows = [await measured('trichluc', process.execPath, [own, '--read', ...paths])]
    if (spawnSync('pdftotext', ['-v']).status !== null) {
      for (const path of paths) rows.push(await measured('pdftotext -layout', 'pdftotext', ['-layout', path, '-']))
    }
    const pages = rows[0].pages
    if (pdfiumHome()) rows.push(await measured('pdfium, letters only', process.execPath, [own, '--pdfium', ...paths]))
    print(json, united, together(rows, pages), pdfiumHome() ? await compared(files) : null)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function samples() {
  try {
    const folder = join(root, 'corpus')
    return readdirSync(folder, { recursive: true })
      .filter((each) => /\.pdf$/i.test(each))
      .sort()
      .map((each) => join(folder, each))
  } catch {
    return []
  }
}

/** The files over and over, until their pages are enough. */
function repeated(files, wanted) {
  const counts = files.map((file) => pagesOf(file))
  const turns = []
  for (let pages = 0, i = 0; pages < wanted; i = (i + 1) % files.length) {
    turns.push(files[i])
    pages += Math.max(1, counts[i])
  }
  return turns
}

function pagesOf(file) {
  const told = spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout?.match(/^Pages:\s+(\d+)/m)
  return told ? Number(told[1]) : (readFileSync(file, 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 1)
}

/** Runs a program to its end: seconds of wall time, highest resident memory (Linux: `VmHWM`), what it said of itself. */
function measured(name, program, words) {
  return new Promise((done, failed) => {
    const start = performance.now()
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'inherit'] })
    let peak = 0
    let cpu = 0
    let said = ''
    const look = setInterval(() => {
      try {
        const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
        peak = Math.max(peak, Number(kilobytes ?? 0))
        // behind the name in brackets: user and system time are the 12th and 13th, in hundredths of a second
        const times = readFileSync(`/proc/${child.pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
        cpu = Math.max(cpu, (Number(times[11]) + Number(times[12])) / 100)
      } catch {}
    }, 5)
    child.stdout.on('data', (chunk) => {
      if (program === process.execPath) said += chunk
    })
    child.on('error', failed)
    child.on('close', (status) => {
      clearInterval(look)
      if (status !== 0) return failed(new Error(`${program} ended with ${status}`))
      const own = said ? JSON.parse(said) : {}
      const megabytes = Math.round(Math.max(own.megabytes ?? 0, peak / 1024))
      const seconds = (performance.now() - start) / 1000
      done({ name, seconds, cpu: Math.max(own.cpu ?? 0, cpu), megabytes, pages: own.pages ?? null })
    })
  })
}

function together(rows, pages) {
  const names = [...new Set(rows.map((each) => each.name))]
  return names.map((name) => {
    const own = rows.filter((each) => each.name === name)
    const seconds = own.reduce((sum, each) => sum + each.seconds, 0)
    const cpu = own.reduce((sum, each) => sum + each.cpu, 0)
    return {
      program: name,
      pages,
      seconds: Number(seconds.toFixed(2)),
      pages_per_second: Math.round(pages / seconds),
      cpu_seconds: Number(cpu.toFixed(2)),
      pages_per_cpu_second: cpu > 0 ? Math.round(pages / cpu) : null,
      peak_megabytes: Math.max(...own.map((each) => each.megabytes)),
    }
  })
}

function print(json, united, rows, letters) {
  if (json) return console.log(JSON.stringify({ one_file: united, rows, letters }))
  console.log(united ? 'one file' : 'several files in turn')
  console.table(rows)
  if (!letters) return console.log('pdfium: not measured, TRICHLUC_PDFIUM names no folder that has @hyzyla/pdfium')
  const { instead, ...counts } = letters
  console.log('our letters as PDFium gives them')
  console.table([counts])
  for (const [what, times] of Object.entries(instead)) console.log(`  ${what}: ${times}`)
}

/** Letter by letter, ours and those of PDFium, over the files. */
async function compared(files) {
  const load = (path) => import(pathToFileURL(join(build, path)).href)
  const { openPdf } = await load('formats/pdf/engine.js')
  const { inkOf } = await load('formats/pdf/ink.js')
  const all = { letters: 0, same_place: 0, same_letter: 0, same_font: 0, instead: {} }
  for (const path of files) {
    const source = await openPdf({ path, sha256: '', bytes: readFileSync(path), format: 'pdf' })
    let page = 0
    for await (const letters of pdfiumPages([path])) {
      const { instead, ...counts } = alike(inkOf(await source.drawing(++page)).glyphs, letters)
      for (const [key, count] of Object.entries(counts)) all[key] += count
      for (const [what, times] of Object.entries(instead)) all.instead[what] = (all.instead[what] ?? 0) + times
    }
    await source.close()
  }
  return all
}

/** The child that reads with PDFium: letters with their boxes and fonts, nothing put together. */
async function readByPdfium(paths) {
  let pages = 0
  for await (const letters of pdfiumPages(paths)) if (letters) pages++
  tell(pages)
}

function tell(pages) {
  const { user, system } = process.cpuUsage()
  console.log(JSON.stringify({ pages, megabytes: process.resourceUsage().maxRSS / 1024, cpu: (user + system) / 1e6 }))
}

/** The child: reads the files with the built reader and tells pages and peak memory. */
async function readHere(paths) {
  const load = (path) => import(pathToFileURL(join(build, path)).href)
  const { default: pdf } = await load('formats/pdf.js')
  const { defaultLimits } = await load('limits.js')
  let pages = 0
  for (const path of paths) {
    const glyphs = await pdf.read({ path, sha256: '', bytes: readFileSync(path), format: 'pdf' }, defaultLimits)
    pages += glyphs.pages
  }
  tell(pages)
}
