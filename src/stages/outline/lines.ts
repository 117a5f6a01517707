import type { Span } from '../../text/span.ts'
import type { Role, Stretch, Text } from '../../types.ts'
import { type LoneNumber, likePages, pageChain } from './page-numbers.ts'

/** One stretch of the clean text as outline reads it, trimmed; blank ones are left out and counted. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly role: Role
  readonly whole: boolean
  readonly stretch: Stretch
  /** Blank lines between this line and the one before it. */
  readonly blanks: number
  /** The line ends with a blank in the file, as the wrapped lines of PDF extraction do. */
  readonly trailing: boolean
  /** Characters of white space in front. */
  readonly indent: number
}

const searched: ReadonlySet<Role> = new Set(['body', 'footnote', 'endnote', 'textbox'])

/**
 * The lines of the body, in order: page numbers, running headers and footers, comments and a number alone on its
 * line (the page number of PDF extraction) are left out; a form feed counts as white space.
 */
export const linesOf = (text: Text): Line[] => linesAndAsides(text).lines

interface Parted {
  readonly lines: Line[]
  readonly asides: readonly Span[]
  readonly maybePages: readonly Span[]
}

/** The lines, and where page numbers, running headers and footers stand, or may stand, that cut a sentence in two. */
export function linesAndAsides(text: Text): Parted {
  const lines: Line[] = []
  let blanks = 0
  let before = 0
  for (const stretch of text.stretches) {
    const raw = text.text.slice(stretch.start, stretch.end)
    blanks += Math.max(0, newlines(text.text, before, stretch.start) - 1)
    before = stretch.end
    for (const piece of piecesOf(raw, stretch)) {
      const line = lineOf(text.text, stretch, piece, blanks)
      if (!line) blanks++
      else if (searched.has(stretch.role)) {
        lines.push(line)
        blanks = 0
      }
    }
  }
  const { numbers, doubtful } = pageNumbers(lines)
  const running = text.stretches.filter(({ role }) => RUNNING.has(role))
  return {
    lines: lines.filter((line) => !numbers.has(line)),
    asides: [...running, ...numbers].map(({ start, end }) => ({ start, end })),
    maybePages: doubtful.map(({ start, end }) => ({ start, end })),
  }
}

const RUNNING: ReadonlySet<Role> = new Set(['page-number', 'header', 'footer'])

/** A form's name that a PDF reader has put behind the remark above it: “(Kèm theo …) Biểu mẫu 1”. */
const NAME_BEHIND = /^\s*\([^()]{5,300}\)\s+(?=(?:BIỂU MẪU|Biểu mẫu|Biểu số|PHỤ LỤC|Phụ lục)\s[^,;]{1,40}$)/u

/** Place and day with the type behind them on one line: “Sông Mây, ngày 5 tháng 6 năm 2024 BÁO CÁO”. */
const DAY_BEFORE_TYPE =
  /^[^,\n]{2,60},\s{0,3}ngày\s{0,3}\d{1,2}\s{0,3}tháng\s{0,3}\d{1,2}\s{0,3}năm\s{0,3}\d{4}\s+(?=(?:BÁO CÁO|KẾ HOẠCH|QUYẾT ĐỊNH|THÔNG BÁO|TỜ TRÌNH|NGHỊ QUYẾT|CHỈ THỊ|HƯỚNG DẪN|CHƯƠNG TRÌNH|KẾT LUẬN)(?:\s|$))/u

/** A stretch that holds several physical lines is read line by line unless the format calls it whole. */
function piecesOf(raw: string, stretch: Stretch): [number, number][] {
  const day =
    raw.length < 400 && stretch.table === undefined ? DAY_BEFORE_TYPE.exec(raw)?.[0].length : undefined
  const behind = stretch.whole ? NAME_BEHIND.exec(raw)?.[0].length : undefined
  if (day && !/\n.*\S/.test(raw.slice(0, day)))
    return [
      [stretch.start, stretch.start + day],
      ...piecesOf(raw.slice(day), { ...stretch, start: stretch.start + day }),
    ]
  if (behind)
    return [
      [stretch.start, stretch.start + behind],
      [stretch.start + behind, stretch.end],
    ]
  if (stretch.whole || !/[\n\f]/.test(raw)) return [[stretch.start, stretch.end]]
  const pieces: [number, number][] = []
  let at = 0
  for (const part of raw.split(/[\n\f]/)) {
    pieces.push([stretch.start + at, stretch.start + at + part.length])
    at += part.length + 1
  }
  return pieces
}

function lineOf(all: string, stretch: Stretch, [from, to]: [number, number], blanks: number): Line | null {
  const raw = all.slice(from, to)
  const text = raw.trim()
  if (text === '') return null
  const indent = raw.length - raw.trimStart().length
  return {
    start: from + indent,
    end: from + indent + text.length,
    text,
    role: stretch.role,
    whole: stretch.whole,
    stretch,
    blanks,
    trailing: raw.length > indent + text.length,
    indent,
  }
}

interface PageLines {
  readonly numbers: ReadonlySet<Line>
  readonly doubtful: readonly Line[]
}

/**
 * Page numbers of a TXT file: `- 7 -`, `Trang 7/12`, and bare numbers alone on their lines that count the pages. A
 * bare number that does not count is left: it may be a cell of a table. Doubtful are those that may be either.
 */
function pageNumbers(lines: readonly Line[]): PageLines {
  const isFree = (line: Line | undefined) => line && !line.whole && line.stretch.table === undefined
  const isLone = (line: Line | undefined) => isFree(line) && LONE_NUMBER.test(line!.text)
  const lone = lines.flatMap((line, index): LoneNumber[] => {
    if (!isLone(line) || line.text.length > 3) return []
    const above = lines[index - 1]
    const inCells = (isLone(above) && isLone(lines[index + 1])) || /=\s{0,3}\d$/.test(above?.text ?? '')
    return [{ page: Number(line.text), index, inCells }]
  })
  const chain = pageChain(lone)
  const marked = lines.filter((line) => isFree(line) && MARKED_NUMBER.test(line.text))
  return {
    numbers: new Set([...marked, ...(chain.length > 1 ? chain : []).map(({ index }) => lines[index]!)]),
    doubtful: likePages(lone, chain, lines.length).map(({ index }) => lines[index]!),
  }
}

const LONE_NUMBER = /^\d{1,9}$/
const MARKED_NUMBER = /^(?:(?:trang|page)\s{1,3}\d{1,4}(?:\s?(?:\/|của)\s?\d{1,4})?|[-–]\s?\d{1,3}\s?[-–])$/iu

function newlines(all: string, from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++) if (all[i] === '\n') count++
  return count
}
