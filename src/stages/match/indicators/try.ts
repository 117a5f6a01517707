import type { FoundSentence } from '../../../rules/indicators/schema.ts'
import type { IndicatorRules } from '../../../rules/indicators.ts'
import type { RuleTest } from '../../../rules/rule-test.ts'
import { printedValue } from '../../../text/numbers/amount.ts'
import type { IndicatorMention } from '../../../types.ts'
import { matchIndicators } from '../indicators.ts'
import { type Example, exampleAsRead, examplesOf } from './examples.ts'
import { type Held, keysUnder } from './held.ts'

/**
 * Tries every rule on its own sentences, all rules together as on a report: `finds` must give the value (and
 * the dimensions, if stated), `ignores` must give this rule nothing, and a `misses` that starts to be found
 * fails until it is moved up. A sentence that is `held` is not tried again; those that hold now are added.
 */
export function testIndicatorRules(rules: IndicatorRules, held?: Held): readonly RuleTest[] {
  const read = readOnce(rules)
  const keyOf = held ? keysUnder(held, rules) : null
  return examplesOf(rules).map((each) => {
    const key = keyOf?.(each)
    if (key !== undefined && held?.before.has(key)) return { ...told(each, ''), kept: true }
    const message = fault(each, read)
    if (key !== undefined && message === '') held?.now?.add(key)
    return told(each, message)
  })
}

type Read = (example: Example) => ReturnType<typeof matchIndicators>

/** Reads a sentence that holds several figures, or stands under several rules, once. */
function readOnce(rules: IndicatorRules): Read {
  const known = new Map<string, ReturnType<Read>>()
  return (example) => {
    const key = JSON.stringify([example.text, example.under, example.header])
    const found = known.get(key) ?? matchIndicators(exampleAsRead(example), [], rules)
    known.set(key, found)
    return found
  }
}

const told = ({ rule, kind, text }: Example, message: string): RuleTest => ({
  ...{ file: rule.where, rule: rule.id, kind, text, ok: message === '', message },
})

/** What was expected of a sentence, and what was read instead; empty where it holds. */
function fault(example: Example, read: Read): string {
  if (example.wanted) return missing(example, example.wanted, read)
  const found = unwanted(example, read)
  return example.kind === 'misses' && found ? 'đã tìm được: chuyển câu này lên `finds`' : found
}

function missing(example: Example, wanted: FoundSentence, read: Read): string {
  const { rule } = example
  const { mentions, notes } = read(example)
  const indicator = wanted.indicator ?? rule.indicator
  const fits = (each: IndicatorMention) =>
    (!indicator || each.indicator === indicator) &&
    plainValue(each) === wanted.value &&
    (!wanted.dimensions || same(wanted.dimensions, each.dimensions)) &&
    (!wanted.modality || each.modality === wanted.modality) &&
    (!wanted.comparator || each.comparator === wanted.comparator)
  const hit = mentions.filter(fits)
  if (hit.some((each) => each.rule === rule.id)) return ''
  const seen = mentions.map(
    (each) => `${each.indicator} = ${plainValue(each)} ${JSON.stringify(each.dimensions)} (${each.rule})`,
  )
  const found = [...seen, ...notes.map((each) => each.reason)].join('; ') || 'không có gì'
  return `cần ${indicator ?? rule.partOf.join('|')} = ${wanted.value}${wanted.dimensions ? ` ${JSON.stringify(wanted.dimensions)}` : ''}, tìm được: ${found}`
}

function unwanted(example: Example, read: Read): string {
  const found = read(example).mentions.filter((each) => each.rule === example.rule.id)
  return found.map((each) => `không được tìm, nhưng đã tìm ${each.indicator} = ${each.printed}`).join('; ')
}

function same(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return Object.keys({ ...a, ...b }).every((name) => a[name] === b[name])
}

/** The number as printed, amounts in đồng. */
const plainValue = ({ slot, printed, unit }: IndicatorMention): number | null =>
  slot === 'zero' ? 0 : printedValue(printed, unit, { percent: slot === 'percent' })
