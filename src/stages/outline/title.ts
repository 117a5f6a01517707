import { startsWithHead } from '../../text/agencies.ts'
import { fold } from '../../text/fold.ts'
import type { Line } from './lines.ts'
import { markerOf, plainWords } from './markers.ts'
import type { Piece } from './piece.ts'
import { typeAt } from './types.ts'

/** The type and the subject (trích yếu) of a document, and the lines that hold them. */
export interface Title {
  readonly docType: (Piece & { readonly abbreviation: string }) | null
  /** Index of the type's line; -1 where there is none. */
  readonly typeLine: number
  readonly title: Piece | null
  /** Index of the first line behind the title. */
  readonly next: number
  /** The agency that older forms print under the type: “QUYẾT ĐỊNH / của UBND …”. */
  readonly by?: Piece | null
  /** What stands in parentheses under the title, such as “(Số liệu tính từ … đến …)”. */
  readonly remarks: readonly Piece[]
}

const SEARCHED = 60
const BODY =
  /^(?:kính gửi|căn cứ|thực hiện (?:kế hoạch|quyết định|công văn|chỉ thị|nghị quyết|chương trình|hướng dẫn|thông tư|nghị định|văn bản|chỉ đạo|sự|nội dung|thông báo|yêu cầu|đề nghị|luật|nhiệm vụ được|chế độ)|trên cơ sở|thi hành|triển khai thực hiện|xét|theo (?:đề nghị|công văn|kế hoạch|chỉ đạo)|phúc đáp|ngày \d|trong (?:quý|năm|tháng|thời|kỳ|\d)|(?:quý|năm|tháng) [\divx]+[^,]{0,12}, (?!phương hướng|nhiệm vụ|kế hoạch|giải pháp|mục tiêu)|(?:uỷ|ủy) ban nhân dân .{3,60}(?:báo cáo|ban hành|xây dựng)|ubnd .{3,60}(?:báo cáo|ban hành|xây dựng)|để |nhằm )/iu
