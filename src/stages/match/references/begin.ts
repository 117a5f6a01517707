import type { First } from '../../../rules/references/first.ts'
import type { Token } from '../../../text/tokens.ts'
import { isCapital } from './slots.ts'
import type { View } from './view.ts'

const FIGURES = new Set(['number', 'figure', 'range', 'date', 'code', 'known-code', 'central-code', 'year'])
const CAPITALS = new Set(['law', 'standard', 'Name'])
const PLACES = new Set(['start', 'clause', 'end', 'cell'])

/** False where a pattern that begins so cannot begin with a token of this kind and these letters, whatever stands around it. */
export const mayBeginWith = (first: First, { kind, fold }: Pick<Token, 'kind' | 'fold'>): boolean =>
  first.empty || first.words.has(fold) || [...first.slots].some((slot) => mayBeKind(slot, kind))

function mayBeKind(slot: string, kind: Token['kind']): boolean {
  if (FIGURES.has(slot)) return kind === 'number'
  return !CAPITALS.has(slot) || kind === 'word'
}

/** False where a pattern that begins so cannot begin at this token; true says nothing yet. */
export function mayBegin(first: First, view: View, at: number): boolean {
  const token = view.tokens[at]!
  if (first.empty || first.words.has(token.fold)) return true
  for (const slot of first.slots) if (mayTake(slot, view, at)) return true
  return false
}

function mayTake(slot: string, view: View, at: number): boolean {
  const token = view.tokens[at]!
  if (slot === 'type' || slot === 'Type') return view.typeAt(at) !== null
  if (FIGURES.has(slot)) return token.kind === 'number'
  if (CAPITALS.has(slot)) return token.kind === 'word' && isCapital(token)
  return !PLACES.has(slot)
}
