import { fold } from '../../../text/fold.ts'
import { grouped } from '../../../text/grouped.ts'
import type { Reference } from '../../../types.ts'

/**
 * `Quyết định 118/QĐ-UBND ngày 20/01/2022 của UBND huyện … (Quyết định 118/QĐ-UBND)`: where the words around a citation
 * do not say who issued it, those around another citation of the same code do, unless the dates differ. Where they name
 * several agencies, a guess that is none of them is dropped.
 */
export function issuedElsewhere(references: readonly Reference[]): readonly Reference[] {
  const stated = grouped(references.filter(isStated), codeOf)
  return references.map((each) => {
    if (each.isSelf || !isUnsaid(each)) return each
    const same = (stated.get(codeOf(each)) ?? []).filter((other) => isOneDate(each.date, other.date))
    const issuers = new Set(same.map(({ issuer }) => issuer))
    if (issuers.size === 1) return { ...each, issuer: same[0]!.issuer, issuerBasis: 'context' }
    return issuers.size === 0 || issuers.has(each.issuer)
      ? each
      : { ...each, issuer: null, issuerBasis: null }
  })
}

const isStated = ({ code, issuerBasis }: Reference) => code !== null && issuerBasis === 'stated'
const isUnsaid = ({ code, issuerBasis }: Reference) =>
  code !== null && WITH_SYMBOL.test(code) && (issuerBasis === 'inferred' || issuerBasis === null)
/** `117/2007` may be a decree or a decision. */
const WITH_SYMBOL = /\p{Lu}{2}/u
const isOneDate = (a: string | null, b: string | null) => a === null || b === null || a === b
const codeOf = ({ code }: Reference) => fold(code ?? '').replace(/^0+(?=\d)/, '')
