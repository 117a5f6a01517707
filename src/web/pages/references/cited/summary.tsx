import type { CitedDocument } from '../../../answers.ts'
import { addresses } from '../../addresses.ts'
import { useWords } from '../../words/words.tsx'

/** What is known of a cited document, from all who cite it. */
export function Summary({ cited }: { cited: CitedDocument }) {
  const { words, formats } = useWords()
  const { one } = words.references
  const dates = cited.dates.map(({ date, times }) =>
    cited.dates.length > 1 ? one.dateTimes(formats.date(date), formats.number(times)) : formats.date(date),
  )
  return (
    <section class="card">
      <h2>{one.facts}</h2>
      <dl class="facts">
        <dt>{one.type}</dt>
        <dd>{cited.doc_type ?? words.shared.unknown}</dd>
        <dt>{one.issuer}</dt>
        <dd>{cited.issuer ?? words.shared.unknown}</dd>
        <dt>{one.dates}</dt>
        <dd>{dates.join('; ') || one.noDate}</dd>
        {cited.subject && (
          <>
            <dt>{one.subject}</dt>
            <dd>{cited.subject}</dd>
          </>
        )}
        <dt>{one.cited}</dt>
        <dd>{one.citedText(formats.number(cited.times), formats.number(cited.documents))}</dd>
        <dt>{words.references.columns.held}</dt>
        <dd>
          {cited.in_archive ? (
            <a href={addresses.document(cited.in_archive.document_id)}>{cited.in_archive.path}</a>
          ) : (
            one.lacking
          )}
        </dd>
      </dl>
    </section>
  )
}
