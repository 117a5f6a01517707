import { placesOf, type Sought } from '../../../text/sought.ts'
import type { Level } from '../../../types.ts'
import { type Agencies, ELSEWHERE } from './agencies.ts'
import type { Context } from './context.ts'
import { OFFICE_KINDS } from './office.ts'
import { firstIn, type Sentence, spanOf } from './sentences.ts'

/** What tells of a rate or an amount paid out; such words may follow the agency they are said of. */
const RATE =
  '(?=(?: (?:có|đạt|với|là|cũng|đều|mới|chỉ|đã)){0,3} (?:tỷ lệ|chỉ số|mức độ hài lòng|giải ngân)(?!\\p{L}))'
const RATE_WORDS = ['tỷ lệ', 'chỉ số', 'mức độ hài lòng', 'giải ngân']
const KINDS = 'xã|phường|thị trấn|huyện|quận|sở|ban|ngành|phòng|đơn vỵ|địa phương|cơ quan|chủ đầu tư|dự án|bộ'
const WORD =
  '(?: |, ?)(?!(?:có|đạt|với|là|cũng|đều|mới|chỉ|đã|tỷ|giải|và|làm|quản lý|thực hiện|do|được)(?!\\p{L}))\\p{L}{1,10}'
/** `Một số xã có tỷ lệ …`, `12 sở, ngành giải ngân …`: some of all. */
const SOME: Sought = {
  words: RATE_WORDS,
  pattern: new RegExp(
    `(?<!\\p{L})(?:(?:một số|nhiều|vài|một vài|không ít|đa số|phần lớn) |(?<![\\d.,/])\\d{1,3}(?:/\\d{1,3})? )(?:${KINDS})(?!\\p{L})(?:${WORD}){0,6}${RATE}`,
    'gu',
  ),
}
/**
 * `10/17 sở, ngành đạt trên 90%`: how many of them reached it, and what; all of them (`17/17`) are the whole.
 */
