import { type FormWords, plainLabel } from '../../../rules/forms/words.ts'
import type { TableRule } from '../../../rules/forms.ts'
import type { Span } from '../../../text/span.ts'
import { rowName } from './columns.ts'
import type { PrintedLine } from './stacked.ts'
import { withoutRemark } from './table-title.ts'

/** A line `Chứng thực 470 470 0 0`: a label and at least two figures. `name` is null for a label that is not known. */
export interface FlatLine extends Span {
  readonly name: ReturnType<typeof rowName>
  readonly figures: readonly (Span & { readonly value: number })[]
}

/** Lines of figures that follow each other, the row of totals (if there is one) moved to the end, and the words above them. */
export interface Block extends Span {
  readonly lines: readonly FlatLine[]
  readonly totals: boolean
  readonly header: string
  /** The same words line by line: a cell broken over two lines leaves its halves in both. */
  readonly headerRows: readonly string[]
}

const LINE =
  /^([ \t*_]*(?:(?:[IVX]{1,5}|\d{1,3}|[a-h])[.)/]?[ \t*_]+)?)(\p{L}[^\d\n]{0,80}?)[ \t:*_]+(\d[\d.,]{0,12}(?:[ \t]+\d[\d.,]{0,12}){1,14})[ \t*_]*$/u
const HEADER_LINES = 40
/** The caption above a header, or a sentence before it, is none of its cells; a cell `Trong đó:` is. */
const SENTENCE_END = /(?<!^\s*(?:trong đó|chia ra|gồm)\s*)[.:;!?]\s*$/iu

/** Every run of such lines with a known label in it, and a row of totals at one of its ends or as many figures in each. */
export function blocksOf(printedLines: readonly PrintedLine[], rule: TableRule, words: FormWords): Block[] {
  const blocks: Block[] = []
  let lines: FlatLine[] = []
  let above: string[] = []
  const close = () => {
    if (lines.length === 0) return
    const block = blockOf(lines, withoutRemark(above), words)
    if (block) blocks.push(block)
    above = []
    lines = []
  }
  for (const { start, printed } of printedLines) {
    const line = printed.length > 400 ? null : lineOf(printed, start, rule, words)
    if (line) lines.push(line)
    else {
      close()
      above = SENTENCE_END.test(printed) ? [] : [...above.slice(-HEADER_LINES), printed]
    }
  }
  close()
  return blocks
}

function blockOf(all: readonly FlatLine[], above: readonly string[], words: FormWords): Block | null {
  const header = plainLabel(above.join(' '), words.abbreviations)
  const found = withoutRates(all, header)
  if (!found) return null
  const first = found.findIndex(({ name }) => name !== null)
  const last = found.findLastIndex(({ name }) => name !== null)
  const known = found.slice(Math.max(0, first), last + 1)
  const lines = !known.some(isTotal) && isEven(found) ? found : known
  if (!lines.some(({ name }) => name && 'value' in name)) return null
  const totals = isTotal(lines.at(-1)) || isTotal(lines[0])
  if (!totals && !isEven(lines)) return null
  const ordered = totals && !isTotal(lines.at(-1)) ? [...lines.slice(1), lines[0]!] : lines
  if (ordered.filter(isTotal).length > (totals ? 1 : 0)) return null
  return {
    start: lines[0]!.start,
    end: lines.at(-1)!.end,
    lines: ordered,
    totals,
    header,
    headerRows: above.map((line) => plainLabel(line, words.abbreviations)),
  }
}

const isTotal = (line: FlatLine | undefined): boolean => line?.name != null && 'total' in line.name

/**
 * The lines without a last column of rates (`Tỷ lệ đúng hạn (%)`), which no balance can hold; null where a rate stands
 * among the counts otherwise.
 */
function withoutRates(lines: readonly FlatLine[], header: string): readonly FlatLine[] | null {
  const rated = lines.some(({ figures }) => Number.isNaN(figures.at(-1)?.value))
  if (!rated) return lines
  const even = lines.every(({ figures }) => figures.length === lines[0]!.figures.length)
  if (!even || !/(?:^| )(?:ty le|%)(?: |$)/.test(header)) return null
  return lines.map((line) => ({ ...line, figures: line.figures.slice(0, -1) }))
}

/** Without a row of totals no blank cell can be found out: every row must be full, and there must be some. */
const isEven = (lines: readonly FlatLine[]) =>
  lines.length >= 3 && lines.every(({ figures }) => figures.length === lines[0]!.figures.length)

function lineOf(printed: string, start: number, rule: TableRule, words: FormWords): FlatLine | null {
  const hit = LINE.exec(printed)
  if (!hit) return null
  const from = start + printed.trimEnd().length - hit[3]!.length
  const figures = [...hit[3]!.matchAll(/\S+/g)].map((each) => ({
    start: from + each.index,
    end: from + each.index + each[0].length,
    value: countOf(each[0]),
  }))
  if (figures.slice(0, -1).some(({ value }) => Number.isNaN(value))) return null
  return {
    start: start + printed.search(/\S/),
    end: start + printed.trimEnd().length,
    name: rowName(plainLabel(hit[2]!, words.abbreviations), rule),
    figures,
  }
}

/** A count as printed, `.` grouping thousands; NaN for a rate, which no balance can hold. */
const countOf = (printed: string) =>
  /^\d{1,3}(?:\.\d{3})+$|^\d+$/.test(printed) ? Number(printed.replaceAll('.', '')) : Number.NaN
