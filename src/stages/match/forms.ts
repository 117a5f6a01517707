import type { FormRules } from '../../rules/forms.ts'
import type { IndicatorMention, Note, Outline } from '../../types.ts'

/** Every figure in the rows of official forms and of labelled tables, in order of place. */
export function matchForms(
  _outline: Outline,
  _rules: FormRules,
): { mentions: readonly IndicatorMention[]; notes: readonly Note[] } {
  return { mentions: [], notes: [] }
}
