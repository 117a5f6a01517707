import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { makeArchive } from './explorer/archive.js'
import { firstPaints } from './explorer/pages.js'
import { questionsOf } from './explorer/questions.js'

/**
 * What the explorer answers in, on an invented archive of 20,000 documents and 1,000,000 observations: each question of
 * the API over HTTP, `query` and `compare` of the command line, and beside them the rows of the same answer as bare SQL
 * in the program `sqlite3` (in better-sqlite3 where there is none, or where it is too old for the full text), in one
 * run; then the first useful paint of each page.
 *
 *   node bench/explorer.js [DOCUMENTS] [--json] [--again]     (after `npm run build`; `--again` makes the archive anew)
 *
 * The archive stays in out/bench/ for the next run. TRICHLUC_BUILD names another build than out/build.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const build = process.env.TRICHLUC_BUILD ?? join(root, 'out', 'build')
const documents = Number(process.argv.slice(2).find((each) => /^\d+$/.test(each)) ?? 20_000)
const file = join(root, 'out', 'bench', `kho-${documents}.db`)
const ROUNDS = 40

if (process.argv.includes('--again') || !existsSync(file)) {
  mkdirSync(dirname(file), { recursive: true })
  console.error(`making ${file} …`)
  const { loaded, linked } = await makeArchive(file, documents, build)
  console.error(`loaded in ${loaded.toFixed(0)} s, cited documents linked in ${linked.toFixed(0)} s`)
}

const { openToRead } = await import(pathToFileURL(join(build, 'store', 'open.js')).href)
const db = openToRead(file)
const count = (table) => db.get(`SELECT count(*) AS n FROM ${table}`).n
const sizes = {
  documents: count('documents'),
  observations: count('observations'),
  references: count('refs'),
}
const { api, commands } = questionsOf(db)

const main = `import { main } from ${JSON.stringify(pathToFileURL(join(build, 'cli', 'main.js')).href)}; process.exitCode = await main(process.argv.slice(1))`
const program = (...argv) => ['--input-type=module', '-e', main, '--', ...argv]
const server = spawn(process.execPath, program('serve', '--db', file, '--port', '0'), {
  stdio: ['ignore', 'pipe', 'ignore'],
})
const address = await new Promise((found, failed) => {
  let said = ''
  server.stdout.on('data', (piece) => {
    said += piece
    const at = /http:\/\/[\d.]+:\d+/.exec(said)
    if (at) found(at[0])
  })
  server.on('exit', () => failed(new Error('the explorer did not start')))
})

const rows = []
let paints = []
try {
  for (const { name, path, sql } of api) {
    const times = []
    let bytes = 0
    for (let i = -3; i < ROUNDS; i++) {
      const since = performance.now()
      const answer = await fetch(address + path(i + 3))
      bytes = (await answer.arrayBuffer()).byteLength
      if (answer.status !== 200) throw new Error(`${path(i + 3)}: ${answer.status}`)
      if (i >= 0) times.push(performance.now() - since)
    }
    rows.push({ name, ...spread(times), bytes, sql })
    console.error(name)
  }
  const things = {
    document: db.get('SELECT sha256 AS id FROM documents WHERE format = ? LIMIT 1', 'docx').id,
    indicator: db.get('SELECT indicator AS id FROM figure_agencies LIMIT 1').id,
    cited: db.get('SELECT key AS id FROM cited ORDER BY times DESC LIMIT 1').id,
  }
  paints = (await firstPaints(address, things)).map(({ name, times }) => ({ name, ...spread(times) }))
} finally {
  server.kill()
}
for (const { name, argv, sql } of commands) {
  const times = Array.from({ length: 5 }, (_, i) => {
    const since = performance.now()
    const { status, stderr } = spawnSync(process.execPath, program(...argv(i), '--db', file, '--json'), {
      maxBuffer: 2 ** 30,
      encoding: 'utf8',
    })
    if (status > 1) throw new Error(stderr)
    return performance.now() - since
  })
  rows.push({ name: `trichluc ${name}`, ...spread(times), bytes: null, sql })
  console.error(name)
}

function spread(times) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)])
  return { p50: at(0.5), p95: at(0.95) }
}

function round(value) {
  return Math.round(value * 10) / 10
}

/** The same rows without the program: p95 of as many runs of the statements. */
function bare(sql) {
  if (!sql) return { sql_p50: null, sql_p95: null, by: null }
  const statements = Array.from({ length: ROUNDS + 3 }, (_, i) => sql(i))
  const done = statements[0].includes('MATCH') ? null : inProgram(statements)
  const times = done ?? inProcess(statements)
  const { p50, p95 } = spread(times.slice(3))
  return { sql_p50: p50, sql_p95: p95, by: done ? 'sqlite3' : 'better-sqlite3' }
}

function inProgram(statements) {
  const input = ['.timer on', '.output /dev/null', ...statements.map((each) => `${each};`)].join('\n')
  const { stdout, error } = spawnSync('sqlite3', ['-readonly', file], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (error) return null
  const times = [...stdout.matchAll(/Run Time: real ([\d.]+)/g)].map((each) => Number(each[1]) * 1000)
  return times.length === statements.length ? times : null
}

function inProcess(statements) {
  return statements.map((each) => {
    const since = performance.now()
    db.all(each)
    return performance.now() - since
  })
}

const measured = rows.map(({ sql, ...row }) => ({ ...row, ...bare(sql) }))
const answer = { ...sizes, database_bytes: statSync(file).size, rounds: ROUNDS, rows: measured, paints }
writeFileSync(join(dirname(file), `explorer-${documents}.json`), `${JSON.stringify(answer, null, 1)}\n`)
if (process.argv.includes('--json')) console.log(JSON.stringify(answer))
else {
  const cell = (value, width) => String(value ?? '–').padStart(width)
  console.log(
    `${sizes.documents} documents, ${sizes.observations} observations, ${sizes.references} references; ms, ${ROUNDS} rounds\n`,
  )
  console.log(
    `${'question'.padEnd(46)}${cell('p50', 9)}${cell('p95', 9)}${cell('bytes', 10)}${cell('SQL p50', 10)}${cell('SQL p95', 10)}  by`,
  )
  for (const { name, p50, p95, bytes, sql_p50, sql_p95, by } of measured)
    console.log(
      `${name.padEnd(46)}${cell(p50, 9)}${cell(p95, 9)}${cell(bytes, 10)}${cell(sql_p50, 10)}${cell(sql_p95, 10)}  ${by ?? ''}`,
    )
  console.log('\nfirst useful paint of the page, ms (Chromium, 1280 px, cold)')
  for (const { name, p50, p95 } of paints) console.log(`${name.padEnd(46)}${cell(p50, 9)}${cell(p95, 9)}`)
  if (paints.length === 0) console.log('not measured: no Chromium, or the pages are not built')
}
db.close()
