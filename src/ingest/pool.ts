import type { Job } from './job.ts'
import { type Done, Reader } from './reader.ts'
import type { Start } from './worker.ts'

/** Kept reading processes. */
export interface Pool {
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
  const run = async (job: Job): Promise<Done> => {
    const reader = idle.pop() ?? new Reader(start)
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
