import { wordsIn } from '../../../rules/indicators/concepts.ts'
import { LEVEL_IDS } from '../../../text/levels.ts'
import { view } from '../../../text/view.ts'
import type { Level } from '../../../types.ts'

const NOUNS: Readonly<Record<string, readonly string[]>> = {
  commune: ['xã', 'phường', 'thị trấn', 'đặc khu'],
  district: ['huyện', 'quận', 'thị xã', 'thành phố'],
  province: ['tỉnh', 'thành phố'],
}

/**
 * What an agency calls its own place: `xã`, `phường`, and the name of `UBND xã Hoà Bình Thượng`. Of an agency whose
 * level is unknown any of them may be meant.
 */
export function ownPlace(level: Level | null, issuer: string | null): readonly (readonly string[])[] {
  const nouns = level ? (NOUNS[LEVEL_IDS[level]] ?? []) : Object.values(NOUNS).flat()
  const name = wordsIn(view(issuer ?? '').replace(PLACE, ''))
  return [...nouns.map(wordsIn), ...(name.length > 0 ? [name] : [])]
}

const PLACE = /^.*(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh) /u
