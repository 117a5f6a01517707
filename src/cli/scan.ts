import { cleanEnding } from '../clean/document.ts'
import { keptInDocx } from '../clean/write-docx.ts'
import { keptInXlsx } from '../clean/write-xlsx.ts'
import { discover } from '../ingest/discover.ts'
import { textsOf } from '../ingest/texts.ts'
import { loadReaders } from '../kit.ts'
import type { Text } from '../types.ts'
import type { Call } from './command.ts'
import { limitsOf } from './limits.ts'
import { type Column, table } from './table.ts'
import { oneLine } from './terminal.ts'
import { number } from './words.ts'

/** What one file holds, told without changing anything. */
export interface Survey {
  readonly path: string
  readonly format: string | null
  readonly pages: number | null
  /** Charset → words that would be repaired. */
  readonly charsets: Readonly<Record<string, number>>
  /** Words that look garbled but are left as they are, for want of evidence. */
  readonly doubtful: number
  readonly needs_ocr: boolean
  readonly would_change: boolean
  /** What a clean document of this file would not hold: formatting that is not carried over, text that cannot be read. */
  readonly would_lose: readonly string[]
  readonly error: string | null
}

/** `scan` as typed. Status 1 when something needs cleaning or could not be read. */
export async function runScan({ operands, options, terminal }: Call): Promise<number> {
  const { limits, formats } = await loadReaders(limitsOf(options))
  const endings = new Set(formats.flatMap((each) => each.extensions))
  const found = discover(operands)
  const order = { command: 'scan', jobs: options.jobs as number, limits, charset: null, endings }
  const surveys: Survey[] = found.unreachable.map((each) => unread(each.path, `${each.code}: ${each.reason}`))
  let foreign = 0
  for await (const { file, text, fault, foreign: isForeign } of textsOf(found.files, order)) {
    if (isForeign) foreign++
    else surveys.push(text ? surveyOf(text) : unread(file.path, `${fault!.code}: ${fault!.reason}`))
  }
  const total = { ...totals(surveys), skipped: foreign + found.skipped.length }
  if (options.json) await terminal.out(`${JSON.stringify({ files: surveys, total })}\n`)
  else await terminal.out(`${surveyTable(surveys, terminal.width)}\n${lastLine(total)}\n`)
  return total.would_change + total.failed > 0 || surveys.length === 0 ? 1 : 0
}

const unread = (path: string, error: string): Survey => ({
  ...{
    path,
    format: null,
    pages: null,
    charsets: {},
    doubtful: 0,
    needs_ocr: false,
    would_change: false,
    would_lose: [],
  },
  error,
})

function surveyOf(text: Text): Survey {
  const charsets: Record<string, number> = {}
  for (const { charset, to } of text.repairs)
    charsets[charset] = (charsets[charset] ?? 0) + to.split(/\s+/).filter(Boolean).length
  return {
    path: text.path,
    format: text.format,
    pages: text.pages,
    charsets: Object.fromEntries(Object.entries(charsets).sort(([a], [b]) => (a < b ? -1 : 1))),
    doubtful: text.notes.filter((each) => each.code === 'DOUBTFUL_TOKEN').length,
    needs_ocr: text.needsOcr,
    would_change: text.repairs.length > 0,
    would_lose: lossesOf(text),
    error: null,
  }
}

/** Faults of reading, and what a document that must be written anew does not keep. */
function lossesOf(text: Text): string[] {
  const faults = text.notes.filter((each) => each.level === 'fault').map((each) => each.reason)
  const ending = cleanEnding(text.format)
  const kept = ending === text.format || ending === null ? null : ending === 'xlsx' ? keptInXlsx : keptInDocx
  return kept === null || text.repairs.length === 0
    ? faults
    : [...faults, `ghi lại thành .${ending} ${kept.slice(kept.indexOf('không giữ'))}`]
}

function totals(surveys: readonly Survey[]) {
  const charsets: Record<string, number> = {}
  for (const each of surveys)
    for (const [name, count] of Object.entries(each.charsets)) charsets[name] = (charsets[name] ?? 0) + count
  return {
    files: surveys.length,
    pages: surveys.reduce((sum, each) => sum + (each.pages ?? 0), 0),
    charsets,
    doubtful: surveys.reduce((sum, each) => sum + each.doubtful, 0),
    would_change: surveys.filter((each) => each.would_change).length,
    needs_ocr: surveys.filter((each) => each.needs_ocr).length,
    failed: surveys.filter((each) => each.error !== null).length,
  }
}

const COLUMNS: readonly Column[] = [
  { title: 'Tệp', least: 20 },
  { title: 'Định dạng' },
  { title: 'Trang', align: 'right' },
  { title: 'Bảng mã cũ (số chữ)', least: 12 },
  { title: 'Nghi ngờ', align: 'right' },
  { title: 'OCR' },
  { title: 'Sẽ đổi' },
  { title: 'Sẽ mất' },
]

/** The table, and below it, once each, what would be lost. */
function surveyTable(surveys: readonly Survey[], width: number | null): string {
  const losses = [...new Set(surveys.flatMap((each) => each.would_lose))]
  const rows = surveys.map((each) => [
    each.path,
    each.format ?? '',
    each.pages === null ? '' : String(each.pages),
    each.error ?? charsetText(each.charsets),
    each.doubtful > 0 ? number(each.doubtful) : '',
    each.needs_ocr ? 'cần' : '',
    each.error ? '' : each.would_change ? 'có' : 'không',
    each.would_lose.map((loss) => `(${losses.indexOf(loss) + 1})`).join(' '),
  ])
  const below = losses.map((loss, i) => `(${i + 1}) ${oneLine(loss)}\n`).join('')
  return `${table(COLUMNS, rows, width)}${below === '' ? '' : `\n${below}`}`
}

const charsetText = (charsets: Readonly<Record<string, number>>) =>
  Object.entries(charsets)
    .map(([name, count]) => `${name} ${number(count)}`)
    .join(', ')

const lastLine = (total: ReturnType<typeof totals> & { skipped: number }) =>
  `${total.files} tệp, ${number(total.pages)} trang: ${total.would_change} tệp cần sửa chữ${Object.keys(total.charsets).length > 0 ? ` (${charsetText(total.charsets)})` : ''}, ${number(total.doubtful)} chữ nghi ngờ, ${total.needs_ocr} tệp cần OCR, ${total.failed} tệp không đọc được, ${total.skipped} tệp bỏ qua vì không phải báo cáo`
