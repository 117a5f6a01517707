import { type Fit, wordsCaught } from '../../../rules/indicators/fit.ts'
import type { Slot } from '../../../rules/indicators/numbered.ts'
import type { Pattern } from '../../../rules/indicators/pattern.ts'
import type { IndicatorRules } from '../../../rules/indicators.ts'
import { matchesOf } from '../../../text/matches.ts'
import type { Span } from '../../../text/span.ts'
import { type Budget, mayTry, onAccountOf } from './budget.ts'
import { called } from './called.ts'
import { type Figure, figuresOf } from './figure.ts'
import type { Item } from './item.ts'
import { mayCount } from './printed.ts'
import type { Look } from './scope.ts'
import { type Sentence, spanOf } from './sentences.ts'
import { boundIn, splitValues } from './values.ts'

/** A place where a pattern of a rule fits. */
export interface Candidate {
  readonly rule: number
  readonly start: number
  readonly end: number
  readonly figures: readonly Figure[]
  readonly dimensions: Readonly<Record<string, string>>
  /** Letters that the rule itself named, without gaps and figures: who names more, fits better. */
  readonly weight: number
  /** Seen by what the words mean, not by a template. */
  readonly byMeaning: boolean
  /** Its value is told in turn (`cấp tỉnh, cấp xã lần lượt 12 và 40 hồ sơ`), not by the words right before it. */
  readonly inTurn?: boolean
  /** What a template of the rule passes over. */
  readonly gaps?: readonly Span[]
  /** It is read as an item of the list before it, by no rule of its own. */
  readonly item?: Item
}

/**
 * Every place in a sentence where one of the patterns that its words call for fits; rules that pass the
 * document by see nothing.
 */
export function candidatesIn(
  sheet: string,
  sentence: Sentence,
  {
    rules,
    scope,
    budget,
  }: { readonly rules: IndicatorRules; readonly scope: readonly Look[]; readonly budget: Budget },
): Candidate[] {
  const text = sheet.slice(sentence.start, sentence.end)
  if (!mayCount(text)) return []
  const seen: Candidate[] = []
  for (const { owner: rule, pattern } of called(text, rules.index)) {
    if (scope[rule] === 'passes' || !mayTry(budget, rule)) continue
    for (const fit of onAccountOf(budget, rule, () => pattern.fitsIn(text)))
      seen.push(...candidate(fit, { rule, pattern, offset: sentence.start }, rules))
  }
  return seen
}

/** `bổ nhiệm 04 lãnh đạo, không ai | qua thi tuyển`: the last clause that a gap swallowed denies the words behind it. */
const DENIED =
  /(?<!\p{L}|hàng )(?:không|chưa|chẳng)(?!\p{L}| (?:chuyên trách|phụ thuộc|quá|dưới|kể|tính|bao gồm|gian|khí|chỉ|những|dùng tiền|giấy|tập trung|thường xuyên|hưởng lương|đầy)(?!\p{L}))[^,;]*$/u

interface Source {
  readonly rule: number
  readonly pattern: Pattern
  readonly offset: number
}

function candidate(fit: Fit, source: Source, rules: IndicatorRules): Candidate[] {
  const { pattern, offset, rule } = source
  const blank = /^[ ",]*/.exec(fit.text.slice(fit.start, fit.end))![0].length
  const dimensions = boundIn(fit, pattern, rules)
  if (!dimensions) return []
  const lists = pattern.slots.filter((slot) => slot.many)
  const figures = pattern.slots.filter((slot) => !slot.many).flatMap((slot) => figuresOf(slot, fit, offset))
  const swallowed = pattern.gaps.reduce((sum, gap) => sum + (wordsCaught(fit, gap)?.length ?? 0), 0)
  const printed = figures.reduce((sum, each) => sum + each.end - each.start, 0)
  const weight = fit.end - fit.start - blank - swallowed - printed
  const [start, end] = [offset + fit.start + blank, offset + fit.end]
  const gaps = pattern.gaps.flatMap((gap) => {
    const at = fit.groups[gap]
    return at ? [{ start: offset + at.start, end: offset + at.end }] : []
  })
  const first = figures[0]?.start ?? end
  const denies = ({ start: from, end: to }: Span) =>
    from > first && DENIED.test(fit.text.slice(from - offset, to - offset))
  if (gaps.some(denies)) return []
  const whole = { rule, start, end, figures, dimensions, weight, byMeaning: false, gaps }
  if (lists.length > 0) return paired(whole, lists, { fit, offset, rules })
  return figures.length > 0 ? [whole] : []
}

/**
 * `{field…} lần lượt {n…}`: the first word goes with the first figure; lists of unlike length are no list.
 */
function paired(
  base: Candidate,
  lists: readonly Slot[],
  { fit, offset, rules }: { readonly fit: Fit; readonly offset: number; readonly rules: IndicatorRules },
): Candidate[] {
  const words = lists.find((slot) => slot.dimension)
  const numbers = lists.find((slot) => slot.kind === 'n' || slot.kind === 'percent')
  if (!words?.dimension || !numbers) return []
  const at = fit.groups[`v${numbers.group}`]
  const values = splitValues(rules, words.dimension, wordsCaught(fit, `x${words.group}`) ?? '')
  if (!at) return []
  const kind = numbers.kind === 'percent' ? 'percent' : 'n'
  const digits = kind === 'percent' ? /\d+(?:,\d+)?/g : /\d[\d.]*\d|\d/g
  const figures = matchesOf(digits, fit.text.slice(at.start, at.end))
  if (!values || values.length !== figures.length) return []
  return figures.map((figure, i) => ({
    ...base,
    dimensions: { ...base.dimensions, [words.dimension!]: values[i]! },
    figures: [{ ...spanOf(figure, offset + at.start), kind, unit: null, comparator: null }],
  }))
}
