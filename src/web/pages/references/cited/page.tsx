import type { CitedDocument } from '../../../answers.ts'
import { addresses, withQuery } from '../../addresses.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Page } from '../../parts/page.tsx'
import { Paging } from '../../parts/paging.tsx'
import { Answered, Nothing } from '../../parts/states.tsx'
import { useFilters } from '../../parts/use-filters.ts'
import { useWords } from '../../words/words.tsx'
import { ConflictCard } from '../conflicts/card.tsx'
import '../references.css'
import { Mentions } from './mentions.tsx'
import { OverTime } from './over-time.tsx'
import { Summary } from './summary.tsx'
import { Tallies } from './tallies.tsx'

/** One cited document: what is said of it, how often over time, by whom, in which words. */
export function CitedPage() {
  const { words, formats } = useWords()
  const { values, asked } = useFilters()
  const { one } = words.references
  const key = values.key ?? ''
  const found = useAnswer<CitedDocument>(
    key ? withQuery(`/references/${encodeURIComponent(key)}`, asked(['after'])) : null,
  )
  const cited = found.answer
  const held = cited?.in_archive
  return (
    <Page
      title={cited ? [cited.doc_type, cited.code].filter(Boolean).join(' ') : words.shared.pages.references}
      lead={cited?.subject ?? cited?.issuer ?? ''}
      actions={
        held && (
          <a class="button-link no-print" href={addresses.document(held.document_id)}>
            {one.open}
          </a>
        )
      }
    >
      <p class="no-print">
        <a href={addresses.references}>← {one.back}</a>
      </p>
      {!key && <Nothing>{one.none}</Nothing>}
      {key && (
        <Answered of={found}>
          {(answer) => (
            <>
              <div class="cited-grid">
                <Summary cited={answer} />
                <OverTime months={answer.over_time} />
                <Tallies
                  title={one.byAgency}
                  unnamed={words.indicators.one.noAgency}
                  rows={answer.by_agency}
                />
                <Tallies title={one.byRelation} unnamed={one.noRelation} rows={answer.by_relation} />
              </div>
              {answer.conflict_list.length > 0 && (
                <section class="cited-section">
                  <h2>{one.conflicts}</h2>
                  {answer.conflict_list.map((each) => (
                    <ConflictCard key={each.message} conflict={each} alone />
                  ))}
                </section>
              )}
              <section class="cited-section">
                <h2>
                  {one.mentions} ({formats.number(answer.mentions.total)})
                </h2>
                <Mentions rows={answer.mentions.rows} />
                <Paging
                  shown={answer.mentions.rows.length}
                  total={answer.mentions.total}
                  next={answer.mentions.next}
                />
              </section>
            </>
          )}
        </Answered>
      )}
    </Page>
  )
}
