import type { FindingRow } from '../../answers.ts'
import { addresses } from '../addresses.ts'
import { SeverityBadge } from '../parts/badge.tsx'
import { useLabels } from '../parts/labels.ts'
import { Quote } from '../parts/quote.tsx'
import { useWords } from '../words/words.tsx'
import { FindingMark } from './mark.tsx'

/** One finding: how grave, the arithmetic, the places side by side, and what a person said of it. */
export function FindingCard({ finding, onMarked }: { finding: FindingRow; onMarked: () => void }) {
  const { words, formats } = useWords()
  const { label } = useLabels()
  const name = [finding.code, finding.title].filter(Boolean).join(', ') || finding.path
  return (
    <article class={`card finding-card ${finding.severity} ${finding.mark ? 'marked' : ''}`}>
      <header>
        <SeverityBadge severity={finding.severity} /> <strong>{label('finding_kinds', finding.kind)}</strong>
      </header>
      <p class="message">{finding.message}</p>
      <section class="quotes" aria-label={words.findings.evidence}>
        {finding.evidence.map((each) => (
          <Quote
            key={`${each.start}-${each.end}`}
            {...{ quote: each.quote, start: each.start, end: each.end, page: each.page }}
            documentId={finding.document_id}
          />
        ))}
      </section>
      <p class="of muted">
        <a href={addresses.document(finding.document_id)}>{name}</a>
        {[finding.issuer, finding.issued_on && formats.date(finding.issued_on)]
          .filter(Boolean)
          .map((each) => ` · ${each}`)}
      </p>
      <FindingMark finding={finding} onMarked={onMarked} />
    </article>
  )
}
