import type { Correction } from '../../answers.ts'
import { addresses } from '../addresses.ts'
import { Badge } from '../parts/badge.tsx'
import { useWords } from '../words/words.tsx'
import { BeforeAfter } from './before-after.tsx'

/** One correction: of what, by whom, when, what stood and what stands, and whether it still fits. */
export function CorrectionCard({ correction, onUndo }: { correction: Correction; onUndo: () => void }) {
  const { words, formats } = useWords()
  const said = words.corrections
  const { status, undone } = correction
  return (
    <article class={`card correction-card ${status}`}>
      <header>
        <Badge tone={correction.action === 'reject' ? 'high' : 'correction'}>
          {said.actions[correction.action]}
        </Badge>{' '}
        <span class="muted">{said.kinds[correction.kind]}</span> <strong>{correction.label}</strong>{' '}
        {correction.label !== correction.subject && <code class="plain">{correction.subject}</code>}
      </header>
      {correction.inbox_reason && (
        <p class="inbox-reason">
          <Badge tone="medium">{said.views.inbox}</Badge> {said.inboxReasons[correction.inbox_reason]}
        </p>
      )}
      <blockquote>“{correction.quote.replace(/\s+/g, ' ').trim()}”</blockquote>
      <p class="of">
        {correction.inbox_reason === 'no_document' ? (
          <span class="muted">{correction.path ?? said.missingDocument}</span>
        ) : (
          <a href={addresses.document(correction.document_id, correction)}>
            {correction.title ?? correction.path}
            {correction.page === null ? '' : `, ${words.shared.page(correction.page)}`}
          </a>
        )}
      </p>
      <BeforeAfter correction={correction} />
      <p class="who">
        {said.madeBy(correction.by, formats.time(correction.at))}
        {correction.note && <q>{correction.note}</q>}
      </p>
      {undone && (
        <p class="who">
          {said.undoneBy(undone.by, formats.time(undone.at))}
          {undone.note && <q>{undone.note}</q>}
        </p>
      )}
      {(status === 'standing' || status === 'inbox') && (
        <button type="button" class="secondary outline no-print" onClick={onUndo}>
          {said.undo}
        </button>
      )}
    </article>
  )
}
