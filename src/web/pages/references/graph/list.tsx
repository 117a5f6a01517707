import { useState } from 'preact/hooks'
import type { Graph } from '../../../answers.ts'
import { useWords } from '../../words/words.tsx'
import { ChosenNode } from './chosen.tsx'

/** The documents of the picture as buttons, the most cited first; the one chosen is told above them. */
export function GraphList(props: {
  graph: Graph
  chosen: string | null
  onChoose: (id: string | null) => void
}) {
  const { words, formats } = useWords()
  const said = words.references.graph
  const [typed, setTyped] = useState('')
  const { graph, chosen } = props
  const rows = graph.nodes
    .filter(({ label, issuer }) => folded(`${label} ${issuer ?? ''}`).includes(folded(typed)))
    .toSorted((a, b) => b.times - a.times)
  const about = (node: Graph['nodes'][number]) => {
    const citing = graph.edges.filter(({ from }) => from === node.id).length
    return [
      node.times > 0 && said.cited(formats.number(node.times)),
      citing > 0 && said.citing(formats.number(citing)),
      !node.held && said.keyLacking,
    ]
      .filter(Boolean)
      .join(', ')
  }
  return (
    <aside class="graph-list" aria-label={said.list}>
      {chosen && <ChosenNode graph={graph} id={chosen} onChoose={props.onChoose} />}
      <label>
        <span>{said.find}</span>
        <input type="search" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
      </label>
      <ul>
        {rows.map((node) => (
          <li key={node.id}>
            <button
              type="button"
              aria-pressed={node.id === chosen}
              onClick={() => props.onChoose(node.id === chosen ? null : node.id)}
            >
              <span>{node.label}</span>
              <small>{about(node)}</small>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  )
}

const folded = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim()
