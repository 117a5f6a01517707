import type { Graph } from '../../../answers.ts'
import { addresses } from '../../addresses.ts'
import { useWords } from '../../words/words.tsx'

/** One document of the graph: what it cites, what cites it, and the ways to it. */
export function ChosenNode(props: { graph: Graph; id: string; onChoose: (id: string | null) => void }) {
  const { words, formats } = useWords()
  const said = words.references.graph
  const node = props.graph.nodes.find((each) => each.id === props.id)
  if (!node) return null
  const { edges } = props.graph
  return (
    <section class="graph-chosen" aria-label={said.chosen} aria-live="polite">
      <h2>{node.label}</h2>
      <p class="muted">{[node.issuer, node.date && formats.date(node.date)].filter(Boolean).join(', ')}</p>
      <p class="ways">
        {node.document_id && <a href={addresses.document(node.document_id)}>{said.openDocument}</a>}
        {node.cited && <a href={addresses.cited(node.cited)}>{said.openCited}</a>}
        <button type="button" class="plain" onClick={() => props.onChoose(null)}>
          {said.unchoose}
        </button>
      </p>
      <Neighbours
        title={said.cites}
        ids={edges.filter(({ from }) => from === node.id).map(({ to }) => to)}
        {...props}
      />
      <Neighbours
        title={said.citedBy}
        ids={edges.filter(({ to }) => to === node.id).map(({ from }) => from)}
        {...props}
      />
    </section>
  )
}

function Neighbours(props: {
  title: string
  ids: readonly string[]
  graph: Graph
  onChoose: (id: string) => void
}) {
  if (props.ids.length === 0) return null
  const labels = new Map(props.graph.nodes.map(({ id, label }) => [id, label]))
  return (
    <>
      <h3>
        {props.title} ({props.ids.length})
      </h3>
      <ul>
        {props.ids.map((id) => (
          <li key={id}>
            <button type="button" class="plain" onClick={() => props.onChoose(id)}>
              {labels.get(id) ?? id}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
