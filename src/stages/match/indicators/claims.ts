import type { IndicatorRule } from '../../../rules/indicators.ts'
import type { TimeWords } from '../../../text/periods.ts'
import type { Context } from './context.ts'
import { dimensionsAt, isLongerName } from './context.ts'
import type { Figure } from './figure.ts'
import { rateAfter } from './rate.ts'
import type { Claim, Dimensions, Frame, Head, Reading, Seen } from './reading.ts'
import { isOfBefore, ownTime } from './windows.ts'

/** What a candidate leans on: the list around it and the dimensions said before. */
export interface Support {
  readonly head: Head | null
  readonly contexts: readonly Context[]
  /** Level and agency stated by an earlier figure of the same paragraph. */
  readonly said: Dimensions
}

/** The figures of a candidate as claims: its value, what it is a share of, the rate printed after it. */
export function claimsOf(seen: Seen, support: Support, reading: Reading): Claim[] {
  const rule = reading.rules.rules[seen.rule]!
  const main = seen.figures.find((each) => each.kind !== 'of')
  if (!main) return []
  const indicator = rule.indicator ?? support.head?.indicator
  if (!indicator || isSpoiled(rule, seen, reading)) return []
  const claim = maker(seen, support, reading)
  const value = claim({ indicator, figure: main, role: 'value' })
  if (isOfUnknownField(value, seen, reading)) return []
  if (isMereDescription(value, seen, reading)) return []
  const out = [value]
  if (rule.also) out.push(claim({ indicator: rule.also, figure: main, role: 'also' }))
  const of = seen.figures.find((each) => each.kind === 'of')
  if (rule.of && of) out.push(claim({ indicator: rule.of.indicator, figure: of, role: 'of' }))
  const rate = rateOf(rule, seen, main, reading)
  if (rule.rate && rate) out.push(claim({ indicator: rule.rate, figure: rate, role: 'rate' }))
  return out
}

