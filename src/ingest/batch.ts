import type { Db } from '../store/sqlite.ts'

/** So many are written at once, */
const MOST = 32
/** or so much (compressed), */
const MOST_BYTES = 2 ** 20
/** and none waits longer than this: a power cut costs that much work. The first of all does not wait. */
const WAIT_MS = 500

/** One entry: what to write, and what to say once it stands in the database. */
export interface Entry {
  readonly write: () => void
  readonly done: () => void
  /** How much of it is kept until then. */
  readonly bytes?: number
}

/**
 * What is written in one transaction: the pages that every document touches are written once for many. Each entry is
 * in the database as a whole or not at all, and nothing is said of it before.
 */
export class Batch {
  private entries: Entry[] = []
  private bytes = 0
  private since = Number.NEGATIVE_INFINITY
  private clock: NodeJS.Timeout | null = null
  private fault: { readonly error: unknown } | null = null
  private readonly db: Db

  constructor(db: Db) {
    this.db = db
  }

  /** Throws what went wrong while writing, now or since the last call. */
  add(entry: Entry): void {
    this.entries.push(entry)
    this.bytes += entry.bytes ?? 0
    const waited = performance.now() - this.since
    const isFull = this.entries.length >= MOST || this.bytes >= MOST_BYTES
    if (this.fault || isFull || waited >= WAIT_MS) this.flush()
    else this.clock ??= setTimeout(() => this.flushLate(), WAIT_MS - waited)
  }

  /** What goes wrong is thrown at the next call: there is one, at the end of the run. */
  private flushLate(): void {
    try {
      this.flush()
    } catch (error) {
      this.fault = { error }
    }
  }

  /** Everything added stands in the database, or this throws. */
  flush(): void {
    if (this.fault) throw this.fault.error
    const { entries } = this
    this.end()
    if (entries.length === 0) return
    this.db.transaction(() => {
      for (const { write } of entries) write()
    })
    this.since = performance.now()
    for (const { done } of entries) done()
  }

  /** What is left is not written: its files are read again by the next run. */
  end(): void {
    if (this.clock) clearTimeout(this.clock)
    this.clock = null
    this.entries = []
    this.bytes = 0
  }
}
