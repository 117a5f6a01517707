import { tellsStock } from '../../../rules/indicators/catalogue.ts'
import type { IndicatorRule } from '../../../rules/indicators.ts'
import { TOO } from '../../../text/levels.ts'
import { fits, type Sought } from '../../../text/sought.ts'
import { isChange } from './changed.ts'
import { mainOf } from './figure.ts'
import { timesIn } from './opening-time.ts'
import type { Reading, Seen } from './reading.ts'
import { rowBehind } from './row-behind.ts'
import { isOfSecondSubject } from './second-subject.ts'
import { lastClause } from './sentences.ts'
import type { Sheet } from './sheet.ts'
import { isOfTwoKinds } from './two-kinds.ts'
import { isAtPlaceOfAll } from './weak-level.ts'
import { isOfBefore, isOfUndatedDay, ownTime } from './windows.ts'

/**
 * The figure is one of another time or a change of one, of a place that is no more, its words deny it, or
 * words stand near that the rule will not have.
 */
export function isSpoiled(rule: IndicatorRule, seen: Seen, reading: Reading): boolean {
  const { sheet } = reading
  const { sentence, start, end, dimensions, figures } = seen
  const { text } = sheet
  const before = text.slice(sentence.start, start)
  const label = text.slice(start, figures[0]!.start)
  const isStock = tellsStock(reading.rules.catalogue, rule.indicator ?? '')
  return (
    isOfBefore(sheet, sentence, seen) ||
    isOfUndatedDay(sheet, sentence, start) ||
    isOfSecondSubject(label) ||
    isOfTwoKinds(before, label) ||
    FORMER.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 80))) ||
    DENIED.test(before) ||
    isReferredTo(before, label) ||
    (label.includes(' trên ') && OVER.test(label) && COUNTED.test(before)) ||
    fits(SOME_OF_THEM, text.slice(sentence.start, start + 8)) ||
    isChange(seen, text, isStock) ||
    (BOUND.test((before + label).slice(-10)) && FEWER.test(before + label)) ||
    (dimensions.level !== undefined && WHOLE.test(before) && AREA.test(text.slice(start, end))) ||
    (mainOf(figures)?.kind === 'money' && WITHOUT.test(text.slice(end, sentence.end))) ||
    (dimensions.level !== undefined && isAtPlaceOfAll(text, start, sentence)) ||
    isUnwanted(rule, seen, text) ||
    isUnwantedBefore(rule, seen, reading) ||
    isUndated(rule, seen, sheet) ||
    isOfOtherBase(rule, seen, reading)
  )
}

/** Words stand near the figure that the rule will not have. */
function isUnwanted(rule: IndicatorRule, { sentence, start, end }: Seen, sheet: string): boolean {
  if (rule.unless.length + rule.unlessNear.length + rule.unlessAfter.length === 0) return false
  const before = sheet.slice(sentence.start, start)
  const words = sheet.slice(start, end)
  const after = sheet.slice(end, Math.min(sentence.end, end + 200))
  if (rule.unlessAfter.some((each) => each.test(words + after))) return true
  if (rule.unless.length > 0) {
    const lead = lastClause(before)
    const clause = lead + words + (rowBehind(lead, words, after) || upTo(CLAUSE_END, after))
    const opening = ABOUT.exec(before.slice(0, REACH))?.[0]
    if (rule.unless.some((each) => each.test(clause) || (opening && each.test(opening)))) return true
  }
  if (rule.unlessNear.length === 0) return false
  const part = before.slice(-REACH).split(CUT).at(-1) + words + upTo(CUT, after.slice(0, REACH))
  return rule.unlessNear.some((each) => each.test(part))
}

/** `1.034 PAKN, trong đó 29 PAKN về quy định hành chính; đã xử lý | 1.021`: words before say what it is of. */
function isUnwantedBefore({ unlessBefore }: IndicatorRule, { start }: Seen, reading: Reading): boolean {
  if (unlessBefore.length === 0) return false
  const from = Math.max(reading.paragraph.start, start - FAR)
  const before = reading.sheet.text.slice(from, start)
  return unlessBefore.some((each) => each.test(before))
}

const FAR = 400

/** `Chỉ số hài lòng (SIPAS) đạt 83,4%, xếp thứ 16`: words of what is told once, of a year that they do not print. */
function isUndated({ unlessUndated }: IndicatorRule, seen: Seen, sheet: Sheet): boolean {
  if (unlessUndated.length === 0) return false
  const { sentence, carried, start, figures } = seen
  const behind = sheet.text.slice(start, sentence.end)
  const clause = lastClause(sheet.text.slice(sentence.start, start)) + upTo(/;/, behind)
  if (!unlessUndated.some((each) => each.test(clause))) return false
  const figure = mainOf(figures)!
  const last = carried.at(-1)?.time
  return !(ownTime(sheet, { sentence, label: seen, figure, carried: last }) ?? last)?.dated
}

/** `giảm 5% so với năm 2021` is not what an indicator tells that is reckoned from the year 2015. */
function isOfOtherBase({ indicator }: IndicatorRule, { sentence }: Seen, { sheet, rules }: Reading): boolean {
  const base = indicator && rules.catalogue.indicators.get(indicator)?.baseYear
  if (!base) return false
  const against = timesIn(sheet.times, sentence).filter(({ start }) =>
    AGAINST.test(sheet.text.slice(Math.max(sentence.start, start - REACH), start)),
  )
  return against.length > 0 && against.every(({ label }) => !label.includes(String(base)))
}

