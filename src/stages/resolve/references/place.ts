import { fold } from '../../../text/fold.ts'
import { ANY_PLACE, PLACE_KINDS } from '../../../text/levels.ts'
import type { Header } from '../../../types.ts'

/** A unit of local government: `huyện` + `Yên Lạc Hạ`. */
export interface Place {
  readonly unit: string
  readonly name: string
}

const PLACE = new RegExp(
  `(?<!\\p{L})(${ANY_PLACE})\\s+(\\p{Lu}[\\p{L}\\d]*(?:[\\s-]+[\\p{Lu}\\d][\\p{L}\\d]*)*)`,
  'iu',
)
const UNIT = new RegExp(`(?<!\\p{L})(${ANY_PLACE})(?!\\p{L})`, 'iu')

const PARTY = /(?<!\p{L})(Tỉnh|Thành|Huyện|Quận|Thị)\s+[uủ][ỷy]\s+(\p{Lu}[\p{L}\d]*(?:\s+\p{Lu}[\p{L}\d]*)*)/u
const PARTY_UNITS: Record<string, string> = {
  tỉnh: 'tỉnh',
  thành: 'thành phố',
  huyện: 'huyện',
  quận: 'quận',
  thị: 'thị xã',
}

/** The place named in the words (`UBND thị trấn Sông Mây`), or null; a unit without a name (`UBND huyện`) is none. */
export function placeIn(words: string | null): Place | null {
  const party = PARTY.exec(words ?? '')
  if (party) return { unit: PARTY_UNITS[party[1]!.toLowerCase()]!, name: party[2]! }
  const hit = words ? PLACE.exec(words) : null
  return hit && /^\p{Lu}/u.test(hit[2]!) ? { unit: hit[1]!.toLowerCase(), name: hit[2]! } : null
}

/** The unit named without regard to a name: `huyện` in `UBND huyện`. */
export function unitIn(words: string): string | null {
  return UNIT.exec(words)?.[1]?.toLowerCase() ?? null
}

/** The levels that places of a kind stand on: two for a city, which is the equal of nothing else. */
const rankOf = (unit: string): string =>
  Object.entries(PLACE_KINDS)
    .filter(([, kinds]) => kinds.includes(unit))
    .join()

/**
 * The place that a unit without a name means in this report: `thị trấn` its own, `huyện` the one above it, `tỉnh` its
 * province; null where the header does not tell. A report of a commune means by `huyện` the district above it, be it a
 * district, a town or a city by name.
 */
export function placeMeant(unit: string, header: Header): Place | null {
  const known = [placeIn(header.issuer), placeIn(header.superior), placeIn(header.province)].filter(
    (each) => each !== null,
  )
  const exact = known.find((each) => fold(each.unit) === fold(unit))
  if (exact) return exact
  return known.find((each) => rankOf(each.unit) === rankOf(unit)) ?? null
}

/** The place of the agency that made the report. */
export const ownPlace = (header: Header): Place | null => placeIn(header.issuer)

/** The province of the report, where it is said. */
export function provinceOf(header: Header): Place | null {
  return (
    [header.province, header.superior, header.issuer]
      .map(placeIn)
      .find(
        (each) =>
          each !== null && (each.unit === 'tỉnh' || (each.unit === 'thành phố' && header.level === 'tỉnh')),
      ) ?? null
  )
}

export const placeText = (place: Place) => `${place.unit} ${place.name}`
