/**
 * How sure `repair` says it is against how often it is right: for every band of stated confidence the repairs, the share
 * that is right, and the mean that was stated. Right: every word of the stretch is the word of the truth, but for case
 * (some truths keep the small letters that a capitals font drew large). Words are aligned by runs of four that are
 * unique in both texts, letters without marks; what cannot be aligned is not judged, and counted.
 *
 *   npm run build && node bench/confidence.js [FOLDER] [--json]
 *
 * FOLDER holds files in folders of any name, and `truth/NAME.txt` beside them. Without it the invented lines of
 * `test/charsets/mixed.yml` are judged, each repaired alone: the hardest case.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parse } from 'yaml'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const build = process.env.TRICHLUC_BUILD ?? join(root, 'out', 'build')
const load = (path) => import(pathToFileURL(join(build, path)).href)
const { loadReaders } = await load('kit.js')
const { formats, limits, charsets } = await loadReaders()

const bands = [0, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.01]
const folder = process.argv.slice(2).find((each) => !each.startsWith('--'))
const judged = folder ? await ofFolder(folder) : await ofLines()
const rows = bands.slice(1).map((to, i) => row(bands[i], to, judged))
if (process.argv.includes('--json')) console.log(JSON.stringify({ rows }))
else print(rows)

function row(from, to, all) {
  const here = all.filter((each) => each.confidence >= from && each.confidence < to)
  const known = here.filter((each) => each.right !== null)
  const mean = (of) => (known.length === 0 ? null : known.reduce((sum, each) => sum + of(each), 0) / known.length)
  return {
    from,
    to: Math.min(1, to),
    repairs: here.length,
    judged: known.length,
    stated: mean((each) => each.confidence),
    right: mean((each) => (each.right ? 1 : 0)),
  }
}

function print(table) {
  console.log('   stated      repairs   judged  mean stated  right')
  for (const { from, to, repairs, judged: known, stated, right } of table) {
    if (repairs === 0) continue
    const band = `${from.toFixed(3)}–${to.toFixed(3)}`
    const shares = [stated, right].map((each) => (each === null ? '—' : each.toFixed(4)))
    console.log(
      `${band} ${String(repairs).padStart(10)} ${String(known).padStart(8)} ${shares[0].padStart(12)} ${shares[1].padStart(6)}`,
    )
  }
}

async function ofFolder(path) {
  const { open } = await load('open.js')
  const { read } = await load('stages/read.js')
  const { repair } = await load('stages/repair.js')
  const all = []
  const files = readdirSync(path, { recursive: true })
    .map((name) => join(path, name))
    .filter((each) => !each.includes('/truth/') && statSync(each).isFile())
  for (const file of files.sort()) {
    const truth = join(path, 'truth', `${basename(file).replace(/\.[^.]*$/, '')}.txt`)
    const glyphs = await read(await open(file, formats, limits), { formats, limits, charsets })
    all.push(...judge(repair(glyphs, charsets), readFileSync(truth, 'utf8').normalize('NFC')))
  }
  return all
}

async function ofLines() {
  const { repairText } = await load('stages/repair/repair-text.js')
  const { fixes } = parse(readFileSync(join(root, 'test', 'charsets', 'mixed.yml'), 'utf8'))
  return fixes.flatMap(({ raw, text }) => {
    const clean = repairText(raw, charsets)
    const same = clean.text.length === text.normalize('NFC').length
    return clean.repairs.map(({ at, to, confidence }) => ({
      confidence,
      right: same ? text.normalize('NFC').slice(at.start, at.end) === to : null,
    }))
  })
}

function judge(clean, truth) {
  const mine = wordsOf(clean.text)
  const theirs = wordsOf(truth)
  const of = aligned(mine, theirs)
  let next = 0
  return clean.repairs.map(({ at, confidence }) => {
    while (next < mine.length && mine[next].end <= at.start) next++
    let right = true
    for (let i = next; i < mine.length && mine[i].start < at.end; i++) {
      if (of[i] < 0) return { confidence, right: null }
      if (mine[i].word !== theirs[of[i]].word) right = false
    }
    return { confidence, right }
  })
}

function wordsOf(text) {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    base: word.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, ''),
    start: index,
    end: index + word.length,
  }))
}

/** For each word of one list the index of its fellow in the other; -1: none. */
function aligned(a, b) {
  const of = new Int32Array(a.length).fill(-1)
  const places = uniqueRuns(b)
  let last = -1
  for (const [key, i] of [...uniqueRuns(a)].sort((x, y) => x[1] - y[1])) {
    const j = places.get(key)
    if (i < 0 || j === undefined || j < 0 || j <= last - 4) continue
    if (Math.abs(j - last) > 3000 && last >= 0) continue
    last = j
    for (let k = i, m = j; k < a.length && m < b.length && a[k].base === b[m].base && of[k] < 0; k++, m++) of[k] = m
    for (let k = i - 1, m = j - 1; k >= 0 && m >= 0 && a[k].base === b[m].base && of[k] < 0; k--, m--) of[k] = m
  }
  return of
}

function uniqueRuns(words) {
  const seen = new Map()
  for (let i = 0; i + 4 <= words.length; i++) {
    const key = words
      .slice(i, i + 4)
      .map((each) => each.base)
      .join(' ')
    seen.set(key, seen.has(key) ? -1 : i)
  }
  return seen
}
