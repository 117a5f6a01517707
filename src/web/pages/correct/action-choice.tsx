import { useWords } from '../words/words.tsx'

type Action = 'correct' | 'reject'

/** Whether the fact is corrected or rejected. */
export function ActionChoice({ action, onChoose }: { action: Action; onChoose: (action: Action) => void }) {
  const { form } = useWords().words.corrections
  return (
    <fieldset class="action">
      <legend>{form.action}</legend>
      {(['correct', 'reject'] as const).map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="action"
            value={each}
            checked={action === each}
            onChange={() => onChoose(each)}
          />
          {form[each]}
        </label>
      ))}
    </fieldset>
  )
}
