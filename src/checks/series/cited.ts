import { fold } from '../../text/fold.ts'
import type { Facts, Finding, Reference } from '../../types.ts'

/** A numbered document as one mention cites it, with all that comparison needs. */
export interface CitedDocument {
  readonly reference: Reference
  readonly code: string
  /** `59`, from `59` or `059` or `59a`. */
  readonly number: number
  readonly type: string
  readonly issuer: string
  readonly date: string | null
  /** The year is part of the code (`09/2012/QĐ-UBND`). */
  readonly yearInCode: string | null
}

/** The numbered documents of a report with a whole code; the report itself is none of them. */
export function citedDocuments({ references }: Facts): readonly CitedDocument[] {
  return references.flatMap((reference) => {
    const { kind, code, number, docType, isSelf, issuer, date } = reference
    if (kind !== 'numbered' || isSelf || !code || !number || !docType) return []
    const yearInCode = /^[^/]+\/(\d{4})\//.exec(code)?.[1] ?? null
    const plain = Number.parseInt(number.replaceAll('.', ''), 10)
    return [{ reference, code, number: plain, type: docType, issuer: issuer ?? '', date, yearInCode }]
  })
}

/** One spelling for comparing codes: `05/KH-UBND` and `5/KH-UBND` are one. */
export const codeKey = (code: string) => fold(code.replace(/\s/g, '')).replace(/^0+(?=\d)/, '')

export const evidenceOf = (items: readonly CitedDocument[]): Finding['evidence'] =>
  items.map(({ reference }) => ({ at: reference.at, quote: reference.quote }))
