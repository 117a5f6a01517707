import type { Line } from './lines.ts'
import { type Marker, markerOf, plainWords } from './markers.ts'

/** Lines that belong together. */
export interface Paragraph {
  readonly lines: readonly Line[]
  readonly marker: Marker | null
}

const CLOSED = /[.;:!?…]["”')\]]{0,2}$/
/** Words after which a number at the start of the next line is no numbering; a year has no two digits and a full stop. */
const EXPECTS_NUMBER = /(?:ngày|tháng|quý|số|điều|khoản|điểm|mục|từ|đến|và|là|có|được|-|–|\/|\()$/iu
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u

/**
 * The lines of the document as logical paragraphs. A stretch that the format calls whole is one paragraph, unless
 * its sentence goes on in small letters in the next. Physical lines (TXT) are joined by what stands in them: a bullet,
 * a number or a heading starts a paragraph, small letters go on; the blank lines that PDF extraction throws into
 * sentences do not end one that is still open.
 */
export function paragraphsOf(lines: readonly Line[], apart: ReadonlySet<Line>): Paragraph[] {
  const paragraphs: { lines: Line[]; marker: Marker | null }[] = []
  const shape = shapeOf(lines)
  for (const line of lines) {
    const current = paragraphs.at(-1)
    const last = current?.lines.at(-1)
    const together = last && !apart.has(line) && !apart.has(last) && sameKind(last, line)
    const joined = current && together && (line.whole ? brokenOff(last, line) : goesOn(current, line, shape))
    if (joined) current.lines.push(line)
    else paragraphs.push({ lines: [line], marker: markerAt(line, last, current?.marker) })
  }
  return paragraphs
}

interface Shape {
  /** Usual length of a line that was wrapped; infinite where lines are not wrapped. */
  readonly width: number
  /** A line at least so long may have been wrapped. */
  readonly full: number
  /** Wrapped lines end with a blank in this file, so that one without it ends its paragraph. */
  readonly trailing: boolean
}

function shapeOf(lines: readonly Line[]): Shape {
  const wrapped: Line[] = []
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (next && !line.whole && /^\p{Ll}/u.test(next.text)) wrapped.push(line)
  })
  const lengths = wrapped.map((line) => line.text.length).sort((a, b) => a - b)
  if (wrapped.length < 5) return lines.length < 60 ? shortShape(lines, lengths[0] ?? 0) : UNWRAPPED
  if (wrapped.length < lines.length / 12) return UNWRAPPED
  const trailing = wrapped.filter((line) => line.trailing).length / wrapped.length > 0.75
  const width = lengths[lengths.length >> 1]!
  return { width, full: width * 0.75, trailing }
}

const UNWRAPPED: Shape = {
  width: Number.POSITIVE_INFINITY,
  full: Number.POSITIVE_INFINITY,
  trailing: false,
}

/** In a text of few lines those that go on in small letters tell its width only if all are nearly as long as the longest. */
function shortShape(lines: readonly Line[], shortest: number): Shape {
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0)
  const wraps = shortest >= 60 && shortest >= longest * 0.8 && longest <= 120
  return wraps ? { width: longest, full: longest * 0.88, trailing: false } : UNWRAPPED
}

function sameKind(last: Line, line: Line): boolean {
  return (
    last.whole === line.whole &&
    last.role === line.role &&
    last.stretch.cell === line.stretch.cell &&
    last.stretch.table === line.stretch.table
  )
}

/** A sentence cut in two paragraphs, as the conversion of a PDF to Word leaves them at its line ends. */
function brokenOff(last: Line, line: Line): boolean {
  if (last.text.length < 40 || CLOSED.test(last.text) || markerOf(line.text)) return false
  return /^(?:\p{Ll}|\d{1,3} \p{Ll})/u.test(line.text)
}

