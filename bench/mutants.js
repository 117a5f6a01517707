import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { launcher, machine, measured, numbers, print, today, word } from './measured.js'
import { seedsBelow } from './seeds.js'

/**
 * Two thousand damaged files a format, loaded by the program itself under small limits: no death of the run, books
 * that balance, no fault of our own (`INTERNAL`), nothing over its limits, nothing written beside the database, no
 * attempt to reach the network. The same seed damages the same way in every run.
 *
 *   node bench/mutants.js [2000] [--only docx,pdf] [--rows FOLDER] [--keep FOLDER] [--json]      (after `npm run build`)
 *
 * `--rows` writes the line of each format to a file of its own, as soon as it is done; `--keep` copies the files there
 * that were stopped by a limit or met a fault of our own.
 */
const SEED = 20_260_101
/** `ZIP_DAMAGED 12, XML_DAMAGED 3`. */
function mostFrequent(words) {
  const times = new Map()
  for (const each of words) times.set(each, (times.get(each) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1]).slice(0, 4).map(([word, n]) => `${word} ${n}`).join(', ')
}

/** Small damage is the most instructive: a file that is refused at its door teaches nothing about the rooms behind it. */
const KINDS = [['flip', 8], ['set', 3], ['noise', 2], ['drop', 3], ['repeat', 3], ['swap', 2], ['number', 8], ['cut', 1], ['tail', 0.2]].map(([kind, weight]) => [kind, Math.round(weight * 10)])
const LIMITS = { seconds: 20, megabytes: 700 }
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [count] = numbers([2000])
const only = word('--only')?.split(',')
const rowsFolder = word('--rows')
const keep = word('--keep')
for (const each of [rowsFolder, keep]) if (each) mkdirSync(each, { recursive: true })

const folder = mkdtempSync(join(tmpdir(), 'trichluc-mutants-'))
const rows = []
try {
  for (const [ending, seeds] of seedsBelow(folder)) if (!only || only.includes(ending)) rows.push(await tried(ending, seeds))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const bad = rows.filter((each) => !each.ok)
print(`${count} tệp hỏng mỗi định dạng: ${bad.length === 0 ? 'không lần nào chết, không vượt giới hạn, không ghi ra ngoài, không gọi mạng' : `SAI ở ${bad.map((each) => each.format).join(', ')}`}`, rows, { seed: SEED, ok: bad.length === 0 })
process.exitCode = bad.length === 0 ? 0 : 1

async function tried(ending, seeds) {
  const place = join(folder, ending)
  mkdirSync(join(place, 'kho'), { recursive: true })
  const wire = join(place, 'tripwire.log')
  fc.sample(damageOf(seeds.length), { numRuns: count, seed: SEED }).forEach((damage, n) => {
    writeFileSync(join(place, 'kho', `${n}.${ending}`), damaged(seeds[damage.seed], damage, ending))
  })
  const argv = ['ingest', 'kho', '--db', 'x.db', '--json', '--max-seconds', String(LIMITS.seconds), '--max-megabytes', String(LIMITS.megabytes)]
  const env = { NODE_OPTIONS: `--import=${pathToFileURL(join(root, 'test', 'hostile', 'tripwire.mjs')).href}`, TRIPWIRE_LOG: wire }
  const run = await measured(process.execPath, [launcher, ...argv], { cwd: place, env })
  const report = run.status === 0 || run.status === 1 ? JSON.parse(run.out) : null
  const { books } = report ?? { books: {} }
  const internal = report?.failed.filter((each) => each.code === 'INTERNAL') ?? []
  for (const each of internal.slice(0, 3)) process.stderr.write(`${each.path}: ${each.reason}\n${each.stack ?? ''}\n`)
  if (keep) for (const each of [...internal, ...(report?.quarantined ?? [])]) cpSync(join(place, each.path), join(keep, `${each.code}-${basename(each.path)}`))
  const counted = {
    format: ending,
    seeds: seeds.length,
    mutants: count,
    died: report === null,
    unbalanced: books.seen !== count || books.seen !== books.loaded + books.unchanged + books.skipped + books.failed + books.quarantined,
    loaded: books.loaded,
    copies: books.unchanged,
    failed: books.failed + books.skipped,
    quarantined: books.quarantined,
    internal: internal.length,
    over_limits: run.started_megabytes > LIMITS.megabytes * 1.5 ? 1 : 0,
    reader_megabytes: run.started_megabytes,
    strays: readdirSync(place).filter((each) => !/^(kho|x\.db(-\w+)*|tripwire\.log)$/.test(each)).length,
    trips: existsSync(wire) ? readFileSync(wire, 'utf8').trim().split('\n').filter((each) => each !== 'mkdirSync .').length : 0,
    seconds: run.seconds,
    cpu_seconds: run.own_cpu + run.started_cpu,
    reasons: mostFrequent([...(report?.failed ?? []), ...(report?.quarantined ?? [])].map((each) => each.code)),
  }
  const { died, unbalanced, internal: ours, over_limits, strays, trips } = counted
  const row = { ...counted, ok: !died && !unbalanced && ours + over_limits + strays + trips === 0 }
  if (report === null) process.stderr.write(run.err.slice(-1000))
  process.stderr.write(`${JSON.stringify(row)}\n`)
  if (rowsFolder) writeFileSync(join(rowsFolder, `${ending}.json`), `${JSON.stringify({ ...row, day: today(), machine: machine() })}\n`)
  rmSync(place, { recursive: true, force: true })
  return row
}

/** What is done to a file: which one, in which part of a package, and up to four single damages. */
function damageOf(seeds) {
  // Doubles of fast-check crowd around 0: every file would be hit at its first byte.
  const share = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((n) => n / 1_000_000)
  const step = fc.record({
    kind: fc.oneof(...KINDS.map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind) }))),
    from: share,
    length: fc.oneof(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 5000 })),
    to: share,
    byte: fc.integer({ min: 0, max: 255 }),
    number: fc.constantFrom('0', '-1', '4294967295', '2147483648', '99999999999999999999', '1e309', 'NaN', '%s', '../../x'),
  })
  return fc.record({ seed: fc.integer({ min: 0, max: seeds - 1 }), part: fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 4, arbitrary: share }), steps: fc.array(step, { minLength: 1, maxLength: 4 }) })
}

