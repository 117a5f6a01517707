import { useState } from 'preact/hooks'
import type { FindingRow } from '../../answers.ts'
import { Refusal, send } from '../api/ask.ts'
import { usePerson } from '../correct/use-person.ts'
import { Badge } from '../parts/badge.tsx'
import { Refused } from '../parts/states.tsx'
import { useWords } from '../words/words.tsx'
import { type Mark, MarkForm } from './mark-form.tsx'

/** What a person said of a finding, and the buttons that say it. The name is asked for once and kept. */
export function FindingMark({ finding, onMarked }: { finding: FindingRow; onMarked: () => void }) {
  const { words, formats } = useWords()
  const said = words.findings
  const [open, setOpen] = useState<Mark>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [person, keepPerson] = usePerson()
  const { mark } = finding
  const put = async (to: Mark, note: string, by: string) => {
    try {
      await send('PUT', `/findings/${encodeURIComponent(finding.key)}/mark`, { mark: to, note, by })
      setOpen(null)
      setRefusal(null)
      onMarked()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      setRefusal(error)
    }
  }
  const markSeen = () => (person.trim() ? put('seen', '', person) : setOpen('seen'))
  return (
    <div class="mark">
      {mark && (
        <p>
          <Badge tone="good">{said.marks[mark.mark]}</Badge>{' '}
          <span class="muted">{said.markedBy(mark.by, formats.time(mark.at))}</span>
          {mark.note && <q>{mark.note}</q>}
        </p>
      )}
      <div class="mark-buttons no-print">
        {!mark && (
          <button type="button" class="secondary outline" onClick={markSeen}>
            {said.markSeen}
          </button>
        )}
        <button
          type="button"
          class="secondary outline"
          aria-expanded={open === 'explained'}
          onClick={() => setOpen(open === 'explained' ? null : 'explained')}
        >
          {said.explain}
        </button>
        {mark && (
          <button type="button" class="secondary outline" onClick={() => put(null, '', person || mark.by)}>
            {said.unmark}
          </button>
        )}
      </div>
      {open && (
        <MarkForm
          mark={open}
          note={mark?.note ?? ''}
          person={person}
          onCancel={() => setOpen(null)}
          onSave={(note, by) => {
            keepPerson(by)
            void put(open, note, by)
          }}
        />
      )}
      {refusal && <Refused refusal={refusal} />}
    </div>
  )
}
