import { daysBetween } from '../../text/periods/calendar.ts'
import type { Piece } from './piece.ts'
import type { Title } from './title.ts'
import { type Window, windowIn } from './window.ts'

/** Types that order, regulate or accompany something: a year in their title is not a period that they report on. */
const UNTIMED = /^(?:NĐ|TT|TTLT|NQLT|L|Luật|PL|QĐ|CT|VBHN|QyĐ|QC|HD|TTr|GM|GUQ|GGT|HĐ)$/

/** An official letter has a period only where it reports on one. */
const REPORTS = /báo cáo|kết quả|tình hình|tổng kết|sơ kết|số liệu/iu

/** From the title; else from the remark under it; else from the sentence that says “… báo cáo kết quả … như sau”. */
export function reportWindow(
  source: string,
  title: Title,
  subject: Piece | null,
  body: readonly [number, number],
  issued: string | undefined,
): Window | null {
  if (UNTIMED.test(title.docType?.abbreviation ?? '')) return null
  if (!title.docType && subject && !REPORTS.test(subject.text)) return null
  const year = issued ? Number(issued.slice(0, 4)) : undefined
  for (const piece of subject ? [subject, ...title.remarks] : title.remarks) {
    const found = windowIn(piece, source, year)
    if (found) return endedBefore(found, issued, source, piece)
  }
  const opening = source.slice(body[0], Math.min(body[1], body[0] + 1500))
  const says =
    /báo\s{1,3}cáo(?:\s[^.;:]{0,40})?\s(?:kết\s{1,3}quả|tình\s{1,3}hình|công\s{1,3}tác)[^.;]{0,250}?(?:như\s{1,3}sau|cụ\s{1,3}thể|:)/iu.exec(
      opening,
    )
  const piece = says && {
    text: says[0],
    start: body[0] + says.index,
    end: body[0] + says.index + says[0].length,
  }
  return piece ? windowIn(piece, source, year) : null
}

/** A period without a year, in a report dated before its end by more than a month and a half, is the year before's. */
function endedBefore(found: Window, issued: string | undefined, source: string, piece: Piece): Window {
  if (!issued || /(?:19|20)\d{2}/.test(source.slice(piece.start, piece.end))) return found
  const days = daysBetween(issued, found.period.to)
  return days > 45 ? (windowIn(piece, source, Number(issued.slice(0, 4)) - 1) ?? found) : found
}
