import type { Rules } from '../rules.ts'
import type { Mentions, Outline } from '../types.ts'
import { matchIndicators } from './match/indicators.ts'
import { matchReferences } from './match/references.ts'

/** What the rules saw, word for word. Figures inside a document's number or date are no figures: references come first. */
export function match(outline: Outline, rules: Rules): Mentions {
  const references = matchReferences(outline, rules.references)
  const { mentions, notes } = matchIndicators(outline, references, rules.indicators)
  return { outline, mentions: [...references, ...mentions], notes }
}
