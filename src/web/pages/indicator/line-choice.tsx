import { Sample } from '../chart/legend.tsx'
import { MOST_LINES } from '../chart/looks.ts'
import { useWords } from '../words/words.tsx'

/** Which lines are drawn: a box to tick for each. */
export function LineChoice(props: {
  names: readonly string[]
  drawn: readonly string[]
  dropped: ReadonlySet<string>
  onChange: (dropped: ReadonlySet<string>) => void
}) {
  const { words } = useWords()
  const { one } = words.indicators
  const { names, drawn } = props
  const turn = (name: string) => {
    const wanted = drawn.includes(name) ? drawn.filter((each) => each !== name) : [...drawn, name]
    props.onChange(new Set(names.filter((each) => !wanted.includes(each))))
  }
  return (
    <fieldset class="line-choice">
      <legend>{one.lines}</legend>
      {names.map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={drawn.includes(name)}
            disabled={!drawn.includes(name) && drawn.length >= MOST_LINES}
            onChange={() => turn(name)}
          />
          {drawn.includes(name) && <Sample index={drawn.indexOf(name)} />} {name}
        </label>
      ))}
      {names.length > MOST_LINES && <p>{one.mostLines(MOST_LINES, names.length)}</p>}
    </fieldset>
  )
}
