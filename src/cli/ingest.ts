import { nextChange, SETTLE_MS } from '../ingest/changes.ts'
import { type IngestOrder, type IngestReport, ingest } from '../ingest/ingest.ts'
import type { Call } from './command.ts'
import { limitsOf } from './limits.ts'
import { openLog, type RunLog } from './log.ts'
import { progressOn } from './progress.ts'
import { ingestSummary } from './summary.ts'
import { oneLine, type Terminal } from './terminal.ts'

/** `ingest` as typed: progress to stderr, the books to stdout. Ctrl-C once ends after the files in hand, twice at once. */
export async function runIngestCommand({ operands, options, terminal }: Call): Promise<number> {
  const stop = new AbortController()
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(130)
    stop.abort()
    terminal.err('\ntrichluc: đang dừng sau các tệp đang đọc dở; bấm Ctrl-C lần nữa để dừng ngay\n')
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  const order: Omit<IngestOrder, 'watch'> = {
    paths: operands,
    database: options.db as string,
    rulesDir: (options.rules as string | undefined) ?? null,
    jobs: options.jobs as number,
    limits: limitsOf(options),
    again: options.again === true,
    settled: options.watch ? SETTLE_MS : 0,
    stages: null,
    signal: stop.signal,
  }
  const log = typeof options.log === 'string' ? openLog(options.log) : null
  try {
    const report = await oneRun(order, terminal, log)
    await terminal.out(options.json ? `${JSON.stringify(report)}\n` : ingestSummary(report, order.database))
    const watched = options.watch ? await keepWatching(order, report, terminal, log) : report
    return statusOf(watched)
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}

const statusOf = ({ books, stopped, barren }: IngestReport) =>
  books.failed > 0 || stopped || barren.length > 0 ? 1 : 0

async function oneRun(
  order: Omit<IngestOrder, 'watch'>,
  terminal: Terminal,
  log: RunLog | null,
): Promise<IngestReport> {
  const progress = progressOn(terminal)
  try {
    const report = await ingest({
      ...order,
      watch: (event) => {
        progress.watch(event)
        log?.event(event)
      },
    })
    log?.end(report)
    for (const each of report.failed) if (each.stack) terminal.err(`${oneLine(each.path)}:\n${each.stack}\n`)
    return report
  } finally {
    progress.end()
  }
}

/** Takes up what is new or changed until the signal; a round that found nothing says nothing. Returns the last round's books. */
async function keepWatching(
  order: Omit<IngestOrder, 'watch'>,
  first: IngestReport,
  terminal: Terminal,
  log: RunLog | null,
): Promise<IngestReport> {
  let report = first
  terminal.err('đang chờ tệp mới hoặc tệp đổi; bấm Ctrl-C để thôi\n')
  while (!order.signal.aborted) {
    await nextChange(order.paths, order.signal, report.unsettled > 0 ? SETTLE_MS : undefined)
    if (order.signal.aborted) break
    report = await oneRun({ ...order, again: false }, quietly(terminal), log)
    if (report.books.loaded > 0) await terminal.out(ingestSummary(report, order.database))
  }
  return report
}

/** A round tells again of what failed before; only its summary is for people. */
const quietly = (terminal: Terminal): Terminal => ({ ...terminal, err: () => {}, lively: false })
