import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { makeArchive } from './archive.js'
import { measured, numbers, print, word } from './measured.js'

/**
 * Reading and repairing, format by format, one process on one core: documents and pages a second (of the clock, and of
 * the CPU, which stays true on a busy machine) and peak memory,
 * beside the programs of others that are on this machine, in the same run over the same files: `pdftotext -layout`,
 * `catdoc`, `antiword`, `docx2txt`, `unrtf`, and LibreOffice (`soffice --convert-to txt`, one call for all).
 *
 *   node bench/formats.js [100] [--only doc,pdf] [--json]      (after `npm run build`)
 *
 * Ours reads a fifth of the files first and counts the others: a process of ours reads hundreds before it is replaced.
 * Each call of another program counts with its start, as a shell over an archive would pay it. Their peak memory needs
 * GNU `time`; it is left out where that is not installed.
 *
 * DOCX, PDF and TXT are the sample reports with other numbers; LibreOffice, where it is, makes DOC, RTF, HTML and ODT-born
 * XLS and PPT from them. TRICHLUC_SHARED adds the legacy files of a shared corpus.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const build = process.env.TRICHLUC_BUILD ?? join(root, 'out', 'build')

async function main() {
  const [count] = numbers([100])
  const only = word('--only')?.split(',')
  const folder = mkdtempSync(join(tmpdir(), 'trichluc-formats-'))
  try {
    const rows = []
    for (const [format, place] of filesFor(folder, count)) {
      if (only && !only.includes(format)) continue
      const files = filesBelow(place)
      if (files.length === 0) continue
      const ours = await measured(process.execPath, [fileURLToPath(import.meta.url), '--read', place])
      const told = JSON.parse(ours.out)
      rows.push({ format, program: 'trichluc', documents: told.documents + told.failed, pages: told.pages, seconds: told.seconds, documents_per_second: told.documents / told.seconds, pages_per_second: told.pages / told.seconds, cpu_seconds: told.cpu, documents_per_cpu_second: told.documents / told.cpu, peak_megabytes: Math.round(told.megabytes), failed: told.failed })
      // Pages of all files, of which ours counted four fifths.
      const pages = Math.round((told.pages * files.length) / Math.max(1, told.documents))
      for (const each of others(format)) {
        const run = await each.run(files, folder)
        if (run) rows.push({ format, program: each.name, documents: files.length, pages, seconds: run.seconds, documents_per_second: files.length / run.seconds, pages_per_second: pages / run.seconds, cpu_seconds: run.cpu, documents_per_cpu_second: files.length / run.cpu, peak_megabytes: run.megabytes, failed: run.failed })
      }
    }
    print('Đọc và sửa chữ theo từng định dạng, một tiến trình', rows, { documents: count })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** format → folder with its files. */
function filesFor(folder, count) {
  const places = new Map()
  for (const ending of ['txt', 'docx', 'pdf']) {
    places.set(ending, join(folder, ending))
    makeArchive(join(folder, ending), { to: count, ending })
  }
  for (const ending of ['doc', 'rtf', 'html']) {
    const place = join(folder, ending)
    mkdirSync(place)
    office(filesBelow(join(folder, 'docx')), ending, place)
    places.set(ending, place)
  }
  const legacy = process.env.TRICHLUC_SHARED && join(process.env.TRICHLUC_SHARED, 'corpus', 'legacy')
  if (legacy && existsSync(legacy))
    for (const ending of ['doc', 'xls', 'ppt', 'rtf'])
      for (const file of filesBelow(legacy).filter((each) => extname(each).toLowerCase() === `.${ending}`)) {
        const name = `${ending} (${basename(legacy)})`
        places.set(name, join(folder, name))
        cpSync(file, join(folder, name, basename(file)))
      }
  return places
}

