import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageRoot } from '../paths.ts'
import type { Order, Report, Start } from './worker.ts'

const START_SECONDS = 60
/**
 * Room for young objects: with V8's own 16 MB a report's tables are copied again and again before they are done with.
 * V8 takes up to three times as much: under a small limit it must not be what fills it.
 */
const youngMegabytes = (limit: number) => Math.min(64, Math.ceil(limit / 24))

/** What a process says of the file that it has in hand. */
export type FileReport = Exclude<Report, { kind: 'ready' }>

/** A process that runs `worker.ts`: whether it lives, what it takes of memory, and its last words. */
export class ReadingProcess {
  /** False when it ended, or kept silent for a minute, before it could take a job. */
  readonly ready: Promise<boolean>
  /** What it took before its first file. */
  bareMegabytes = 0
  private readonly child: ChildProcess
  private words = ''
  private dead = false

  /** `gone` is called behind the last report and the last words. */
  constructor(start: Start, told: (report: FileReport) => void, gone: () => void) {
    const { maxMegabytes } = start.limits
    this.child = fork(workerFile, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [
        `--max-old-space-size=${maxMegabytes}`,
        `--max-semi-space-size=${youngMegabytes(maxMegabytes)}`,
      ],
    })
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.words = (this.words + text).slice(-2000)
    })
    const died = () => {
      this.dead = true
    }
    this.child.on('error', died).on('exit', died).on('close', gone)
    this.ready = new Promise((resolve) => {
      this.child.on('message', (report: Report) => {
        if (report.kind !== 'ready') return told(report)
        this.bareMegabytes = this.megabytes
        resolve(true)
      })
      this.child.on('close', () => resolve(false)).on('error', () => resolve(false))
      setTimeout(() => resolve(false), START_SECONDS * 1000).unref()
    })
    this.send({ kind: 'start', start })
  }

  get isDead(): boolean {
    return this.dead
  }

  get lastWords(): string {
    return this.words.trim()
  }

  /** Resident memory, from the Linux process table; 0 elsewhere, where V8's own limit must do. */
  get megabytes(): number {
    const { pid } = this.child
    if (process.platform !== 'linux' || pid === undefined) return 0
    try {
      return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024
    } catch {
      return 0
    }
  }

  send(order: Order): void {
    this.child.send(order, () => {}) // a process that is gone is told by its end
  }

  kill(): void {
    if (!this.dead) this.child.kill('SIGKILL')
    this.dead = true
  }
}

/** The built worker: Node runs it without a loader, from the sources as well as from the build. */
const workerFile = import.meta.url.endsWith('.ts')
  ? join(packageRoot, 'out', 'build', 'ingest', 'worker.js')
  : fileURLToPath(new URL('./worker.js', import.meta.url))
