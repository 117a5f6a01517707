import { useEffect, useRef } from 'preact/hooks'
import { sample } from './sample.ts'

/** Which line is which. */
export function Legend({ names }: { names: readonly string[] }) {
  return (
    <ul class="chart-legend">
      {names.map((name, index) => (
        <li key={name}>
          <Sample index={index} /> {name}
        </li>
      ))}
    </ul>
  )
}

/** A short piece of the line of a series. */
export function Sample({ index }: { index: number }) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => place.current?.replaceChildren(sample(index)), [index])
  return <span class="chart-sample" ref={place} />
}
