import { matchesOf } from '../../../text/matches.ts'
import { type Agencies, ELSEWHERE } from './agencies.ts'
import type { Context } from './context.ts'
import { OFFICE_KINDS } from './office.ts'
import { type Sentence, spanOf } from './sentences.ts'

/** Words at the head of a sentence that mean who or where was spoken of before. */
const POINTS =
  /^[ "+*-]{0,4}(?:cũng |riêng |trong đó,? )?(?:(?:tại|ở|nơi) đây|(?:(?:tại|ở) )?(?:đơn vỵ|địa phương|cơ quan|sở|phòng|xã|phường|thị trấn|huyện|trung tâm|điểm|chi nhánh|bộ phận|ngành) (?:này|đó|trên))(?!\p{L})/u

/** An office by its name. */
const OFFICE = new RegExp(
  `(?<!\\p{L}|các |những |trụ |cơ |công )(?:${OFFICE_KINDS}|chi nhánh|bệnh viện|ngân hàng|công ty|bưu điện|kho bạc|công an|điện lực|thuế)(?: \\p{L}+)?`,
  'gu',
)

/** A sentence before, to its full stop. */
const LAST = /[^.]*\.? ?$/u

/**
 * `Nhiều nhất là Sở Y tế. Đơn vị này đã giải quyết 480 hồ sơ`, `… xã Bình Mây khai trương. Tại đây …`: a
 * sentence that points at one office or place which the sentence before named. Where none was named it is the
 * reporting one itself.
 */
export function thatOne(
  sheet: string,
  sentence: Sentence,
  { agencies: { named, own }, from }: { readonly agencies: Agencies; readonly from: number },
): Context[] {
  const match = POINTS.exec(sheet.slice(sentence.start, Math.min(sentence.end, sentence.start + 60)))
  if (!match || sentence.start === from) return []
  const before = LAST.exec(sheet.slice(from, sentence.start).trimEnd())![0]
  const start = sheet.slice(from, sentence.start).trimEnd().length + from - before.length
  const isNamed =
    named.some((each) => each.start >= start && each.end <= sentence.start) ||
    matchesOf(OFFICE, before).some(([words]) => !own.includes(words))
  if (!isNamed) return []
  return [{ ...spanOf(match, sentence.start), dimensions: { agency: ELSEWHERE, level: '' }, until: null }]
}
