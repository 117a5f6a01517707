import type { Conflict } from '../../../answers.ts'
import { addresses } from '../../addresses.ts'
import { Badge } from '../../parts/badge.tsx'
import { useLabels } from '../../parts/labels.ts'
import { Quote } from '../../parts/quote.tsx'
import { useWords } from '../../words/words.tsx'

/** One contradiction, with the words of each side next to each other. */
export function ConflictCard({ conflict, alone }: { conflict: Conflict; alone?: boolean }) {
  const { formats } = useWords()
  const { label } = useLabels()
  return (
    <article class="card contradiction">
      <p>
        <Badge tone="medium">{label('conflict_kinds', conflict.kind)}</Badge>{' '}
        {!alone && <a href={addresses.cited(conflict.cited)}>{conflict.code}</a>}{' '}
        {!alone && <span class="muted">{conflict.issuer}</span>}
      </p>
      <p class="message">{conflict.message}</p>
      <div class="side-by-side">
        {conflict.evidence.map((each) => (
          <Quote
            key={`${each.document_id} ${each.start}`}
            {...{ quote: each.quote, start: each.start, end: each.end, page: each.page }}
            documentId={each.document_id}
            source={each.date ? `${each.path} (${formats.date(each.date)})` : each.path}
          />
        ))}
      </div>
    </article>
  )
}
