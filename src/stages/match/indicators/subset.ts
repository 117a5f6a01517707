import { dimensionsOf } from './dimensions.ts'
import { amountOf } from './figure.ts'
import { parentOf } from './paragraphs.ts'
import type { Claim, Reading, Seen } from './reading.ts'
import { lastClause } from './sentences.ts'

/**
 * `Đối với hồ sơ toàn trình: | trước hạn 120 hồ sơ`: the sentence or clause opens with some of the dossiers, of which
 * the indicator has no value; what it tells is of these alone, and would be read as of all.
 */
export function isOfSubset(claim: Claim, { sentence, start, end }: Seen, reading: Reading): boolean {
  const { sheet, rules } = reading
  const { indicator, dimensions } = claim
  if (dimensions.channel || !dimensionsOf(indicator, rules).includes('channel')) return false
  if (isUnderSubset(reading)) return true
  const before = sheet.text.slice(sentence.start, start)
  const words = sheet.text.slice(start, end)
  return [...new Set([before, lastClause(before)])].some(
    (each) => isLabelled(each, words, claim) || isCounted(each, words, { claim, text: sheet.text }),
  )
}

/** `- Đối với dịch vụ công toàn trình:`, and the items under it. */
function isUnderSubset({ paragraphs, at, sheet }: Reading): boolean {
  const parent = paragraphs[parentOf(paragraphs, at)]
  if (!parent || parent.end - parent.start > LONGEST_LABEL) return false
  const words = sheet.text.slice(parent.start, parent.end).trimEnd()
  return LABELLED.exec(words)?.[0] === words
}

const LONGEST_LABEL = 120

function isLabelled(before: string, words: string, { indicator, dimensions }: Claim): boolean {
  const label = LABELLED.exec(before + words)?.[0]
  if (label === undefined || label.length > before.length || OTHERS.test(before + words)) return false
  if (ONE_PROCEDURE.test(label) && (dimensions.field || dimensions.agency)) return false
  return !(indicator.includes('overdue') && LATE.test(label))
}

/** `Hồ sơ trực tuyến 900 hồ sơ, trong đó | đúng hạn 890`: what is more than they are is of another whole. */
function isCounted(
  before: string,
  words: string,
  { claim, text }: { readonly claim: Claim; readonly text: string },
): boolean {
  const counted = COUNTED.exec(before) ?? TAKEN_IN.exec(before)
  if (!counted || claim.figure.kind === 'percent') return false
  const rest = before.slice(counted[0].length)
  if (rest.includes(';') || OTHERS.test(before + words) || WIDER.test(rest + words)) return false
  const { whole, state } = counted.groups!
  if (amountOf(claim.figure, text) > Number(whole!.replaceAll('.', ''))) return false
  return state === undefined || claim.indicator === 'procedures.resolved_total'
}

const DOSSIERS = '(?:hồ sơ|hs|thủ tục(?: hành chính)?|tthc|dịch vụ công|dvc|dvctt)'
/** Words between the dossiers and what sets them apart. */
const MORE = '(?: (?!và |các |hệ thống|phần mềm)[\\p{L}/]+){0,7}?'
const ONLINE = 'trực tuyến|toàn trình|một phần|mức(?: độ)? [34]'
const KIND = `${ONLINE}|bưu chính(?: công ích)?|bcci|(?<!một cửa (?:điện tử )?)liên thông|phi địa giới|không phụ thuộc(?: vào)? địa giới|thiết yếu|(?:của|do) (?:các )?doanh nghiệp`
/** What has become of them, which other counts stand beside. */
const STATE = '(?:còn )?tồn(?: đọng)?|(?:quá|trễ|chậm) hạn|(?:phải|cần|yêu cầu) bổ sung'
/** `Hồ sơ cấp đổi giấy phép lái xe`: one procedure, no level. */
const ONE =
  '(?:cấp (?!tỉnh|huyện|xã|phường|sở|bộ|thành|thị|quận|trung|cơ sở|dưới|trên)|đăng ký (?!trực|nộp|qua|tại)|gia hạn|xác nhận|đổi )'
const NAMED = `${DOSSIERS}${MORE} (?:${KIND})(?!\\p{L})|${DOSSIERS} (?:về |xin )?${ONE}[^,;:.\\d]{3,60}|liên thông (?:khai|đăng ký)[^,;:.\\d]{0,60}`
const OPENS = '^[ "+*-]{0,4}(?:(?:\\d{1,2}|[a-zđ])[.)] )?'
const LEAD =
  '(?:(?:đối với|về|riêng|trong đó|cụ thể|với|có|việc|thực hiện|giải quyết|kết quả|số|tổng số|các|nhóm|những|\\d{1,3}),? ){0,6}'
/** Nothing more than the name, and then what is told of it. */
const ENDS = '[^,;:.()\\d]{0,40}'

const LABELLED = new RegExp(
  `${OPENS}(?:${[
    `${LEAD}(?:${NAMED})${ENDS}(?::|,(?= (?:đã |có )?(?:tiếp nhận|nhận|giải quyết|trả|xử lý|trước|đúng|sớm))| (?=(?:đã |có )?tiếp nhận ))`,
    `(?:trong|trong (?:tổng )?số)(?: hơn| gần)? \\d[\\d.]* (?:${NAMED}|${DOSSIERS}${MORE} (?:${STATE})(?! (?:và|cùng|hoặc)))${ENDS}(?:\\([^()]*\\))?,`,
    '(?:thực hiện )?đề án (?:số )?06[^,;:.\\d]{0,60}:',
  ].join('|')})`,
  'u',
)
const ONE_PROCEDURE = new RegExp(`${DOSSIERS} (?:về |xin )?${ONE}`, 'u')
const LATE = /(?:quá|trễ|chậm) hạn/u

const COUNT = '(?<whole>\\d[\\d.]*)'
const COUNTED = new RegExp(
  `${OPENS}${LEAD}${DOSSIERS}${MORE} (?:${KIND}|(?<state>${STATE}))(?!\\p{L})${ENDS}:? ${COUNT}(?: (?:hồ sơ|hs))?(?=[ ,(])`,
  'u',
)
const TAKEN_IN = new RegExp(
  `${OPENS}[^,;:.\\d]{0,60}(?:tiếp )?nhận ${COUNT} (?:hồ sơ|hs)${MORE} (?:${KIND})(?=[ ,(])`,
  'u',
)

/** Those that came in another way, beside them. */
const OTHERS = /(?<!\p{L})(?:trực tiếp|hồ sơ giấy|tại (?:bộ phận )?một cửa|tại quầy)(?!\p{L})/u
/** All of them. */
const WIDER =
  /(?<!\p{L})(?:nhận mới|mới nhận|tiếp nhận mới|kỳ trước|tổng số|tổng cộng|tất cả|toàn bộ|(?:toàn|cả) (?:tỉnh|huyện|xã|thành phố|ngành|thị xã))(?!\p{L})/u