const REACHED: Sought = {
  words: ['/'],
  pattern: new RegExp(
    `(?<![\\d.,/])(\\d{1,3})/(?!\\1(?!\\d))\\d{1,3} (?:${KINDS})(?!\\p{L})(?:(?: |, ?)(?!đạt|có|được)\\p{L}{1,10}){0,5} (?:có (?:tỷ lệ )?[^\\d;.,]{0,50})?(?:đạt )?(?:tỷ lệ )?(?:trên|từ|hơn|dưới|gần|khoảng|đạt) \\d[\\d,]{0,6} ?%`,
    'gu',
  ),
}
/** `Sở Xây dựng có tỷ lệ …`: one office. */
const OFFICE: Sought = {
  words: RATE_WORDS,
  pattern: new RegExp(
    `(?<!\\p{L}|các |những |trụ |cơ )(?:${OFFICE_KINDS}|bệnh viện|trường|ngân hàng|công ty)(?:${WORD}){0,8}${RATE}`,
    'gu',
  ),
}
/** `Sở Y tế có 14 đơn vị sự nghiệp`: what one office has. */
const HAS: Sought = {
  words: ['sở', 'phòng', 'cục'],
  pattern: new RegExp(
    `(?<=(?:^|[.;] ?)[ "+*-]{0,4}(?:riêng |tại |trong đó,? )?)(?:${OFFICE_KINDS})(?:${WORD}){1,8}(?= (?:(?:hiện|đang|còn|hiện nay|nay) ){0,2}(?:có|quản lý|gồm) (?:(?:trên|hơn|gần|khoảng) )?\\d[\\d.]* (?:đơn vỵ|phòng|chi cục|trung tâm|biên chế|công chức|viên chức|người|cán bộ))`,
    'gu',
  ),
}
/** `Chỉ số hài lòng đối với Sở Tư pháp đạt 95%`: people are content with one office. */
const CONTENT_WITH: Sought = {
  words: ['hài lòng'],
  pattern: new RegExp(
    `(?<=hài lòng[^,;:.\\d]{0,60} (?:đối )?với )(?:${OFFICE_KINDS})(?:${WORD}){1,8}(?= (?:có|đạt|với|là|cũng|đều|mới|chỉ|đã)(?!\\p{L}))`,
    'gu',
  ),
}
/** The same with a place, whose name stands behind. */
const CONTENT = /hài lòng[^,;:.\d]{0,60} (?:đối )?với (?:ubnd )?$/u
/** `Xã có tỷ lệ cao nhất là Bình Mây với 97%`: the first or the last of all. */
const FIRST: Sought = {
  words: [' nhất'],
  pattern: new RegExp(
    `(?<!\\p{L})(?:${KINDS}) (?:có|đạt) [^,;:.\\d]{0,60}(?:cao|thấp|nhiều|ít|lớn|tốt|nhanh|chậm) nhất (?:là|gồm|có|thuộc về|:) ?(?!hồ sơ|lĩnh vực|thủ tục|lượt|tháng)(?=\\p{L})`,
    'gu',
  ),
}
/** `cả nước mới đạt 23%`, `Cả nước, biên chế là …`: a wider whole. */
const WIDER: Sought = {
  words: ['cả nước', 'toàn quốc'],
  pattern:
    /(?<=^[ "]{0,3}(?:(?:trong|tính|tính trên|trên|trên phạm vy) ){0,2})(?:cả nước|toàn quốc)(?=,| (?:có|hiện|đã|tiếp nhận|giải quyết|cung cấp|đạt)(?!\p{L}))|(?<!\p{L})(?:cả nước|toàn quốc)(?=(?: (?:mới|chỉ|hiện|đã|có|là|đạt|bình quân|chung|giải ngân|chiếm)){1,3} (?:(?:trên|hơn|khoảng|gần) )?\d| ?:? ?\(?\d)/gu,
}

/**
 * `cấp huyện, cấp xã trong toàn tỉnh nhận mới …` in a district's report, `toàn huyện đã …` in a commune's.
 */
const ABOVE: Readonly<Partial<Record<Level, readonly Sought[]>>> = {
  tỉnh: [inspects('trung ương|chính phủ|bộ')],
  huyện: [above('tỉnh'), handles('tỉnh'), inspects('tỉnh|trung ương|bộ|sở')],
  xã: [
    above('tỉnh|huyện'),
    handles('tỉnh|huyện|quận|thị xã|thành phố'),
    inspects('tỉnh|huyện|quận|thị xã|thành phố|sở'),
  ],
}

/** `Đoàn kiểm tra của tỉnh đã kiểm tra 06 đơn vị`, in a district's report. */
function inspects(kinds: string): Sought {
  return {
    words: ['đoàn '],
    pattern: new RegExp(
      `(?<!\\p{L})đoàn (?:kiểm tra|thanh tra|giám sát|công tác)(?: (?!của)[\\p{L}]{1,8}){0,5} (?:của|do) (?:ubnd |ban chỉ đạo )?(?:${kinds})(?!\\p{L})(?=(?: \\p{L}{1,8}){0,3} (?:kiểm tra|thanh tra|giám sát|làm việc|phát hiện|chỉ ra|kết luận|kiến nghị)(?!\\p{L}))`,
      'gu',
    ),
  }
}

/** `Huyện đã tiếp nhận 20.000 hồ sơ`, in a commune's report. */
function handles(kinds: string): Sought {
  return {
    words: kinds.split('|'),
    pattern: new RegExp(
      `(?<=(?:^|; ?)[ "+*-]{0,4}(?:ubnd )?)(?:${kinds})(?=(?: đã| có)? (?:tiếp nhận|nhận|giải quyết|trả) (?:(?:trên|hơn|gần|khoảng) )?\\d)`,
      'gu',
    ),
  }
}

function above(kinds: string): Sought {
  return {
    words: kinds.split('|').flatMap((each) => [`toàn ${each}`, `cả ${each}`]),
    pattern: new RegExp(
      `(?<=(?:^|[;,:] ?)[ "+*-]{0,4}(?:tính |trên |trong |ở ){0,2}|(?:trong|trên|của) )(?:toàn|cả) (?:${kinds})(?= (?:đã|có|hiện|nhận|tiếp nhận|giải quyết|trả|hoàn thành)(?!\\p{L}))`,
      'gu',
    ),
  }
}

/**
 * Agencies that a sentence tells a rate of and that are not all of the reporting one's: their figures are
 * nobody's here, to the next semicolon or the end of what they reached.
 */
export function othersIn(sheet: string, sentence: Sentence, { own, level, named }: Agencies): Context[] {
  const text = sheet.slice(sentence.start, sentence.end)
  const at = (match: RegExpExecArray) => ({
    ...spanOf(match, sentence.start),
    dimensions: { agency: ELSEWHERE },
  })
  const reached = placesOf(REACHED, text)
    .map(at)
    .map((each) => ({ ...each, until: each.end }))
  const others = [SOME, OFFICE, HAS, CONTENT_WITH, FIRST, WIDER, ...((level && ABOVE[level]) ?? [])]
    .flatMap((each) => placesOf(each, text))
    .filter(([words]) => !own.includes(words))
    .map(at)
    .map((each) => {
      const behind = { start: each.end, end: sentence.end }
      return { ...each, until: firstIn(sheet, behind, /;/u) ?? sentence.end }
    })
  const places = named
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .filter(({ start }) => CONTENT.test(sheet.slice(Math.max(sentence.start, start - 90), start)))
    .map(({ start, end }) => ({ start, end, dimensions: { agency: ELSEWHERE }, until: sentence.end }))
  return [...reached, ...others, ...places].sort((a, b) => a.start - b.start)
}
