import type { QuarantineCode } from '../store/runs.ts'
import type { Job, Outcome } from './job.ts'
import { isFull } from './no-reader.ts'
import { type FileReport, ReadingProcess } from './reading-process.ts'
import type { Start } from './worker.ts'

/** How a worker process ended over a job. */
export interface Death {
  readonly kind: 'death'
  readonly code: QuarantineCode
  readonly stage: string
  /** The last words of the process, where it had any. */
  readonly words: string
}

export interface Done {
  readonly outcome: Outcome | Death
  readonly seconds: number
  /** Largest resident memory seen while the job ran; 0 where the system does not tell. */
  readonly megabytes: number
}

const WATCH_EVERY_MS = 50
/** A process is replaced after so many files, so that what a library leaks never adds up. */
const FILES_PER_PROCESS = 2000

/** A job given to a process, and who waits for it. */
interface Given {
  readonly job: Job
  readonly over: (done: Done | null) => void
}

/** The job whose file is being read, and what is known of that. */
interface InHand extends Given {
  readonly since: number
  stage: string
  megabytes: number
}

/**
 * One reading process and its jobs: the file in hand, and one that is next. The process begins the next one by itself,
 * without waiting for us. Limits and deaths always count for the file in hand alone.
 */
export class Reader {
  /** Since when it has had nothing to do; null while it starts, works or is gone. */
  idleSince: number | null = null
  /** False when the process ended, or kept silent for a minute, before it could take a job. */
  readonly ready: Promise<boolean>
  private hand: InHand | null = null
  private next: Given | null = null
  private readonly child: ReadingProcess
  private readonly limits: Start['limits']
  private clock: NodeJS.Timeout | undefined
  private watch: NodeJS.Timeout | undefined
  /** Read to their end. */
  private files = 0

  constructor(start: Start) {
    this.limits = start.limits
    this.child = new ReadingProcess(
      start,
      (report) => this.hear(report),
      () => this.died(),
    )
    this.ready = this.child.ready.then((isReady) => {
      if (isReady) this.idleSince = performance.now()
      return isReady
    })
  }

  /** Dead, used up, or so large after its files that the next one would have less than half of the room that it should. */
  get spent(): boolean {
    if (this.child.isDead || this.files >= FILES_PER_PROCESS) return true
    const half = (this.bareMegabytes + this.limits.maxMegabytes) / 2
    return this.files > 0 && this.child.megabytes > half // without a file behind it, a new one has no more room
  }

  /** Has a file in hand and none next, and will be there for another. */
  get hasRoom(): boolean {
    return !this.child.isDead && this.hand !== null && !this.next && this.files + 1 < FILES_PER_PROCESS
  }

  get hasNext(): boolean {
    return this.next !== null
  }

  get inHand(): Readonly<InHand> | null {
    return this.hand
  }

  get lastWords(): string {
    return this.child.lastWords
  }

  /** What it took of memory before its first file; 0 until it is ready and where the system does not tell. */
  get bareMegabytes(): number {
    return this.child.bareMegabytes
  }

  /** Null when the job came back untouched: it never was the file in hand. */
  work(job: Job): Promise<Done | null> {
    return new Promise((over) => {
      this.child.send({ kind: 'job', job })
      if (this.hand) this.next = { job, over }
      else this.begin({ job, over })
    })
  }

  /** Takes the next job back. The process knows of it and would begin it: the file in hand is its last. */
  takeBack(): void {
    if (!this.next) return
    this.files = FILES_PER_PROCESS
    this.giveBack()
  }

  /** Ends the process; what it was given comes back. */
  end(): void {
    this.child.kill()
    this.idleSince = null
    this.letGo()?.over(null)
    this.giveBack()
  }

  /** The job is in hand from now on, its time and memory are watched. The process begins it at this very time. */
  private begin(given: Given): void {
    const hand: InHand = { ...given, since: performance.now(), stage: 'start', megabytes: 0 }
    this.hand = hand
    this.idleSince = null
    this.clock = setTimeout(() => this.kill('TIME_LIMIT'), this.limits.maxSeconds * 1000)
    this.watch = setInterval(() => {
      const now = this.child.megabytes
      hand.megabytes = Math.max(hand.megabytes, now)
      if (now > this.limits.maxMegabytes) this.kill('MEM_LIMIT')
    }, WATCH_EVERY_MS)
  }

  private hear(report: FileReport): void {
    if (report.id !== this.hand?.job.id) return
    if (report.kind === 'stage') this.hand.stage = report.stage
    else this.finish(report.outcome, report.seconds)
  }

  private kill(code: Death['code']): void {
    this.child.kill()
    this.died(code)
  }

  private died(code?: Death['code']): void {
    if (this.hand) {
      const { stage, since } = this.hand
      const words = this.lastWords
      const death = {
        kind: 'death',
        code: code ?? (isFull(words) ? 'MEM_LIMIT' : 'CRASHED'),
        stage,
        words,
      } as const
      this.finish(death, (performance.now() - since) / 1000)
    }
    this.end()
  }

  private finish(outcome: Done['outcome'], seconds: number): void {
    const hand = this.letGo()!
    this.files++
    hand.over({ outcome, seconds, megabytes: hand.megabytes })
    if (this.child.isDead) return
    const { next } = this
    if (!next) this.idleSince = performance.now()
    else if (this.spent)
      this.end() // too large for the next one, which comes back
    else {
      this.next = null
      this.begin(next)
    }
  }

  /** No file is in hand any more, none is watched: the job that was. */
  private letGo(): InHand | null {
    const { hand } = this
    clearTimeout(this.clock)
    clearInterval(this.watch)
    this.hand = null
    return hand
  }

  private giveBack(): void {
    this.next?.over(null)
    this.next = null
  }
}
