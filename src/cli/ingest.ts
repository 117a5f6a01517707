import { SETTLE_MS, watchChanges } from '../ingest/changes.ts'
import { type IngestOrder, type IngestReport, ingest } from '../ingest/ingest.ts'
import { ownFiles } from '../ingest/run.ts'
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
  const order: Order = {
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
  const logFile = typeof options.log === 'string' ? options.log : null
  const log = logFile === null ? null : openLog(logFile)
  const tell = (report: IngestReport) =>
    terminal.out(options.json ? `${JSON.stringify(report)}\n` : ingestSummary(report, order.database))
  try {
    const report = await oneRun(order, terminal, log)
    await tell(report)
    if (!options.watch) return statusOf(report)
    const own = [...ownFiles(order.database), ...(logFile === null ? [] : [logFile])]
    return statusOf(await keepWatching({ order, report, own, tell }, terminal, log))
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}

type Order = Omit<IngestOrder, 'watch'>

const statusOf = ({ books, stopped, barren }: IngestReport) =>
  books.failed + books.quarantined > 0 || stopped || barren.length > 0 ? 1 : 0

async function oneRun(order: Order, terminal: Terminal, log: RunLog | null): Promise<IngestReport> {
  const progress = progressOn(terminal)
  try {
    const report = await ingest({
      ...order,
      watch: (event) => {
        progress.watch(event)
        log?.event(event)
      },
    })
    if (report.run > 0) log?.end(report)
    for (const each of report.failed) if (each.stack) terminal.err(`${oneLine(each.path)}:\n${each.stack}\n`)
    return report
  } finally {
    progress.end()
  }
}

interface Vigil {
  readonly order: Order
  /** Of the first run. */
  readonly report: IngestReport
  /** Files that the vigil itself writes. */
  readonly own: readonly string[]
  readonly tell: (report: IngestReport) => Promise<void>
}

/** Takes up what is new or changed until the signal; a round that found nothing says nothing. Returns the last books. */
async function keepWatching(vigil: Vigil, terminal: Terminal, log: RunLog | null): Promise<IngestReport> {
  const { order, own, tell } = vigil
  let { report } = vigil
  // What came while the first run went has stirred no watch yet: the first look back is soon.
  let unsettled = Math.max(1, report.unsettled)
  const changes = watchChanges(order.paths, own)
  if (!order.signal.aborted) terminal.err('đang chờ tệp mới hoặc tệp đổi; bấm Ctrl-C để thôi\n')
  try {
    while (!order.signal.aborted) {
      await changes.next(order.signal, unsettled > 0 ? SETTLE_MS : undefined)
      if (order.signal.aborted) break
      const round = await oneRun({ ...order, again: false, onlyNews: true }, quietly(terminal), log)
      unsettled = round.unsettled
      if (round.run === 0) continue
      report = round
      await tell(round)
    }
  } finally {
    changes.close()
  }
  return report
}

/** A round tells again of what failed before; only its summary is for people. */
const quietly = (terminal: Terminal): Terminal => ({ ...terminal, err: () => {}, lively: false })
