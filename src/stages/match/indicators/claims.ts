import type { IndicatorRule } from '../../../rules/indicators.ts'
import type { TimeWords } from '../../../text/periods.ts'
import type { Context } from './context.ts'
import { dimensionsAt, isLongerName } from './context.ts'
import type { Figure } from './figure.ts'
import { isMereDescription, modalityOf } from './modality.ts'
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
  const { head } = support
  if (head && main.kind === 'percent' && OTHER_RATE.test(reading.sheet.text.slice(head.end, seen.start)))
    return []
  const value = claim({ indicator, figure: main, role: 'value' })
  if (rule.needs.some((name) => value.dimensions[name] === undefined)) return []
  if (isOfUnknownField(value, seen, reading) || isOfSeveralFields(seen, main, reading)) return []
  if (isMereDescription(value, seen, reading)) return []
  const out = [value]
  if (rule.also) out.push(claim({ indicator: rule.also, figure: main, role: 'also' }))
  const of = seen.figures.find((each) => each.kind === 'of')
  if (rule.of && of) out.push(claim({ indicator: rule.of.indicator, figure: of, role: 'of' }))
  const rate = rateOf(rule, seen, main, reading)
  if (rule.rate && rate) out.push(claim({ indicator: rule.rate, figure: rate, role: 'rate' }))
  return out
}

/** `…. Tỷ lệ số hoá hồ sơ ở cấp tỉnh …`: another rate is spoken of, whether a rule knows it or not. */
const OTHER_RATE = /[.;] ?(?:tổng )?tỷ lệ (?!này|đó|trên|chung)\p{L}/u

/** The figure is one of another time, or its clause holds words that the rule will not have. */
function isSpoiled(rule: IndicatorRule, seen: Seen, { sheet }: Reading): boolean {
  if (isOfBefore(sheet.text, sheet.times, { sentence: seen.sentence, figure: seen })) return true
  const before = sheet.text.slice(seen.sentence.start, seen.start)
  if (DENIED.test(before)) return true
  if (isReferredTo(before, sheet.text.slice(seen.start, seen.figures[0]!.start))) return true
  if (SOME_OF_THEM.test(sheet.text.slice(seen.sentence.start, seen.start + 8))) return true
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

/** `Trong số hồ sơ mới tiếp nhận có 78 hồ sơ nộp trực tuyến`: the words before `có` name the whole, the figure is a part of it. */
const isReferredTo = (before: string, label: string) =>
  /\p{L}.* có $/u.test(label) &&
  /(?:^|[^\p{L}])trong (?:tổng )?số (?:\d[\d.]{0,11} )?[^\d.;:]{3,80} có $/u.test(
    (before + label).slice(-120),
  )

/** `Còn 09 xã có tỷ lệ … dưới 70%`: a bound that some of the units keep is no figure of the agency. */
const SOME_OF_THEM =
  /(?:\d|một số|nhiều|vài) (?:đơn v[ịỵ]|cơ quan|địa phương|xã|phường|thị trấn|huyện|sở|ngành|trường)(?!\p{L})[^\d;.:]{0,60} (?:có|đạt|với) (?:tỷ lệ|chỉ số|mức độ)/u

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

/** `21 hồ sơ cư trú, căn cước`: one figure of several fields is none of the first. */
function isOfSeveralFields(seen: Seen, main: Figure, { sheet }: Reading): boolean {
  if (!seen.dimensions.field || seen.end <= main.end + 8) return false
  const list = MORE_FIELDS.exec(sheet.text.slice(seen.end, Math.min(seen.sentence.end, seen.end + 48)))
  return list !== null && !VERB.test(list[0])
}

const MORE_FIELDS = /^(?:,| và) [^\d.;:(),]{3,36}(?:[.;,]|$)/u
const VERB =
  /(?<!\p{L})(?:đã|được|đang|đạt|chiếm|bằng|không|chưa|còn|có|trong|giải quyết|trả|tăng|giảm|tất cả|hồ sơ|trực tuyến|trực tiếp|qua|tại|của)(?!\p{L})/u

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
      modality: rule.modality ?? modalityOf(paragraph.future, seen, { figure, sheet }),
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
