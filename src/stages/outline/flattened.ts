import type { Line } from './lines.ts'

const ROW = /^(?=.{0,120}\p{L}).{1,120}?\p{L}[^\p{L}]{0,12}?(?:\s{1,20}\(?-?\d[\d.,]*%?\)?){2,}$/u
/** How the heading of a table begins when its columns have run together on one line. */
const HEAD = /^(?:TT|STT|Số TT|Lĩnh vực|Loại|Tên|Nội dung|Chỉ tiêu|Đơn vị)(?=\s)/u
const CLOSED = /[.;:!?…]["”)]?$/

/**
 * Lines of a table that lost its grid (TXT of PDF extraction): a label with at least two figures behind it, at
 * least twice within a few lines, together with the fragments of its heading above. Prose that happens to end in
 * two figures once is left alone; a table of one row or of one figure a row is missed.
 */
export function flattenedTables(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>()
  const rows = lines.flatMap((line, index) => (isRow(line) ? [index] : []))
  for (let i = 0; i < rows.length; ) {
    let last = i
    while (last + 1 < rows.length && rows[last + 1]! - rows[last]! <= 3) last++
    if (last > i) {
      for (let at = headingOf(lines, rows[i]!); at <= rows[last]!; at++) found.add(lines[at]!)
    }
    i = last + 1
  }
  return found
}

function isRow(line: Line): boolean {
  return !line.whole && line.stretch.table === undefined && line.text.length <= 140 && ROW.test(line.text)
}

/** The first of the short, open lines above the first row; a caption ending in `:` stays outside. */
function headingOf(lines: readonly Line[], row: number): number {
  let at = row
  while (at > 0 && row - at < 14) {
    const above = lines[at - 1]!
    const long = above.text.length > 45 && !(above.text.length < 120 && HEAD.test(above.text))
    if (above.whole || long || CLOSED.test(above.text) || /^[-+*•]/.test(above.text)) break
    at--
  }
  return at
}
