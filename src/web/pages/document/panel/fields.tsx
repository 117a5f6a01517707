import type { ComponentChildren } from 'preact'
import { useWords } from '../../words/words.tsx'

/** Words and what they say, line by line; a line without content is left out. */
export const Fields = ({ children }: { children: ComponentChildren }) => <dl class="fields">{children}</dl>

export function Field({ name, children }: { name: string; children?: ComponentChildren }) {
  if (children === null || children === undefined || children === '' || children === false) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Which rule saw it, and how sure it is. */
export function Basis({ rule, confidence }: { rule?: string; confidence: number }) {
  const { words, formats } = useWords()
  return (
    <>
      {rule && (
        <Field name={words.document.detail.rule}>
          <code>{rule}</code>
        </Field>
      )}
      <Field name={words.shared.confidence}>
        <span class="confidence">
          <meter
            min={0}
            max={1}
            low={0.6}
            high={0.85}
            optimum={1}
            value={confidence}
            aria-label={words.shared.confidence}
          />
          {formats.percent(confidence)}
        </span>
      </Field>
    </>
  )
}
