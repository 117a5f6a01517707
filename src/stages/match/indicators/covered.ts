import type { Sense } from '../../../rules/indicators/concepts.ts'
import type { Meaning } from '../../../rules/indicators/meaning.ts'
import type { Span } from '../../../text/span.ts'
import { goesWithoutSaying } from './own-level.ts'
import type { Dimensions } from './reading.ts'
import type { Word } from './words.ts'

/** What some words say together. */
interface Said {
  readonly dimensions: Dimensions
  readonly letters: number
}

/** A part with more words than this is understood by nobody at a glance. */
const MOST_WORDS = 80

/** Whether wordings that mean anything follow one another from the first word to the last: a quick look. */
export function hasSense(words: readonly Word[]): boolean {
  if (words.length > MOST_WORDS) return false
  const reached = new Set([0])
  words.forEach(({ senses }, i) => {
    if (reached.has(i)) for (const { length } of senses) reached.add(i + length)
  })
  return reached.has(words.length)
}

/**
 * The dimensions that the words say, and the letters that speak for the meaning; null where a word is left
 * over or a concept unsaid. Longer wordings are tried first, shorter ones where the meaning cannot be had
 * with them. `allowed`: the dimensions that may be said, null where any may.
 */
export function covered(
  words: readonly Word[],
  { needs, may }: Meaning,
  { allowed, level }: { readonly allowed: () => readonly string[] | null; readonly level: string | null },
): Said | null {
  const inVain = new Set<string>()
  const from = (i: number, open: readonly string[], said: Said): Said | null => {
    if (i === words.length) return open.length === 0 ? said : null
    const { senses } = words[i]!
    const state =
      senses.length > 1 ? `${i} ${open.join(' ')} ${Object.values(said.dimensions).join(' ')}` : null
    if (state !== null && inVain.has(state)) return null
    for (const { length, sense } of senses) {
      const { concept, value } = sense
      if (concept && !needs.includes(concept) && !may.has(concept)) continue
      const dimensions = value
        ? saying(value, said.dimensions, { start: i, end: i + length })
        : said.dimensions
      if (!dimensions) continue
      const letters = concept || value ? words[i + length - 1]!.end - words[i]!.start : 0
      const left = open.filter((each) => each !== concept)
      const rest = from(i + length, left, { dimensions, letters: said.letters + letters })
      if (rest) return rest
    }
    if (state !== null) inVain.add(state)
    return null
  }
  const saying = (
    [name, value]: NonNullable<Sense['value']>,
    before: Dimensions,
    at: Span,
  ): Dimensions | null => {
    const names = allowed()
    const byLevel = level !== 'commune' && names?.includes('level') !== false
    if (name === 'level' && goesWithoutSaying(value, at, { words, level, byLevel })) return before
    if ((names && !names.includes(name)) || (before[name] ?? value) !== value) return null
    return { ...before, [name]: value }
  }
  return from(0, needs, { dimensions: {}, letters: 0 })
}
