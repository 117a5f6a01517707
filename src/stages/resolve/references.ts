import type { ReferenceRules } from '../../rules/references.ts'
import type { Header, Mentions, Reference, ReferenceMention } from '../../types.ts'
import { codeOf, sharedCode } from './references/code.ts'
import { confidenceOf } from './references/confidence.ts'
import { dateOf, isSameDay } from './references/date.ts'
import { issuedElsewhere } from './references/elsewhere.ts'
import { issuerOf } from './references/issuer.ts'
import { isOwn } from './references/own.ts'
import { meant } from './references/short.ts'
import { subjectOf } from './references/subject.ts'
import { isTitleOfPart } from './references/title.ts'
import { typeOf } from './references/type.ts'

/** The mentioned documents, comparable: types, codes and dates in one spelling, issuers completed, short forms resolved. */
export function resolveReferences(mentions: Mentions, rules: ReferenceRules): readonly Reference[] {
  const { header } = mentions.outline
  const cited = mentions.mentions.filter(
    (each): each is ReferenceMention => each.kind === 'reference' && !isTitleOfPart(each, mentions.outline),
  )
  const references: Reference[] = []
  for (const mention of cited) {
    const reference = referenceOf(mention, header, rules)
    const before = isSameDay(mention.parts.date) ? references.at(-1) : undefined
    const near = before && mention.at.start - before.at.end < NEAR
    references.push(near ? { ...reference, date: before.date } : reference)
  }
  return meant(issuedElsewhere(references), header, rules)
}

/** How far behind a document `cùng ngày` may point back to it. */
const NEAR = 200

/** What stands in the name of a document behind its type: `kiểm soát thủ tục hành chính năm 2021`; null behind a mere date. */
function named({ quote, parts }: ReferenceMention): string | null {
  return parts.phrase && parts.type && quote.startsWith(parts.type) ? quote.slice(parts.type.length) : null
}

function referenceOf(mention: ReferenceMention, header: Header, rules: ReferenceRules): Reference {
  const { parts } = mention
  const code = parts.code ? codeOf(parts.code) : sharedCode(parts.number, parts.shares)
  const docType = typeOf(parts.type ?? parts.law ?? null, code, rules)
  const date = dateOf(parts.date ?? null, code?.year, parts.dated)
  return {
    kind: mention.form,
    rule: mention.rule,
    at: mention.at,
    quote: mention.quote,
    section: mention.section,
    docType,
    number: parts.number ?? null,
    code: code?.text ?? null,
    resolvedCode: code?.text ?? null,
    date,
    ...(mention.form === 'standard'
      ? { issuer: null, issuerBasis: null }
      : issuerOf({ ...parts, issuer: parts.issuer ?? parts.agency ?? null }, code, header, rules)),
    subject: subjectOf(
      parts.subject ?? parts.title ?? (mention.form === 'unnumbered' ? named(mention) : null),
    ),
    relation: parts.relation ?? null,
    isSelf: isOwn({ docType, code, date }, header),
    confidence: confidenceOf(mention, code),
  }
}
