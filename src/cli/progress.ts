import type { IngestEvent } from '../ingest/ingest.ts'
import type { Pool } from '../ingest/pool.ts'
import { oneLine, type Terminal } from './terminal.ts'

const LINE_EVERY_MS = 10_000
/** The first line comes sooner: who starts a run wants to see that it runs. */
const FIRST_LINE_MS = 2000
const REDRAW_EVERY_MS = 200
/** Comparing the documents of a run of fewer files is over before it is read. */
const SMALL_RUN = 200
/** A file that takes longer than this is named. */
const SLOW_SECONDS = 5

export interface Progress {
  readonly watch: (event: IngestEvent) => void
  readonly end: () => void
}

/** Count, rate, time left and what is slow now: one line redrawn on a screen, a plain line after two and then every ten seconds elsewhere. */
export function progressOn(terminal: Terminal): Progress {
  let total = 0
  let done = 0
  let failed = 0
  let pool: Pool | null = null
  let since = Date.now()
  let drawn = false
  const clear = () => {
    if (drawn && terminal.lively) terminal.err('\r\x1b[K')
    drawn = false
  }
  const draw = () => {
    if (total === 0 || !pool) return
    const text = progressLine({
      total,
      done,
      failed,
      seconds: (Date.now() - since) / 1000,
      slow: slowest(pool),
    })
    clear()
    terminal.err(terminal.lively ? text.slice(0, (process.stderr.columns || 80) - 1) : `${text}\n`)
    drawn = true
  }
  const timer = setInterval(draw, terminal.lively ? REDRAW_EVERY_MS : LINE_EVERY_MS)
  timer.unref()
  let first: NodeJS.Timeout | undefined
  return {
    end: () => {
      clearInterval(timer)
      clearTimeout(first)
      clear()
    },
    watch: (event) => {
      if (event.kind === 'waiting') terminal.err(`trichluc: ${waitingLine(event.holder)}\n`)
      else if (event.kind === 'planned') {
        total = event.toRead
        pool = event.pool
        since = Date.now()
        clearTimeout(first)
        if (!terminal.lively) first = setTimeout(draw, FIRST_LINE_MS).unref()
      } else if (event.kind === 'comparing') {
        clear()
        if (total > SMALL_RUN) terminal.err('đang đối chiếu số liệu giữa các văn bản …\n')
      } else {
        done++
        if (event.kind !== 'failed') return
        failed++
        clear()
        terminal.err(`✗ ${oneLine(event.fault.path)}: ${event.fault.code}: ${oneLine(event.fault.reason)}\n`)
      }
    },
  }
}

interface Standing {
  readonly total: number
  readonly done: number
  readonly failed: number
  readonly seconds: number
  readonly slow: { readonly path: string; readonly seconds: number } | null
}

/** `120/300 tệp (40 %), 12,5 tệp/giây, còn khoảng 15 giây`. */
export function progressLine({ total, done, failed, seconds, slow }: Standing): string {
  const rate = seconds > 0 ? done / seconds : 0
  const parts = [`${done}/${total} tệp (${Math.floor((done / total) * 100)} %)`]
  if (failed > 0) parts.push(`${failed} lỗi`)
  if (rate > 0) parts.push(`${rate.toFixed(1).replace('.', ',')} tệp/giây`)
  if (rate > 0 && done < total) parts.push(`còn khoảng ${duration((total - done) / rate)}`)
  if (slow) parts.push(`đang chậm: ${oneLine(slow.path)} (${duration(slow.seconds)})`)
  return parts.join(', ')
}

function slowest(pool: Pool): Standing['slow'] {
  const slow = pool.inHand().filter((each) => each.seconds > SLOW_SECONDS)
  return slow.sort((a, b) => b.seconds - a.seconds)[0] ?? null
}

const waitingLine = (holder: { readonly pid: number; readonly since: string } | null) =>
  `cơ sở dữ liệu đang được một lần nạp khác dùng${holder ? ` (tiến trình ${holder.pid}, từ ${holder.since})` : ''}; đang đợi đến lượt, bấm Ctrl-C để thôi`

/** `45 giây`, `3 phút`, `2 giờ 5 phút`. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} giây`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} phút` : `${Math.floor(minutes / 60)} giờ ${minutes % 60} phút`
}
