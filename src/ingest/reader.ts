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

/** One reading process and what it is doing. */
export class Reader {
  stage = 'start'
  private readonly child: ChildProcess
  private readonly limits: Start['limits']
  private readonly ready: Promise<boolean>
  private words = ''
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
    this.child.on('error', () => {
      this.dead = true
    })
    this.child.on('exit', () => {
      this.dead = true
    })
    this.ready = new Promise((resolve) => {
      this.child.on('message', (report: Report) => {
        if (report.kind !== 'ready') return
        this.bare = megabytesOf(this.child.pid)
        resolve(true)
      })
      this.child.on('exit', () => resolve(false))
      setTimeout(() => resolve(false), START_SECONDS * 1000).unref()
    })
    this.send({ kind: 'start', start })
  }

  /** Dead, used up, or so large after its files that the next one would have less than half of the room that it should. */
  get spent(): boolean {
    const half = (this.bare + this.limits.maxMegabytes) / 2
    return this.dead || this.files >= FILES_PER_PROCESS || megabytesOf(this.child.pid) > half
  }

  /** False when the process ended, or kept silent for a minute, before it could take a job. */
  isReady(): Promise<boolean> {
    return this.ready
  }

  lastWords(): string {
    return this.words.trim()
  }

  async work(job: Job): Promise<Done> {
    this.files++
    this.stage = 'start'
    const since = performance.now()
    let megabytes = 0
    const outcome = await new Promise<Outcome | Death>((resolve) => {
      const end = (result: Outcome | Death) => {
        clearTimeout(clock)
        clearInterval(watch)
        this.child.off('message', onMessage).off('exit', onExit)
        resolve(result)
      }
      const kill = (code: Death['code']) => {
        this.dead = true
        this.child.kill('SIGKILL')
        end({ kind: 'death', code, stage: this.stage, words: this.words.trim() })
      }
      const onExit = () => {
        const heap = /heap|allocation failed|out of memory/i.test(this.words)
        end({
          kind: 'death',
          code: heap ? 'MEM_LIMIT' : 'CRASHED',
          stage: this.stage,
          words: this.words.trim(),
        })
      }
      const onMessage = (report: Report) => {
        if (report.kind === 'stage' && report.id === job.id) this.stage = report.stage
        if (report.kind === 'done' && report.id === job.id) end(report.outcome)
      }
      const clock = setTimeout(() => kill('TIME_LIMIT'), this.limits.maxSeconds * 1000)
      const watch = setInterval(() => {
        const now = megabytesOf(this.child.pid)
        megabytes = Math.max(megabytes, now)
        if (now > this.limits.maxMegabytes) kill('MEM_LIMIT')
      }, WATCH_EVERY_MS)
      this.child.on('message', onMessage).on('exit', onExit)
      if (this.dead) onExit()
      else this.send({ kind: 'job', job })
    })
    return { outcome, seconds: (performance.now() - since) / 1000, megabytes }
  }

  end(): void {
    if (!this.dead) this.child.kill('SIGKILL')
    this.dead = true
  }

  private send(order: Order): void {
    this.child.send(order, () => {}) // a process that is gone is told by its exit
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
