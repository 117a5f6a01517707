import type { FindingFact } from '../../../answers.ts'
import { SeverityBadge } from '../../parts/badge.tsx'
import { useLabels } from '../../parts/labels.ts'
import { useWords } from '../../words/words.tsx'
import type { Place } from '../facts.ts'

/** What does not add up: the arithmetic, and each sentence that it stands on. */
export function FindingDetail({ of, onPlace }: { of: FindingFact; onPlace: (place: Place) => void }) {
  const { words, formats } = useWords()
  const { label } = useLabels()
  const { detail } = words.document
  return (
    <>
      <h3>
        <SeverityBadge severity={of.severity} /> {label('finding_kinds', of.kind)}
      </h3>
      <p>{of.message}</p>
      {of.mark && (
        <p class="muted">
          {detail.marks[of.mark.mark](of.mark.by)}, {formats.time(of.mark.at)}
          {of.mark.note && `: ${of.mark.note}`}
        </p>
      )}
      <h4>{detail.evidence}</h4>
      <ol class="evidence">
        {of.evidence.map((each) => (
          <li key={`${each.start} ${each.end}`}>
            <button type="button" onClick={() => onPlace(each)}>
              “{each.quote}”{each.page === null ? '' : ` (${words.shared.page(each.page)})`}
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
