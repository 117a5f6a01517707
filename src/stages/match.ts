import type { Rules } from '../rules.ts'
import type { Mentions, Outline } from '../types.ts'
import { matchForms } from './match/forms.ts'
import { matchIndicators } from './match/indicators.ts'
import { rangeNotes } from './match/references/range.ts'
import { matchReferences } from './match/references.ts'

/** What the rules saw, word for word. References come first: the figures of a code or a date are no indicators. */
export function match(outline: Outline, rules: Rules): Mentions {
  const references = matchReferences(outline, rules.references)
  const forms = matchForms(outline, rules.forms)
  const prose = matchIndicators(outline, [...references, ...forms.mentions], rules.indicators)
  return {
    outline,
    mentions: [...references, ...prose.mentions, ...forms.mentions],
    notes: [...rangeNotes(references, outline), ...prose.notes, ...forms.notes],
  }
}
