import type { ObservationFact } from '../../../answers.ts'
import { Badge } from '../../parts/badge.tsx'
import { useLabels } from '../../parts/labels.ts'
import { useWords } from '../../words/words.tsx'
import { CorrectButton } from './correct-button.tsx'
import { CorrectedNote } from './corrected.tsx'
import { Basis, Field, Fields } from './fields.tsx'
import { printedValue } from './line.tsx'

/** A figure: what it counts, for which time, where it stands. */
export function ObservationDetail(props: { of: ObservationFact; documentId: string; onChanged: () => void }) {
  const { words, formats } = useWords()
  const { label, dimensions } = useLabels()
  const { of, documentId } = props
  const { detail } = words.document
  const comparator = of.comparator === null ? '' : words.shared.comparators[of.comparator]
  const value = `${comparator} ${formats.number(of.value, of.decimals)} ${label('units', of.unit)}`.trim()
  return (
    <>
      <h3>{of.label}</h3>
      <p class="fact-value">{value}</p>
      {of.modality === 'target' && <Badge tone="medium">{detail.target}</Badge>}
      <CorrectedNote corrected={of.corrected} />
      <blockquote class="fact-quote">{of.quote}</blockquote>
      <Fields>
        <Field name={detail.printed}>{printedValue(of.printed, '')}</Field>
        <Field name={detail.period}>
          {of.period_to &&
            `${formats.period(of.period_from, of.period_to)} (${days(of, formats.date, words.document.fields.fromTo)})`}
        </Field>
        <Field name={detail.dimensions}>{dimensions(of.dimensions)}</Field>
        <Field name={detail.source}>{label('sources', of.source)}</Field>
        <Field name={detail.form}>{of.form}</Field>
        <Field name={detail.row}>{of.row}</Field>
        <Basis rule={of.rule} confidence={of.confidence} />
      </Fields>
      <div class="detail-links">
        <a href={`/indicators/${encodeURIComponent(of.indicator)}`}>{detail.toIndicator}</a>
        <CorrectButton
          documentId={documentId}
          correctable={{ kind: 'observation', fact: of }}
          onChanged={props.onChanged}
        />
      </div>
    </>
  )
}

function days(
  { period_from: from, period_to: to }: ObservationFact,
  date: (day: string | null) => string,
  fromTo: (from: string, to: string) => string,
): string {
  return from === to || !from ? date(to) : fromTo(date(from), date(to))
}
