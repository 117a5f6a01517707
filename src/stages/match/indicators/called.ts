import type { OwnPattern, PatternIndex } from '../../../rules/indicators/types.ts'
import { type Beginning, type Callee, callsOf, codesOf, type Phrases } from './calls.ts'
import { type Spoken, spokenIn } from './spoken.ts'

/**
 * The patterns of which a sentence says all that they cannot do without: raw expressions, then templates in the order
 * of the words that call them.
 */
export function called(text: string, index: PatternIndex): readonly OwnPattern[] {
  const { always, letters, words } = callsOf(index)
  const question = nextQuestion()
  const spoken = spokenIn(text)
  const said = [
    ...(letters.next.size > 0 ? setsIn(codesOf(text), letters, question) : []),
    ...setsIn(spoken.words, words, question),
  ]
  const out = [...always]
  for (const { callees } of said) for (const each of callees) if (saysAll(each, question)) out.push(each)
  return out
    .map((each) => ({ own: each.own, place: placeOf(each, spoken, question) }))
    .sort((a, b) => a.place - b.place)
    .map(({ own }) => own)
}

let questions = 0

/** What phrases say of a question asked before is no longer true. */
const nextQuestion = () => ++questions

/** The place in the sentence of the first word that calls a pattern, and of the pattern among all that it calls. */
function placeOf({ callers, places }: Callee, { firsts }: Spoken, question: number): number {
  if (callers.soughtIn !== question) {
    callers.soughtIn = question
    callers.place = -1
    for (const [i, word] of callers.words.entries()) {
      const place = firsts.get(word)
      if (place === undefined || (callers.place >= 0 && callers.place < place)) continue
      callers.place = place
      callers.first = i
    }
  }
  return (callers.place + 1) * MOST_CALLED + places[callers.first]!
}

const MOST_CALLED = 100_000

/** The sets of phrases of which one stands among the words, or letters, of a sentence, each with its places there. */
function setsIn(parts: readonly number[], beginnings: Beginning, question: number): readonly Phrases[] {
  const out: Phrases[] = []
  for (let start = 0; start < parts.length; start++) {
    let reached = beginnings.next.get(parts[start]!)
    for (let end = start + 1; reached; reached = reached.next.get(parts[end++]!))
      for (const phrases of reached.ends) {
        if (phrases.saidIn !== question) {
          phrases.saidIn = question
          phrases.times = 0
          out.push(phrases)
        }
        const at = 2 * phrases.times++
        phrases.places[at] = start
        phrases.places[at + 1] = end
      }
  }
  return out
}

/** Whether one phrase of every set was said, each behind the one before if the pattern has them in order. */
function saysAll({ phrases, inOrder }: Callee, question: number): boolean {
  let from = 0
  for (const { saidIn, times, places } of phrases) {
    if (saidIn !== question) return false
    if (!inOrder) continue
    let first = Number.POSITIVE_INFINITY
    for (let i = 0; i < 2 * times; i += 2)
      if (places[i]! >= from && places[i + 1]! < first) first = places[i + 1]!
    if (first === Number.POSITIVE_INFINITY) return false
    from = first
  }
  return true
}
