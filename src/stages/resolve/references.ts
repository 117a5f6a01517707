import type { ReferenceRules } from '../../rules/references.ts'
import type { Mentions, Reference } from '../../types.ts'

export function resolveReferences(_mentions: Mentions, _rules: ReferenceRules): readonly Reference[] {
  return []
}
