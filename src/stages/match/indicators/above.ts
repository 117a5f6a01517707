import { PLACE_OF_OTHERS } from '../../../text/levels.ts'
import { matchesOf } from '../../../text/matches.ts'
import { type Agencies, ELSEWHERE } from './agencies.ts'
import type { Context } from './context.ts'
import { type Sentence, spanOf } from './sentences.ts'

const PLACE = `(?:${PLACE_OF_OTHERS})(?!\\p{L})`
/**
 * `toàn tỉnh tiếp nhận 9.000 hồ sơ`: dossiers alone, for of its own field an office may well tell all there
 * is.
 */
const ALL = `(?:(?:toàn|cả|trên địa bàn) ${PLACE}|các sở,? (?:ban,? ?)?ngành(?: (?:của |cấp )?tỉnh)?)(?=(?:,? ?¤{2,40})?,?(?: \\p{L}+){0,6}:? \\d[\\d.]*(?: triệu| nghìn)? (?:bộ )?(?:hồ sơ|hs|tthc|thủ tục)(?!\\p{L}))`
/** `Theo báo cáo của UBND tỉnh, …` */
const TOLD_BY = `^[ "+*-]{0,4}theo (?:báo cáo|số liệu|thống kê|tổng hợp)(?: (?!của)\\p{L}+){0,3} của (?:ubnd|văn phòng ubnd) ${PLACE}`
/** `Kết quả chung của tỉnh`, `Tình hình giải quyết hồ sơ của toàn tỉnh`, a line of its own. */
const LABEL = `^[ "+*-]{0,4}(?:(?:kết quả|tình hình|số liệu) )?(?:[^:;.¤]{0,40} )?(?:chung|hồ sơ|tthc|thủ tục hành chính) (?:của|trên địa bàn|trong)? ?(?:toàn |cả )?${PLACE} ?:?$`
const WHOLE = new RegExp(`(?<!\\p{L})${ALL}|${TOLD_BY}|${LABEL}`, 'gu')
/** The office again. */
const AGAIN =
  /(?<!\p{L}|các |những )(?:sở|phòng|chi cục|cơ quan|đơn vỵ)(?= (?:đã|cũng|còn|đang|có|tiếp nhận|nhận|giải quyết|trả|thực hiện|\d))/gu

/**
 * What an office's own report tells of the whole province or district: nothing that follows is its own until
 * it speaks of itself again.
 */
export function aboveIn(sheet: string, sentence: Sentence, { office }: Agencies): Context[] {
  if (!office) return []
  const text = sheet.slice(sentence.start, sentence.end)
  const at = (pattern: RegExp, agency: string) =>
    matchesOf(pattern, text).map(
      (match): Context => ({
        ...spanOf(match, sentence.start),
        dimensions: { agency, level: '' },
        until: null,
      }),
    )
  return [...at(WHOLE, ELSEWHERE), ...at(AGAIN, '')].sort((a, b) => a.start - b.start)
}
