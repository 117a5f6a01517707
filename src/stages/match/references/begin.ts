import type { First } from '../../../rules/references/first.ts'
import { isCapital } from './slots.ts'
import type { View } from './view.ts'

const FIGURES = new Set(['number', 'range', 'date', 'code', 'known-code', 'central-code', 'year'])

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
  if (slot === 'law' || slot === 'standard' || slot === 'Name')
    return token.kind === 'word' && isCapital(token)
  return slot !== 'start' && slot !== 'end' && slot !== 'cell'
}
