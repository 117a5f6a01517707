import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useWords } from '../../words/words.tsx'
import type { Chosen } from '../chosen.ts'
import { type Fact, type Facts, LAYERS, type Layer } from '../facts.ts'
import { bringIntoSight } from '../text/scroll.ts'
import { type Entry, entriesOf, filtered } from './entries.ts'
import { Line } from './line.tsx'
import { useWindow } from './use-window.ts'

/** The facts of a document kind by kind; a click shows one in the text and on the page. */
export function FactList(props: {
  facts: Facts
  layer: Layer
  onLayer: (layer: Layer) => void
  chosen: Chosen | null
  choose: (next: Omit<Chosen, 'times'>) => void
}) {
  const { words, formats } = useWords()
  const { facts, layer, chosen } = props
  const [typed, setTyped] = useState('')
  const entries = useMemo(() => filtered(entriesOf(facts, layer), typed), [facts, layer, typed])
  const at = chosen ? entries.findIndex((each) => each.facts.some(({ key }) => key === chosen.key)) : -1
  const window = useWindow(`${layer} ${typed}`, at)
  const lines = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (at >= 0 && lines.current) bringIntoSight(lines.current, '[aria-current]')
  }, [at, chosen])
  return (
    <div class="fact-list">
      <div class="tabs" role="tablist" aria-label={words.document.list.title}>
        {LAYERS.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`tab-${each}`}
            aria-selected={each === layer}
            aria-controls="facts-of-layer"
            tabIndex={each === layer ? 0 : -1}
            onClick={() => props.onLayer(each)}
            onKeyDown={(event) => turn(event, each, props.onLayer)}
          >
            {words.document.layers[each]} <span class="count">{formats.number(facts.of[each].length)}</span>
          </button>
        ))}
      </div>
      <div ref={lines} id="facts-of-layer" role="tabpanel" aria-labelledby={`tab-${layer}`}>
        {facts.of[layer].length > 10 && (
          <input
            type="search"
            class="list-filter"
            aria-label={words.document.list.filter}
            placeholder={words.document.list.filter}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        {facts.of[layer].length === 0 && <p class="muted">{words.document.list.none[layer]}</p>}
        <More count={window.from} say={words.document.list.before} onMore={window.before} />
        <ul class="lines">
          {entries.slice(window.from, window.to).map((entry, index) => (
            <Line
              key={entry.key}
              entry={entry}
              chosen={window.from + index === at}
              onChoose={() => chooseIn(entry, chosen, props.choose)}
            />
          ))}
        </ul>
        <More count={entries.length - window.to} say={words.document.list.more} onMore={window.after} />
      </div>
    </div>
  )
}

/** Says how many lines are not drawn, and draws some of them. */
function More(props: { count: number; say: (count: string) => string; onMore: () => void }) {
  const { formats } = useWords()
  if (props.count <= 0) return null
  return (
    <button type="button" class="secondary outline more" onClick={props.onMore}>
      {props.say(formats.number(props.count))}
    </button>
  )
}

/** Chooses the fact of a line; of a repair with several places the one after the chosen. */
function chooseIn({ facts }: Entry, chosen: Chosen | null, choose: (next: Omit<Chosen, 'times'>) => void) {
  const next: Fact = facts[(facts.findIndex(({ key }) => key === chosen?.key) + 1) % facts.length]!
  if (next.places[0]) choose({ key: next.key, place: next.places[0], from: 'facts' })
}

/** Arrow keys turn to the neighbouring kind, as in any row of tabs. */
function turn(event: KeyboardEvent, layer: Layer, onLayer: (layer: Layer) => void) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (!by) return
  const next = LAYERS[(LAYERS.indexOf(layer) + by + LAYERS.length) % LAYERS.length]!
  onLayer(next)
  document.getElementById(`tab-${next}`)?.focus()
}
