import type { Sense } from '../../../rules/indicators/concepts.ts'
import type { Meaning } from '../../../rules/indicators/meaning.ts'
import type { Dimensions } from './reading.ts'
import type { Word } from './words.ts'

/** What some words say together. */
interface Said {
  readonly dimensions: Dimensions
  readonly letters: number
}

/** `cấp tỉnh`, `các sở, ngành`: of those of its level, beside others; `UBND tỉnh`, `tỉnh` is the agency itself. */
const OF_ITS_LEVEL = /^(?:cấp|sở|các)$/u

const AND = /^(?:và|cùng|với|lẫn)$/u

/** A part with more words than this is understood by nobody at a glance. */
const MOST_WORDS = 80

/**
 * The dimensions that the words say, and the letters that speak for the meaning; null where a word is left
 * over or a concept unsaid. Longer wordings are tried first, shorter ones where the meaning cannot be had
 * with them.
 */
export function covered(
  words: readonly Word[],
  { needs, may }: Meaning,
  { allowed, level }: { readonly allowed: readonly string[] | null; readonly level: string | null },
): Said | null {
  if (words.length > MOST_WORDS) return null
  const inVain = new Set<string>()
  const from = (i: number, open: readonly string[], said: Said): Said | null => {
    if (i === words.length) return open.length === 0 ? said : null
    const state = `${i} ${open.join(' ')} ${Object.values(said.dimensions).join(' ')}`
    if (inVain.has(state)) return null
    for (const { length, sense } of words[i]!.senses) {
      const { concept, value } = sense
      if (concept && !needs.includes(concept) && !may.has(concept)) continue
      const dimensions = value ? saying(value, said.dimensions, { i, length }) : said.dimensions
      if (!dimensions) continue
      const letters = concept || value ? words[i + length - 1]!.end - words[i]!.start : 0
      const left = open.filter((each) => each !== concept)
      const rest = from(i + length, left, { dimensions, letters: said.letters + letters })
      if (rest) return rest
    }
    inVain.add(state)
    return null
  }
  const saying = (
    [name, value]: NonNullable<Sense['value']>,
    before: Dimensions,
    { i, length }: { readonly i: number; readonly length: number },
  ): Dimensions | null => {
    if (name === 'level' && (value === level ? isOwn(i) : value === 'commune' && isBesideOwn(i, length)))
      return before
    if ((allowed && !allowed.includes(name)) || (before[name] ?? value) !== value) return null
    return { ...before, [name]: value }
  }
  /** Where the indicator is told of no level, or the agency itself is named, its own goes without saying. */
  const isOwn = (i: number) =>
    level === 'commune' || allowed?.includes('level') === false || !OF_ITS_LEVEL.test(words[i]!.text)
  /** `huyện và các xã`: the agency and those below it are all there is. */
  const isBesideOwn = (i: number, length: number) =>
    (AND.test(words[i - 1]?.text ?? '') && isAgency(i - 2)) ||
    (AND.test(words[i + length]?.text ?? '') && isAgency(i + length + 1))
  const isAgency = (i: number) =>
    [words[i - 1], words[i]].every((each) => !OF_ITS_LEVEL.test(each?.text ?? '')) &&
    (words[i]?.senses.some(({ sense: { value } }) => value?.[0] === 'level' && value[1] === level) ?? false)
  return from(0, needs, { dimensions: {}, letters: 0 })
}