/** What stands before the year that a change is reckoned from. */
const AGAINST = /(?<!\p{L})so (?:với )?[^\d;.:]{0,60}$/u

/** The words before the first such sign; all of them where there is none. */
function upTo(sign: RegExp, words: string): string {
  const at = words.search(sign)
  return at < 0 ? words : words.slice(0, at)
}

/** `Trước khi sáp nhập, xã có 12 xóm`: told of what the place was, not of what it is. */
const FORMER =
  /^[ "+*-]{0,4}(?:so với )?trước (?:khi |thời điểm |ngày )?(?:\p{L}+ ){0,3}?(?:sáp nhập|sắp xếp|hợp nhất|nhập|chia tách)(?!\p{L})/u

const REACH = 160
/**
 * `Về trình độ lý luận chính trị, …; trung cấp 12 người`: what a sentence says it is about holds behind its
 * semicolons too.
 */
const ABOUT = /^[ "+*-]{0,4}(?:xét )?(?:về|theo) [^,:;.\d]{3,70}[,:]/u
/** Where the figure's clause ends. */
const CLAUSE_END = /[;,(]|:[ ]/
/** Where the figure's own part of its clause ends: never inside a number (`96,1`). */
const CUT = /[;()]|[,.:](?!\d)/

/**
 * `toàn | huyện tiếp nhận 900 hồ sơ`, `Công an | huyện tiếp nhận …`: all of the district, or one office of
 * it, not its level.
 */
const WHOLE = new RegExp(
  `(?<!\\p{L})(?:toàn|${TOO}cả|địa bàn|công an|quân sự|chqs|thuế|kho bạc|bưu điện|bhxh|bảo hiểm xã hội) $`,
  'u',
)
const AREA = /^(?:tỉnh|huyện|xã|phường|thị trấn)(?!\p{L})/u

/** `chưa | hoàn thành trong hạn 27 nhiệm vụ`: the words deny what the rule says. */
const DENIED = /(?:^|[^\p{L}])(?:chưa|không|chẳng)(?: (?:được|phải|thể))? ?$/u

/**
 * `Trong số hồ sơ mới tiếp nhận có 78 hồ sơ nộp trực tuyến`: the words before `có` name the whole, the figure
 * is a part of it.
 */
const isReferredTo = (before: string, label: string) =>
  label.endsWith(' có ') &&
  /\p{L}.* có $/u.test(label) &&
  !label.startsWith('trong ') &&
  /(?:^|[^\p{L}])trong (?:tổng )?số (?:\d[\d.]{0,11} )?[^\d.;:]{3,80} có $/u.test(
    (before + label).slice(-120),
  )

/** `Thu ngân sách 140 tỷ đồng (không kể tiền sử dụng đất)`: a sum told without a part of it is not the whole. */
const WITHOUT = /^(?:[^.;(\d]|\d[\d.,]* ?%){0,80}?[(,] ?(?:không|chưa) (?:kể|tính|gồm|bao gồm)(?!\p{L})/u

/** `176 | hồ sơ thanh toán trực tuyến trên 214 hồ sơ có phí`: the words tell of the count before, the figure is its whole. */
const OVER = /^\p{L}.* trên (?:tổng )?(?:số )?$/u
const COUNTED = /(?<![\p{L}\d/.,])\d[\d.]* ?$/u

/** `Còn 09 xã có tỷ lệ … dưới 70%`: a bound that some of the units keep is no figure of the agency. */
const UNITS_THAT = ['đơn vỵ', 'cơ quan', 'địa phương', 'nơi', 'xã', 'phường', 'huyện', 'sở']
const SOME_OF_THEM: Sought = {
  words: ['tỷ lệ', 'chỉ số', 'mức độ', ...UNITS_THAT.map((unit) => `có ${unit} `)],
  pattern:
    /(?:\d|một số|nhiều|vài|những|có) (?:đơn v[ịỵ]|cơ quan|địa phương|xã|phường|thị trấn|huyện|sở|ngành|trường)(?!\p{L})(?:[^\d;.:]{0,60} (?:có|đạt|với)| (?:chỉ |mới |còn |đã )?(?:đạt|có)) (?:tỷ lệ|chỉ số|mức độ)|(?<!\p{L})có (?:đơn vỵ|cơ quan|địa phương|nơi|xã|phường|huyện|sở) (?:chỉ |mới |còn |đã )?(?:đạt|có) [^\d;.:,]{0,30}$/u,
}

/** `12 xã, phường tiếp nhận dưới | 10 hồ sơ`: what each of some units stays below. */
const BOUND = /(?:dưới|ít hơn|chưa đến|chưa đầy|không quá) $/u
const FEWER =
  /\d (?:đơn v[ịỵ]|cơ quan|địa phương|xã|phường|thị trấn|huyện|sở|ngành|trường)(?!\p{L})[^\d;.:]{0,60} (?:dưới|ít hơn|chưa đến|chưa đầy|không quá) $/u