function goesOn(paragraph: { lines: Line[]; marker: Marker | null }, line: Line, shape: Shape): boolean {
  const last = paragraph.lines.at(-1)!
  const open = !CLOSED.test(plainWords(last.text)) || (/:$/.test(last.text) && /^\d/.test(line.text))
  if (markerAt(line, last, paragraph.marker) || isFirstItem(last, line)) return false
  if (/^\p{Ll}/u.test(line.text)) return open || line.blanks === 0
  const full = last.text.length >= shape.full
  if (CAPITALS.test(line.text) && line.text.length > 3) return continuesCapitals(paragraph, line, open)
  if (isNumbered(paragraph) && paragraph.lines.length === 1 && opensText(last, line, shape)) return false
  if (/^[\d(“"'/%,.;)]/.test(line.text)) return open ? full || line.blanks === 0 : line.blanks === 0 && full
  if (isNumbered(paragraph) && paragraph.lines.length === 1 && open)
    return full && wrapsBefore(last, line, shape)
  if (open) return full && (line.blanks === 0 || wrapsBefore(last, line, shape))
  return line.blanks === 0 && full && line.indent < 4 && (last.trailing || !shape.trailing)
}

/** `1. 100% nhiệm vụ …` under a title in capitals: a figure behind the number keeps it from being a marker, not from opening a paragraph. */
const isFirstItem = (last: Line, line: Line) =>
  /^1[.)]\s{1,3}\d/.test(line.text) &&
  /\p{Ll}{2}/u.test(line.text) &&
  CAPITALS.test(plainWords(last.text)) &&
  last.text.length >= 8

/** `6 tháng đầu năm, xã đã …` under the short line `2. Cải cách thể chế`: text below its heading. */
const opensText = (last: Line, line: Line, { width }: Shape) =>
  last.text.length < width * 0.6 &&
  line.text.length >= width * 0.75 &&
  /^\d[\d.,/]* ?%? \p{Ll}/u.test(line.text) &&
  !EXPECTS_NUMBER.test(last.text)

/** Whether the first word of `line` would not have fitted behind `last`: the break is the page's, not the writer's. */
function wrapsBefore(last: Line, line: Line, shape: Shape): boolean {
  if (shape.trailing) return last.trailing
  return last.text.length + 1 + line.text.split(/\s/, 1)[0]!.length > shape.width * 0.93
}

/** A heading in capitals goes on in capitals; a sentence does not. */
function continuesCapitals(paragraph: { lines: Line[] }, line: Line, open: boolean): boolean {
  const words = plainWords(paragraph.lines[0]!.text)
  if (line.blanks > 0 || !open) return false
  return CAPITALS.test(words) || paragraph.lines.at(-1)!.text.length > 60
}

function isNumbered(paragraph: { marker: Marker | null }): boolean {
  return paragraph.marker !== null && !/bullet|star|alpha|bracket/.test(paragraph.marker.scheme)
}

/** The marker that starts a paragraph; a number or dash that only happens to stand first in a wrapped line is none. */
function markerAt(line: Line, last: Line | undefined, within: Marker | null = null): Marker | null {
  const marker = markerOf(line.text)
  if (!marker || line.whole || !last || last.whole) return marker
  const lastWords = plainWords(last.text)
  const title = CAPITALS.test(lastWords) && !CAPITALS.test(line.text)
  if (CLOSED.test(lastWords) || title) return marker
  if (/^number|alpha/.test(marker.scheme) && EXPECTS_NUMBER.test(lastWords) && !follows(within, marker))
    return null
  const next = line.text.slice(marker.rest)
  const dashInside = marker.scheme === 'bullet' && /^\p{Ll}/u.test(next) && line.blanks === 0
  return dashInside && within?.scheme !== 'bullet' && last.text.length > 50 ? null : marker
}

/** `4.` behind a paragraph numbered `3.` counts on. */
function follows(within: Marker | null, marker: Marker): boolean {
  const last = (words: string) => Number(/(\d{1,2})\D*$/.exec(words)?.[1])
  return within?.scheme === marker.scheme && last(marker.words) === last(within.words) + 1
}
