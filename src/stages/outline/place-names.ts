import { fold } from '../../text/fold.ts'
import { ANY_PLACE_WRITTEN } from '../../text/levels.ts'

/** Types of places in running text; the source of a regular expression. */
export const TYPES = `${ANY_PLACE_WRITTEN}|TP\\.?`
/** A name of up to five words with capitals; numbers name wards. */
export const NAME = "(?:\\s{1,3}(?:\\p{Lu}[\\p{L}'’]*|\\d{1,2})(?:\\s?-\\s?\\p{Lu}\\p{L}*)?){1,5}"
/** A name without numbers. */
export const WORDS = NAME.replace('|\\d{1,2}', '')

/** The place of a type that the text names at least as often as twice all others; a longer run of capitals behind the name counts for the name. */
export function mostNamed(
  source: string,
  type: string,
  name = NAME,
): { name: string; count: number; start: number; end: number } | null {
  const found = new Map<string, { name: string; count: number; start: number; end: number }>()
  for (const match of source.matchAll(new RegExp(`(?<!\\p{L})${type}(${name})`, 'gu'))) {
    const words = match[1]!.replace(/\s+/g, ' ').trim()
    const seen = found.get(fold(words))
    if (seen) seen.count++
    else
      found.set(fold(words), {
        name: words,
        count: 1,
        start: match.index,
        end: match.index + match[0].length,
      })
  }
  const names = [...found.keys()].sort((x, y) => x.length - y.length)
  for (const longer of names) {
    const shorter = names.find((each) => longer !== each && found.has(each) && longer.startsWith(`${each} `))
    if (!shorter) continue
    found.get(shorter)!.count += found.get(longer)!.count
    found.delete(longer)
  }
  const [first, second] = [...found.values()].sort((x, y) => y.count - x.count)
  return first && first.count > 2 * (second?.count ?? 0) ? first : null
}

/** Words as the source of a regular expression, any white space between. */
export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s{1,3}')
}
