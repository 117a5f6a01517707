import { isComing } from '../../text/coming.ts'
import { findPeriods } from '../../text/periods.ts'
import type { Period, Section } from '../../types.ts'
import { plainWords, titleAfter } from './markers.ts'
import type { Paragraph } from './paragraphs.ts'

const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u

/** Whether a paragraph is a heading: numbered and a title rather than a sentence, or a line of capitals. */
export function isHeading(paragraph: Paragraph): boolean {
  const words = plainWords(paragraph.lines.map((line) => line.text).join(' '))
  const { marker } = paragraph
  const title = titleAfter(paragraph.lines.map((line) => line.text).join(' '), marker)
  if (!/\p{L}/u.test(title) && !/part|chapter/.test(marker?.scheme ?? '')) return false
  if (!marker) return isCapitalTitle(paragraph, words)
  if (/bullet|bracket/.test(marker.scheme)) return false
  if (marker.scheme === 'star') return CAPITALS.test(title) && title.length < 120
  if (/part|chapter|item|article/.test(marker.scheme)) return words.length < 200
  if (title.length > 200) return false
  if (CAPITALS.test(title)) return true
  if (COUNTED.test(title)) return false
  if (/[;,]$/.test(title) || /[.!?…]\s+\p{Lu}/u.test(title)) return false
  if (/\.$/.test(title)) return title.length <= 70 && !/[\d,;]/.test(undated(title))
  if (/:$/.test(title)) return title.length <= 90 && !/\d/.test(undated(title))
  return title.length <= 160 && !/:\s*\S/.test(title)
}

/** A figure with what it counts: a statement, not a title. “Đề án 06”, “quý III/2023” are no such figures. */
const COUNTED =
  /\d\s{0,2}(?:%|(?:hồ sơ|người|văn bản|thủ tục|TTHC|nhiệm vụ|đồng|triệu|tỷ|cuộc|lượt|tin|bài|phiếu|cán bộ|công chức|viên chức|biên chế|đơn vị|cơ quan|xã|hộ|đơn|vụ|ý kiến|PAKN|lớp|buổi|hội nghị|trường hợp)(?!\p{L}))/iu

/** A line of capitals of its own in the body, such as `ĐÁNH GIÁ CHUNG`. */
function isCapitalTitle(paragraph: Paragraph, words: string): boolean {
  return (
    CAPITALS.test(words) &&
    words.length >= 8 &&
    words.length < 120 &&
    /\s/.test(words) &&
    !/\d{3}|[;,]$/.test(undated(words)) &&
    paragraph.lines[0]!.stretch.table === undefined
  )
}

function undated(title: string): string {
  return title.replace(
    /(?:quý|tháng|năm|ngày|giai đoạn|nhiệm kỳ)\s[\dIVX/.-]+(?:\s?[-–]\s?(?:19|20)\d{2}(?!\d))?/giu,
    '',
  )
}

interface Opening {
  readonly scheme: string
  readonly index: number
}

/**
 * The headings as a tree. Depth follows the numbering in the order in which this document uses it, so that `1.`
 * under `I.` is one deeper and `1.` at the top is not; `1.1.` is looked for under `1.`. A section ends where the next
 * of its own depth or a higher one starts, or at `end`. A title in capitals right under `PHẦN THỨ HAI` is that part's.
 */
export function sectionsOf(headings: readonly Paragraph[], end: number, own: Period | null): Section[] {
  const sections: { -readonly [K in keyof Section]: Section[K] }[] = []
  const open: Opening[] = []
  const futureOf = (title: string, parent: number) =>
    isComing(title) || isOfLaterTime(title, own) || (parent >= 0 && sections[parent]!.future)
  for (const [i, heading] of headings.entries()) {
    const scheme = heading.marker?.scheme ?? 'capitals'
    const raw = heading.lines.map((line) => line.text).join(' ')
    const title = titleAfter(raw, heading.marker)
    const above = sections.at(-1)
    if (above && goesOn(heading, headings[i - 1]!, above)) {
      above.title = `${above.title} ${title}`.trim()
      above.future = futureOf(above.title, above.parent)
      continue
    }
    const before = [...open]
    close(open, scheme)
    const parent = open.at(-1)?.index ?? -1
    const start = heading.lines[0]!.start
    for (const closed of before.slice(open.length)) sections[closed.index]!.end = start
    open.push({ scheme, index: sections.length })
    sections.push({
      marker: heading.marker?.words ?? '',
      title,
      depth: open.length,
      start,
      end,
      parent,
      future: futureOf(title, parent),
    })
  }
  return sections
}

/**
 * The line of capitals right under `PHẦN THỨ HAI`, or the second line of a title in capitals: the page or the writer
 * has parted them. Under a short title it is a heading of its own.
 */
function goesOn(heading: Paragraph, above: Paragraph, { marker, title }: Section): boolean {
  if (heading.marker || marker === '' || heading.lines[0]!.start - above.lines.at(-1)!.end > 8) return false
  if (title === '') return /part|chapter/.test(above.marker?.scheme ?? '')
  return CAPITALS.test(title) && (title.length >= 30 || OPEN.test(title))
}

const OPEN = /(?:[,–-]|\s(?:VÀ|CỦA|VỀ|TRONG|NĂM|QUÝ|THÁNG|CÔNG TÁC|THỰC HIỆN))$/u

/** `6 THÁNG CUỐI NĂM 2024` in a report on the first six: the heading names no time but a later one. */
function isOfLaterTime(title: string, own: Period | null): boolean {
  if (!own) return false
  const named = findPeriods(title, { year: Number(own.to.slice(0, 4)) }).filter(({ kind }) =>
    ['quarter', 'months', 'month', 'year'].includes(kind),
  )
  return (
    named.length > 0 &&
    !/kết quả|tình hình|đánh giá/iu.test(title) &&
    named.every(({ period }) => period !== null && period.from > own.to)
  )
}

const outer = ['part', 'chapter', 'item']

/** Closes what a heading of this scheme ends. */
function close(open: Opening[], scheme: string): void {
  const same = open.findIndex((each) => each.scheme === scheme)
  if (same >= 0) open.length = same
  else if (outer.includes(scheme)) {
    const inner = open.findIndex(
      (each) => outer.indexOf(each.scheme) > outer.indexOf(scheme) || !outer.includes(each.scheme),
    )
    if (inner >= 0) open.length = inner
  } else if (scheme === 'roman') cut(open, (each) => /^number|alpha|star|capitals/.test(each))
  else if (scheme === 'capitals') cut(open, (each) => !outer.includes(each))
  else if (scheme === 'star') cut(open, (each) => /^number|alpha/.test(each))
  else if (/^number/.test(scheme))
    cut(open, (each) => each === 'alpha' || each === 'star' || (/^number/.test(each) && each > scheme))
}

function cut(open: Opening[], ends: (scheme: string) => boolean): void {
  const at = open.findIndex((each) => ends(each.scheme))
  if (at >= 0) open.length = at
}
