import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { launcher, measured } from '../measured.js'

/** A folder of its own for one fault, gone at the end. */
export async function inScratch(work) {
  const folder = mkdtempSync(join(tmpdir(), 'trichluc-fault-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 })
  }
}

/** One call of the program in a folder. */
export const trichluc = (folder, argv, more = {}) => measured(process.execPath, [launcher, ...argv], { cwd: folder, ...more })

export const KINDS = ['documents', 'references', 'observations', 'findings']

/** All four exports: kind → lines. The built program writes them in this very process: `export` itself takes a start each. */
export async function exported(folder, database) {
  const { openToRead } = await import('../../out/build/store/open.js')
  const { piecesOf } = await import('../../out/build/export/write.js')
  const db = openToRead(join(folder, database))
  try {
    const all = {}
    for (const kind of KINDS) {
      let text = ''
      for await (const piece of piecesOf(db, kind, 'jsonl')) text += piece
      all[kind] = text.split('\n').filter(Boolean)
    }
    return all
  } finally {
    db.close()
  }
}

export const fingerprint = (lines) => createHash('sha256').update(JSON.stringify(lines)).digest('hex')

/** Lines of `whole` that `other` lacks, and lines that `other` holds twice. */
export function compared(whole, other) {
  const count = { lost: 0, doubled: 0 }
  for (const kind of KINDS) {
    const times = new Map()
    for (const line of other[kind]) times.set(line, (times.get(line) ?? 0) + 1)
    const expected = new Map()
    for (const line of whole[kind]) expected.set(line, (expected.get(line) ?? 0) + 1)
    for (const [line, n] of expected) count.lost += Math.max(0, n - (times.get(line) ?? 0))
    for (const [line, n] of times) count.doubled += Math.max(0, n - (expected.get(line) ?? 0))
  }
  return count
}

/** What is wrong inside a database; an empty list when all is well or there is none yet. */
export function faultsOf(file) {
  if (!existsSync(file)) return []
  const db = new Sqlite(file, { readonly: true, timeout: 10_000 })
  try {
    const integrity = db.pragma('integrity_check', { simple: true })
    const faults = integrity === 'ok' ? [] : [`integrity_check: ${integrity}`]
    if (db.pragma('foreign_key_check').length > 0) faults.push('foreign_key_check')
    if (!db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'documents'").get()) return faults
    const half = `SELECT count(*) AS n FROM documents d WHERE status = 'loaded' AND
      (text_version IS NULL OR facts_version IS NULL OR NOT EXISTS (SELECT 1 FROM texts t WHERE t.document = d.id)
       OR NOT EXISTS (SELECT 1 FROM passages p WHERE p.document = d.id)
       OR NOT EXISTS (SELECT 1 FROM paths p WHERE p.document = d.id))`
    if (db.prepare(half).get().n > 0) faults.push(`half a document: ${db.prepare(half).get().n}`)
    const twice = 'SELECT count(*) AS n FROM (SELECT absolute FROM paths GROUP BY absolute HAVING count(*) > 1)'
    if (db.prepare(twice).get().n > 0) faults.push('a file twice')
    return faults
  } finally {
    db.close()
  }
}

/** Documents that stand in a database; 0 when there is none yet. */
export function loadedIn(file) {
  if (!existsSync(file)) return 0
  const db = new Sqlite(file, { readonly: true, timeout: 10_000 })
  try {
    if (!db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'documents'").get()) return 0
    return db.prepare("SELECT count(*) AS n FROM documents WHERE status = 'loaded'").get().n
  } finally {
    db.close()
  }
}

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms))
