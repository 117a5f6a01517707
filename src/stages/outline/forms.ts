import type { Form, Text } from '../../types.ts'
import type { Line } from './lines.ts'
import { markerOf, plainWords } from './markers.ts'

const NUMBER =
  '(?:số)?\\s{0,3}:?\\s{0,3}(?:[IVX]{1,5}|\\d{1,3}|[A-Z]\\d{0,2})(?:[.\\-]\\s?\\d{1,2}){0,3}[a-zđ]?(?:[./-][\\p{Lu}\\d][\\p{Lu}\\p{Ll}\\d-]{0,12}){0,4}'
const FORM = new RegExp(
  `^(?:biểu\\smẫu|mẫu\\sbiểu|biểu|mẫu|phụ\\slục|phụ\\sbiểu)\\s{1,3}${NUMBER}(?![\\p{L}\\d])\\s{0,3}[.:\\-–]?`,
  'iu',
)
const BARE_ANNEX = /^(?:PHỤ LỤC|PHỤ BIỂU|BIỂU TỔNG HỢP SỐ LIỆU)(?:\s*:?$|(?=\s\p{Lu}\p{Ll}))/u
/** What stands under a form's title and is no part of it. */
const NO_TITLE =
  /^(?:\(|kết quả thống kê$|stt$|tt$|số tt|chỉ tiêu|đơn vị|nội dung$|kỳ báo cáo|đơn vị báo cáo|ngày nhận|ban hành kèm|kèm theo)/iu

/** Where a form or annex starts: its title line, and how many lines the name and title take. */
export interface FormTitle {
  readonly name: string
  readonly title: string
  readonly first: number
  readonly last: number
}

/**
 * Statistical forms and annexes: `Biểu mẫu 3`, `Biểu số II.06a/VPCP/KSTT`, `Phụ lục 2`, `PHỤ LỤC`, alone on a line
 * or with the title behind them. A sentence that only speaks of a form (“Biểu mẫu 3 kèm theo …”) is none.
 */
export function formTitles(lines: readonly Line[]): FormTitle[] {
  const found: FormTitle[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line.stretch.table !== undefined) continue
    const words = plainWords(line.text)
    const name = BARE_ANNEX.exec(words)?.[0] ?? FORM.exec(words)?.[0]
    if (!name) continue
    const rest = words.slice(name.length).trim()
    if (!isTitle(rest) || !/^\p{Lu}/u.test(words) || goesBack(lines, i)) continue
    const { title, last } = titleFrom(lines, i, rest)
    found.push({
      name: name
        .replace(/\s*[.:\-–]\s*$/u, '')
        .replace(/\s+/g, ' ')
        .trim(),
      title,
      first: i,
      last,
    })
    i = last
  }
  return found
}

/** What follows a form's name on its line: nothing, a title, or a parenthesis; small letters belong to a sentence. */
function isTitle(rest: string): boolean {
  return rest === '' || (/^[(\p{Lu}"“]/u.test(rest) && rest.length < 160 && !/[;,]$/.test(rest))
}

/** The line before is an open sentence that wraps into this one. */
function goesBack(lines: readonly Line[], i: number): boolean {
  const before = lines[i - 1]
  return before !== undefined && !before.whole && /(?:theo|tại|của|và|,|các|vào|trong)$/iu.test(before.text)
}

function titleFrom(lines: readonly Line[], first: number, rest: string): { title: string; last: number } {
  const parts = rest && !rest.startsWith('(') ? [rest] : []
  let last = first
  for (let i = first + 1; i < lines.length && i <= first + 4; i++) {
    const line = lines[i]!
    const words = plainWords(line.text)
    if (line.stretch.table !== undefined || NO_TITLE.test(words) || words.length > 200) break
    if (FORM.test(words) || BARE_ANNEX.test(words)) break
    if (parts.length > 0 && (line.blanks > 0 || /^[IVX\d]+[.)]/.test(words))) break
    parts.push(words)
    last = i
  }
  return { title: parts.join(' '), last }
}

/** A form's title, and the index behind the last line that belongs to the form. */
export interface FormLines extends FormTitle {
  readonly next: number
}

/**
 * How far each form reaches: to the next form, the last to the end. One that stands inside the body, before the
 * signature (`closing`), ends where the body goes on: at a heading with a Roman number or at “Trên đây là …”.
 */
export function formLines(
  lines: readonly Line[],
  titles: readonly FormTitle[],
  closing: number,
): FormLines[] {
  return titles.map((title, i) => {
    const next = titles[i + 1]?.first ?? lines.length
    if (title.first >= closing) return { ...title, next }
    const on = lines.findIndex(
      (line, at) => at > title.last && at < Math.min(next, closing) && goesOnWithBody(line),
    )
    return { ...title, next: on < 0 ? next : on }
  })
}

function goesOnWithBody(line: Line): boolean {
  const words = plainWords(line.text)
  return (
    line.stretch.table === undefined &&
    (/^trên đây là(?!\p{L})/iu.test(words) || markerOf(words)?.scheme === 'roman')
  )
}

/** The forms with their places and the tables inside. */
export function formsOf(text: Text, lines: readonly Line[], forms: readonly FormLines[]): Form[] {
  return forms.map(({ name, title, first, next }) => {
    const start = lines[first]!.start
    const end = lines[next]?.start ?? text.text.trimEnd().length
    const tables = text.tables.flatMap((table, i) => (table.start >= start && table.start < end ? [i] : []))
    return { name, title, start, end, tables }
  })
}
