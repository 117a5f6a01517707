import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageRoot } from '../paths.ts'
import type { QuarantineCode } from '../store/runs.ts'
import type { Job, Outcome } from './job.ts'
import type { Order, Report, Start } from './worker.ts'

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
const START_SECONDS = 60
/**
 * Room for young objects: with V8's own 16 MB a report's tables are copied again and again before they are done with.
 * V8 takes up to three times as much: under a small limit it must not be what fills it.
 */
const youngMegabytes = (limit: number) => Math.min(64, Math.ceil(limit / 24))

/** A job given to a process, and who waits for it. */
interface Given {
  readonly job: Job
  readonly over: (done: Done | null) => void
}

/** What is known of the file in hand. */
interface InHand {
  readonly job: Job
  readonly since: number
  stage: string
  megabytes: number
}

/**
 * One reading process and what it is doing. A second job may be given to it while a file is in hand: it begins that
 * one by itself, without waiting for us. Limits and deaths always count for the file in hand alone.
 */
export class Reader {
  /** Since when it has had nothing to do; null while it starts, works or is gone. */
  idleSince: number | null = null
  /** The first is in hand, the second is next. */
  private given: Given[] = []
  private hand: InHand | null = null
  private readonly child: ChildProcess
  private readonly limits: Start['limits']
  private readonly ready: Promise<boolean>
  private clock: NodeJS.Timeout | undefined
  private watch: NodeJS.Timeout | undefined
  private words = ''
  /** Read to their end. */
  private files = 0
  /** What the process took before its first file. */
  private bare = 0
  private dead = false

  constructor(start: Start) {
    this.limits = start.limits
    this.child = fork(workerFile, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [
        `--max-old-space-size=${start.limits.maxMegabytes}`,
        `--max-semi-space-size=${youngMegabytes(start.limits.maxMegabytes)}`,
      ],
    })
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.words = (this.words + text).slice(-2000)
    })
    const gone = () => {
      this.dead = true
    }
    this.child.on('error', gone).on('exit', gone)
    this.child.on('close', () => this.died()) // behind the last message and the last words
    this.ready = new Promise((resolve) => {
      this.child.on('message', (report: Report) => {
        if (report.kind === 'ready') {
          this.bare = megabytesOf(this.child.pid)
          this.idleSince = performance.now()
          resolve(true)
        } else this.hear(report)
      })
      this.child.on('close', () => resolve(false)).on('error', () => resolve(false))
      setTimeout(() => resolve(false), START_SECONDS * 1000).unref()
    })
    this.send({ kind: 'start', start })
  }

  /** Dead, used up, or so large after its files that the next one would have less than half of the room that it should. */
  get spent(): boolean {
    const half = (this.bare + this.limits.maxMegabytes) / 2
    return this.dead || this.files >= FILES_PER_PROCESS || megabytesOf(this.child.pid) > half
  }

  /** Has a file in hand and none behind it, and will be there for another. */
  get hasRoom(): boolean {
    return !this.dead && this.given.length === 1 && this.files + 1 < FILES_PER_PROCESS
  }

  /** Has a job lying behind the file in hand. */
  get hasNext(): boolean {
    return this.given.length > 1
  }

  get inHand(): Readonly<InHand> | null {
    return this.hand
  }

  /** False when the process ended, or kept silent for a minute, before it could take a job. */
  isReady(): Promise<boolean> {
    return this.ready
  }

  lastWords(): string {
    return this.words.trim()
  }

  /** Null when the job came back untouched: it never was the file in hand. */
  work(job: Job): Promise<Done | null> {
    return new Promise((over) => {
      this.idleSince = null
      this.given.push({ job, over })
      this.send({ kind: 'job', job })
      if (this.given.length === 1) this.begin()
    })
  }

  /** Takes the next job back. The process knows of it and would begin it: the file in hand is its last. */
  takeBack(): void {
    const [next] = this.given.splice(1)
    if (!next) return
    this.files = FILES_PER_PROCESS
    next.over(null)
  }

  /** Ends the process; what it was given comes back. */
  end(): void {
    if (!this.dead) this.child.kill('SIGKILL')
    this.dead = true
    this.idleSince = null
    this.letGo()
    for (const { over } of this.given.splice(0)) over(null)
  }

  /** The first job given is in hand from now on, its time and memory are watched. The process begins it at this very time. */
  private begin(): void {
    const first = this.given[0]!
    const hand: InHand = { job: first.job, since: performance.now(), stage: 'start', megabytes: 0 }
    this.hand = hand
    this.clock = setTimeout(() => this.kill('TIME_LIMIT'), this.limits.maxSeconds * 1000)
    this.watch = setInterval(() => {
      const now = megabytesOf(this.child.pid)
      hand.megabytes = Math.max(hand.megabytes, now)
      if (now > this.limits.maxMegabytes) this.kill('MEM_LIMIT')
    }, WATCH_EVERY_MS)
  }

  private hear(report: Exclude<Report, { kind: 'ready' }>): void {
    const { hand } = this
    if (report.id !== hand?.job.id) return
    if (report.kind === 'stage') hand.stage = report.stage
    else this.finish(report.outcome, report.seconds)
  }

  private kill(code: Death['code']): void {
    this.dead = true
    this.child.kill('SIGKILL')
    this.died(code)
  }

  private died(code?: Death['code']): void {
    if (this.hand) {
      const { stage, since } = this.hand
      const heap = /heap|allocation failed|out of memory/i.test(this.words)
      const death = {
        kind: 'death',
        code: code ?? (heap ? 'MEM_LIMIT' : 'CRASHED'),
        stage,
        words: this.lastWords(),
      } as const
      this.finish(death, (performance.now() - since) / 1000)
    }
    this.end()
  }

  private finish(outcome: Done['outcome'], seconds: number): void {
    const megabytes = this.hand?.megabytes ?? 0
    this.letGo()
    this.files++
    this.given.shift()?.over({ outcome, seconds, megabytes })
    if (this.dead) return
    if (this.given.length === 0) this.idleSince = performance.now()
    else if (this.spent)
      this.end() // too large for the next one, which comes back
    else this.begin()
  }

  private letGo(): void {
    clearTimeout(this.clock)
    clearInterval(this.watch)
    this.hand = null
  }

  private send(order: Order): void {
    this.child.send(order, () => {}) // a process that is gone is told by its end
  }
}

/** The built worker: Node runs it without a loader, from the sources as well as from the build. */
const workerFile = import.meta.url.endsWith('.ts')
  ? join(packageRoot, 'out', 'build', 'ingest', 'worker.js')
  : fileURLToPath(new URL('./worker.js', import.meta.url))

/** Resident memory of a process, from the Linux process table; 0 elsewhere, where V8's own limit must do. */
function megabytesOf(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return 0
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