/** Grounds right under the type: this document prints no subject. */
const GROUNDS = /^(?:[-–]\s?)?(?:Căn cứ|Xét|Theo đề nghị)(?!\p{L})/u
const CLOSED = /[.;:]["”)]?$/
/** A title line that cannot be its end, and how the next one begins where it goes on with a capital. */
const OPEN_TITLE = /(?:[,–-]|\s(?:và|của|về|trong|năm|quý|tháng|thực hiện|công tác))$/iu
const GOES_ON =
  /^(?:quý|tháng|năm|\d{1,2} tháng|sáu tháng|chín tháng|giai đoạn|phương hướng|trên địa bàn)(?!\p{L})/iu
/**
 * `Sáu tháng, tổng giá trị …`, `Năm 2010 mỗi xã có 2 tiêu chí, nay …. Trong năm …`, `Quý I (số liệu từ …), tiếp nhận
 * 1.204 hồ sơ`: behind a blank line it tells something.
 */
const TELLS =
  /^(?:(?:quý|tháng|năm) [\dIVX/-]{1,9}|(?:\d{1,2}|ba|sáu|chín) tháng(?: đầu)?(?: năm)?(?: \d{4})?), (?!phương hướng|nhiệm vụ|kế hoạch|giải pháp|mục tiêu|quý|tháng|năm|\d)|^(?:[^.;]|\.(?=\d)){30,300}[\p{L}\d%][.;] [^ ]{2}|(?<![\d.,/])(?:\d{1,3}(?:\.\d{3}){1,3}(?![\d./])|\d{1,6},\d{1,3} ?(?:%|\p{L}{2})|\d{1,3} ?%)/iu
const RULE = /^[\W_]{3,}$/u

/** The first line that announces a type, with the title that follows it up to the addressees, the body or a heading. */
export function titleOf(lines: readonly Line[]): Title {
  const nothing: Title = { docType: null, typeLine: -1, title: null, next: 0, remarks: [] }
  for (let i = 0; i < Math.min(lines.length, SEARCHED); i++) {
    const line = lines[i]!
    const words = plainWords(line.text)
    if (i > 0 && opensBody(line, words)) return nothing
    const type = typeAt(words)
    if (type && !isReference(words) && !isColumnHead(line, words)) return titleFrom(lines, i, type)
  }
  return nothing
}

function titleFrom(
  lines: readonly Line[],
  at: number,
  type: { abbreviation: string; length: number },
): Title {
  const line = lines[at]!
  const words = plainWords(line.text)
  const offset = line.start + Math.max(0, line.text.indexOf(words.slice(0, 3)))
  const docType = {
    text: words.slice(0, type.length),
    start: offset,
    end: Math.min(offset + type.length, line.end),
    abbreviation: type.abbreviation,
  }
  const parts: Piece[] = []
  const remarks: Piece[] = []
  const behind = words
    .slice(type.length)
    .replace(/^\s*:\s*/, '')
    .trim()
  if (behind) parts.push({ text: behind, start: offset + words.length - behind.length, end: line.end })
  let next = at + 1
  for (; next < lines.length; next++) {
    const each = lines[next]!
    const text = plainWords(each.text)
    if (RULE.test(text)) continue
    if (/^\(/.test(text) && (remarks.length === 0 || each.blanks < 2)) {
      next = remarkFrom(lines, next, remarks)
      continue
    }
    if (remarks.length > 0 || endsTitle(lines, next, text, parts)) break
    parts.push({ text, start: each.start, end: each.end })
  }
  const { title, remark } = withoutRemark(joined(subjectOf(parts)))
  const by = printsBy(parts) ? parts[0]! : null
  return { docType, typeLine: at, title, next, by, remarks: remark ? [remark, ...remarks] : remarks }
}

/** The title and a remark on the data that stands behind it in the same paragraph: “… quý I (Số liệu từ ngày … đến ngày …)”. */
function withoutRemark(title: Piece | null): { title: Piece | null; remark: Piece | null } {
  const found = title && /\s*(\((?=[^()]{0,60}\d{1,2}[/.]\d{1,2})[^()]{10,120}\))$/u.exec(title.text)
  if (!found) return { title, remark: null }
  const length = found[1]!.length
  return {
    title: {
      ...title,
      text: title.text.slice(0, found.index),
      end: Math.max(title.start + 1, title.end - found[0].length),
    },
    remark: { text: found[1]!, start: Math.max(title.start, title.end - length), end: title.end },
  }
}

/** Older forms print the agency under the type: “QUYẾT ĐỊNH / của UBND … / về việc …”. */
const subjectOf = (parts: readonly Piece[]): readonly Piece[] => (printsBy(parts) ? parts.slice(1) : parts)

const printsBy = (parts: readonly Piece[]) => parts.length > 1 && /^của\s\D{3,80}$/iu.test(parts[0]!.text)

/** A parenthesis under the title, which may run over three lines. */
function remarkFrom(lines: readonly Line[], at: number, remarks: Piece[]): number {
  let last = at
  while (!/\)["”.]?$/.test(lines[last]!.text) && last + 1 < lines.length && last < at + 3) last++
  if (!/\)["”.]?$/.test(lines[last]!.text)) last = at
  const text = lines
    .slice(at, last + 1)
    .map((line) => plainWords(line.text))
    .join(' ')
  remarks.push({ text, start: lines[at]!.start, end: lines[last]!.end })
  return last
}

function endsTitle(lines: readonly Line[], at: number, text: string, parts: readonly Piece[]): boolean {
  const line = lines[at]!
  const before = lines[at - 1]!
  if (parts.length > 7 || text.length > 400 || isHeadingLine(text)) return true
  if (/^kính g[ửởơ]i/iu.test(text) || /^đơn vị(?: tính)?\s?:/iu.test(text) || isRow(line, lines)) return true
  const printsAgency = /^của\s/iu.test(parts[0]?.text ?? text)
  if (printsAgency && parts.length < 3 && !(startsWithHead(text) && text.length < 60))
    return text.length > 600 || /^(?:căn cứ|xét)(?!\p{L})/iu.test(text)
  if (/\.$/.test(parts.at(-1)?.text ?? '')) return true
  if (parts.length === 0 && GROUNDS.test(text)) return true
  if (parts.length === 0)
    return line.whole
      ? text.length > 300 || /:$/.test(text) || (/;$/.test(text) && !isDisplayed(line))
      : isLong(text) && CLOSED.test(text)
  if (isBody(text) || isAgency(text) || (CLOSED.test(text) && text.length > 40)) return true
  if (line.stretch.align === 'center' && before.stretch.align === 'center') return false
  const open = OPEN_TITLE.test(plainWords(before.text)) || GOES_ON.test(text) || /^\p{Ll}/u.test(text)
  if (before.stretch.align === 'center' && line.whole && !(open && alike(before, line))) return true
  if (before.stretch.bold && !line.stretch.bold && !open) return true
  if (line.blanks > 0 && (!open || TELLS.test(text))) return true
  return line.whole ? text.length > 220 : text.length > 110 && !open
}

/** The last line of a title that fills the page is set in the middle without anything showing it. */
const alike = (before: Line, line: Line) =>
  line.blanks === 0 &&
  line.text.length < 160 &&
  (before.stretch.bold ?? false) === (line.stretch.bold ?? false)

/** Set as titles are: `Kết quả … 9 tháng đầu năm;` in the middle, above `nhiệm vụ 3 tháng cuối năm`. */
const isDisplayed = ({ stretch }: Line) => stretch.align === 'center' || stretch.bold === true

/** Words that open the body; a line in small letters or in capitals like the title before it goes on with the title. */
function isBody(text: string): boolean {
  return BODY.test(text) && /^\p{Lu}/u.test(text) && /\p{Ll}/u.test(text)
}

function isLong(text: string): boolean {
  return text.length > 150
}

function isHeadingLine(text: string): boolean {
  const marker = markerOf(text)
  return marker !== null && !/bullet|star/.test(marker.scheme)
}

/** `ỦY BAN NHÂN DÂN TỈNH` between the title of a decision and its grounds. */
function isAgency(text: string): boolean {
  if (/^(?:Chính phủ|Thủ tướng Chính phủ|Quốc hội)$/u.test(text)) return true
  return (
    /^(?:uy ban nhan dan|hoi dong nhan dan|chu tich|bo truong|giam doc|thu tuong|chinh phu|ubnd|truong ban)(?![a-z])/.test(
      fold(text),
    ) && text === text.toUpperCase()
  )
}

/** A row of a table in plain text: three cells or more. */
function isRow(line: Line, lines: readonly Line[]): boolean {
  return line.text.split('\t').length > 2 && lines[0] !== line
}

/** `Dự án` in small letters in a cell heads a column; a type in a letterhead set as a table stands in capitals. */
function isColumnHead(line: Line, words: string): boolean {
  return line.stretch.table !== undefined && words !== words.toUpperCase() && words.length < 30
}

/** Prose has begun: a type found below it would belong to something cited. */
function opensBody(line: Line, words: string): boolean {
  return words.length > 160 || (/^kính g[ửởơ]i/iu.test(words) && line.stretch.table === undefined)
}

/** `Kế hoạch số 12/KH-UBND ngày …` names another document. */
function isReference(words: string): boolean {
  return /^[\p{L} ]{4,25}(?:số|ngày)\s*:?\s*\d/u.test(words) && !/của/iu.test(words.slice(0, 30))
}

function joined(parts: readonly Piece[]): Piece | null {
  const first = parts[0]
  if (!first) return null
  const text = parts
    .map((each) => each.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  return { text, start: first.start, end: parts.at(-1)!.end }
}
