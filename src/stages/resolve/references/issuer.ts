import type { Agency, ReferenceRules } from '../../../rules/references.ts'
import { tokensOf } from '../../../text/tokens.ts'
import type { Header, Reference } from '../../../types.ts'
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
  if (parts.issuer) return stated(parts.issuer)
  const agencies = code ? agenciesOf(code, rules) : []
  const first = agencies[0]
  if (first && agencies.every((each) => !each.of))
    return { issuer: agencies.map((each) => each.name).join(', '), issuerBasis: 'symbol' }
  if (parts['issuer-before']) return stated(parts['issuer-before'])
  if (!code) return unknown
  const heading = parts.heading ? completed(parts.heading, header, rules) : null
  if (heading && (!first || isOf(heading, first))) return { issuer: heading, issuerBasis: 'context' }
  return first ? inferred(first, code, header) : unknown
}

/** The agencies in a symbol; of a letter (`UBND-VP`) only the first, since the rest is the office that drafted it. */
function agenciesOf(code: PlainCode, rules: ReferenceRules): readonly Agency[] {
  const [head = '', ...rest] = code.symbol.map((each) => each.toUpperCase().replace(/\d+$/, ''))
  const typed = rules.typeOfSymbol.has(head) && rest.length > 0
  const keys = typed ? rest : [head]
  const found = keys.map((key) => rules.agencyOfSymbol.get(key)).filter((each) => each !== undefined)
  return typed && found[0]?.of ? found.slice(0, 1) : found
}

const HIGH_FOR_COMMUNE = 1000

function inferred(agency: Agency, code: PlainCode, header: Header): Issuer {
  const number = Number.parseInt(code.number.replaceAll('.', ''), 10)
  const inferred = (issuer: string): Issuer => ({ issuer, issuerBasis: 'inferred' })
  const own = ownPlace(header)
  if (agency.name === 'UBND' || agency.name === 'HĐND') {
    if (!own || !/^(UBND|HĐND)/i.test(plainIssuer(header.issuer!))) return unknown
    if (code.year && header.level !== 'tỉnh') return unknown
    if (header.level === 'xã' && number >= HIGH_FOR_COMMUNE) return unknown
    return inferred(`${agency.name} ${placeText(own)}`)
  }
  if (agency.name === 'Huyện ủy' || agency.name === 'Tỉnh ủy') {
    const place = agency.name === 'Huyện ủy' ? placeMeant('huyện', header) : provinceOf(header)
    return place ? inferred(`${agency.name} ${place.name}`) : unknown
  }
  if (header.issuer && isOf(plainIssuer(header.issuer), agency)) return inferred(plainIssuer(header.issuer))
  return unknown
}

/** An agency's printed name in one spelling, with the place that the report means where it is left out. */
export function completed(printed: string, header: Header, rules: ReferenceRules): string {
  const name = plainIssuer(printed)
  const tokens = tokensOf(name)
  const head = rules.agencyWords.longest(tokens, 0)
  if (head && !head.value.agency.of && head.end === tokens.length) return head.value.agency.name
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

/** `Ủy ban nhân dân` and `Hội đồng nhân dân` by their usual abbreviations, blanks and line ends single. */
export function plainIssuer(printed: string): string {
  return printed
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[uủỦU][ỷỶyY]\s+ban\s+nh[aâÂ]n\s+d[aâÂ]n|UBDN/giu, 'UBND')
    .replace(/h[oộỘ]i\s+đ[oồỒ]ng\s+nh[aâÂ]n\s+d[aâÂ]n/giu, 'HĐND')
    .trim()
}

const isOf = (issuer: string, agency: Agency) => issuer.toLowerCase().startsWith(agency.name.toLowerCase())
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
