import type { Correction } from '../../answers.ts'
import { useLabels } from '../parts/labels.ts'
import { useWords } from '../words/words.tsx'

const DAYS = ['period_from', 'period_to', 'date']

/** What stood and what stands, field by field; only the fields that were changed. */
export function BeforeAfter({ correction }: { correction: Correction }) {
  const { words } = useWords()
  const said = words.corrections
  const write = useWritten()
  if (correction.action === 'reject')
    return (
      <p class="before-after-rejected">
        <del>{rejectedOf(correction, write)}</del> → {said.rejectedText}
      </p>
    )
  return (
    <table class="before-after">
      <thead>
        <tr>
          <td />
          <th scope="col">{said.before}</th>
          <th scope="col">{said.after}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(correction.after).map(([name, after]) => (
          <tr key={name}>
            <th scope="row">{said.fields[name as keyof typeof said.fields] ?? name}</th>
            <td>
              <del>{write(name, correction.before[name])}</del>
            </td>
            <td>
              <ins>{write(name, after)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Write = (name: string, value: unknown) => string

/** How the value of a field is written. */
function useWritten(): Write {
  const { words, formats } = useWords()
  const { unit, dimensions } = useLabels()
  return (name, value) => {
    if (value === null || value === undefined || value === '') return '—'
    if (typeof value === 'number') return formats.number(value)
    if (typeof value === 'object') return dimensions(value as Record<string, string>) || '—'
    if (DAYS.includes(name)) return formats.date(String(value))
    if (name === 'unit') return unit(String(value))
    if (name === 'modality') {
      const { modalities } = words.indicators.one
      return value === 'target' ? modalities.target : modalities.actual
    }
    return String(value)
  }
}

/** What was rejected, in short. */
function rejectedOf({ before, kind, subject }: Correction, write: Write): string {
  if (kind === 'reference') return subject
  const unit = before.unit === undefined ? '' : write('unit', before.unit)
  return `${write('value', before.value)} ${unit}`.trim()
}
