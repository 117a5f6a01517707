import { useEffect, useRef, useState } from 'preact/hooks'
import type { Graph } from '../../../answers.ts'
import { download } from '../../chart/save.ts'
import { useWords } from '../../words/words.tsx'
import { GraphList } from './list.tsx'
import { drawPicture, type Picture } from './picture.ts'

const CLOSER = 1.3

/** The picture with its buttons, and the list beside it; what is chosen in one is marked in the other. */
export function GraphView({ graph }: { graph: Graph }) {
  const { words } = useWords()
  const said = words.references.graph
  const place = useRef<HTMLDivElement>(null)
  const picture = useRef<Picture | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => {
    setChosen(null)
    // The forces take a moment: the list is on the screen before they begin.
    const soon = setTimeout(() => {
      if (place.current) picture.current = drawPicture(place.current, picturedOf(graph), setChosen)
    }, 30)
    return () => {
      clearTimeout(soon)
      picture.current?.close()
      picture.current = null
    }
  }, [graph])
  useEffect(() => picture.current?.mark(chosen), [chosen])
  const steer = (label: string, act: (picture: Picture) => void, sign?: string) => (
    <button
      type="button"
      class="secondary outline"
      aria-label={label}
      title={label}
      onClick={() => picture.current && act(picture.current)}
    >
      {sign ?? label}
    </button>
  )
  return (
    <div class="graph">
      <div class="graph-frame">
        <div class="graph-buttons no-print">
          {steer(said.zoomIn, (each) => each.zoom(CLOSER), '+')}
          {steer(said.zoomOut, (each) => each.zoom(1 / CLOSER), '−')}
          {steer(said.fit, (each) => each.fit())}
          {steer(said.png, (each) => download(each.png(), 'so-do-vien-dan.png'))}
        </div>
        <div class="graph-picture" ref={place} role="img" aria-label={said.label} />
        <ul class="graph-key">
          <li class="held">{said.keyHeld}</li>
          <li class="lacking">{said.keyLacking}</li>
          <li class="size">{said.keySize}</li>
        </ul>
      </div>
      <GraphList graph={graph} chosen={chosen} onChoose={setChosen} />
    </div>
  )
}

const picturedOf = ({ nodes, edges }: Graph) => ({
  edges,
  nodes: nodes.map(({ id, label, held, times }) => ({ id, label, held, cited: times })),
})
