import { type Agency, agencyOf, levelOf, levelOfPlace } from '../../text/agencies.ts'
import { fold } from '../../text/fold.ts'
import { PLACE_KINDS } from '../../text/levels.ts'
import type { Level } from '../../types.ts'
import type { Piece } from './piece.ts'
import { escaped, mostNamed, WORDS } from './place-names.ts'
import type { PrintedAgency } from './printed-agencies.ts'
import { type Surroundings, selfName } from './self-name.ts'

/** Who issued the document, under whom, where. */
export interface Issuer {
  readonly issuer: Piece | null
  readonly superior: Piece | null
  readonly province: Piece | null
  readonly level: Level | null
}

/**
 * The issuing agency: from the letterhead; without one, from what the document calls itself (“UBND xã … báo cáo”,
 * the closing sentence, the signature). A committee named without its place gets it from the place of issue or from
 * the only such place that the text knows. A department carries the place of the committee above it.
 */
export function issuerOf(around: Surroundings): Issuer {
  const printed = around.letterhead.agencies
  const own = completed(printed.at(-1) ?? selfName(around), around)
  const above = printed.findLast((each) => each.name !== printed.at(-1)!.name) ?? null
  const named = own && placed(own, above, around)
  const superior = above ? { ...piece(above), text: superiorName(above, own) } : addressed(own, around)
  const province = provinceOf(around, named, printed)
  return {
    issuer: named && piece(named),
    superior,
    province,
    level: named ? levelWith(named, above, around.year) : null,
  }
}

function piece(agency: PrintedAgency): Piece {
  return { text: agency.name, start: agency.start, end: agency.end }
}

/** A place alone above a committee stays a place (`huyện Yên Lạc Hạ`); above a department its committee is meant. */
function superiorName(above: PrintedAgency, own: PrintedAgency | null): string {
  if (own?.placeType && /^(?:UBND|HĐND)/.test(own.name) && /^(?:UBND|HĐND) /.test(above.name))
    return `${above.placeType} ${above.placeName}`
  return above.name
}

/** A name of the same kind with its place, when the name itself lacks it. */
function completed(own: PrintedAgency | null, around: Surroundings): PrintedAgency | null {
  if (!own) return null
  if (own.placeName)
    return /^(?:UBND|HĐND)/.test(own.name) || !isPlaceAlone(own)
      ? own
      : { ...own, name: councilOf(own, around.code) }
  if (!own.bare) return own
  const self = selfName(around)
  return self?.placeName ? { ...self, start: own.start, end: own.end } : null
}

function isPlaceAlone(own: Agency): boolean {
  return own.name === `${own.placeType} ${own.placeName}`
}

function councilOf(own: Agency, code: string | null): string {
  if (code && /HĐND/.test(code)) return `HĐND ${own.name}`
  return `UBND ${own.name}`
}

/** `Sở Nội vụ` under `UBND tỉnh Đông Sơn` → `Sở Nội vụ tỉnh Đông Sơn`, unless the name already ends in the place. */
function placed(own: PrintedAgency, above: PrintedAgency | null, around: Surroundings): PrintedAgency {
  if (
    own.placeName ||
    !above?.placeName ||
    !/^(?:sở|phòng|văn phòng|ban|công an|thanh tra|bộ chỉ huy|ban chỉ huy|thường trực|chi cục|trung tâm|hội|đoàn|đài|đảng ủy|kho bạc|bảo hiểm)(?!\p{L})/iu.test(
      own.name,
    )
  )
    return own
  if (fold(own.name).endsWith(fold(above.placeName))) return own
  const { placeType, placeName } = above
  if (/^văn phòng$/iu.test(own.name) && /^(?:UBND|HĐND) /.test(above.name))
    return { ...own, name: `Văn phòng ${above.name}`, placeType, placeName }
  if (/^thuong truc (?:hoi dong nhan dan|hdnd)$/.test(fold(own.name)))
    return { ...own, name: `Thường trực HĐND ${placeType} ${placeName}`, placeType, placeName }
  const stated = new RegExp(
    `${escaped(own.name)}\\s(?:${above.placeType}\\s)?${escaped(above.placeName)}`,
    'iu',
  ).exec(around.source)
  const endsInType = fold(own.name).endsWith(` ${fold(placeType ?? '')}`)
  const withType = !endsInType && (stated ? stated[0].includes(`${above.placeType} `) : true)
  return {
    ...own,
    name: `${own.name} ${withType ? `${above.placeType} ` : ''}${above.placeName}`,
    placeType: above.placeType,
    placeName: above.placeName,
  }
}

/** Whom a commune's or district's report is addressed to stands above it. */
function addressed(own: PrintedAgency | null, around: Surroundings): Piece | null {
  if (!own?.placeType || !/^UBND/.test(own.name)) return null
  const above = PLACE_KINDS[levelOfPlace(own.placeType, own.placeName) === 'xã' ? 'huyện' : 'tỉnh']
  for (const each of around.addressees) {
    const agency = agencyOf(each.text)
    if (
      agency.placeType &&
      agency.placeName &&
      above.includes(agency.placeType) &&
      isCapitalised(agency.placeName)
    )
      return { text: `${agency.placeType} ${agency.placeName}`, start: each.start, end: each.end }
  }
  return null
}

/** The issuer's own province, one printed in the letterhead, or the one that the text speaks of most. */
function provinceOf(
  around: Surroundings,
  own: PrintedAgency | null,
  printed: readonly PrintedAgency[],
): Piece | null {
  for (const each of [own, ...printed])
    if (
      each?.placeType &&
      each.placeName &&
      levelOfPlace(each.placeType, each.placeName, around.year) === 'tỉnh'
    )
      return { text: `${each.placeType} ${each.placeName}`, start: each.start, end: each.end }
  const governed = '(?:UBND|HĐND|nhân dân|địa bàn)\\s{1,3}[tT]ỉnh'
  const often = mostNamed(around.source, '(?<!(?:các|những|\\d)\\s)[tT]ỉnh', WORDS)
  const found = mostNamed(around.source, governed, WORDS) ?? (often && often.count > 1 ? often : null)
  return found && { text: `tỉnh ${found.name}`, start: found.start, end: found.end }
}

function levelWith(own: PrintedAgency, above: PrintedAgency | null, year: number | null): Level | null {
  const level = levelOf(own, year)
  if (level) return level
  const higher = above && levelOf(above, year)
  return higher ?? null
}

function isCapitalised(name: string): boolean {
  return /^[\p{Lu}\d]/u.test(name)
}
