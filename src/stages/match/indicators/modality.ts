import { matchesOf } from '../../../text/matches.ts'
import { fits, placesOf, type Sought } from '../../../text/sought.ts'
import type { Figure } from './figure.ts'
import { planLead } from './plan-list.ts'
import { isPlanned } from './planned.ts'
import { purposeIn } from './purpose.ts'
import type { Claim, Reading, Seen } from './reading.ts'
import { lastClause } from './sentences.ts'

/**
 * Words of a wish: none where they only count aims (`với 08 mục tiêu, 42 nhiệm vụ`), say that one was reached
 * or are the name of money (`thu bổ sung có mục tiêu`) or of a programme.
 */
const WISH: Sought = {
  words: [
    ...[
      'phấn đấu',
      'mục tiêu',
      'chỉ tiêu',
      'kế hoạch',
      'dự toán',
      'dự kiến',
      'yêu cầu',
      'đề ra',
      'đặt ra',
      'quy định',
      'xác định',
      'giao ',
      'sẽ',
      'cần',
      'lộ trình',
    ],
    ...['quyết tâm', 'cam kết', 'hướng', 'nhằm'],
  ],
  pattern:
    /(?<!\p{L})(?:phấn đấu|(?<!\d (?:nhóm )?)(?<!(?:chương trình|dự án|vốn|(?:thu|chi|nguồn|cấp trên|cân đối(?:,| và)) bổ sung|(?:bổ sung|hỗ trợ|trợ cấp|thu|chi|nguồn|kinh phí|ngân sách) có) )mục tiêu|(?<!\d )chỉ tiêu (?:(?:(?:ubnd|hđnd|tỉnh|huyện|xã|phường|thành phố|trung ương|cấp trên|bộ|sở|phòng) ){1,3}giao|đề ra|phấn đấu|được giao|giao|kế hoạch)|kế hoạch (?:đề ra|đặt ra|giao|phấn đấu) (?:là|đạt)|kế hoạch (?:(?:cả )?năm(?: ¤{1,20})?|¤{1,20}) ?(?:là|đạt|:)|(?<!thực hiện )dự toán (?:tổng )?(?:thu|chi) ngân sách|dự kiến|(?<!(?:theo|đáp ứng|đúng|của|số|các|những|tiếp nhận|hồ sơ|người dân|công dân|tổ chức|có) )yêu cầu (?:phải )?(?:đạt|giải quyết|giải ngân|hoàn thành|tinh giản|tổ chức|kiểm tra|bảo đảm|đảm bảo|trên|tối thiểu|100)|(?:đề ra|đặt ra|quy định|xác định) (?:phải (?:đạt|bảo đảm|đảm bảo)|tỷ lệ|đến ¤)|(?<!(?:được|đã|hồ sơ|nhiệm vụ|bàn|chuyển) )giao (?:(?:cho )?(?:các|ubnd|sở|phòng|xã|huyện|đơn vỵ)(?: [^\d,;:.]{0,40})? )?(?:giải ngân|giải quyết việc làm|tạo việc làm|tổ chức|tinh giản)|đã giao (?:cho )?(?:các|ubnd|sở|phòng|xã|huyện|đơn vỵ)(?: [^\d,;:.]{0,40})? (?:tổ chức|thực hiện|kiểm tra)|sẽ|(?<!(?:rất|không|chưa|đã) )cần (?:đạt|phấn đấu|hoàn thành)|theo lộ trình|quyết tâm|cam kết(?= (?:năm|đến|đạt|bảo đảm|đảm bảo|hoàn thành|¤))|yêu cầu (?:các|ubnd|đơn vỵ|cơ quan)(?: \p{L}+,?){1,8} (?:nâng|bảo đảm|đảm bảo|đạt|hoàn thành)|hướng (?:tới|đến)|nhằm (?:đạt|bảo đảm|đảm bảo|nâng))(?!\p{L})/gu,
}

/** `hoàn thành chỉ tiêu được giao`, `vượt mục tiêu đề ra`: the aim is behind. */
const REACHED =
  /(?<!\p{L})(?<!(?:phấn đấu|quyết tâm|sẽ|cần|phải|tiếp tục|tập trung) )(?:đã |cơ bản )?(?:hoàn thành(?: vượt(?: mức)?)?|vượt(?: mức)?|đạt(?: và vượt)?|thực hiện (?:đạt|vượt|xong)|so với|bằng|đúng theo|đáp ứng) (?:(?:các|mọi|\d+ ?%?|\d+ ?\/ ?\d+|toàn bộ) )?$|\d ?% (?:so với )?$/u

