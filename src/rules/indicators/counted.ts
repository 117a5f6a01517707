import type { Catalogue } from './catalogue.ts'
import { wordsIn } from './concepts.ts'

/** The nouns of a unit that counts. */
export const countedBy = (unit: string): readonly string[] =>
  unit.startsWith('count:') ? unit.slice('count:'.length).split(',') : []

/** The nouns of all units that count, in words. */
export function countedIn(catalogue: Catalogue): readonly (readonly string[])[] {
  const known = counted.get(catalogue)
  if (known) return known
  const nouns = new Set([...catalogue.indicators.values()].flatMap(({ unit }) => countedBy(unit)))
  const made = [...nouns].map(wordsIn)
  counted.set(catalogue, made)
  return made
}

const counted = new WeakMap<Catalogue, readonly (readonly string[])[]>()
