import { partitionPoint } from '../../../text/bisect.ts'
import type { Outline, ReferenceMention } from '../../../types.ts'

/**
 * `PHẦN II⏎KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2022`: what stands alone in a heading, or in the line behind the number
 * of a part, is the name of what follows there and no document that is cited.
 */
export function isTitleOfPart(
  { form, at, quote }: ReferenceMention,
  { units, text: { text } }: Outline,
): boolean {
  if (form !== 'unnumbered' || !OF_TIME.test(quote)) return false
  const place = partitionPoint(units, ({ start }) => start <= at.start) - 1
  const unit = units[place]
  if (!unit || at.end > unit.end) return false
  const before = text.slice(unit.start, at.start).slice(unit.marker?.length ?? 0)
  if (/\p{L}/u.test(before) || /[\p{L}\d]/u.test(text.slice(at.end, unit.end))) return false
  const above = units[place - 1]
  return unit.kind === 'heading' || (above !== undefined && PART.test(text.slice(above.start, above.end)))
}

/** A list on a slide names documents of no time, each in a line of its own. */
const OF_TIME = /(?<!\p{L})(?:năm|quý|tháng)\s[\divx]{1,4}$/iu
const PART = /^\s*(?:phần|chương)\s(?:thứ\s\p{L}+|[ivx]{1,5}|\d{1,2})[\s.:]*$/iu
