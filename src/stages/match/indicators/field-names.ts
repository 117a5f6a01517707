import type { Span } from '../../../text/span.ts'
import { opensWithValue, type ValuesOf, valueMeant } from './values.ts'

/** A name at the head of an item, and where it ends. */
export interface FieldName {
  /** Null where the catalogue has no such field. */
  readonly field: string | null
  readonly end: number
}

/**
 * The name that opens a stretch (`+ Lâm nghiệp: 246 hồ sơ`), if it is that of a field or may be that of one; null for words
 * that speak of something else (`+ Hồ sơ trễ hạn: 2`).
 */
export function fieldNameIn({ start, end }: Span, text: string, rules: ValuesOf): FieldName | null {
  const line = text.slice(start, Math.min(end, start + LONGEST))
  const match = NAME.exec(line) ?? (end - start < LONGEST ? HEADING.exec(line) : null)
  if (!match) return null
  const { words } = match.groups as { readonly words: string }
  const field = valueMeant(rules, 'field', words)
  if (!field && (SPEAKS.test(words) || isOfAnother(words, rules))) return null
  return { field, end: start + match[0].length }
}

const LONGEST = 140
const OPENS =
  '^[ "+*-]{0,4}(?:(?:\\d{1,2}\\.){1,3} ?|\\d{1,2}\\) ?|[a-zđ]\\) ?)?(?:(?:về|ở|trong|thuộc|đối với|riêng) )?'
const TAKES =
  '(?:(?:đã|có|là) )?(?:(?:tiếp )?nhận(?: mới| được)? )?(?:tổng số )?\\d[\\d.]{0,9} (?:bộ )?(?:hồ sơ|hs)(?!\\p{L})'
/** A name and a colon, or a name that a count of dossiers follows. */
const NAME = new RegExp(
  `${OPENS}(?:(?:các )?(?:lĩnh vực|thủ tục|hồ sơ) )?(?<words>\\p{L}[^\\d.;:()]{1,70}?) ?(?:\\([^()]{0,50}\\) ?)?(?::|,? (?=${TAKES}))`,
  'u',
)
/** `1. Lĩnh vực lâm nghiệp`, alone on its line. */
const HEADING = new RegExp(`${OPENS}lĩnh vực (?<words>\\p{L}[^\\d.;:()]{1,70}?)[ .]{0,2}$`, 'u')

/** Words of what is told of dossiers, of who tells it and when: no name of a field holds them. */
const SPEAKS = new RegExp(
  `(?<!\\p{L})(?:${[
    'hồ sơ|hs|tổng|số|toàn|kết quả|tình hình|tiếp|nhận|giải quyết|xử lý|trả|chuyển|tồn|đúng|sớm|trước|quá|trễ|chậm|hạn|hẹn',
    'đang|đã|chưa|không|còn|tỷ lệ|mức|một phần|trực tuyến|trực tiếp|mạng|bưu|một cửa|cải cách|cchc|thủ tục|tthc|hành chính|công tác',
    'trong|từ|đến|kỳ|năm|quý|tháng|tuần|lũy kế|cụ thể|như|gồm|theo|chung|cộng|khác|hình thức|dịch vụ|dvc|phí|văn bản|phiếu|lượt',
    'ubnd|hđnd|trung tâm|bộ phận|công an|quân sự|thuế|bảo hiểm|kho bạc|ngân hàng|văn phòng|cơ quan|đơn vỵ|sở|ban|phòng|chi cục|cục',
    'cấp|tỉnh|huyện|quận|xã|phường|thị trấn|thành phố|thôn|khối|người|công dân|tổ chức|doanh nghiệp',
    'ưu điểm|nguyên nhân|tồn tại|hạn chế|ghi chú|đánh giá|chỉ tiêu|nhiệm vụ',
  ].join('|')})(?!\\p{L})|¤`,
  'u',
)

/** `Một phần: 60 hồ sơ`, `Công chức: …`: the name of a value of something else. */
const isOfAnother = (words: string, rules: ValuesOf): boolean =>
  [...rules.values.keys()].some(
    (name) => name !== 'field' && opensWithValue(rules, name, words.split(' ').slice(0, 4)),
  )
