import { matchesOf } from '../../../text/matches.ts'
import type { Span } from '../../../text/span.ts'
import { type Agencies, ELSEWHERE } from './agencies.ts'
import type { Context } from './context.ts'
import { firstIn, type Sentence, spanOf } from './sentences.ts'
import { fullStop } from './until.ts'

const SAID_BEFORE = 'đã|đang|cũng|còn|mới|chỉ|được|không|chưa'
const WHEN_OF = 'trong|từ|qua|sau|đến|tính|hết|năm|tháng|quý|hiện|nay'
const SINGLES = 'điển hình|tiêu biểu|chẳng hạn|vý dụ|đơn cử'

/** Where a clause begins; words of time and those that single somebody out may stand before its subject. */
const HEAD = new RegExp(
  `(?:^|;)[ "+*-]{0,4}(?:(?:cũng |chỉ |tính )?(?:${WHEN_OF}|cùng)(?!\\p{L})[^,;:.]{0,60}, ?)?(?:(?:trong đó|cụ thể|riêng|còn|như|nổi bật|${SINGLES})(?: là| như| có)?,? )?(?:tại |ở )?(?:(?:trung tâm|điểm|bộ phận) (?:phục vụ|một cửa|tiếp nhận|tthc)(?:(?: |, )\\p{L}{1,6}){0,6} )?$`,
  'u',
)
const WHEN = `(?:,? (?:(?:${WHEN_OF}|cả|riêng)(?!\\p{L})|¤)[^;:.]{0,60}?,?)?`
const DOES = `(?: (?:đã|đang|vừa)(?= \\p{L})|(?: (?:${SAID_BEFORE}|lại)){0,3} (?:nhận|tiếp nhận|thu nhận|thụ lý|giải quyết|xử lý|trả|phát sinh|đưa|nộp|số hóa|rà soát|cắt giảm|cung cấp|công bố|hoàn thành|thực hiện|đạt|có|tỷ lệ|\\d[\\d.,]{0,9} ?(?:%|hồ sơ|hs|bộ))(?!\\p{L}))`
/** `Cao nhất là xã …`, `; đứng cuối là huyện …`: the first or the last of all. */
const FOREMOST =
  /(?:(?:cao|thấp|nhiều|ít|lớn|tốt|nhanh|chậm|đông|kém) nhất|(?:dẫn|đứng) đầu|(?:đứng|xếp) cuối)(?: (?:toàn|trong|cả|khối|của) [^,;:.()\d]{1,30}?)? ?(?:là|thuộc về|gồm|có|:) (?:ubnd |(?:bộ phận một cửa|trung tâm (?:phục vụ )?hành chính công)(?: (?:của|tại|ubnd))? )?$/u
/** What is told of a subject, behind its name. */
const TELLS = new RegExp(`^(?: ?\\([^()]{0,60}\\))?${WHEN}${DOES}`, 'u')
/** A word of an office's name: none with which what is told of it begins. */
const WORD = `(?: |, ?| ?- ?)(?!(?:${SAID_BEFORE}|${WHEN_OF}|nhận|tiếp|thu|thụ|giải|xử|trả|phát sinh|đưa|nộp|số|rà|cắt|cung|hoàn|thực|đạt|có|tỷ)(?!\\p{L}))\\p{L}{1,10}`
/** `riêng Sở Công Thương`: an office of which alone something is told. */
const OFFICE = new RegExp(
  `(?<=(?<!\\p{L})(?:riêng|${SINGLES})(?: là| như| có)?,? (?:tại |ở )?)(?:sở(?! (?:ngành|ban))|phòng(?! (?:ban|chuyên))|chi cục|cục|chi nhánh|ban quản lý)(?:${WORD}){1,8}(?=${WHEN}${DOES})`,
  'gu',
)
const SAYS_ALONE = new RegExp(`riêng|${SINGLES}`)
/**
 * `… làm việc tại xã Bình Mây. Xã có 14 thôn`: the one spoken of before, where communes are parts of who
 * reports.
 */
const THAT_ONE = /^[ "+*-]{0,4}(?:xã|phường|thị trấn)(?: này)?(?= (?:có|hiện|nằm)(?!\p{L}))/u
/** `…; toàn tỉnh`, `, tổng cộng`: all are spoken of again. */
const ALL_AGAIN =
  /; ?(?:còn |riêng )?(?:toàn|cả|tổng|tính chung|nâng tổng|ubnd|các|những|cấp|trung tâm|bộ phận|(?:tỉnh|huyện|xã|phường|thành phố) (?:đã|có|còn|đang|tiếp nhận|giải quyết))(?!\p{L})|, ?(?:toàn (?:tỉnh|huyện|xã|thành phố)|cả (?:tỉnh|huyện|xã)|tổng cộng|tính chung|nâng tổng)(?!\p{L})/gu

/**
 * One commune or office as the subject of a clause: behind commas and semicolons too nothing is the report's
 * own, to the full stop or where all are spoken of again. Where it opens a paragraph, the sentences that
 * follow speak of it too, to one that names all.
 */
export function singledOut(
  sheet: string,
  sentence: Sentence,
  { agencies: { named, own, level }, paragraph }: { readonly agencies: Agencies; readonly paragraph: Span },
): Context[] {
  const text = sheet.slice(sentence.start, sentence.end)
  const here = named.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
  const before = (start: number) => sheet.slice(Math.max(sentence.start, start - 120), start)
  const foremost = here.filter(({ start }) => FOREMOST.test(before(start)))
  const places = here.filter(
    (each) =>
      !foremost.includes(each) &&
      HEAD.test(before(each.start)) &&
      TELLS.test(sheet.slice(each.end, Math.min(sentence.end, each.end + 160))),
  )
  const offices = (SAYS_ALONE.test(text) ? matchesOf(OFFICE, text) : [])
    .filter(([words]) => !own.includes(words))
    .map((match) => spanOf(match, sentence.start))
  const one = level === 'huyện' || level === 'tỉnh' ? THAT_ONE.exec(text) : null
  if (one) offices.push(spanOf(one, sentence.start))
  const found = [...foremost, ...places, ...offices]
  if (found.length === 0) return []
  const opens = (start: number) =>
    sentence.start === paragraph.start && !sheet.slice(sentence.start, start).includes(';')
  const again = matchesOf(ALL_AGAIN, text).map(({ index }) => sentence.start + index)
  return found.map((each) => ({
    start: each.start,
    end: each.end,
    dimensions: { agency: ELSEWHERE, level: '' },
    until:
      again.find((place) => place > each.end) ??
      (opens(each.start) && !foremost.includes(each)
        ? allAgain(sheet, sentence.end, paragraph.end)
        : fullStop(sheet, each.end, sentence)),
  }))
}

/**
 * Where a later sentence of a paragraph that speaks of one alone turns to all of them; null where none does.
 */
function allAgain(sheet: string, from: number, to: number): number | null {
  return firstIn(sheet, { start: from, end: to }, SENTENCE_OF_ALL)
}

const SENTENCE_OF_ALL =
  /(?<=(?:^|[.;]) ?)(?:(?:trong (?:kỳ|năm|quý|tháng)|đến nay|nhìn chung|kết quả chung|như vậy|còn lại),? )?(?:toàn (?:tỉnh|huyện|ngành|thành phố)|cả (?:tỉnh|huyện|nước)|tổng|tính chung|chung|các|những|ubnd|hđnd|tỉnh|thành phố|huyện|nhìn chung)(?! này| đó)(?!\p{L})/u