function office(files, ending, place) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(place, '..', 'profile')).href}`
  return spawnSync('soffice', [profile, '--headless', '--convert-to', ending, '--outdir', place, ...files], { stdio: 'ignore', timeout: 600_000 }).status === 0
}

const EACH = {
  pdf: [['pdftotext -layout', 'pdftotext', (file) => ['-layout', file, '-']]],
  doc: [['catdoc', 'catdoc', (file) => [file]], ['antiword', 'antiword', (file) => [file]]],
  xls: [['xls2csv', 'xls2csv', (file) => [file]]],
  ppt: [['catppt', 'catppt', (file) => [file]]],
  docx: [['docx2txt', 'docx2txt', (file) => [file, '-']]],
  rtf: [['unrtf', 'unrtf', (file) => ['--text', file]]],
}

/** Programs of others for a format: one call a file, and LibreOffice with one call for all. */
function others(format) {
  const ending = format.split(' ')[0]
  const single = (EACH[ending] ?? [])
    .filter(([, program]) => spawnSync(program, ['-v']).error === undefined)
    .map(([name, program, argv]) => ({ name, run: (files) => oneByOne(program, argv, files) }))
  const whole = spawnSync('soffice', ['--version']).error === undefined && ending !== 'txt' && ending !== 'pdf'
  return [...single, ...(whole ? [{ name: 'soffice --convert-to txt', run: officeText }] : [])]
}

/** The shell adds up what the calls cost: they are too short to be looked at while they run. */
async function oneByOne(program, argv, files) {
  const sum = { seconds: 0, cpu: 0, megabytes: 0, failed: 0 }
  const quoted = (each) => `'${each.replaceAll("'", `'\\''`)}'`
  const script = `TIMEFORMAT='%U %S'; time { ${files.map((file) => `${program} ${argv(file).map(quoted).join(' ')} >/dev/null 2>/dev/null;`).join('\n')} }`
  const whole = await measured('bash', ['-c', script])
  const [user, system] = whole.err.trim().split('\n').at(-1).split(' ').map(Number)
  for (const file of files) {
    const run = await measured(program, argv(file))
    sum.seconds += run.seconds
    sum.megabytes = Math.max(sum.megabytes, peakOf(program, argv(file)))
    if (run.status !== 0) sum.failed++
  }
  sum.cpu = user + system
  return sum
}

/** Highest resident memory of a call too short to be looked at while it runs, in MB; 0 without GNU `time`. */
function peakOf(program, argv) {
  const { stderr } = spawnSync('/usr/bin/time', ['-f', 'KB %M', program, ...argv], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  return Math.round(Number(/KB (\d+)\s*$/.exec(stderr ?? '')?.[1] ?? 0) / 1024)
}

async function officeText(files, folder) {
  const place = join(folder, 'soffice')
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const run = await measured('soffice', [profile, '--headless', '--convert-to', 'txt:Text', '--outdir', place, ...files])
  const made = existsSync(place) ? readdirSync(place).length : 0
  rmSync(place, { recursive: true, force: true })
  return { seconds: run.seconds, cpu: run.own_cpu + run.started_cpu, megabytes: Math.max(run.own_megabytes, run.started_megabytes), failed: files.length - made }
}

function filesBelow(place) {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort()
}

/** The child: opens, reads and repairs the files below a folder, after a fifth of them to warm up; tells what it took. */
async function readHere([place]) {
  const load = (path) => import(pathToFileURL(join(build, path)).href)
  const { loadReaders } = await load('kit.js')
  const { open } = await load('open.js')
  const { textOf } = await load('pipeline.js')
  const kit = await loadReaders()
  const files = filesBelow(place)
  const one = async (file) => textOf(await open(file, kit.formats, kit.limits), kit)
  const told = { documents: 0, pages: 0, failed: 0, seconds: 0, megabytes: 0 }
  const warming = Math.ceil(files.length / 5)
  for (const file of files.slice(0, warming)) await one(file).catch(() => {})
  const since = performance.now()
  const cpu = process.cpuUsage()
  for (const file of files.slice(warming === files.length ? 0 : warming)) {
    try {
      told.pages += (await one(file)).pages ?? 1
      told.documents++
    } catch (error) {
      if (error.name !== 'UnreadableSource') throw error
      told.failed++
    }
  }
  told.seconds = (performance.now() - since) / 1000
  const used = process.cpuUsage(cpu)
  told.cpu = (used.user + used.system) / 1e6
  told.megabytes = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify(told))
}

if (process.argv[2] === '--read') await readHere(process.argv.slice(3))
else await main()
