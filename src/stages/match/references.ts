import type { ReferenceRules } from '../../rules/references.ts'
import type { Outline, ReferenceMention } from '../../types.ts'

/** Every mention of a document, in order of place. */
export function matchReferences(_outline: Outline, _rules: ReferenceRules): readonly ReferenceMention[] {
  return []
}
