import type { Document } from '../../answers.ts'
import { addresses } from '../addresses.ts'
import { useLabels } from '../parts/labels.ts'
import { useWords } from '../words/words.tsx'
import { Field, Fields } from './panel/fields.tsx'

/** What the document says of itself, its file, and the reports of the same agency before and after it. */
export function Head({ document }: { document: Document }) {
  const { words, formats } = useWords()
  const { label } = useLabels()
  const { fields } = words.document
  const charsets = Object.entries(document.charsets).map(
    ([charset, count]) => `${label('charsets', charset)} (${formats.number(count)})`,
  )
  const days = (from: string | null, to: string | null) =>
    to && (from && from !== to ? fields.fromTo(formats.date(from), formats.date(to)) : formats.date(to))
  const period =
    document.period_to &&
    `${document.period_label ?? formats.period(document.period_from, document.period_to)} (${days(document.period_from, document.period_to)})`
  const short = [
    document.issuer,
    document.issued_on && formats.date(document.issued_on),
    document.period_label ?? (document.period_to && formats.period(document.period_from, document.period_to)),
    label('formats', document.format),
    document.pages !== null && fields.pages(formats.number(document.pages)),
  ]
  return (
    <details class="card document-head">
      <summary>
        <span class="in-short">{short.filter(Boolean).join(' · ')}</span>
        <span class="more-about">{words.document.more}</span>
      </summary>
      <Fields>
        <Field name={fields.code}>{document.code}</Field>
        <Field name={fields.issuer}>{document.issuer}</Field>
        <Field name={fields.superior}>{document.superior}</Field>
        <Field name={fields.issued}>
          {[document.place, document.issued_on && formats.date(document.issued_on)]
            .filter(Boolean)
            .join(', ')}
        </Field>
        <Field name={fields.period}>{period ?? document.period_label}</Field>
        <Field name={fields.window}>{days(document.data_from, document.data_to)}</Field>
        <Field name={fields.signer}>
          {[document.signer_title, document.signer_name].filter(Boolean).join(' ')}
        </Field>
        <Field name={fields.charsets}>{charsets.join(', ')}</Field>
        <Field name={fields.file}>
          <span class="path">{document.paths.join(', ') || document.path}</span>
          {` – ${label('formats', document.format)}`}
          {document.pages !== null && `, ${fields.pages(formats.number(document.pages))}`}
        </Field>
      </Fields>
      <Notes notes={document.notes} />
    </details>
  )
}

/** To the reports of the same agency before and after. */
export function Neighbours({ document: { previous, next } }: { document: Document }) {
  const { words } = useWords()
  if (!previous && !next) return null
  const name = (each: NonNullable<Document['next']>) =>
    each.period_label ?? each.code ?? each.title ?? each.path
  return (
    <p class="neighbours">
      {previous && (
        <a href={addresses.document(previous.document_id)} rel="prev">
          ← {words.document.previous}: {name(previous)}
        </a>
      )}
      {next && (
        <a href={addresses.document(next.document_id)} rel="next">
          {words.document.next}: {name(next)} →
        </a>
      )}
    </p>
  )
}

function Notes({ notes }: { notes: Document['notes'] }) {
  const { words, formats } = useWords()
  if (notes.length === 0) return null
  return (
    <details class="notes">
      <summary>{words.document.notes(formats.number(notes.length))}</summary>
      <ul>
        {notes.slice(0, 200).map((note, index) => (
          <li key={index}>
            <strong>{words.document.noteLevels[note.level]}:</strong>{' '}
            {note.start === null || note.end === null ? (
              note.reason
            ) : (
              <a href={`#${note.start}-${note.end}`}>{note.reason}</a>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
