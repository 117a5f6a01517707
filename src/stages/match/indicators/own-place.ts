import { wordsIn } from '../../../rules/indicators/concepts.ts'
import { ANY_PLACE, PLACE_KINDS } from '../../../text/levels.ts'
import { view } from '../../../text/view.ts'
import type { Level } from '../../../types.ts'

/**
 * What an agency calls its own place: `xã`, `phường`, and the name of `UBND xã Hoà Bình Thượng`. Of an agency
 * whose level is unknown any of them may be meant.
 */
export function ownPlace(level: Level | null, issuer: string | null): readonly (readonly string[])[] {
  const nouns = level === 'trung ương' ? [] : level ? PLACE_KINDS[level] : Object.values(PLACE_KINDS).flat()
  const name = wordsIn(view(issuer ?? '').replace(PLACE, ''))
  return [...nouns.map(wordsIn), ...(name.length > 0 ? [name] : [])]
}

const PLACE = new RegExp(`^.*(?:${ANY_PLACE}) `, 'u')
