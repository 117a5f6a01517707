import { LEVEL_IDS, PLACE_KINDS } from '../../../text/levels.ts'
import type { Context } from './context.ts'
import type { Dimensions, Reading } from './reading.ts'
import { type Sentence, spanOf } from './sentences.ts'

/** What may stand before the subject of a sentence. */
const HEAD =
  '^[ "+*-]{0,4}(?:(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó|trong (?:kỳ|quý|năm|tháng)|đến nay|hiện nay|riêng|¤{2,40}|(?:để|nhằm|qua|theo|nhờ|thực hiện) [^.;:,\\d]{1,80}(?=,)),? ){0,2}'
/** The agency and its place alone; with another beside it, it is the subject of no sentence of its own. */
const ALONE = '(?! ?(?:,|và |cùng |cùng với |lộ|ủy|hạt|cấp|ngành))'

/**
 * How an agency of each level speaks of itself and its place: as the subject of a sentence, and right before
 * a figure of it all.
 */
const OWN = new Map(
  Object.entries(PLACE_KINDS).map(([level, kinds]) => {
    const place = `(?:${kinds.join('|')})(?!\\p{L})`
    const subject = `(?:toàn |ở |tại |trên địa bàn )?(?:(?:chủ tịch |văn phòng )?(?:ubnd|hđnd) |thường trực hđnd )?`
    const figure = `(?<!(?:xã|phường|trấn|huyện|quận) )(?<=(?<!\\p{L})của (?:toàn |cả )?)${place}(?= (?:là|đạt|bằng|chiếm) \\P{L}{0,2}(?:(?:trên|hơn|gần|khoảng) )?\\d)`
    return [
      LEVEL_IDS[level as keyof typeof PLACE_KINDS] as string,
      { opens: new RegExp(`${HEAD}${subject}${place}${ALONE}`, 'u'), tells: new RegExp(figure, 'gu') },
    ]
  }),
)

/** `Sở Tư pháp rà soát …`, `Phòng Nội vụ tham mưu …`: one office of the reporting agency. */
const OFFICE = new RegExp(
  `${HEAD}(?:sở|phòng|văn phòng|thanh tra|đoàn kiểm tra)(?! (?:hữu|dữ|vật|ngành|tại|ban|họp|làm|chống|chuyên|cháy|ngừa|một)) \\p{L}`,
  'u',
)

/**
 * A sentence that opens with the reporting agency itself, or with one of its offices, speaks no more of the
 * level that an earlier sentence spoke of: `UBND cấp huyện ban hành 20 văn bản. Sở Tư pháp rà soát 66 văn
 * bản`. Nor does a figure `của tỉnh`.
 */
export function turnsIn(sentence: Sentence, { sheet, paragraph, level }: Reading): Context[] {
  const text = sheet.text.slice(sentence.start, sentence.end)
  const own = level ? OWN.get(level) : undefined
  const told = [...(own ? text.matchAll(own.tells) : [])].map(
    (match): Context => ({
      ...spanOf(match, sentence.start),
      dimensions: { level: '' },
      until: sentence.end,
    }),
  )
  if (sentence.start === paragraph.start) return told
  const head = text.slice(0, 120)
  const ours = own?.opens.exec(head)
  const opening = ours ?? OFFICE.exec(head)
  if (!opening) return told
  const dimensions: Dimensions = ours ? { level: '', agency: '' } : { level: '' }
  return [{ ...spanOf(opening, sentence.start), dimensions, until: null }, ...told]
}
