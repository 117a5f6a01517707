import { useWords } from '../words/words.tsx'

interface Item {
  readonly value: string
  readonly label: string
}

/** What was chosen, each with a way to drop it. */
export function Chosen(props: {
  title: string
  none?: string
  items: readonly Item[]
  onRemove: (value: string) => void
}) {
  const { words } = useWords()
  if (props.items.length === 0 && !props.none) return null
  return (
    <div class="chosen">
      <span class="muted">{props.title}:</span>
      {props.items.length === 0 && <span>{props.none}</span>}
      <ul>
        {props.items.map(({ value, label }) => (
          <li key={value}>
            <span>{label}</span>
            <button
              type="button"
              aria-label={words.compare.remove(label)}
              onClick={() => props.onRemove(value)}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
