import type { Agency, ReferenceRules } from '../../../rules/references.ts'
import { fold } from '../../../text/fold.ts'
import { tokensOf } from '../../../text/tokens.ts'
import type { Header, Reference } from '../../../types.ts'
import { plainIssuer } from './agency-name.ts'
import type { PlainCode } from './code.ts'
import { ownPlace, placeIn, placeMeant, placeText, provinceOf, unitIn } from './place.ts'

export interface Issuer {
  readonly issuer: string | null
  readonly issuerBasis: Reference['issuerBasis']
}

type Words = Readonly<Record<string, string | null>>

const unknown: Issuer = { issuer: null, issuerBasis: null }

/**
 * Who issued the document, and how we know: `stated` by the words around it, `context` from the heading of its list,
 * `symbol` where the symbol names one agency of the whole country (`NĐ-CP`), `inferred` where the symbol names a
 * kind of agency that the report's own is too. Nothing where that would be a guess: a normative document of a People's
 * Council or Committee (with a year in its number), or a high number in a commune's report.
 */
export function issuerOf(
  parts: Words,
  code: PlainCode | null,
  header: Header,
  rules: ReferenceRules,
): Issuer {
  const stated = (words: string): Issuer => ({
    issuer: completed(words, header, rules),
    issuerBasis: 'stated',
  })
  const agencies = code ? agenciesOf(code, rules) : []
  const first = agencies[0]
  const joint = { issuer: agencies.map((each) => each.name).join(', '), issuerBasis: 'symbol' } as const
  const central = first !== undefined && (agencies.length > 1 || !first.of)
  if (parts.issuer) return central && isOther(parts.issuer, agencies, rules) ? joint : stated(parts.issuer)
  if (central) return joint
  const before = parts['issuer-before'] ?? null
  if (before && !(first && isForeign(before, first))) return stated(before)
  if (!code) return unknown
  const heading = parts.heading ? completed(parts.heading, header, rules) : null
  if (heading && (!first || isOf(heading, first))) return { issuer: heading, issuerBasis: 'context' }
  return first ? inferred(first, code, header) : unknown
}

/** Agencies whose symbol stands for no other: their documents bear it. */
const OWN_SYMBOL = /^(UBND|HĐND|Sở .+|Tỉnh ủy|Huyện ủy|Đảng ủy|Văn phòng UBND)$/u
/** `Văn phòng UBND`, `Văn phòng HĐND và UBND`: by its first words. */
const kindOf = ({ name }: Agency) => fold(name.replace(/^(Văn phòng) .+/u, '$1'))

/** The agency in front acts on the document, but its symbol is another's: `Thanh tra tỉnh theo Công văn số 1/UBND-NC`. */
const isForeign = (before: string, symbol: Agency) =>
  OWN_SYMBOL.test(symbol.name) && !fold(plainIssuer(before)).includes(kindOf(symbol))

/**
 * The words name fewer agencies than the symbol, or another one: the symbol is right (`QĐ-TTg` of the Prime Minister,
 * whatever line follows). The organs of the Party's centre share one symbol: there the words are right.
 */
function isOther(words: string, agencies: readonly Agency[], rules: ReferenceRules): boolean {
  const named = namesIn(words, rules)
  if (agencies.length > 1) return agencies.length > named.length
  const [only] = agencies
  return named.length > 0 && only!.name !== 'Trung ương Đảng' && !named.includes(only!.name)
}

/** The agencies of the whole country that the words name: one, or those of a joint document. */
function namesIn(words: string, rules: ReferenceRules): readonly string[] {
  const tokens = tokensOf(words)
  const names: string[] = []
  for (let at = 0; at < tokens.length; ) {
    const head = rules.agencyWords.longest(tokens, at)
    if (head && !head.value.agency.of) names.push(head.value.agency.name)
    at = head ? head.end : at + 1
  }
  return names
}

/** Types that several agencies issue together. */
const JOINT = /^(TTL[TBN]|NQLT|HDL[TNS]|KHL[TN]|QĐLT|TTRLS)$/u

