import { fold } from '../text/fold.ts'
import { grouped } from '../text/grouped.ts'
import { byPlace, type Part, parted, remembered, sameIssuer, yearInCode } from './parts.ts'

/** A document of the archive, as far as citations can point to it. */
export interface ArchiveDocument {
  readonly id: string
  readonly path: string
  readonly code: string | null
  readonly issuedOn: string | null
  readonly issuer: string | null
  readonly title: string | null
}

/** One mention of a document with a code, and the document that mentions it. */
export interface ArchiveMention {
  readonly document: string
  readonly path: string
  readonly page: number | null
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly docType: string | null
  /** What the mention stands for: its own code, or the one that its short form means. */
  readonly code: string
  readonly date: string | null
  readonly issuer: string | null
  readonly subject: string | null
  readonly relation: string | null
}

/** One cited document of the whole archive. */
export interface Cited {
  /** Names the entry: code, issuer and year, without marks. Two runs over one archive give the same. */
  readonly key: string
  readonly docType: string | null
  readonly code: string
  readonly issuer: string | null
  /** The year of its number; null where no mention tells. */
  readonly year: string | null
  /** The dates that mentions give it, each with how often, the most frequent first. */
  readonly dates: readonly { readonly date: string; readonly times: number }[]
  readonly subject: string | null
  readonly mentions: readonly ArchiveMention[]
  /** How many documents cite it. */
  readonly citedBy: number
  /** The document itself, where the archive holds it. */
  readonly document: ArchiveDocument | null
}

/**
 * Gathers the mentions of an archive: one entry for each cited document, the most cited first, with the document itself
 * where it is there. Numbers begin anew each year and with each agency, so the year and the issuer tell entries of one
 * code apart; a mention that leaves one of them out belongs to the only entry it fits, else to one of its own.
 */
export function link(
  documents: readonly ArchiveDocument[],
  mentions: readonly ArchiveMention[],
): readonly Cited[] {
  const byCode = grouped(
    mentions,
    remembered((each: ArchiveMention) => each.code, codeKey),
  )
  const ingested = grouped(documents, ({ code }) => (code === null ? null : codeKey(code)))
  return [...byCode]
    .flatMap(([key, group]) => parted(group).map((part) => entryOf(key, part, ingested.get(key) ?? [])))
    .toSorted((a, b) => b.mentions.length - a.mentions.length || (a.key < b.key ? -1 : 1))
}

/** Cited but not in the archive, the most cited first: what to look for. */
export const missing = (cited: readonly Cited[]): readonly Cited[] => cited.filter((each) => !each.document)

/** `05/KH-UBND`, `5/kh-ubnd` and `5/KH–UBND` are one code. */
export const codeKey = (code: string): string =>
  fold(code.replace(/\s/g, '').replace(/[‐-―−]/gu, '-')).replace(/^0+(?=\d)/, '')

function entryOf(key: string, part: Part, candidates: readonly ArchiveDocument[]): Cited {
  const mentions = part.mentions.toSorted(byPlace)
  const issuer = longest(mentions.map((each) => each.issuer))
  const dates = frequent(mentions.map((each) => each.date)).map(([date, times]) => ({ date, times }))
  const fitting = candidates.filter((each) => isThat(each, part, issuer))
  return {
    key: [key, issuer ? fold(issuer) : '-', part.year ?? '-'].join(' | '),
    docType: frequent(mentions.map((each) => each.docType))[0]?.[0] ?? null,
    code: frequent(mentions.map((each) => each.code))[0]![0],
    issuer,
    year: part.year,
    dates,
    subject: frequent(mentions.map((each) => each.subject))[0]?.[0] ?? null,
    mentions,
    citedBy: new Set(mentions.map((each) => each.document)).size,
    document:
      fitting.length === 1 ? fitting[0]! : (fitting.find((each) => each.issuedOn === dates[0]?.date) ?? null),
  }
}

/** The document of the archive that an entry means: the same agency and year; where the entry tells neither, only the code. */
function isThat(document: ArchiveDocument, part: Part, issuer: string | null): boolean {
  const year = document.issuedOn?.slice(0, 4) ?? yearInCode(document.code!)
  return (!part.year || !year || part.year === year) && sameIssuer(issuer, document.issuer)
}

/** The fullest of the names given; of equals the first by letter. */
function longest(names: readonly (string | null)[]): string | null {
  const said = names.filter((each) => each !== null)
  return said.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null
}

/** The values with how often they occur, the most frequent first, then by letter. */
function frequent(values: readonly (string | null)[]): readonly (readonly [string, number])[] {
  const times = new Map<string, number>()
  for (const each of values) if (each !== null) times.set(each, (times.get(each) ?? 0) + 1)
  return [...times].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
