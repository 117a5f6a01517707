import { LEVEL_IDS, PLACE_KINDS } from '../../../text/levels.ts'
import { matchesOf } from '../../../text/matches.ts'
import type { Context } from './context.ts'
import type { Dimensions, Reading } from './reading.ts'
import { type Sentence, spanOf } from './sentences.ts'

/** `Từ đầu năm đến nay`, `Đến ngày 15/6`: a time that is said first. */
const WHEN =
  '(?:(?:trong|tính|kể|kể từ|từ) )?(?:¤{2,60}|(?:từ )?đầu (?:năm|quý|kỳ|tháng))(?: (?:đến|tới)(?: (?:nay|hết ¤{2,40}|¤{2,40}|thời điểm báo cáo))?)?'
/** What may stand before the subject of a sentence. */
const HEAD = `^[ "+*-]{0,4}(?:(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó|trong (?:kỳ|quý|năm|tháng)|đến nay|hiện nay|riêng|${WHEN}|(?:để|nhằm|qua|theo|nhờ|thực hiện) [^.;:,\\d]{1,80}(?=,)),? ){0,2}`
/** What the agency did, behind its name. */
const ACTS =
  '(?=(?: (?!và |cùng )\\p{L}{1,7}){0,4}?,? (?:(?:trong|từ|đến|hiện|nay|năm|quý|kỳ|¤{2,60}) ?){0,4}(?:(?:đã|cũng|còn|đang|mới) ){0,2}(?:nhận|tiếp nhận|thụ lý|giải quyết|xử lý|trả|ban hành|tổ chức|thực hiện|hoàn thành|cung cấp|kiểm tra|công bố|rà soát|phát hành|có|phải)(?!\\p{L}))'
/** The agency and its place alone; with another beside it, it is the subject of no sentence of its own. */
const ALONE = '(?! ?(?:,|và |cùng |cùng với |lộ|ủy|hạt|cấp|ngành))'

/**
 * How an agency of each level speaks of itself and its place: as the subject of a sentence, and right before
 * a figure of it all.
 */
const OWN = new Map(
  Object.entries(PLACE_KINDS).map(([level, kinds]) => {
    const place = `(?:${kinds.join('|')})(?!\\p{L})`
    const office = '(?:(?:chủ tịch |văn phòng )?(?:ubnd|hđnd) |thường trực hđnd )'
    const desk = `(?:bộ phận (?:một cửa|tiếp nhận và trả kết quả|tn&tkq)|trung tâm (?:phục vụ )?(?:hành chính công|hcc)) (?:của |tại |thuộc )?(?:ubnd )?`
    const subject = `(?:toàn |cả |ở |tại |trên địa bàn )?${office}?`
    const figure = `(?<!(?:xã|phường|trấn|huyện|quận) )(?<=(?<!\\p{L})của (?:toàn |cả )?)${place}(?= (?:là|đạt|bằng|chiếm) \\P{L}{0,2}(?:(?:trên|hơn|gần|khoảng) )?\\d)`
    return [
      LEVEL_IDS[level as keyof typeof PLACE_KINDS] as string,
      {
        opens: new RegExp(`${HEAD}(?:${subject}|(?:ở |tại )?${desk})${place}${ALONE}`, 'u'),
        acts: new RegExp(`${HEAD}(?:${office}|(?:ở |tại )?${desk})?${place}${ALONE}${ACTS}`, 'u'),
        tells: new RegExp(figure, 'gu'),
      },
    ]
  }),
)

/** `Sở Tư pháp rà soát …`, `Phòng Nội vụ tham mưu …`: one office of the reporting agency. */
const OFFICE = new RegExp(
  `${HEAD}(?:sở|phòng|văn phòng|thanh tra|đoàn kiểm tra)(?! (?:hữu|dữ|vật|ngành|tại|ban|họp|làm|chống|chuyên|cháy|ngừa|một)) \\p{L}`,
  'u',
)

/** So far into a sentence its subject is looked for. */
const HEAD_LENGTH = 160

/**
 * A sentence that opens with the reporting agency itself, or with one of its offices, speaks no more of the
 * level that an earlier sentence spoke of: `UBND cấp huyện ban hành 20 văn bản. Sở Tư pháp rà soát 66 văn
 * bản`. Nor does a figure `của tỉnh`, nor one below a line on another level where the agency itself has acted;
 * `toàn huyện` may there be all of that level.
 */
export function turnsIn(sentence: Sentence, { sheet, paragraph, level, frames }: Reading): Context[] {
  const text = sheet.text.slice(sentence.start, sentence.end)
  const own = level ? OWN.get(level) : undefined
  const told = (own && text.includes('của ') ? matchesOf(own.tells, text) : []).map(
    (match): Context => ({
      ...spanOf(match, sentence.start),
      dimensions: { level: '' },
      until: sentence.end,
    }),
  )
  const head = text.slice(0, HEAD_LENGTH)
  if (sentence.start === paragraph.start) {
    const handed = frames.findLast(({ dimensions }) => dimensions.level)?.dimensions.level ?? level
    const acting = handed === level ? null : own?.acts.exec(head)
    const dimensions: Dimensions = { level: level ?? '' }
    return acting ? [{ ...spanOf(acting, sentence.start), dimensions, until: null }, ...told] : told
  }
  const ours = own?.opens.exec(head)
  const opening = ours ?? OFFICE.exec(head)
  if (!opening) return told
  const dimensions: Dimensions = ours ? { level: '', agency: '' } : { level: '' }
  return [{ ...spanOf(opening, sentence.start), dimensions, until: null }, ...told]
}
