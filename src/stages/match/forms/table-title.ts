import { fold } from '../../../text/fold.ts'
import { findPeriods } from '../../../text/periods.ts'
import { view } from '../../../text/view.ts'
import { headingTime } from '../indicators/windows.ts'
import { LABEL_HEAD } from './header-line.ts'

/** The title of a table: `Bảng 2. Kết quả …`, `Biểu số 01: …`. */
export const TABLE_TITLE = /^\s*(?:bảng|biểu|phụ lục)(?:\s*(?:số)?\s*\d|[.:])/iu
/** Marks of bold or italic letters around a line. */
const MARKS = /^[\s*_#|]+|[\s*_|]+$/gu
/** Its words stand in the next line: `PHỤ LỤC 2`. */
const NUMBER_ALONE = /^(?:bảng|biểu|phụ lục)(?:\s*(?:mẫu\s*)?số)?\s*[\dIVX]{1,4}[.:]?$/iu
/** A shorter line is whole. */
const FULL_LINE = 60
/** A remark in a line of its own: `(Từ 15/12/2021 đến 14/6/2022; đơn vị tính: hồ sơ)`; not what paper it goes with. */
const REMARK = /^\((?!(?:ban hành )?kèm)[^()]{4,120}\)$/iu
/** A title goes on in so many lines before its remark, none of them as short as a cell. */
const MOST_TITLE_LINES = 3
const FEWEST_WORDS = 5

/** `thực hiện Kế hoạch | quý II`, `từ | tháng 5/2022`: of a document, or of when something began, not of the figures. */
const OF_PAPER =
  /(?<!\p{L})(?:kế hoạch|quyết định|nghị quyết|báo cáo|chương trình|chỉ tiêu|dự toán|so với|cùng kỳ)(?: \S+){0,3} $|(?<!\p{L})(?:từ|sau|trước) $/u

/**
 * The words of the one time that the title of a table or the remark under it states; null without one, and for two. `lines`
 * begin with the title.
 */
export function titleTime(lines: readonly string[]): string | null {
  const [first = '', second = ''] = lines.map(bare)
  const remark = bare(lines[remarkAt(lines)] ?? '')
  if (NUMBER_ALONE.test(first)) return timeIn(remark) ?? timeIn(second)
  return timeIn(remark) ?? timeIn(isWrapped(first, second) ? `${first} ${second}` : first)
}

/** The title goes on in the next line, which is neither its remark nor the header. */
const isWrapped = (first: string, second: string): boolean =>
  first.length > FULL_LINE &&
  !/[.:;]$/u.test(first) &&
  !second.startsWith('(') &&
  !LABEL_HEAD.test(fold(second))

/** Where the remark under the title stands that the lines begin with; below zero for none. */
function remarkAt(lines: readonly string[]): number {
  const below = lines.slice(1, 1 + MOST_TITLE_LINES).map(bare)
  const at = below.findIndex((line) => REMARK.test(line) || line.split(' ').length < FEWEST_WORDS)
  return at >= 0 && REMARK.test(below[at]!) ? at + 1 : -1
}

function timeIn(words: string): string | null {
  const times = findPeriods(words)
  const [time] = times
  const text = view(words)
  if (times.length !== 1 || OF_PAPER.test(text.slice(0, time!.start))) return null
  return headingTime({ text, times }, { start: 0, end: words.length })?.label ?? null
}

/** The lines above a table without the remark under its title, whose days are no columns. */
export function withoutRemark(above: readonly string[]): readonly string[] {
  const title = above.findLastIndex((line) => TABLE_TITLE.test(bare(line)))
  const at = title < 0 ? -1 : remarkAt(above.slice(title))
  return at > 0 && isOfTime(above[title + at]!) ? above.toSpliced(title + at, 1) : above
}

const isOfTime = (line: string) => findPeriods(line).some(({ kind }) => kind === 'range' || kind === 'until')

const bare = (line: string) => line.replace(MARKS, '')
