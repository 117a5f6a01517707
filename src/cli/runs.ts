import { isQuarantined, type Run, type RunFile } from '../store/runs.ts'
import { table } from './table.ts'

const STATUS = { running: 'đang chạy', done: 'xong', stopped: 'dừng giữa chừng' } as const

/** A run that never closed its books and whose process is gone was cut off; the next `ingest` goes on from there. */
function statusOf({ status, pid }: Run): string {
  if (status !== 'running') return STATUS[status]
  try {
    process.kill(pid, 0)
    return STATUS.running
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH' ? 'bị ngắt' : STATUS.running
  }
}

export function runTable(runs: readonly Run[], width: number | null): string {
  return table(
    [
      { title: 'Lần', align: 'right' },
      { title: 'Bắt đầu' },
      { title: 'Tình trạng' },
      { title: 'Thấy', align: 'right' },
      { title: 'Nạp', align: 'right' },
      { title: 'Không đổi', align: 'right' },
      { title: 'Bỏ qua', align: 'right' },
      { title: 'Lỗi', align: 'right' },
      { title: 'Cách ly', align: 'right' },
    ],
    runs.map((each) => [
      String(each.id),
      each.started_at.slice(0, 19).replace('T', ' '),
      statusOf(each),
      ...[each.seen, each.loaded, each.unchanged, each.skipped, each.failed, each.quarantined].map(String),
    ]),
    width,
  )
}

/** The files of one run that were left out or could not be read, and why; empty when there are none. */
export function troubleTable(run: number, files: readonly RunFile[], width: number | null): string {
  if (files.length === 0) return ''
  const rows = files.map((each) => [
    each.path,
    isQuarantined(each.code) ? 'cách ly' : each.outcome === 'failed' ? 'lỗi' : 'bỏ qua',
    each.code ?? '',
    each.reason ?? '',
  ])
  const columns = [{ title: 'Tệp', least: 16 }, { title: '' }, { title: 'Mã' }, { title: 'Lý do', least: 24 }]
  return `\nLần ${run}:\n${table(columns, rows, width)}`
}
