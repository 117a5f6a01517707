import type { DocumentRecord } from '../store/record.ts'
import { isQuarantined, noteFile, type RunFile } from '../store/runs.ts'
import type { Db } from '../store/sqlite.ts'
import type { FileFault } from './ingest.ts'
import type { Done } from './reader.ts'

const NEEDS_OCR = new Set(['NEEDS_OCR', 'NO_UNICODE'])

/** The books of one run while it goes: what became of each file, counted and noted in the database. */
export class Ledger {
  readonly books = { loaded: 0, unchanged: 0, skipped: 0, failed: 0, quarantined: 0, redone: 0 }
  readonly skipped: { path: string; reason: string }[] = []
  readonly failed: FileFault[] = []
  readonly quarantined: FileFault[] = []
  readonly needOcr: string[] = []
  readonly partial: { path: string; reason: string }[] = []
  /** Files whose content stands in the database under another path. */
  copies = 0
  private readonly db: Db
  private readonly run: number

  constructor(db: Db, run: number) {
    this.db = db
    this.run = run
  }

  get seen(): number {
    const { loaded, unchanged, skipped, failed, quarantined } = this.books
    return loaded + unchanged + skipped + failed + quarantined
  }

  skip(path: string, code: string | null, reason: string): void {
    this.books.skipped++
    this.skipped.push({ path, reason })
    this.note({ path, outcome: 'skipped', code, reason, stage: null }, null)
  }

  fail(fault: FileFault, done: Done | null): void {
    const kind = isQuarantined(fault.code) ? 'quarantined' : 'failed'
    this.books[kind]++
    this[kind].push(fault)
    const { path, code, reason, stage } = fault
    this.note({ path, outcome: 'failed', code, reason, stage }, done)
  }

  /** Writes the line of a loaded file; it is counted when its transaction has ended well. */
  noteLoaded(path: string, done: Done): void {
    this.note({ path, outcome: 'loaded', code: null, reason: null, stage: null }, done)
  }

  /** Notes what could not be read of a file that was loaded: pages that are pictures, or a part of another kind. */
  noteLacks(path: string, { ocr, notes }: Pick<DocumentRecord, 'ocr' | 'notes'>): void {
    if (ocr) this.needOcr.push(path)
    const fault = notes.find(({ level, code }) => level === 'fault' && !NEEDS_OCR.has(code))
    if (fault) this.partial.push({ path, reason: fault.reason })
  }

  private note(file: Omit<RunFile, 'seconds' | 'megabytes'>, done: Done | null): void {
    const seconds = done ? Math.round(done.seconds * 1000) / 1000 : null
    noteFile(this.db, this.run, { ...file, seconds, megabytes: done ? Math.round(done.megabytes) : null })
  }
}
