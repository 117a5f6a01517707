import { DOSSIERS } from '../../../rules/indicators/dossiers.ts'
import { placesOf, type Sought } from '../../../text/sought.ts'
import { dimensionsOf } from './dimensions.ts'
import { groupOf } from './head.ts'
import type { Claim, Reading, Seen } from './reading.ts'
import { trailingOf } from './trailing.ts'

/**
 * `Tiếp nhận 64 hồ sơ đề nghị cấp giấy chứng nhận, | đã giải quyết 51 hồ sơ`: what became of dossiers of one kind is told of
 * these alone.
 */
export function isOfKindBefore(
  { indicator, figure }: Claim,
  { seen, claims }: { readonly seen: Seen; readonly claims: readonly Claim[] },
  reading: Reading,
): boolean {
  if (!DOSSIERS.has(groupOf(indicator)) || seen.dimensions.field) return false
  const { sheet, rules, paragraph } = reading
  const from =
    figure.kind === 'percent' ? seen.sentence.start : Math.max(paragraph.start, figure.start - REACH)
  const before = sheet.text.slice(from, figure.start)
  const last = placesOf(RECEIVED, before).at(-1)
  if (!last) return false
  const end = last.index + last[0].length
  if (OF_OTHERS.test(before.slice(end)) || RECEIVING.test(before.slice(end))) return false
  // read all the same, they are all of theirs
  if (claims.some((each) => each.figure.end === from + last.index + last[0].trimEnd().length)) return false
  const received = { end: from + end, sentence: { start: from, end: figure.start } }
  return trailingOf(reading, received, dimensionsOf('procedures.received_total', rules)).unknown
}

/** So far back the dossiers are looked for. */
const REACH = 240
const RECEIVED: Sought = {
  words: ['nhận '],
  pattern:
    /(?<!\p{L})(?:tiếp nhận|nhận)(?: (?!\p{L}*\d)\p{L}+){0,5} \d[\d.]*(?: bộ)?(?= (?:hồ sơ|hs)(?!\p{L}))/gu,
}
/** A new count, or one of all. */
const RECEIVING = /(?<!\p{L})(?:tiếp nhận|nhận mới)(?!\p{L})/u
const OF_OTHERS =
  /(?<!\p{L})(?:tổng|toàn|tất cả|lĩnh vực|thủ tục hành chính|tthc|một cửa|chung|ngoài ra|trong (?:kỳ|quý|tháng|năm))(?!\p{L})/u
