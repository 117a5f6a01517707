import type { FoundSentence } from '../../../rules/indicators/schema.ts'
import type { IndicatorRule, IndicatorRules } from '../../../rules/indicators.ts'
import type { RuleTest } from '../../../rules/rule-test.ts'
import { isComing } from '../../../text/coming.ts'
import { exampleOutline } from '../../../text/example.ts'
import { LEVEL_IDS } from '../../../text/levels.ts'
import type { Header, Level, Outline, Section, Unit } from '../../../types.ts'

/** A sentence that a rule brings along. */
export interface Example {
  readonly rule: IndicatorRule
  /** Place of the rule among all. */
  readonly owner: number
  readonly kind: RuleTest['kind']
  readonly text: string
  /** Title of the section in which it stands. */
  readonly under: string | null
  /** Of the document that it stands in. */
  readonly header: Partial<Header>
  /** What the rule must find in it; null: nothing. */
  readonly wanted: FoundSentence | null
}

/** The sentences of all rules, in order. */
export const examplesOf = ({ rules }: IndicatorRules): readonly Example[] =>
  rules.flatMap((rule, owner) => {
    const { finds, ignores, misses } = rule.sentences
    const silent = (kind: RuleTest['kind'], text: string): Example => ({
      ...{ rule, owner, kind, text, under: null, header: headerFor(rule), wanted: null },
    })
    return [
      ...finds.map((wanted): Example => {
        const { text, under = null, level } = wanted
        return { rule, owner, kind: 'finds', text, under, header: headerFor(rule, level), wanted }
      }),
      ...ignores.map((text) => silent('ignores', text)),
      ...misses.map((text) => silent('misses', text)),
    ]
  })

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
export function exampleAsRead({ text, under, header }: Pick<Example, 'text' | 'under' | 'header'>): Outline {
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
