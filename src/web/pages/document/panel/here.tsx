import { useWords } from '../../words/words.tsx'
import type { Fact } from '../facts.ts'
import { visible } from '../text/visible.ts'

/** What else is known of the chosen place. */
export function Here({ facts, onChoose }: { facts: readonly Fact[]; onChoose: (fact: Fact) => void }) {
  const { words } = useWords()
  if (facts.length === 0) return null
  return (
    <div class="here">
      <h3>{words.document.detail.here}</h3>
      <ul>
        {facts.slice(0, 8).map((fact) => (
          <li key={fact.key}>
            <button type="button" onClick={() => onChoose(fact)}>
              <mark class={fact.layer}>{words.document.layers[fact.layer]}</mark> {nameOf(fact)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function nameOf(fact: Fact): string {
  if (fact.layer === 'reference') return fact.of.resolved_code ?? shortened(fact.of.quote)
  if (fact.layer === 'observation') return `${fact.of.label}: ${fact.of.printed}`
  if (fact.layer === 'finding') return shortened(fact.of.message)
  return `${visible(fact.of.printed)} → ${fact.of.clean}`
}

const MOST = 160

const shortened = (text: string) => (text.length > MOST ? `${text.slice(0, MOST)}…` : text)
