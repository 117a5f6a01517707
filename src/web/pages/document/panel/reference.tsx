import type { ReferenceFact } from '../../../answers.ts'
import { useLabels } from '../../parts/labels.ts'
import { useWords } from '../../words/words.tsx'
import { CorrectButton } from './correct-button.tsx'
import { CorrectedNote } from './corrected.tsx'
import { Basis, Field, Fields } from './fields.tsx'

/** A document that this one cites. */
export function ReferenceDetail(props: { of: ReferenceFact; documentId: string; onChanged: () => void }) {
  const { words, formats } = useWords()
  const { label } = useLabels()
  const { of, documentId } = props
  const { detail } = words.document
  const basis = of.issuer_basis ? ` (${label('issuer_bases', of.issuer_basis)})` : ''
  return (
    <>
      <blockquote class="fact-quote">{of.quote}</blockquote>
      <CorrectedNote corrected={of.corrected} />
      <Fields>
        <Field name={detail.type}>{of.doc_type}</Field>
        <Field name={detail.code}>{of.code ?? of.number}</Field>
        <Field name={detail.standsFor}>{of.resolved_code === of.code ? null : of.resolved_code}</Field>
        <Field name={detail.date}>{of.date ? formats.date(of.date) : null}</Field>
        <Field name={detail.issuer}>{of.issuer ? `${of.issuer}${basis}` : null}</Field>
        <Field name={detail.subject}>{of.subject}</Field>
        <Field name={detail.relation}>{of.is_self ? detail.self : of.relation}</Field>
        <Basis rule={of.rule} confidence={of.confidence} />
      </Fields>
      <div class="detail-links">
        {of.cited && <a href={`/references/${encodeURIComponent(of.cited)}`}>{detail.toReference}</a>}
        <CorrectButton
          documentId={documentId}
          correctable={{ kind: 'reference', fact: of }}
          onChanged={props.onChanged}
        />
      </div>
    </>
  )
}
