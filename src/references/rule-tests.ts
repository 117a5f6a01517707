import type { ReferenceRule, ReferenceRules } from '../rules/references.ts'
import type { RuleTest } from '../rules/rule-test.ts'
import { matchReferences } from '../stages/match/references.ts'
import { resolveReferences } from '../stages/resolve/references.ts'
import { exampleOutline } from '../text/example.ts'
import type { Reference } from '../types.ts'

/**
 * Tries every sentence of the reference rules against all of them together, as a document is read: `finds` must give
 * exactly what is written, `ignores` nothing by this rule, and `misses` nothing either (a miss that is found is to be
 * moved up to `finds`).
 */
export function testReferenceRules(rules: ReferenceRules): readonly RuleTest[] {
  return rules.rules.flatMap((rule) => [
    ...rule.source.finds.map((each) => finds(rule, each, rules)),
    ...rule.source.ignores.map((text) => silent(rule, 'ignores', text, rules)),
    ...rule.source.misses.map((text) => silent(rule, 'misses', text, rules)),
  ])
}

/** The references that the rules read in a sentence. */
export function referencesIn(text: string, rules: ReferenceRules): readonly Reference[] {
  const outline = exampleOutline(text)
  return resolveReferences({ outline, mentions: matchReferences(outline, rules), notes: [] }, rules)
}

type Expected = ReferenceRule['source']['finds'][number]

function finds(rule: ReferenceRule, expected: Expected, rules: ReferenceRules): RuleTest {
  const found = referencesIn(expected.text, rules).filter((each) => each.rule === rule.id)
  const fits =
    found.length === expected.gives.length &&
    expected.gives.every((want, index) => isSame(want, found[index]!))
  const message = fits ? '' : `đọc được ${found.map(shown).join('; ') || 'không gì cả'}`
  return { file: rule.file, rule: rule.id, kind: 'finds', text: expected.text, ok: fits, message }
}

function silent(
  rule: ReferenceRule,
  kind: 'ignores' | 'misses',
  text: string,
  rules: ReferenceRules,
): RuleTest {
  const found = referencesIn(text, rules).filter((each) => each.rule === rule.id)
  const remedy = kind === 'misses' ? ' (đã thấy được: hãy chuyển câu này lên `finds`)' : ''
  const message = found.length === 0 ? '' : `đọc được ${found.map(shown).join('; ')}${remedy}`
  return { file: rule.file, rule: rule.id, kind, text, ok: found.length === 0, message }
}

function isSame(want: Expected['gives'][number], found: Reference): boolean {
  const fields = {
    type: found.docType,
    code: found.code,
    number: found.number,
    date: found.date,
    issuer: found.issuer,
    quote: found.quote,
  }
  return Object.entries(want).every(([key, value]) => fields[key as keyof typeof fields] === value)
}

const shown = (each: Reference) =>
  [each.docType, each.code ?? each.number, each.date, each.issuer].filter(Boolean).join(' | ') || each.quote
