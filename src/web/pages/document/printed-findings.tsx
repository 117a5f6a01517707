import { useLabels } from '../parts/labels.ts'
import { useWords } from '../words/words.tsx'
import type { Facts } from './facts.ts'

/** On paper only: what does not add up, behind the text. */
export function PrintedFindings({ facts }: { facts: Facts }) {
  const { words } = useWords()
  const { label } = useLabels()
  const findings = facts.of.finding
  if (findings.length === 0) return null
  return (
    <section class="print-only">
      <h2>{words.document.layers.finding}</h2>
      <ol>
        {findings.map((fact) =>
          fact.layer === 'finding' ? (
            <li key={fact.key}>
              <strong>
                {words.shared.severities[fact.of.severity]}, {label('finding_kinds', fact.of.kind)}:
              </strong>{' '}
              {fact.of.message}
            </li>
          ) : null,
        )}
      </ol>
    </section>
  )
}
