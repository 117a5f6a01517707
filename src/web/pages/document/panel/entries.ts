import { fold } from '../../../../text/fold.ts'
import type { Fact, Facts, Layer } from '../facts.ts'

/** A line of the list: a fact, or the same repair at several places. */
export interface Entry {
  readonly key: string
  readonly facts: readonly Fact[]
}

/** The lines for the facts of a kind, in the order of the text; repairs that are alike make one line, the most frequent first. */
export function entriesOf(facts: Facts, layer: Layer): readonly Entry[] {
  if (layer !== 'repair') return facts.of[layer].map((fact) => ({ key: fact.key, facts: [fact] }))
  const groups = new Map<string, Fact[]>()
  for (const fact of facts.of.repair) {
    if (fact.layer !== 'repair') continue
    const like = `${fact.of.charset}\0${fact.of.printed}\0${fact.of.clean}`
    groups.set(like, [...(groups.get(like) ?? []), fact])
  }
  return [...groups.values()]
    .map((alike) => ({ key: alike[0]!.key, facts: alike }))
    .sort((a, b) => b.facts.length - a.facts.length)
}

/** The lines that hold all the words typed, with or without marks. */
export function filtered(entries: readonly Entry[], typed: string): readonly Entry[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return entries
  return entries.filter(({ facts }) => {
    const words = fold(wordsOf(facts[0]!))
    return wanted.every((each) => words.includes(each))
  })
}

function wordsOf(fact: Fact): string {
  if (fact.layer === 'reference')
    return [fact.of.quote, fact.of.doc_type, fact.of.resolved_code, fact.of.issuer, fact.of.subject].join(' ')
  if (fact.layer === 'observation')
    return [fact.of.label, fact.of.indicator, fact.of.printed, ...Object.values(fact.of.dimensions)].join(' ')
  if (fact.layer === 'finding') return [fact.of.kind, fact.of.message].join(' ')
  return [fact.of.printed, fact.of.clean, fact.of.charset].join(' ')
}
