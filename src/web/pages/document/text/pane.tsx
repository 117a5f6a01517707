import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { DocumentText } from '../../../answers.ts'
import type { Chosen } from '../chosen.ts'
import type { Facts, Layers } from '../facts.ts'
import { chunkAt, chunksOf } from './chunks.ts'
import { Part } from './part.tsx'
import { bringIntoSight } from './scroll.ts'
import { useClicks } from './use-clicks.ts'

/** The text of a document with its facts marked: clean, or with the letters that the file holds. */
export function TextPane(props: {
  text: DocumentText
  facts: Facts
  how: 'clean' | 'printed'
  label: string
  layers: Layers
  chosen: Chosen | null
  choose: (next: Omit<Chosen, 'times'>) => void
  /** Draw every mark now: it is being printed. */
  whole: boolean
  onPage: ((page: number) => void) | null
}) {
  const { text, facts, how, layers, chosen } = props
  const pane = useRef<HTMLElement>(null)
  const chunks = useMemo(() => chunksOf(text.blocks, facts.marks), [text, facts])
  const place = chosen?.place ?? null
  const wanted = place ? chunkAt(chunks, place.start) : -1
  const mine = how === 'clean' ? 'text' : 'original'
  useClicks(pane, { marks: facts.marks, layers, chosen, choose: props.choose, from: mine })
  useLayoutEffect(() => {
    if (chosen && chosen.from !== mine && pane.current) bringIntoSight(pane.current, 'mark.chosen')
  }, [chosen, mine])
  return (
    <section
      ref={pane}
      class={`pane-scroll text-pane ${how}`}
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must scroll by keyboard
      tabIndex={0}
    >
      {chunks.map((chunk, index) => (
        <Part
          key={chunk.start}
          chunk={chunk}
          text={text.text}
          how={how}
          layers={layers}
          chosen={place && place.start < chunk.end && place.end > chunk.start ? place : null}
          pageBefore={chunks[index - 1]?.blocks.at(-1)?.page ?? null}
          now={props.whole || index === wanted}
          onPage={props.onPage}
        />
      ))}
    </section>
  )
}
