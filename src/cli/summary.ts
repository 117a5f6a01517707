import type { IngestReport } from '../ingest/ingest.ts'
import { oneLine } from './terminal.ts'

const SHOWN = 20

/** The books of a run for people; the last line says how it ended. */
export function ingestSummary(report: IngestReport, database: string): string {
  const { books, barren, skipped, failed, quarantined, needOcr, partial, copies } = report
  const lines = [
    ...barren.map((folder) => `${oneLine(folder)}: thư mục không có báo cáo nào đọc được`),
    ...listed('Bỏ qua', skipped.map(withReason)),
    ...listed('Không đọc được', failed.map(withCode)),
    ...listed('Cách ly (làm tiến trình đọc bị dừng hai lần)', quarantined.map(withCode)),
    ...listed(`Cần OCR (bản chụp, không có lớp chữ): ${needOcr.length} tệp`, needOcr.map(oneLine)),
    ...listed(`Đã nạp nhưng đọc không trọn: ${partial.length} tệp`, partial.map(withReason)),
  ]
  if (copies > 0) lines.push(`Nội dung đã nạp từ trước (bản sao, đổi tên hoặc chuyển chỗ): ${copies} tệp`)
  if (books.redone > 0) lines.push(`Trích xuất lại theo quy tắc mới: ${books.redone} văn bản nạp từ trước`)
  lines.push(
    `Đã thấy ${books.seen} tệp = ${books.loaded} đã nạp + ${books.unchanged} không đổi + ${books.skipped} bỏ qua + ${books.failed} lỗi + ${books.quarantined} cách ly`,
    lastLine(report, database),
  )
  return `${lines.join('\n')}\n`
}

interface Trouble {
  readonly path: string
  readonly reason: string
}

const withReason = ({ path, reason }: Trouble) => `${oneLine(path)}: ${oneLine(reason)}`

const withCode = ({ path, code, reason }: Trouble & { readonly code: string }) =>
  `${oneLine(path)}: ${code}: ${oneLine(reason)}`

function lastLine(report: IngestReport, database: string): string {
  const { books, stopped, leftOut, barren } = report
  if (stopped && report.run === 0) return `Đã dừng khi còn đợi đến lượt, chưa làm gì (${oneLine(database)})`
  if (stopped)
    return `Đã dừng, còn ${leftOut} tệp chưa làm; chạy lại lệnh này để làm tiếp (${oneLine(database)})`
  if (books.failed + books.quarantined > 0)
    return `Xong, nhưng ${books.failed + books.quarantined} tệp không đọc được; xem danh sách ở trên (${oneLine(database)})`
  if (barren.length > 0) return `Xong, nhưng có thư mục không chứa báo cáo (${oneLine(database)})`
  return `Xong: ${oneLine(database)}`
}

function listed(title: string, rows: readonly string[]): string[] {
  if (rows.length === 0) return []
  const rest = rows.length - SHOWN
  return [
    `${title}:`,
    ...rows.slice(0, SHOWN).map((each) => `  ${each}`),
    ...(rest > 0 ? [`  … và ${rest} tệp nữa; xem hết bằng \`trichluc runs --json\``] : []),
  ]
}
