import type { Check } from '../checks.ts'
import type { Rules } from '../rules.ts'
import type { Facts } from '../types.ts'

/** The same facts, with what does not add up. The order of the checks changes nothing: findings stand in order of place. */
export function audit(facts: Facts, checks: readonly Check[], rules: Rules): Facts {
  const findings = checks.flatMap((check) => check.find(facts, rules))
  return {
    ...facts,
    findings: findings.toSorted((a, b) => startOf(a) - startOf(b) || (a.message < b.message ? -1 : 1)),
  }
}

const startOf = (finding: Facts['findings'][number]) =>
  Math.min(...finding.evidence.map((each) => each.at.start), Number.MAX_SAFE_INTEGER)
