import { useState } from 'preact/hooks'
import type { Correction, Corrections } from '../../answers.ts'
import { addresses, withQuery } from '../addresses.ts'
import { useAnswer } from '../api/use-answer.ts'
import { Page } from '../parts/page.tsx'
import { Paging } from '../parts/paging.tsx'
import { Answered, Nothing } from '../parts/states.tsx'
import { useFilters } from '../parts/use-filters.ts'
import '../references/references.css'
import { useWords } from '../words/words.tsx'
import { CorrectionCard } from './card.tsx'
import './corrections.css'
import { UndoDialog } from './undo.tsx'

const STATUSES = ['standing', 'inbox', 'undone', 'replaced'] as const
type Status = (typeof STATUSES)[number]

/** Every correction: who, when, before and after; the inbox of those that no longer fit; the way to undo. */
export function CorrectionsPage() {
  const { words } = useWords()
  const said = words.corrections
  const { values, asked } = useFilters()
  const status = STATUSES.find((each) => each === values.status) ?? 'standing'
  const found = useAnswer<Corrections>(
    withQuery('/corrections', { status, ...asked(['document', 'after']), limit: 30 }),
  )
  const [undoing, setUndoing] = useState<Correction | null>(null)
  return (
    <Page title={words.shared.pages.corrections} lead={status === 'inbox' ? said.inboxLead : said.lead}>
      <StatusViews status={status} />
      <Answered of={found}>
        {({ rows, total, next }) =>
          rows.length === 0 ? (
            <Nothing>{said.nothing[status]}</Nothing>
          ) : (
            <>
              {rows.map((each) => (
                <CorrectionCard key={each.id} correction={each} onUndo={() => setUndoing(each)} />
              ))}
              <Paging shown={rows.length} total={total} next={next} />
            </>
          )
        }
      </Answered>
      {undoing && (
        <UndoDialog
          correction={undoing}
          onDone={(changed) => {
            setUndoing(null)
            if (changed) found.again()
          }}
        />
      )}
    </Page>
  )
}

function StatusViews({ status }: { status: Status }) {
  const { words } = useWords()
  return (
    <nav class="views" aria-label={words.corrections.viewsLabel}>
      <ul>
        {STATUSES.map((each) => (
          <li key={each}>
            <a
              href={withQuery(addresses.corrections, { status: each === 'standing' ? null : each })}
              {...(each === status ? { 'aria-current': 'page' as const } : {})}
            >
              {words.corrections.views[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
