import { wordsIn } from '../../../rules/indicators/concepts.ts'
import { ANY_PLACE, PLACE_KINDS } from '../../../text/levels.ts'
import { view } from '../../../text/view.ts'
import type { Level } from '../../../types.ts'

/**
 * What an agency calls its own place: `xã`, `phường`, and the name of `UBND xã Hoà Bình Thượng`. Of an agency
 * whose level is unknown any of them may be meant.
 */
export function ownPlace(level: Level | null, issuer: string | null): readonly (readonly string[])[] {
  const nouns = level === 'trung ương' ? [] : level ? NOUNS[level] : ALL_NOUNS
  const name = issuer ? wordsIn(view(issuer).replace(PLACE, '')) : []
  return name.length > 0 ? [...nouns, name] : nouns
}

const NOUNS = {
  xã: PLACE_KINDS.xã.map(wordsIn),
  huyện: PLACE_KINDS.huyện.map(wordsIn),
  tỉnh: PLACE_KINDS.tỉnh.map(wordsIn),
}

const ALL_NOUNS = Object.values(NOUNS).flat()

const PLACE = new RegExp(`^.*(?:${ANY_PLACE}) `, 'u')
