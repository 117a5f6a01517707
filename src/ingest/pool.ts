import type { Job } from './job.ts'
import { lacksRoom, noReader } from './no-reader.ts'
import { type Done, Reader } from './reader.ts'
import type { Start } from './worker.ts'

/** So often a process is started anew before the run gives up: the machine may be short of memory for a moment. */
const STARTS = 5
/** A job that is next behind a slow file goes to a process that has had nothing to do for so long. */
const PATIENCE_MS = 500

/** Kept reading processes. */
export interface Pool {
  /** Starts processes before there is a job for them: they get ready while the caller does. */
  readonly warm: (count: number) => void
  /**
   * Hands the job to a process and watches its time and memory. Null when the pool was stopped or closed before the
   * file was in hand. Never rejects over a file; throws `TrichlucError` where no process can take one: the memory limit
   * is less than a process needs without any file (LIMIT_TOO_SMALL), or none starts (NO_READER).
   */
  readonly run: (job: Job) => Promise<Done | null>
  /** Files being read, with the stage and the time each has taken. */
  readonly inHand: () => readonly {
    readonly path: string
    readonly stage: string
    readonly seconds: number
  }[]
  /** No further file is begun; those in hand are read to their end. */
  readonly stop: () => void
  readonly close: () => void
}

/**
 * A kept pool of at most so many reading processes. Each has one file in hand and, when more jobs are handed in than
 * there are processes, one that is next, so that it never waits for us. Memory is bounded per process, time per
 * job; a dead process is replaced.
 */
export function openPool(start: Start, most: number): Pool {
  const readers = new Set<Reader>()
  const waiting: (() => void)[] = []
  let isStopped = false

  const wake = () => {
    for (const each of waiting.splice(0)) each()
  }
  const retire = (reader: Reader) => {
    readers.delete(reader)
    reader.end()
  }
  /** Without a job for long, a process gets one that is next behind a slow file. */
  const rest = (reader: Reader) => {
    const { idleSince } = reader
    if (idleSince === null) return
    const help = () => {
      if (reader.idleSince === idleSince) [...readers].find((each) => each.hasNext)?.takeBack()
    }
    setTimeout(help, PATIENCE_MS).unref()
  }
  /** The last words of a process that did not start; null when it is there. */
  const begin = async (): Promise<string | null> => {
    const reader = new Reader(start)
    readers.add(reader)
    const isReady = await reader.ready
    const lack = lacksRoom(reader, start.limits.maxMegabytes)
    if (isReady && !lack) {
      rest(reader)
      return null
    }
    retire(reader)
    wake()
    if (lack) throw lack // no other process would have more
    return reader.lastWords
  }
  /** A process for a job: one with nothing to do, else, where no further may be started, one with nothing next. */
  const free = (): Reader | undefined => {
    for (const each of readers) if (each.idleSince !== null && each.spent) retire(each)
    const all = [...readers]
    const idle = all.find((each) => each.idleSince !== null)
    return idle ?? (readers.size < most ? undefined : all.find((each) => each.hasRoom))
  }
  const run = async (job: Job): Promise<Done | null> => {
    for (let tries = 0; !isStopped; ) {
      const reader = free()
      if (reader) {
        const reading = reader.work(job)
        wake() // another job may be next behind this one
        const done = await reading
        if (done && reader.spent) retire(reader)
        else rest(reader)
        wake()
        if (done) return done
      } else if (readers.size < most) {
        const words = await begin()
        if (words === null) continue
        if (++tries >= STARTS) throw noReader(words, tries)
      } else await new Promise<void>((freed) => waiting.push(freed))
    }
    return null
  }
  const stop = () => {
    isStopped = true
    for (const each of readers) each.takeBack()
    wake()
  }
  return {
    warm: (count) => {
      while (readers.size < Math.min(count, most)) begin().then(wake, () => {}) // where it fails the first job tells
    },
    run,
    inHand: () =>
      [...readers].flatMap(({ inHand }) =>
        inHand
          ? { path: inHand.job.path, stage: inHand.stage, seconds: (performance.now() - inHand.since) / 1000 }
          : [],
      ),
    stop,
    close: () => {
      stop()
      for (const each of readers) retire(each)
    },
  }
}
