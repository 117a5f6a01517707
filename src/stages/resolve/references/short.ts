import type { ReferenceRules } from '../../../rules/references.ts'
import type { Header, Reference } from '../../../types.ts'

/**
 * What short forms stand for. A bare number (`Công văn 401`) means the document of that type and number cited in full
 * elsewhere in the text; `Kế hoạch này` the last one of its type cited before; a nickname (`Đề án 06`) the document that
 * the rule file names. `Nghị định này` in a decree is the decree itself, and where the type of the document is not known
 * nobody can tell: nothing. A number of the Party's Central Committee gets its symbol (`Nghị quyết số 18` → `18-NQ/TW`).
 * Where two documents fit, neither is chosen.
 */
export function meant(
  references: readonly Reference[],
  header: Header,
  rules: ReferenceRules,
): readonly Reference[] {
  const full = new Map<string, Set<string>>()
  const first = new Map<string, Reference>()
  for (const each of references)
    if (each.kind === 'numbered' && each.code && each.docType && each.number) {
      const key = keyOf(each.docType, each.number)
      full.set(key, (full.get(key) ?? new Set()).add(each.code))
      if (!first.has(key)) first.set(key, each)
    }
  const last = new Map<string, Reference>()
  const isHollow = (each: Reference) =>
    each.kind === 'short' &&
    each.number !== null &&
    full.get(keyOf(each.docType ?? '', each.number))?.size !== 1
  return references
    .filter((each) => !isHollow(each))
    .map((each) => {
      const resolved = resolvedOf(each, { full, first, last, header, rules })
      if (each.kind === 'numbered' && each.docType) last.set(each.docType, resolved)
      return resolved
    })
}

interface Known {
  readonly full: ReadonlyMap<string, ReadonlySet<string>>
  readonly first: ReadonlyMap<string, Reference>
  readonly last: ReadonlyMap<string, Reference>
  readonly header: Header
  readonly rules: ReferenceRules
}

function resolvedOf(each: Reference, known: Known): Reference {
  if (each.kind === 'short' && each.docType && each.number) {
    const { code, date, issuer, issuerBasis } = known.first.get(keyOf(each.docType, each.number))!
    return { ...each, resolvedCode: code, date, issuer, issuerBasis }
  }
  if (each.kind === 'short' && each.docType) {
    if (isThis(each) && isOwnType(each.docType, known))
      return { ...each, resolvedCode: known.header.code, date: known.header.issuedOn, isSelf: true }
    if (isThis(each) && !known.header.docType && NORMATIVE.test(each.docType)) return each
    const before = known.last.get(each.docType)
    return before
      ? {
          ...each,
          resolvedCode: before.resolvedCode,
          date: before.date,
          issuer: before.issuer,
          issuerBasis: before.issuerBasis,
        }
      : each
  }
  if (each.kind !== 'numbered' || each.code || !each.number || !each.docType) return each
  return { ...each, resolvedCode: codeMeant(each, each.docType, each.number, known) }
}

/** `Kế hoạch này` points at what is at hand; `Kế hoạch nêu trên` at another document named before. */
const isThis = ({ quote }: Reference) => /\snày$/iu.test(quote)

/** Documents that speak of themselves all the time. */
const NORMATIVE =
  /^(Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Thông tư|Thông tư liên tịch|Quy chế|Quy định)$/u

const isOwnType = (type: string, { header, rules }: Known) =>
  header.docType !== null && rules.typeOfSymbol.get(header.docType.toUpperCase())?.name === type

function codeMeant(each: Reference, type: string, number: string, known: Known): string | null {
  const nickname = known.rules.around.nicknames.find(
    (name) => name.type === type && same(name.number, number),
  )
  const year = Number((known.header.issuedOn ?? known.header.period?.to ?? '').slice(0, 4))
  if (nickname && (!year || year >= nickname.since)) return nickname.code
  const codes = known.full.get(keyOf(type, number))
  if (codes?.size === 1) return [...codes][0]!
  const central = /Trung ương|TW|Bộ Chính trị|Ban Bí thư/u.test(each.issuer ?? '')
  const symbol = { 'Nghị quyết': 'NQ', 'Chỉ thị': 'CT', 'Kết luận': 'KL', 'Quy định': 'QĐ' }[type]
  return central && symbol && !codes ? `${number}-${symbol}/TW` : null
}

const keyOf = (type: string, number: string) => `${type} ${number.replace(/^0+(?=\d)/, '')}`
const same = (a: string, b: string) => a.replace(/^0+/, '') === b.replace(/^0+/, '')
