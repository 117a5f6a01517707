import type { IndicatorRule, IndicatorRules } from '../../../rules/indicators.ts'
import type { RuleTest } from '../../../rules/rule-test.ts'
import { isComing } from '../../../text/coming.ts'
import { exampleOutline } from '../../../text/example.ts'
import { LEVEL_IDS } from '../../../text/levels.ts'
import { printedValue } from '../../../text/numbers/amount.ts'
import type { Header, IndicatorMention, Level, Outline, Section, Unit } from '../../../types.ts'
import { matchIndicators } from '../indicators.ts'

/**
 * Tries every rule on its own sentences, all rules together as on a report: `finds` must give the value (and
 * the dimensions, if stated), `ignores` must give this rule nothing, and a `misses` that starts to be found
 * fails until it is moved up.
 */
export function testIndicatorRules(rules: IndicatorRules): readonly RuleTest[] {
  const read = readOnce(rules)
  return rules.rules.flatMap((rule) => [
    ...rule.sentences.finds.map((each) => result(rule, 'finds', each.text, missing(rule, each, read))),
    ...rule.sentences.ignores.map((text) => result(rule, 'ignores', text, unwanted(rule, text, read))),
    ...rule.sentences.misses.map((text) =>
      result(rule, 'misses', text, unwanted(rule, text, read) && 'đã tìm được: chuyển câu này lên `finds`'),
    ),
  ])
}

/** A sentence, the title of its section, the header of its document. */
type Read = (
  text: string,
  under: string | null,
  header: Partial<Header>,
) => ReturnType<typeof matchIndicators>

/** Reads a sentence that holds several figures, or stands under several rules, once. */
function readOnce(rules: IndicatorRules): Read {
  const known = new Map<string, ReturnType<Read>>()
  return (text, under, header) => {
    const key = JSON.stringify([text, under, header])
    const found = known.get(key) ?? matchIndicators(outlineOf(text, { under, header }), [], rules)
    known.set(key, found)
    return found
  }
}

type Found = IndicatorRule['sentences']['finds'][number]

function result(rule: IndicatorRule, kind: RuleTest['kind'], text: string, message: string): RuleTest {
  return { file: rule.where, rule: rule.id, kind, text, ok: message === '', message }
}

function missing(rule: IndicatorRule, wanted: Found, read: Read): string {
  const { mentions, notes } = read(wanted.text, wanted.under ?? null, headerFor(rule, wanted.level))
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

function unwanted(rule: IndicatorRule, text: string, read: Read): string {
  const found = read(text, null, headerFor(rule)).mentions.filter((each) => each.rule === rule.id)
  return found.map((each) => `không được tìm, nhưng đã tìm ${each.indicator} = ${each.printed}`).join('; ')
}

function same(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return Object.keys({ ...a, ...b }).every((name) => a[name] === b[name])
}

/** The number as printed, amounts in đồng. */
const plainValue = ({ slot, printed, unit }: IndicatorMention): number | null =>
  slot === 'zero' ? 0 : printedValue(printed, unit, { percent: slot === 'percent' })

/**
 * The header of a document at which the rule looks: of the first level, and under the first title, that it is
 * for.
 */
function headerFor({ levels, onlyIn }: IndicatorRule, stated?: string): Partial<Header> {
  const wanted = stated ?? levels[0]
  const level = (Object.keys(LEVEL_IDS) as Level[]).find((each) => LEVEL_IDS[each] === wanted) ?? null
  return { level, title: onlyIn[0] ?? null }
}

/** A sentence as a small document: a line a unit, bullets told, all under one section. */
function outlineOf(
  text: string,
  { under, header }: { readonly under: string | null; readonly header: Partial<Header> },
): Outline {
  const section: Section = {
    marker: 'I.',
    title: under ?? '',
    depth: 1,
    start: 0,
    end: text.length,
    parent: -1,
    future: isComing(under ?? ''),
  }
  return {
    ...exampleOutline(text, header),
    units: unitsOf(text),
    sections: [section],
  }
}

function unitsOf(text: string): Unit[] {
  return [...text.matchAll(/[^\n]+/g)].map((line) => {
    const marker = /^\s*([*+-]|[a-zđ]\))(?=\s)/u.exec(line[0])
    const blank = /^\s*/.exec(line[0])![0].length
    return {
      start: line.index + blank,
      end: line.index + line[0].length,
      role: 'body',
      marker: marker ? marker[1]! : null,
      section: 0,
      kind: 'text',
    }
  })
}