/** The agencies in a symbol; of a letter (`UBND-VP`) only the first, since the rest is the office that drafted it. */
function agenciesOf(code: PlainCode, rules: ReferenceRules): readonly Agency[] {
  const [head = '', ...rest] = code.symbol.map((each) => each.toUpperCase().replace(/\d+$/, ''))
  const typed = rules.typeOfSymbol.has(head) && rest.length > 0
  const keys = typed ? rest : [head]
  const found = keys.map((key) => rules.agencyOfSymbol.get(key)).filter((each) => each !== undefined)
  if (typed && JOINT.test(head) && found.every((each) => !each.of || /^Sở /u.test(each.name))) return found
  return found[0]?.of ? found.slice(0, 1) : found.filter((each) => !each.of)
}

/** A committee or council, or those who sit in its house. */
const OF_COMMITTEE = /^(?:(?:Thường trực|Văn phòng|Chủ tịch)\s)?(?:UBND|HĐND)/iu
const HIGH_FOR_COMMUNE = 1000

function inferred(agency: Agency, code: PlainCode, header: Header): Issuer {
  const number = Number.parseInt(code.number.replaceAll('.', ''), 10)
  const inferred = (issuer: string): Issuer => ({ issuer, issuerBasis: 'inferred' })
  const own = ownPlace(header)
  if (agency.name === 'UBND' || agency.name === 'HĐND') {
    if (!own || !OF_COMMITTEE.test(plainIssuer(header.issuer!))) return unknown
    if (code.year && header.level !== 'tỉnh') return unknown
    if (header.level === 'xã' && number >= HIGH_FOR_COMMUNE) return unknown
    return inferred(`${agency.name} ${placeText(own)}`)
  }
  if (agency.name === 'Huyện ủy' || agency.name === 'Tỉnh ủy') {
    const place = agency.name === 'Huyện ủy' ? placeMeant('huyện', header) : provinceOf(header)
    return place ? inferred(`${agency.name} ${place.name}`) : unknown
  }
  if (header.issuer && isOf(plainIssuer(header.issuer), agency)) return inferred(plainIssuer(header.issuer))
  if (/^Sở (?!$)/u.test(agency.name)) {
    const province = provinceOf(header)
    return province
      ? inferred(`${agency.name} ${placeText(province)}`)
      : { issuer: agency.name, issuerBasis: 'symbol' }
  }
  return unknown
}

/** An agency's printed name in one spelling, with the place that the report means where it is left out. */
export function completed(printed: string, header: Header, rules: ReferenceRules): string {
  const name = plainIssuer(printed)
  const tokens = tokensOf(name)
  const head = rules.agencyWords.longest(tokens, 0)
  if (head && !head.value.agency.of && head.end === tokens.length) return head.value.agency.name
  const joint = /(?:,|-| và) (?=\p{Lu})/u.test(name) && !head?.value.agency.of ? namesIn(name, rules) : []
  if (joint.length > 1) return joint.join(', ')
  if (!head?.value.agency.of || placeIn(name)) return capital(name)
  const rest = tokens.slice(head.end)
  if (rest.some((token) => /^\p{Lu}/u.test(token.text))) return capital(name)
  return capital(`${name}${missingPlace(name, head.value.agency, header)}`)
}

const PARTY = /(Tỉnh|Thành|Huyện|Thị|Quận)\s+[uủ][ỷy]$/iu

function missingPlace(name: string, agency: Agency, header: Header): string {
  const party = PARTY.exec(name)
  if (party) {
    const above = /^(tỉnh|thành)$/i.test(party[1]!) ? provinceOf(header) : placeMeant('huyện', header)
    return above ? ` ${above.name}` : ''
  }
  const unit = unitIn(name)
  if (unit) {
    const place = placeMeant(unit, header)
    return place && name.toLowerCase().endsWith(unit) ? ` ${place.name}` : ''
  }
  const own = ownPlace(header)
  return own && /^(UBND|HĐND|Chủ tịch UBND|Thường trực HĐND|Đảng ủy)$/.test(agency.name)
    ? ` ${placeText(own)}`
    : ''
}

const isOf = (issuer: string, agency: Agency) => issuer.toLowerCase().startsWith(agency.name.toLowerCase())
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
