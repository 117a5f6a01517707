import type { Graph } from '../../../answers.ts'
import { withQuery } from '../../addresses.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { Page } from '../../parts/page.tsx'
import { Answered, Nothing } from '../../parts/states.tsx'
import { useFilters } from '../../parts/use-filters.ts'
import { useWords } from '../../words/words.tsx'
import { Views } from '../views.tsx'
import { GraphFilters } from './filters.tsx'
import './graph.css'
import { GraphView } from './view.tsx'

const MOST_NODES = 120

/** Who cites what, as a picture that can be moved and filtered, with the same documents as a list beside it. */
export function GraphPage() {
  const { words, formats } = useWords()
  const { asked } = useFilters()
  const { graph } = words.references
  const found = useAnswer<Graph>(
    withQuery('/graph', { ...asked(['agency', 'type', 'least']), limit: MOST_NODES }),
  )
  return (
    <Page title={words.shared.pages.references} lead={words.references.leads.graph}>
      <Views view="graph" />
      <GraphFilters />
      <Answered of={found}>
        {(answer) =>
          answer.edges.length === 0 ? (
            <Nothing>{graph.nothing}</Nothing>
          ) : (
            <>
              <p role="status">
                {graph.summary(formats.number(answer.nodes.length), formats.number(answer.edges.length))}
                {answer.left_out.nodes > 0 && `. ${graph.leftOut(formats.number(answer.left_out.nodes))}`}
              </p>
              <GraphView graph={answer} />
            </>
          )
        }
      </Answered>
    </Page>
  )
}
