import { type FormWords, plainLabel } from '../../../rules/forms/words.ts'
import type { Header, Outline } from '../../../types.ts'
import type { Grid } from '../forms/grid.ts'
import type { Columns } from './cells.ts'
import { type ValueColumn, valueColumn } from './columns.ts'

/** The columns of figures that a flattened header names, in order; null for those that hold no value of ours. */
export type FlatColumns = readonly (ValueColumn | null)[]

/** `TH/KH (%)`, `Ước cả năm/KH`: a comparison, whatever stands on its two sides; `(5/4)`, `3=2/1` only counts columns. */
const RATIO =
  /(?:Ước|ƯTH|TH|Thực hiện|KH|Kế hoạch)(?:(?!\s(?:ƯTH|TH|KH|Ước|Thực|Kế|So|%))[^/|]){0,18}\/\s?(?:KH|CK|TH|DT|NQ|[Kk]ế hoạch|[Cc]ùng kỳ|[Tt]hực hiện|[Dd]ự toán)(?![\p{L}\d])(?:\s{0,2}\(?%\)?)?/gu
const COUNTER = /\(?\d{1,2}\s?=?\s?\d{0,2}\/\d{1,2}\)?|(?<=\s)\(\d{1,2}\)/gu
/** What opens the header of a column. */
const OPENS =
  /^(?:kế hoạch|kh|chỉ tiêu|mục tiêu|dự toán|nghị quyết|nq|thực hiện|th|kết quả|kq|số lượng|số liệu|tổng số|giá trị|ước|ưth|dự ước|so|ss|tỷ lệ|tỉ lệ|tăng|giảm|%|cùng kỳ|ck|đánh giá|ghi chú|năm \d{4}|quý [ivx]+|\d{1,2} tháng|chính thức)(?![\p{L}\d])/iu
/** After these words another opening word goes on with the same column: `Ước thực hiện`, `Chỉ tiêu kế hoạch`. */
const GOES_ON = /(?:ước|dự ước|dự kiến|chỉ tiêu|kết quả|số liệu|mục tiêu|giá trị|tổng số)\s*$/iu
const COMPARES = /^(?:%|so|ss|tỷ lệ|tỉ lệ|tăng|giảm|đạt)(?!\p{L})/iu
const COMPARED = /(?:kế hoạch|kh|cùng kỳ|ck|dự toán|nghị quyết|nq|năm trước|\d{4}|%)\s*\)?\s*$/iu
const TIME = /^(?:năm \d{4}|quý [ivx]+|\d{1,2} tháng)/iu
const NO_FIGURES = /đánh giá|ghi chú|cơ quan|đơn vị/iu

/** The headers of the columns in the words behind the headers of labels and units, one after the other. */
export function headersIn(words: string): string[] {
  const text = words.replace(COUNTER, ' ').replace(RATIO, ' So sánh KH ')
  const tokens = text.replace(/\s+/g, ' ').trim()
  const cuts: number[] = []
  for (const { index } of tokens.matchAll(/(?<=^|[\s(])\S/gu)) {
    const rest = tokens.slice(index)
    if (!OPENS.test(rest)) continue
    const before = tokens.slice(cuts.at(-1) ?? 0, index)
    if (cuts.length > 0 && goesOn(before, rest)) continue
    cuts.push(index)
  }
  return cuts
    .map((from, index) => tokens.slice(from, cuts[index + 1]).trim())
    .filter((header) => !NO_FIGURES.test(header))
}

/** Whether an opening word goes on with the column that is open. A cell of a header begins with a capital. */
function goesOn(before: string, rest: string): boolean {
  if (/\(\s*$/.test(before) || /^\p{Ll}/u.test(rest)) return true
  if (TIME.test(rest)) return !/\d{4}[^\p{L}\d]*$/u.test(before)
  if (COMPARES.test(before)) {
    if (/^(?:so|ss|với)(?!\p{L})/iu.test(rest))
      return !/\)\s*$|kế hoạch|kh(?!\p{L})|cùng kỳ|ck(?!\p{L})/iu.test(before)
    return !COMPARED.test(before)
  }
  return GOES_ON.test(before) && !COMPARES.test(rest)
}

/** The cells of a header row above others, which say something of several columns: `Năm 2024`, `So sánh (%)`. */
export const isGroup = (header: string): boolean =>
  /^(?:năm \d{4}|so sánh|tỷ lệ|so với|thực hiện|kế hoạch|kết quả)\s*(?:\(?%\)?)?$/iu.test(header)

/** The columns that headers name. */
export const columnsNamed = (
  headers: readonly string[],
  { forms, header }: { readonly forms: FormWords; readonly header: Header },
): FlatColumns => headers.map((each) => valueColumn([each], forms, header))

/** Where the columns of figures begin: behind the header of the units, else behind that of the labels. */
export function behindLabels(words: string, forms: FormWords): { rest: string; unit: boolean } | null {
  const pieces = words.replace(/\s+/g, ' ').trim().split(' ')
  const all = pieces.map((_, index) => index)
  const ends = (names: readonly string[], from: number) =>
    all.flatMap((start) =>
      [4, 3, 2, 1].flatMap((count) =>
        start >= from && names.includes(plainLabel(pieces.slice(start, start + count).join(' '), new Map()))
          ? [start + count]
          : [],
      ),
    )[0] ?? -1
  const label = ends([...forms.headers.label, ...forms.columns.label], 0)
  if (label < 0) return null
  const unit = ends([...forms.headers.unit, 'dvt', 'don vi'], label)
  return { rest: pieces.slice(Math.max(label, unit)).join(' '), unit: unit > 0 }
}

/** The columns of a table whose header stands in the line above it: a number, a label and perhaps a unit before the figures. */
export function columnsAbove(outline: Outline, grid: Grid, forms: FormWords): Columns | null {
  const above = outline.text.text.slice(Math.max(0, grid.start - 300), grid.start).trimEnd()
  const behind = behindLabels(above.slice(above.lastIndexOf('\n') + 1), forms)
  if (!behind) return null
  const columns = columnsNamed(headersIn(behind.rest), { forms, header: outline.header })
  const before = grid.cols - columns.length
  const label = behind.unit ? before - 2 : before - 1
  if (label < 0 || label > 1) return null
  const values = columns.flatMap((column, index) => (column ? [{ col: before + index, column }] : []))
  const unit = behind.unit ? before - 1 : -1
  return values.length > 0 ? { number: label - 1, label, unit, values, first: 0 } : null
}
