import type { Rules } from '../rules.ts'
import type { Facts, Mentions } from '../types.ts'
import { resolveIndicators } from './resolve/indicators.ts'
import { resolveReferences } from './resolve/references.ts'

/** Numbers, dates, periods, units, codes and issuers made comparable. */
export function resolve(mentions: Mentions, rules: Rules): Facts {
  const { outline } = mentions
  const { observations, notes } = resolveIndicators(mentions, rules.indicators)
  return {
    outline,
    references: resolveReferences(mentions, rules.references),
    observations,
    findings: [],
    notes: [...outline.text.notes, ...outline.notes, ...mentions.notes, ...notes],
  }
}
