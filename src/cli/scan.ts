import type { Changes } from '../clean/changes.ts'
import { cleanEnding, keptAnew } from '../clean/document.ts'
import { discover } from '../ingest/discover.ts'
import { surveysOf } from '../ingest/texts.ts'
import { loadReaders } from '../kit.ts'
import { repairedWords } from '../text/repaired.ts'
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
  /** Legacy fonts that would give way to Unicode ones, and how often each is named. */
  readonly fonts: Readonly<Record<string, number>>
  readonly would_change: boolean
  /** What a clean document of this file would not hold: formatting that is not carried over, text that cannot be read. */
  readonly would_lose: readonly string[]
  readonly error: string | null
}

/** `scan` as typed. Status 1 when something needs cleaning or could not be read. */
export async function runScan({ operands, options, terminal }: Call): Promise<number> {
  const { limits, formats } = await loadReaders(limitsOf(options))
  const found = discover(operands)
  const order = { command: 'scan', jobs: options.jobs as number, limits, formats, charset: null }
  const surveys: Survey[] = found.unreachable.map((each) => unread(each.path, `${each.code}: ${each.reason}`))
  let foreign = 0
  for await (const { file, text, changes, fault, foreign: isForeign } of surveysOf(found.files, order)) {
    if (isForeign) foreign++
    else
      surveys.push(
        text && changes ? surveyOf(text, changes) : unread(file.path, `${fault!.code}: ${fault!.reason}`),
      )
  }
  const total = { ...totals(surveys), skipped: foreign + found.skipped.length }
  if (options.json) await terminal.out(`${JSON.stringify({ files: surveys, total })}\n`)
  else await terminal.out(`${surveyTable(surveys, terminal.width)}\n${lastLine(total)}\n`)
  return total.would_change + total.failed > 0 || surveys.length === 0 ? 1 : 0
}

const unread = (path: string, error: string): Survey => ({
  path,
  format: null,
  pages: null,
  charsets: {},
  doubtful: 0,
  needs_ocr: false,
  fonts: {},
  would_change: false,
  would_lose: [],
  error,
})

function surveyOf(text: Text, { changed, fonts, fault }: Changes): Survey {
  return {
    path: text.path,
    format: text.format,
    pages: text.pages,
    charsets: repairedWords(text.repairs),
    doubtful: text.notes.filter((each) => each.code === 'DOUBTFUL_TOKEN').length,
    needs_ocr: text.needsOcr,
    fonts,
    would_change: changed,
    would_lose: [...lossesOf(text, changed), ...(fault ? [`không ghi lại được tài liệu: ${fault}`] : [])],
    error: null,
  }
}

/** Faults of reading, and what a document that must be written anew does not keep. */
function lossesOf(text: Text, changed: boolean): string[] {
  const faults = text.notes.filter((each) => each.level === 'fault').map((each) => each.reason)
  const kept = keptAnew(text.format)
  return kept === null || !changed
    ? faults
    : [...faults, `ghi lại thành .${cleanEnding(text.format)} ${kept.slice(kept.indexOf('không giữ'))}`]
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
    fonts_only: surveys.filter(isFontsOnly).length,
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
    each.error ?? (isFontsOnly(each) ? fontsText(each.fonts) : charsetText(each.charsets)),
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

/** The words are Unicode already, only the names of fonts are not. */
const isFontsOnly = (each: Survey) =>
  each.would_change && Object.keys(each.charsets).length === 0 && Object.keys(each.fonts).length > 0

const fontsText = (fonts: Readonly<Record<string, number>>) => `chỉ phông: ${Object.keys(fonts).join(', ')}`

const lastLine = (total: ReturnType<typeof totals> & { skipped: number }) => {
  const told = [
    ...(Object.keys(total.charsets).length > 0 ? [charsetText(total.charsets)] : []),
    ...(total.fonts_only > 0 ? [`${total.fonts_only} tệp chỉ đổi phông`] : []),
  ]
  const of = told.length > 0 ? ` (${told.join('; ')})` : ''
  return `${total.files} tệp, ${number(total.pages)} trang: ${total.would_change} tệp cần sửa chữ${of}, ${number(total.doubtful)} chữ nghi ngờ, ${total.needs_ocr} tệp cần OCR, ${total.failed} tệp không đọc được, ${total.skipped} tệp bỏ qua vì không phải báo cáo`
}
