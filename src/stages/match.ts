import type { Rules } from '../rules.ts'
import type { Span } from '../text/span.ts'
import type { Mentions, Outline, Unit } from '../types.ts'
import { matchCriteria } from './match/criteria.ts'
import { matchForms } from './match/forms.ts'
import { matchIndicators } from './match/indicators.ts'
import { rangeNotes } from './match/references/range.ts'
import { matchReferences } from './match/references.ts'

/** What the rules saw, word for word. References come first: the figures of a code or a date are no indicators. */
export function match(outline: Outline, rules: Rules): Mentions {
  const references = matchReferences(outline, rules.references)
  const forms = matchForms(outline, rules.forms)
  const criteria = matchCriteria(outline, forms.mentions, rules)
  const tables = [...forms.mentions, ...criteria.mentions]
  const prose = matchIndicators(
    withoutLines(outline, criteria.lines),
    [...references, ...tables],
    rules.indicators,
  )
  return {
    outline,
    mentions: [...references, ...prose.mentions, ...tables],
    notes: [...rangeNotes(references, outline), ...prose.notes, ...forms.notes, ...criteria.notes],
  }
}

/** The outline without the units that begin in some stretches: rows of a table are no sentences. */
function withoutLines(outline: Outline, lines: readonly Span[]): Outline {
  if (lines.length === 0) return outline
  const within = ({ start }: Unit) => lines.some((each) => each.start <= start && start < each.end)
  return { ...outline, units: outline.units.filter((unit) => !within(unit)) }
}