/** The aim itself, printed in brackets or behind a stroke: `3,2% (kế hoạch: 3,5%)`, `3,2%/KH 3,5%`. */
const AIM_BESIDE: Sought = {
  words: ['(', '/'],
  pattern:
    /[(/] ?(?:theo )?(?:kế hoạch|kh|chỉ tiêu|nghị quyết|nq|mục tiêu)(?!\p{L})(?: (?!đã|thực hiện|hoàn thành)[^\d():;,]{1,30})?:? ?(?:là |đạt |¤{1,40} ?:? ?)?$/u,
}

/**
 * A least that is asked for: `bảo đảm tối thiểu 80%`, `ít nhất 50%`; not one that was done (`đã tổ chức ít
 * nhất 02 lần`).
 */
const LEAST =
  /(?<!\p{L})(?:(?:bảo đảm|đảm bảo|duy trì|hoàn thành|yêu cầu|phải|cần|nâng|tăng)(?!\p{L})[^.;:\d]{0,80})?(?:tối thiểu|ít nhất|không thấp hơn)(?: (?:là|đạt|có))? ?$/u
const PAST = /(?<!\p{L})(?:đã|được|kết quả|đều|hiện|có|gồm|mỗi)(?!\p{L})/u

/** A result said after the wish: `mục tiêu 80%, kết quả đạt 85%`. */
const RESULT =
  /[,:(] ?(?:(?:(?:và )?(?:kết quả|thực tế|đến nay|ước (?:đạt|thực hiện)|đã (?:đạt|thực hiện)|thực hiện (?:đạt|được)))(?!\p{L})|[^,;:(\d]{0,50}(?<!\p{L})đã (?!(?:đề ra|giao|đặt ra|được giao)(?!\p{L})))/gu

/** `Chỉ tiêu năm 2026: …; …`, `Năm tới xã phấn đấu: …; …`: all figures of the sentence are aims. */
const AIMS: Sought = {
  words: ['phấn đấu', 'chỉ tiêu', 'mục tiêu'],
  pattern:
    /^[^.;:]{0,60}(?<!\p{L})phấn đấu(?: [^.;:\d]{0,30})? ?:|^[ "*+-]{0,6}(?:một số |các ){0,2}(?:chỉ tiêu|mục tiêu)(?: chủ yếu| cụ thể| phấn đấu| chính)?(?: của| đến| trong)? ?¤{6,40} ?:/u,
}
/** `Phấn đấu tổng thu ngân sách đạt 9.000 triệu đồng; giải quyết việc làm cho 150 lao động`: the wish goes on behind `;`. */
const WISHES: Sought = {
  words: ['phấn đấu', 'mục tiêu', 'kế hoạch'],
  pattern:
    /^[ "*+-]{0,6}(?:(?:trong |đến |hết )?¤{4,40},? ?)?(?:(?:toàn |cả |ubnd )?(?:tỉnh|huyện|xã|phường|thị trấn|thành phố|quận) )?(?:(?:tiếp tục |quyết tâm )?phấn đấu|mục tiêu(?: ¤{4,40})? (?:là|đạt)|kế hoạch (?:(?:cả )?năm )?¤{4,40} (?:tổng |thu|chi|trồng|gieo|sản lượng|diện tích|tỷ lệ))(?!\p{L})(?:(?!(?:đến nay|kết quả|đã|hiện)(?!\p{L})).)*;/su,
}
const RESULT_WORDS = /(?<!\p{L})(?:kết quả|thực hiện|đã|ước đạt|thực tế)(?!\p{L})/u

/** What is there already, even where the tasks to come are spoken of: `hiện có 17 xã`, `đến nay đã đạt`. */
const PRESENT =
  /(?<!\p{L})(?:(?<!(?:thực|thể|phát|biểu|xuất) )hiện (?:nay|tại|có|còn|đang|đã|mới)|đến nay|đang có|đã (?:có|đạt|hoàn thành|giải ngân|thực hiện|xây dựng) (?:được )?)(?!\p{L})/u

/**
 * A wish, not a result: `phấn đấu đạt 100%`, or anything under the tasks to come that is not said to be
 * there.
 */
export function modalityOf(
  future: boolean,
  seen: Seen,
  {
    figure,
    sheet,
    ahead,
  }: { readonly figure: Figure; readonly sheet: Reading['sheet']; readonly ahead: boolean },
): Claim['modality'] {
  const clause = clauseBefore(sheet.text, seen, figure)
  const purpose = future || ahead ? null : purposeIn(clause)
  const wish = placesOf(WISH, clause).find(
    ({ index, 0: words }) =>
      !(purpose && purpose.start <= index && index < purpose.end) &&
      !CLOSED.test(clause.slice(index)) &&
      !PURPOSE.test(clause.slice(index)) &&
      (!/^(?:chỉ|mục)/u.test(words) || !REACHED.test(clause.slice(0, index))),
  )
  if (!wish && fits(BY_PLAN, sheet.text.slice(seen.sentence.start, figure.start))) return 'target'
  const lead = wish ? null : planLead(sheet, seen.sentence, figure.start)
  const behind = lead && lastClause(sheet.text.slice(lead.end, figure.start))
  if (behind !== null && !RESULT_WORDS.test(behind) && !PRESENT.test(behind)) return 'target'
  if (!wish && isInAims(sheet.text.slice(seen.sentence.start, figure.start), clause)) return 'target'
  if (isPlanned(clause, sheet.text.slice(figure.end, seen.end + 60))) return 'target'
  const came = wish && matchesOf(RESULT, clause).some(({ index }) => index > wish.index)
  if ((wish && !came) || fits(AIM_BESIDE, clause)) return 'target'
  if (isLeast(clause, figure) || isToCome(clause, sheet.text.slice(figure.end, seen.end))) return 'target'
  return future && !PRESENT.test(clause) ? 'target' : 'actual'
}

/** `theo kế hoạch cuối năm 2024 | có 12 trường đạt chuẩn`; a plan that has 25 tasks tells of itself. */
const BY_THEN =
  ' (?:(?:đến|hết|cuối) ){0,2}¤{4,40} (?=có(?! [^.;:]{0,40}(?:nhiệm vụ|hoạt động|nội dung|chỉ tiêu|mục tiêu))|toàn|giải quyết|thu|trồng|đào tạo)'
const HOW_MANY = '(?: (?:(?:đến|hết|cuối) ){0,2}¤{4,40})? (?=số |tổng số |tỷ lệ )'
const NOT_DONE =
  '(?:(?!(?<!\\p{L})(?:đã|được|kết quả|đến nay|hiện|tiến hành|thực hiện|hoàn thành)(?!\\p{L}))[^.;])*'
/** `Theo kế hoạch, năm nay huyện tuyển dụng 46 viên chức`: what a plan sets, up to where the sentence turns to what was done. */
const BY_PLAN: Sought = {
  words: ['theo kế hoạch', 'theo lộ trình'],
  pattern: new RegExp(
    `(?:^|[:;] ?)[ "*+-]{0,6}theo (?:kế hoạch|lộ trình)(?:(?: (?:năm|kiểm tra|tuyển dụng|đề ra|¤{1,40}))*,|${BY_THEN}|${HOW_MANY})${NOT_DONE}$|, theo (?:kế hoạch|lộ trình)${HOW_MANY}${NOT_DONE}$`,
    'u',
  ),
}

/** A wish in brackets that are closed before the figure is not of it: `05 người (chỉ tiêu giao 07), gồm công chức 2 người`. */
const CLOSED = /^[^()]*\)/u

/** `Với mục tiêu lấy người dân làm trung tâm, | UBND tỉnh ban hành 23 văn bản`: what for, and then what was done. */
const PURPOSE =
  /^mục tiêu[^\d;:.,]{3,120}, (?:(?:ubnd|hđnd|chủ tịch|sở|phòng|văn phòng|ban|đoàn|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|¤{3,20},?) (?:\p{L}+ ){0,5}?)?(?:ban hành|tổ chức|kiểm tra|tuyên truyền|tiếp nhận|giải quyết|cử|xây dựng|triển khai|cung cấp|công bố|rà soát)(?!\p{L})/u

/** The sentence is one of aims up to the figure, and the figure's own clause does not turn to what was done. */
const isInAims = (sentence: string, clause: string): boolean =>
  (fits(AIMS, sentence) || fits(WISHES, sentence)) && !RESULT_WORDS.test(clause) && !PRESENT.test(clause)

/** `41 thủ tục | sẽ được tiếp nhận`; of those that are there (`còn 9 hồ sơ sẽ trả`) it only tells what follows. */
const isToCome = (clause: string, behind: string): boolean =>
  behind.includes('sẽ') &&
  /^[^,;:.(]{0,120}(?<!\p{L})sẽ(?!\p{L})/u.test(behind) &&
  !/(?<!\p{L})(?:còn|đang|đã|hiện|chưa|tồn|tiếp nhận|giải quyết)(?!\p{L})[^,;:]*$/u.test(clause)

/**
 * The words for a bound are the figure's own (`ít nhất 50%`), so they stand at the end of the clause before
 * it.
 */
function isLeast(clause: string, { comparator }: Figure): boolean {
  const words = comparator === 'ge' ? LEAST.exec(clause) : null
  return words !== null && !PAST.test(clause.slice(Math.max(0, words.index - 60)))
}

/**
 * Under the tasks to come a rate is an aim; a count is one only where words or a bound say so, else it
 * describes a task.
 */
export function isMereDescription(
  { modality, figure, rule }: Claim,
  seen: Seen,
  { sheet }: Reading,
): boolean {
  if (modality !== 'target' || rule.modality !== null || rule.aims) return false
  if (figure.kind !== 'n' && figure.kind !== 'zero') return false
  const bound = figure.comparator !== null && figure.comparator !== 'approx'
  const clause = clauseBefore(sheet.text, seen, figure)
  return !bound && !AIM.test(clause) && !isPlanned(clause, sheet.text.slice(figure.end, seen.end + 60))
}

const clauseBefore = (sheet: string, { sentence }: Seen, figure: Figure) =>
  lastClause(sheet.slice(sentence.start, figure.start))

const AIM =
  /(?<!\p{L})(?:phấn đấu|mục tiêu|chỉ tiêu|tối thiểu|ít nhất|dự kiến|sẽ|đạt|kế hoạch năm|bằng hoặc vượt)(?!\p{L})/u
