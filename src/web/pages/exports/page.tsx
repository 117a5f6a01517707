import type { Home } from '../../answers.ts'
import { addresses } from '../addresses.ts'
import { useAnswer } from '../api/use-answer.ts'
import { Page } from '../parts/page.tsx'
import { useWords } from '../words/words.tsx'
import './exports.css'

const FORMATS = {
  documents: ['csv', 'xlsx', 'jsonl'],
  references: ['csv', 'xlsx', 'jsonl'],
  observations: ['csv', 'xlsx', 'jsonl', 'sdmx.csv'],
  findings: ['csv', 'xlsx', 'jsonl'],
} as const

type Kind = keyof typeof FORMATS

/** Everything of the archive as files, and what the files say of corrections. */
export function ExportsPage() {
  const { words, formats } = useWords()
  const { downloads } = words
  const home = useAnswer<Home>('/home').answer
  return (
    <Page title={words.shared.pages.exports} lead={downloads.lead}>
      <div class="exports">
        {(Object.keys(FORMATS) as Kind[]).map((kind) => (
          <ExportCard key={kind} kind={kind} rows={home ? rowsOf(home, kind) : null} />
        ))}
      </div>
      {home && (
        <section class="card">
          <h2>{downloads.corrected}</h2>
          <p>{downloads.correctedText(formats.number(home.corrections.standing))}</p>
          {home.corrections.inbox > 0 && (
            <p>
              <a href={`${addresses.corrections}?status=inbox`}>
                {downloads.inbox(formats.number(home.corrections.inbox))}
              </a>
            </p>
          )}
        </section>
      )}
      <section class="card">
        <h2>{downloads.programs}</h2>
        <p>
          {downloads.programsText} <a href="/api/openapi.json">/api/openapi.json</a>
        </p>
      </section>
    </Page>
  )
}

const rowsOf = (home: Home, kind: Kind): number =>
  kind === 'documents'
    ? home.documents.total
    : kind === 'findings'
      ? home.findings.total
      : kind === 'references'
        ? home.references
        : home.observations

function ExportCard({ kind, rows }: { kind: Kind; rows: number | null }) {
  const { words, formats } = useWords()
  const { downloads } = words
  return (
    <section class="card">
      <h2>
        {downloads.kinds[kind]}{' '}
        {rows !== null && <small class="muted">{downloads.rows(formats.number(rows))}</small>}
      </h2>
      <p>{downloads.about[kind]}</p>
      <ul>
        {FORMATS[kind].map((format) => (
          <li key={format}>
            <a
              class="button-link"
              href={`/api/exports/${kind}.${format}`}
              download={`${kind}.${format}`}
              aria-label={downloads.download(downloads.kinds[kind].toLowerCase(), downloads.formats[format])}
            >
              {downloads.formats[format]}
            </a>
            <small class="muted">{downloads.formatHints[format]}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
