import { lower } from './say.ts'

/** What tables of criteria measure and count in, wherever the unit stands. */
const MEASURES =
  '%|ha|m2|m3|km|tấn|tạ(?:/ha)?|con|kg|lít|hộ|người|lao động|lượt|vụ|xã|thôn|trường|công trình|sản phẩm'

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^%|^phần trăm$|^tỷ lệ ?%?$/iu, '%'],
  [/^(?:1\.?000|nghìn|ngàn) ?(?:đồng|đ|vnđ)$/iu, 'nghìn đồng'],
  [/^(?:tr\.? ?đ(?:ồng)?|trđ|triệu(?: đồng)?|triệu đ)(?![\p{L}.])/iu, 'triệu đồng'],
  [/^(?:tỷ|tỉ)(?: ?(?:đồng|đ|vnđ))?(?!\p{L})/iu, 'tỷ đồng'],
  [/^(?:vnđ|vnd|đ)$/iu, 'đồng'],
  [/^1\.?000 ?/u, 'nghìn '],
  [/^(?:hs|hô sơ)$/iu, 'hồ sơ'],
  [/^vb$/iu, 'văn bản'],
  [/^dn$/iu, 'doanh nghiệp'],
  [/^(?:lđ|lao động)$/iu, 'lao động'],
  [/^(?:tc|t\.chí)$/iu, 'tiêu chí'],
  [/^(?:hécta|héc ta|hecta)$/iu, 'ha'],
]

/** The unit of a row as prose prints it: `Tr.đ` is `triệu đồng`, `1000 con` is `nghìn con`. */
export function unitOf(printed: string): string {
  const bare = printed.replace(/\s+/g, ' ').replace(/[()]/g, '').trim()
  const hit = UNITS.find(([pattern]) => pattern.test(bare))
  return hit ? bare.replace(hit[0], hit[1]).replace(/^% .*$/, '%') : lower(bare)
}

/** A label and the unit in brackets behind it: `Tổng thu ngân sách (triệu đồng)`. */
export function withUnit(label: string): { readonly label: string; readonly unit: string } {
  const hit =
    /^(.*\S)\s{0,3}[(,]\s{0,2}(?:đvt|đơn vị tính|đơn vị)?\s{0,2}:?\s{0,2}([^(),]{1,24})\)?\s{0,3}$/iu.exec(
      label,
    )
  return hit && IN_BRACKETS.test(hit[2]!.trim())
    ? { label: hit[1]!, unit: hit[2]!.trim() }
    : { label, unit: '' }
}

/** Units that stand in the brackets of a label; other words there belong to it. */
const IN_BRACKETS = new RegExp(
  `^(?:${MEASURES}|m²|hồ sơ|văn bản|thủ tục|cái|chiếc|(?:1\\.?000|nghìn|ngàn|triệu|tr\\.?|tỷ|tỉ)?\\s?(?:đồng|đ|vnđ|trđ)(?:/.{1,12})?|(?:triệu|tỷ|nghìn|1\\.?000) (?:đồng|con|tấn|lượt|người).{0,14}|trđ.{0,12})$`,
  'iu',
)

/** Whether words behind a label that lost its cell are the unit of its row. */
export const isUnit = (words: string): boolean => BEHIND_LABEL.test(words)

/** Units of criteria beside those of the forms. */
const BEHIND_LABEL = new RegExp(
  `^(?:${MEASURES}|lđ|lượt người|ấp|giường|bác sĩ|doanh nghiệp|dn|htx|hợp tác xã|công dân|tiêu chí|giấy|liều|suất|cuộc|buổi|mô hình|trẻ|học sinh|ca|vốn|(?:1\\.?000|nghìn|ngàn|triệu|tr\\.?|tỷ|tỉ)\\s?(?:đồng|đ|con|tấn|lượt|người)(?:/\\S{1,14})?|tr\\.?đ(?:ồng)?(?:/\\S{1,14})?|tỷ|triệu|đồng)$`,
  'iu',
)
