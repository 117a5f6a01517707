import type { Job } from './job.ts'
import { type Done, Reader } from './reader.ts'
import type { Start } from './worker.ts'

/** So often a process is started anew before the run gives up: the machine may be short of memory for a moment. */
const STARTS = 5

/** Kept reading processes. */
export interface Pool {
  /** Starts processes before there is a job for them: they get ready while the caller does. */
  readonly warm: (count: number) => void
  /** Hands the job to a free process and watches its time and memory. Never rejects over a file. */
  readonly run: (job: Job) => Promise<Done>
  /** Jobs handed out and not yet done, with the stage and the time each has taken. */
  readonly inHand: () => readonly {
    readonly path: string
    readonly stage: string
    readonly seconds: number
  }[]
  readonly close: () => void
}

/**
 * A kept pool of reading processes: as many as jobs are handed in at one time. Memory is bounded per process, time
 * per job; a dead process is replaced.
 */
export function openPool(start: Start): Pool {
  const idle: Reader[] = []
  const busy = new Map<number, { job: Job; reader: Reader; since: number }>()
  let closed = false
  /** A process that has told that it is ready: one that is kept, else a new one. */
  const alive = async (): Promise<Reader> => {
    for (let tries = 1; ; tries++) {
      const kept = idle.pop()
      const reader = kept ?? new Reader(start)
      if (!reader.spent && (await reader.isReady())) return reader
      reader.end()
      if (!kept && tries >= STARTS) throw new Error(`a reading process did not start: ${reader.lastWords()}`)
    }
  }
  const run = async (job: Job): Promise<Done> => {
    const reader = await alive()
    busy.set(job.id, { job, reader, since: performance.now() })
    try {
      const done = await reader.work(job)
      if (closed || reader.spent) reader.end()
      else idle.push(reader)
      return done
    } finally {
      busy.delete(job.id)
    }
  }
  return {
    warm: (count) => {
      while (idle.length < count) idle.push(new Reader(start))
    },
    run,
    inHand: () =>
      [...busy.values()].map(({ job, reader, since }) => ({
        path: job.path,
        stage: reader.stage,
        seconds: (performance.now() - since) / 1000,
      })),
    close: () => {
      closed = true
      for (const each of idle) each.end()
      for (const { reader } of busy.values()) reader.end()
    },
  }
}
