import { fold } from '../text/fold.ts'
import type { ArchiveMention, Cited } from './links.ts'

/** Which cited documents somebody wants to see; null where anything will do. */
export interface Asked {
  readonly type: string | null
  readonly issuer: string | null
  /** Days between which the cited document was issued. */
  readonly from: string | null
  readonly to: string | null
  /** Part of the path of the document that cites. */
  readonly document: string | null
  readonly relation: string | null
}

/**
 * The cited documents that are asked for. Asked for one citing document or one relation, only the mentions that fit are
 * counted, and the most cited stand first again.
 */
export function chosen(cited: readonly Cited[], asked: Asked): readonly Cited[] {
  const { document, relation } = asked
  const fitting = cited.filter(
    (each) => isOf(each, asked) && each.mentions.some((mention) => isAsked(mention, asked)),
  )
  if (document === null && relation === null) return fitting
  return fitting
    .map((each) => {
      const mentions = each.mentions.filter((mention) => isAsked(mention, asked))
      return { ...each, mentions, citedBy: new Set(mentions.map((mention) => mention.document)).size }
    })
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
}

/** A cited document of the asked type and agency. */
export const isOf = (
  { docType, issuer }: Pick<Cited, 'docType' | 'issuer'>,
  asked: Pick<Asked, 'type' | 'issuer'>,
): boolean =>
  (asked.type === null || fold(docType ?? '') === fold(asked.type)) &&
  (asked.issuer === null || fold(issuer ?? '').includes(fold(asked.issuer)))

/** A mention within the asked days, documents and relation; one without a date is in no span of days. */
export function isAsked(
  { path, date, relation }: Pick<ArchiveMention, 'path' | 'date' | 'relation'>,
  asked: Asked,
): boolean {
  return (
    (asked.from === null || (date !== null && date >= asked.from)) &&
    (asked.to === null || (date !== null && date <= asked.to)) &&
    (asked.document === null || fold(path).includes(fold(asked.document))) &&
    (asked.relation === null || fold(relation ?? '') === fold(asked.relation))
  )
}