/** The figure is one of another time, or its clause holds words that the rule will not have. */
function isSpoiled(rule: IndicatorRule, seen: Seen, { sheet }: Reading): boolean {
  if (isOfBefore(sheet.text, sheet.times, { sentence: seen.sentence, figure: seen })) return true
  const before = sheet.text.slice(seen.sentence.start, seen.start)
  if (DENIED.test(before)) return true
  if (rule.unless.length === 0) return false
  const after = sheet.text.slice(seen.end, Math.min(seen.sentence.end, seen.end + 200))
  const clause =
    before.slice(before.lastIndexOf(';') + 1) +
    sheet.text.slice(seen.start, seen.end) +
    after.split(/[;,(]|:[ ]/u)[0]
  return rule.unless.some((each) => each.test(clause))
}

/** `chưa | hoàn thành trong hạn 27 nhiệm vụ`: the words deny what the rule says. */
const DENIED = /(?:^|[^\p{L}])(?:chưa|không|chẳng)(?: (?:được|phải|thể))? ?$/u

/** A clause that opens with a field outside the catalogue (`Lĩnh vực lý lịch tư pháp: tiếp nhận …`) speaks of no total. */
function isOfUnknownField(value: Claim, seen: Seen, { sheet, rules }: Reading): boolean {
  const fields = rules.catalogue.indicators.get(value.indicator)?.dimensions.includes('field') ?? false
  if (!fields) return false
  const leads = rules.rules[seen.rule]!.indicator === null && seen.start < value.figure.start
  if (leads && seen.dimensions.field && isLongerName(sheet.text, seen.start)) return true
  if (value.dimensions.field) return false
  const before = sheet.text.slice(Math.max(seen.sentence.start, value.figure.start - 160), value.figure.start)
  const clause = before.slice(before.lastIndexOf(';') + 1)
  return FIELD.test(clause)
}

const FIELD =
  /(?:^|[:(+*-])[ "]{0,3}(?:(?:ở|về|đối với|thuộc|trong) )?lĩnh vực (?!này|trên|khác)\p{L}[^:;.\d]{2,60}(?::|tiếp nhận|giải quyết|phát sinh|có)[^:;.\d]{0,60}$/u

function rateOf(rule: IndicatorRule, seen: Seen, main: Figure, reading: Reading): Figure | null {
  if (!rule.rate || main.kind === 'percent') return null
  const stated = seen.figures.find((each) => each !== main && each.kind === 'percent')
  return stated ?? rateAfter(reading.sheet.text, seen.end, seen.sentence.end)
}

function maker(seen: Seen, support: Support, reading: Reading) {
  const rule = reading.rules.rules[seen.rule]!
  const { paragraph, sheet, rules, frames, level } = reading
  const handed: Dimensions = Object.assign({}, ...frames.map((each) => each.dimensions))
  return ({ indicator, figure, role }: Pick<Claim, 'indicator' | 'figure' | 'role'>): Claim => {
    const allowed = new Set(rules.catalogue.indicators.get(indicator)?.dimensions ?? [])
    const around = { ...handed, ...support.said, ...dimensionsAt(support.contexts, figure.start) }
    const fixed = role === 'of' && rule.of?.dimensions ? rule.of.dimensions : rule.dimensions
    const wide = { ...around, ...support.head?.dimensions, ...seen.dimensions, ...fixed }
    const own = ownTime(sheet.text, sheet.times, { sentence: seen.sentence, label: seen, figure })
    return {
      rule,
      indicator,
      role,
      figure,
      start: seen.start,
      end: Math.max(seen.end, figure.end),
      dimensions: Object.fromEntries(
        Object.entries(wide)
          .map(([name, value]): [string, string] => [name, value === 'own' ? (level ?? '') : value])
          .filter(([name, value]) => allowed.has(name) && value !== '')
          .sort(byName),
      ),
      window: own ?? seen.carried ?? handedDown(frames, indicator),
      modality: rule.modality ?? modalityOf(paragraph.future, clauseBefore(sheet.text, seen, figure)),
      weight: seen.weight,
      headEnd: support.head?.end ?? null,
      part: rule.partOf.length > 0,
    }
  }
}

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]) => (a < b ? -1 : 1)

/** The time of a heading or lead-in holds below it; that of a sentence with figures only for figures of the same kind. */
function handedDown(frames: readonly Frame[], indicator: string): TimeWords | null {
  const group = (id: string) => id.split('.')[0]
  const fits = ({ heads, window }: Frame) =>
    window && (heads.length === 0 || heads.some((each) => group(each.indicator) === group(indicator)))
  return frames.findLast(fits)?.window ?? null
}

const TARGET =
  /(?<!\p{L})(?:phấn đấu|mục tiêu|chỉ tiêu (?:đề ra|phấn đấu|được giao|giao)|kế hoạch (?:đề ra|giao|phấn đấu) (?:là|đạt)|dự kiến|yêu cầu đạt|sẽ|cần đạt|theo lộ trình)(?!\p{L})/u

/** What is there already, even where the tasks to come are spoken of: `hiện có 17 xã`, `đến nay đã đạt`. */
const PRESENT =
  /(?<!\p{L})(?:(?<!(?:thực|thể|phát|biểu|xuất) )hiện (?:nay|tại|có|còn|đang|đã|mới)|đến nay|đang có|đã (?:có|đạt|hoàn thành|giải ngân|thực hiện|xây dựng) (?:được )?)(?!\p{L})/u

/** A wish, not a result: `phấn đấu đạt 100%`, or anything under the tasks to come that is not said to be there. */
function modalityOf(future: boolean, clause: string): Claim['modality'] {
  if (TARGET.test(clause)) return 'target'
  return future && !PRESENT.test(clause) ? 'target' : 'actual'
}

const clauseBefore = (sheet: string, seen: Seen, figure: Figure) => {
  const words = sheet.slice(seen.sentence.start, figure.start)
  return words.slice(words.lastIndexOf(';') + 1)
}

/** Under the tasks to come a rate is an aim; a count is one only where words or a bound say so, else it describes a task. */
function isMereDescription({ modality, figure, rule }: Claim, seen: Seen, { sheet }: Reading): boolean {
  if (modality !== 'target' || rule.modality !== null) return false
  if (figure.kind !== 'n' && figure.kind !== 'zero') return false
  const bound = figure.comparator !== null && figure.comparator !== 'approx'
  return !bound && !AIM.test(clauseBefore(sheet.text, seen, figure))
}

const AIM =
  /(?<!\p{L})(?:phấn đấu|mục tiêu|chỉ tiêu|tối thiểu|ít nhất|dự kiến|sẽ|đạt|kế hoạch năm|bằng hoặc vượt)(?!\p{L})/u
