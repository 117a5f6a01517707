import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/**
 * Seconds and MB/s of reading and repairing the files of folders (and the folders below) in one process, with the peak
 * resident memory; beside `soffice --convert-to txt` on the same files, where it is installed. soffice repairs nothing
 * and has no text export for PDF (and none for PPT in some builds), so the files that are no PDF are also counted alone.
 *
 *   npm run build && node bench/clean.js [FOLDER…] [--json]      (the samples in corpus/ where none is said)
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const build = process.env.TRICHLUC_BUILD ?? join(root, 'out', 'build')
const load = (path) => import(pathToFileURL(join(build, path)).href)

const json = process.argv.includes('--json')
const named = process.argv.slice(2).filter((each) => !each.startsWith('--'))
const folders = named.length > 0 ? named : [join(root, 'corpus')]

const { loadReaders } = await load('kit.js')
const { open } = await load('open.js')
const { read } = await load('stages/read.js')
const { repair } = await load('stages/repair.js')

const kinds = /\.(?:pdf|docx?|rtf|txt|html?|xlsx?|pptx?)$/i
const all = folders
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
  .filter((path) => kinds.test(path) && statSync(path).isFile())
  .sort()
const convertible = all.filter((path) => !/\.pdf$/i.test(path))

async function clean(what, paths) {
  const { formats, limits, charsets } = await loadReaders()
  const row = { what, files: paths.length, megabytes: size(paths), seconds: 0, unread: 0, repairs: 0 }
  let repairing = 0
  const since = performance.now()
  for (const path of paths) {
    try {
      const glyphs = await read(await open(path, formats, limits), { formats, limits, charsets })
      const before = performance.now()
      row.repairs += repair(glyphs, charsets).repairs.length
      repairing += performance.now() - before
    } catch (error) {
      if (error?.code === undefined) throw error
      row.unread += 1
    }
  }
  row.seconds = (performance.now() - since) / 1000
  return { ...row, repair_seconds: repairing / 1000, peak_megabytes: process.resourceUsage().maxRSS / 1024 }
}

/** One start of soffice for all files; nothing where it is not installed. */
function soffice(paths) {
  const out = mkdtempSync(join(tmpdir(), 'trichluc-bench-'))
  try {
    const since = performance.now()
    const home = `-env:UserInstallation=${pathToFileURL(join(out, 'home')).href}`
    const argv = ['--headless', home, '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', out, ...paths]
    const { status } = spawnSync('soffice', argv, { stdio: 'ignore', timeout: 600_000 })
    const seconds = (performance.now() - since) / 1000
    if (status !== 0) return []
    const made = new Set(readdirSync(out).filter((name) => name.endsWith('.txt'))).size
    return [
      {
        what: 'soffice, trừ PDF',
        files: paths.length,
        megabytes: size(paths),
        seconds,
        unread: Math.max(0, new Set(paths.map(stem)).size - made),
      },
    ]
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

function stem(path) {
  return path.replace(/^.*[\\/]|\.[^.]*$/g, '')
}

function size(paths) {
  return paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1e6
}

const rows = [await clean('trichluc', all)]
if (convertible.length > 0 && convertible.length < all.length) {
  rows.push(await clean('trichluc, trừ PDF, lần hai', convertible))
}
if (convertible.length > 0) rows.push(...soffice(convertible))

if (json) console.log(JSON.stringify({ rows }))
else {
  const columns = [
    ['tệp', 'files', 0],
    ['không đọc được', 'unread', 0],
    ['MB', 'megabytes', 1],
    ['giây', 'seconds', 2],
    ['giây sửa', 'repair_seconds', 2],
    ['MB/giây', 'speed', 1],
    ['chỗ sửa', 'repairs', 0],
    ['RSS cao nhất (MB)', 'peak_megabytes', 0],
  ]
  console.log(['việc'.padEnd(28), ...columns.map(([title]) => title.padStart(title.length + 2))].join(''))
  for (const row of rows) {
    const cells = { ...row, speed: row.megabytes / row.seconds }
    const fixed = columns.map(([title, key, digits]) =>
      (cells[key] === undefined ? '' : cells[key].toFixed(digits)).padStart(title.length + 2),
    )
    console.log([row.what.padEnd(28), ...fixed].join(''))
  }
  if (!rows.some((row) => row.what.startsWith('soffice'))) console.log('soffice: bỏ qua, không chạy được ở đây')
}
