import type { Span } from '../../../text/span.ts'

/** A line of the text that is not blank. */
export interface LineSpan extends Span {
  readonly text: string
}

/** A row put together from its lines: number, words, and the cells behind them (a dash for an empty one). */
export interface FlatRow extends Span {
  readonly number: string
  readonly words: string
  readonly figures: readonly LineSpan[]
}

const NUMBER = /^\s{0,8}(\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-H]|[a-hđ])[.)]?\s+(?=[\p{L}-])/u
const ALONE = /^\s{0,8}(\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-H])[.)]?\s*$/
const DASHES = /^\s{0,8}([-+])\s*$/
const CELL = '(?:[≥≤<>]=?\\s?)?-?\\d[\\d.,]{0,18}%?|[-–](?=\\s|$)'
const TAIL = new RegExp(`(?:^|\\s)((?:(?:${CELL})\\s+){0,11}(?:${CELL}))\\s*$`, 'u')
/** Years, days and months that end a label are no cells of it. */
const TIME_BEFORE =
  /(?:năm|tháng|quý|ngày|giai đoạn|lớp|cấp|loại|dưới|trên|từ|đến|độ|khóa|lần thứ|mức độ|số)\s*$/iu
const REMARK =
  /\s+(?:(?:không|chưa)\s+)?(?:đạt|vượt|hoàn thành|đang thực hiện)(?:\s+(?:kh|kế hoạch|chỉ tiêu|nq))?\s*$/iu
const ENDS = /(?:[;:!?]|\.\/\.|[^.\d]\.)\s*$/u
const MOST_LINES = 7
/** A figure with its unit in the middle of a clause, or a sentence that ends and another: no row prints these. */
const COUNTED = '\\s(?!tuổi|tháng|năm|ngày|sao)\\p{L}{1,12}'
const PROSE = new RegExp(
  `(?<![\\d.,/])\\d[\\d.,/]{0,14}(?:%?(?:${COUNTED}){0,5};\\s|${COUNTED}(?:\\s\\p{L}{1,12}){0,3}[,.]\\s\\p{L})`,
  'u',
)

/** The rows from a line on, up to the first line that is none of a table; `width`: cells of a full row. */
export function flatRowsIn(
  lines: readonly LineSpan[],
  from: number,
  width: number,
): { rows: FlatRow[]; next: number } {
  const rows: FlatRow[] = []
  let open = nothing
  let at = from
  const close = () => {
    if (open.words !== '') rows.push({ ...open, words: open.words.trim() })
    open = nothing
  }
  for (; at < lines.length; at++) {
    const line = lines[at]!
    if (line.text.length > 160 || PROSE.test(line.text) || countsAnew(line.text, rows)) break
    if (ENDS.test(line.text) && !TAIL.test(line.text)) break
    const bare = line.text.replace(REMARK, '')
    const cells = cellsOf(bare, line.start)
    const head = bare.slice(0, cells.from)
    const mark = (ALONE.exec(line.text) ?? DASHES.exec(line.text))?.[1]
    if (mark || !/[\p{L}%]/u.test(head)) {
      const opens = open.words === '' || open.figures.length >= width || headsRows(open, mark ?? '', rows)
      if (mark && (opens || /^\D/.test(mark))) {
        close()
        open = { ...nothing, start: line.start, end: line.end, number: mark }
      } else if (open.words !== '')
        open = { ...open, end: line.end, figures: [...open.figures, ...cells.cells] }
      continue
    }
    if (open.figures.length > 0) {
      const next = numberAmong(open, width)
      open = next ? { ...open, figures: open.figures.slice(0, -1) } : open
      close()
      if (next) open = { ...nothing, start: line.start, end: line.end, number: next }
    } else if (open.words !== '' && (NUMBER.test(head) || isRowOfItsOwn(head, cells.cells))) close()
    open = withLine(open, { ...line, text: head }, cells.cells)
    if (open.lines > MOST_LINES) break
  }
  if (open.figures.length > 0) close()
  return { rows, next: Math.max(at, from + 1) }
}

/** `Diện tích ha 412 405` under `1 Cây lúa`: a label of some words before its figures, and a capital at its head. */
const isRowOfItsOwn = (head: string, cells: readonly LineSpan[]): boolean =>
  cells.length > 1 && /^\s{0,8}\p{Lu}\p{Ll}{1,7}(?:\s\p{L}{1,8}){1,12}\s/u.test(head) && !UNIT_ONLY.test(head)

/** A unit of two words broken off its label: `Triệu đồng 68,5 71`. */
const UNIT_ONLY =
  /^\s{0,8}(?:triệu|tỷ|nghìn|sản|lao|công|doanh|hợp|tiêu|giường|mô|công|văn|hồ|thủ|lượt)\s\p{L}{1,7}(?:\s\p{L}{1,7})?\s*$/iu

/** `3. Hồ sơ cấp xã` behind the totals of a table whose rows count to 7 goes on with the report. */
function countsAnew(line: string, rows: readonly FlatRow[]): boolean {
  const total = rows.at(-1)
  if (total?.number !== '' || !/^(?:tổng|cộng)(?!\p{L})/iu.test(total.words)) return false
  const [number, last] = [NUMBER.exec(line)?.[1], rows.at(-2)?.number].map(Number)
  return number! > 1 && last! > 1 && number !== last! + 1
}

/** A number in a line of its own behind `II CHỈ TIÊU XÃ HỘI` is the first row's below that heading. */
function headsRows(open: Open, mark: string, rows: readonly FlatRow[]): boolean {
  const last = rows.findLast(({ number }) => /^\d{1,2}$/.test(number))
  const next = Number(last?.number ?? 0) + 1
  return (
    open.figures.length === 0 &&
    /^(?:[IVX]{1,5}|[A-H])$/.test(open.number) &&
    [1, next].includes(Number(mark))
  )
}

interface Open extends FlatRow {
  readonly lines: number
}

const nothing: Open = { start: -1, end: -1, number: '', words: '', figures: [], lines: 0 }

function withLine(open: Open, head: LineSpan, cells: readonly LineSpan[]): Open {
  const number = open.words === '' ? NUMBER.exec(head.text) : null
  const words = head.text.slice(number?.[0].length ?? 0).trim()
  return {
    start: open.start < 0 ? head.start : open.start,
    end: head.end,
    number: number?.[1] ?? open.number,
    words: `${open.words} ${words}`,
    figures: [...open.figures, ...cells],
    lines: open.lines + 1,
  }
}

/** The last of too many cells, or of those in lines of their own, that is but the number of the next row. */
function numberAmong({ number, figures }: Open, width: number): string | null {
  const last = figures.at(-1)?.text.trim() ?? ''
  const follows = /^\d{1,2}$/.test(last) && /^\d{1,2}$/.test(number) && Number(last) === Number(number) + 1
  return follows && figures.length !== width ? last : null
}

/** The cells at the end of a line, and where they begin. */
function cellsOf(text: string, start: number): { from: number; cells: LineSpan[] } {
  const tail = TAIL.exec(text)
  if (!tail) return { from: text.length, cells: [] }
  const from = tail.index + tail[0].indexOf(tail[1]!)
  if (TIME_BEFORE.test(text.slice(0, from)) && !/\s/.test(tail[1]!.trim()))
    return { from: text.length, cells: [] }
  const cells = [...tail[1]!.matchAll(new RegExp(CELL, 'gu'))].map((each) => ({
    start: start + from + each.index,
    end: start + from + each.index + each[0].length,
    text: each[0],
  }))
  return { from, cells }
}
