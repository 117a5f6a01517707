import { useWords } from '../../words/words.tsx'
import type { Chosen } from '../chosen.ts'
import { type Fact, type Facts, factsAt, type Layers } from '../facts.ts'
import { placeOf } from '../text/use-clicks.ts'
import { CopyLink } from './copy-link.tsx'
import { FindingDetail } from './finding.tsx'
import { Here } from './here.tsx'
import { ObservationDetail } from './observation.tsx'
import { ReferenceDetail } from './reference.tsx'
import { RepairDetail } from './repair.tsx'

type Choose = (next: Omit<Chosen, 'times'> | null) => void

/** All that is known of the chosen fact: its rule, its confidence, what else stands at its place; the facts before and after it. */
export function Detail(props: {
  documentId: string
  facts: Facts
  layers: Layers
  chosen: Chosen | null
  choose: Choose
  /** Something was corrected. */
  onChanged: () => void
}) {
  const { words } = useWords()
  const { facts, chosen, choose } = props
  const fact = chosen?.key ? facts.byKey.get(chosen.key) : undefined
  if (!chosen) return <p class="detail none">{words.document.detail.none}</p>
  const shown = facts.marks.filter((mark) => props.layers.has(mark.fact.layer))
  const others = factsAt(shown, chosen.place).filter(({ key }) => key !== fact?.key)
  return (
    <section class="detail" aria-label={words.document.detail.title} aria-live="polite">
      <div class="detail-tools">
        {fact && <Neighbours fact={fact} facts={facts} choose={choose} />}
        <CopyLink chosen={chosen} />
        <button type="button" aria-label={words.shared.close} onClick={() => choose(null)}>
          ✕
        </button>
      </div>
      {fact && <FactDetail fact={fact} {...props} />}
      <Here facts={others} onChoose={(each) => choose(placed(each, placeOf(each, chosen.place)))} />
    </section>
  )
}

const placed = (fact: Fact, place = fact.places[0]!) => ({ key: fact.key, place, from: 'facts' as const })

function FactDetail(props: { fact: Fact; documentId: string; choose: Choose; onChanged: () => void }) {
  const { fact, documentId, onChanged } = props
  if (fact.layer === 'reference')
    return <ReferenceDetail of={fact.of} documentId={documentId} onChanged={onChanged} />
  if (fact.layer === 'observation')
    return <ObservationDetail of={fact.of} documentId={documentId} onChanged={onChanged} />
  if (fact.layer === 'finding')
    return <FindingDetail of={fact.of} onPlace={(place) => props.choose(placed(fact, place))} />
  return <RepairDetail of={fact.of} />
}

/** To the fact of the same kind before and after, in the order of the text. */
function Neighbours({ fact, facts, choose }: { fact: Fact; facts: Facts; choose: Choose }) {
  const { words, formats } = useWords()
  const all = facts.of[fact.layer]
  const at = all.findIndex(({ key }) => key === fact.key)
  const step = (by: number) => {
    const next = all[(at + by + all.length) % all.length]!
    if (next.places[0]) choose(placed(next))
  }
  return (
    <>
      <mark class={fact.layer}>{words.document.layers[fact.layer]}</mark>
      <span class="muted">
        {formats.number(at + 1)}/{formats.number(all.length)}
      </span>
      <button type="button" aria-label={words.document.detail.previous} onClick={() => step(-1)}>
        ↑
      </button>
      <button type="button" aria-label={words.document.detail.next} onClick={() => step(1)}>
        ↓
      </button>
    </>
  )
}