/** Packages are damaged as they are, or inside one of their parts and packed again. */
function damaged(bytes, { part, steps }, ending) {
  if (part !== null && /^(doc|xls|ppt)$/.test(ending)) return after(bytes, steps.map(inPlace))
  if (part === null || !/x$/.test(ending)) return after(bytes, steps)
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).sort((a, b) => parts[b].length - parts[a].length)
  const name = names[Math.floor(part ** 3 * names.length)]
  return zipSync({ ...parts, [name]: after(Buffer.from(parts[name]), steps) }, { level: 1, mtime: '2020-01-01' })
}

/** Shifting the bytes of a compound file only breaks its outermost frame: most damage to it stays in its place. */
function inPlace(step) {
  return /^(flip|set|noise)$/.test(step.kind) ? step : { ...step, kind: 'noise', length: (step.length % 8) + 1 }
}

function after(bytes, steps) {
  let now = Buffer.from(bytes)
  for (const { kind, from, length, to, byte, number } of steps) {
    if (now.length === 0) break
    const start = Math.floor(from * now.length)
    const end = Math.min(now.length, start + length)
    const other = Math.floor(to * now.length)
    if (kind === 'flip') now[start] ^= 1 << (byte & 7)
    else if (kind === 'set') now.fill(byte, start, Math.min(end, start + 16))
    else if (kind === 'cut') now = now.subarray(0, Math.max(1, start))
    else if (kind === 'tail') now = now.subarray(Math.min(start, now.length - 1))
    else if (kind === 'drop') now = Buffer.concat([now.subarray(0, start), now.subarray(end)])
    else if (kind === 'repeat') now = Buffer.concat([now.subarray(0, end), ...Array((byte & 15) + 1).fill(now.subarray(start, end)), now.subarray(end)])
    else if (kind === 'noise') for (let i = start; i < end; i++) now[i] = (now[i] * 31 + i * 17 + byte) & 255
    else if (kind === 'swap') now = Buffer.concat([now.subarray(0, other), now.subarray(start, end), now.subarray(other)])
    else now = withNumber(now, start, number)
    now = Buffer.from(now)
  }
  return now
}

/** The next number behind a place becomes another one. */
function withNumber(bytes, start, number) {
  let from = start
  while (from < bytes.length && (bytes[from] < 0x30 || bytes[from] > 0x39)) from++
  let to = from
  while (to < bytes.length && bytes[to] >= 0x30 && bytes[to] <= 0x39) to++
  return Buffer.concat([bytes.subarray(0, from), Buffer.from(number), bytes.subarray(to)])
}
