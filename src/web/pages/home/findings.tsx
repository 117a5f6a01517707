import type { Home } from '../../answers.ts'
import { addresses, withQuery } from '../addresses.ts'
import { SeverityBadge } from '../parts/badge.tsx'
import { useLabels } from '../parts/labels.ts'
import { useWords } from '../words/words.tsx'

const SEVERITIES = ['high', 'medium', 'low'] as const

/** How many findings of each severity, and of which kinds. */
export function Findings({ findings }: { findings: Home['findings'] }) {
  const { words, formats } = useWords()
  const { label } = useLabels()
  const counts = new Map(findings.by_severity.map(({ severity, count }) => [severity, count]))
  return (
    <section class="card" aria-label={words.home.findings.title}>
      <h2>{words.home.findings.title}</h2>
      {findings.total === 0 ? (
        <p class="muted">{words.home.findings.none}</p>
      ) : (
        <>
          <ul class="severities">
            {SEVERITIES.map((severity) => (
              <li key={severity}>
                <a href={withQuery(addresses.findings, { severity })}>
                  <SeverityBadge severity={severity} count={counts.get(severity) ?? 0} />
                </a>
              </li>
            ))}
          </ul>
          <ul class="bars plain">
            {findings.by_kind.map(({ kind, severity, count }) => (
              <li key={`${kind} ${severity}`}>
                <a href={withQuery(addresses.findings, { kind, severity })}>{label('finding_kinds', kind)}</a>
                <span class="muted">{words.shared.severities[severity]}</span>
                <span class="count">{formats.number(count)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
