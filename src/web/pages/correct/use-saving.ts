import { useState } from 'preact/hooks'
import { Refusal, send } from '../api/ask.ts'
import { useLabels } from '../parts/labels.ts'
import { refusalText } from '../parts/states.tsx'
import { useWords } from '../words/words.tsx'
import { type Correctable, changesOf, type Fault, type Field } from './fields.ts'

/** What a person asks for with the form. */
export interface Wanted {
  readonly action: 'correct' | 'reject'
  readonly typed: Readonly<Record<string, string>>
  readonly note: string
  readonly by: string
}

/** Where saving stands: what is wrong with the fields, and what else there is to say. */
export interface Saving {
  readonly save: (wanted: Wanted) => Promise<void>
  readonly busy: boolean
  readonly faults: Partial<Record<string, Fault>>
  readonly told: string | null
  /** Another person's correction stands by now: the form is of no use any more. */
  readonly outdated: boolean
}

type Target = Correctable & { readonly documentId: string; readonly onSaved: () => void }

/** Sends a correction once its fields can be read and differ from what stands. */
export function useSaving({ kind, fact, documentId, onSaved }: Target, fields: readonly Field[]): Saving {
  const { words } = useWords()
  const { form } = words.corrections
  const labels = useLabels()
  const [state, setState] = useState<Omit<Saving, 'save'>>(IDLE)

  const save = async ({ action, typed, note, by }: Wanted) => {
    const { after, faults } = action === 'reject' ? NOTHING : changesOf(fields, typed, labels)
    if (Object.keys(faults).length > 0) return setState({ ...IDLE, faults })
    if (action === 'correct' && Object.keys(after).length === 0)
      return setState({ ...IDLE, told: form.unchanged })
    setState({ ...IDLE, busy: true })
    try {
      await send('POST', '/corrections', {
        ...{ document_id: documentId, kind, key: fact.key, action, note, by },
        ...(action === 'reject' ? {} : { after }),
        seen_before: fact.corrected?.id ?? null,
      })
      onSaved()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const said = refusalText(error, words.shared.refusals)
      const outdated = error.status === 409
      setState({ ...IDLE, outdated, told: outdated ? `${said} ${form.conflict}` : said })
    }
  }
  return { ...state, save }
}

const IDLE: Omit<Saving, 'save'> = { busy: false, faults: {}, told: null, outdated: false }
const NOTHING: ReturnType<typeof changesOf> = { after: {}, faults: {} }
