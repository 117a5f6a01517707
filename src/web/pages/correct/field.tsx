import { useId, useState } from 'preact/hooks'
import type { Indicators } from '../../answers.ts'
import { withQuery } from '../addresses.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useSettled } from '../parts/use-settled.ts'
import { useWords } from '../words/words.tsx'
import type { Fault, Field } from './fields.ts'

interface Typed {
  readonly field: Field
  readonly typed: string
  readonly fault: Fault | undefined
  readonly onType: (text: string) => void
}

/** One field of the form, with its name and, where something is wrong, what. */
export function CorrectField(props: Typed) {
  const { words } = useWords()
  const { fields, form } = words.corrections
  const id = useId()
  const { field, fault } = props
  return (
    <div class={`correct-field ${field.name}`}>
      <label for={id}>{fields[field.name]}</label>
      {field.type === 'modality' ? <ModalityInput {...props} id={id} /> : <TextInput {...props} id={id} />}
      {fault && (
        <small class="fault" id={`${id}fault`}>
          {form[fault]}
        </small>
      )}
    </div>
  )
}

function ModalityInput({ field, typed, onType, id }: Typed & { id: string }) {
  const { words } = useWords()
  const { modalities } = words.indicators.one
  return (
    <select id={id} name={field.name} value={typed} onChange={(event) => onType(event.currentTarget.value)}>
      <option value="actual">{modalities.actual}</option>
      <option value="target">{modalities.target}</option>
    </select>
  )
}

function TextInput({ field, typed, fault, onType, id }: Typed & { id: string }) {
  const { words } = useWords()
  const list = useId()
  const [wanted, setWanted] = useState(false)
  return (
    <>
      <input
        id={id}
        name={field.name}
        value={typed}
        maxLength={500}
        type="text"
        autocomplete="off"
        inputMode={field.type === 'number' ? 'decimal' : 'text'}
        placeholder={field.type === 'day' ? words.corrections.form.dateHint : ''}
        {...(fault ? { 'aria-invalid': true, 'aria-describedby': `${id}fault` } : {})}
        {...(field.type === 'indicator' ? { list } : {})}
        onFocus={() => setWanted(true)}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {field.type === 'indicator' && wanted && <IndicatorIds id={list} typed={typed} />}
    </>
  )
}

/** Ids of indicators that fit what is typed. */
function IndicatorIds({ id, typed }: { id: string; typed: string }) {
  const said = useSettled(typed)
  const found = useAnswer<Indicators>(withQuery('/indicators', { words: said, limit: 50 }))
  return (
    <datalist id={id}>
      {found.answer?.rows.map((each) => (
        <option key={each.indicator} value={each.indicator}>
          {each.label}
        </option>
      ))}
    </datalist>
  )
}
