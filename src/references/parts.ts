import { issuerKey } from './issuer-key.ts'
import type { ArchiveMention } from './links.ts'

/** The year that is part of a code: `09/2012/QĐ-UBND`. */
export const yearInCode = (code: string): string | null => /^[^/]+\/(\d{4})[/-]/.exec(code)?.[1] ?? null

/** Mentions of one code that mean one document. */
export interface Part {
  readonly year: string | null
  readonly issuer: string | null
  /** `issuerKey` of the issuer; empty for none. */
  readonly by: string
  readonly mentions: ArchiveMention[]
  readonly documents: Set<string>
}

/** The mentions of one code, parted by year and issuer: those that tell both first, then the others where they fit. */
export function parted(group: readonly ArchiveMention[]): readonly Part[] {
  const parts = new Map<string, Part>()
  const byOf = remembered((each: ArchiveMention) => each.issuer ?? '', issuerKey)
  const sorted = group
    .map((mention) => ({ mention, year: yearOf(mention), by: byOf(mention) }))
    .toSorted((a, b) => telling(b) - telling(a) || byPlace(a.mention, b.mention))
  for (const each of sorted) {
    const name = `${each.by || '-'}|${each.year ?? '-'}`
    const part = parts.get(name) ?? onlyFit(parts, each) ?? newPart(each)
    if (part.mentions.length === 0) parts.set(name, part)
    part.mentions.push(each.mention)
    part.documents.add(each.mention.document)
  }
  return [...parts.values()]
}

/** A mention with what tells its entry from others. */
interface Told {
  readonly mention: ArchiveMention
  readonly year: string | null
  readonly by: string
}

const telling = ({ year, by }: Told) => Number(year !== null) + Number(by !== '')

const newPart = ({ mention, year, by }: Told): Part => ({
  year,
  issuer: mention.issuer,
  by,
  mentions: [],
  documents: new Set(),
})

/** The part that a mention fits when it fits but one, or but one that the same document cites. */
function onlyFit(parts: ReadonlyMap<string, Part>, each: Told): Part | undefined {
  const fitting = [...parts.values()].filter((part) => fits(part, each))
  if (fitting.length === 1) return fitting[0]
  const near = fitting.filter((part) => part.documents.has(each.mention.document))
  return near.length === 1 ? near[0] : undefined
}

export const byPlace = (a: ArchiveMention, b: ArchiveMention) =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start

const yearOf = (each: ArchiveMention) => yearInCode(each.code) ?? each.date?.slice(0, 4) ?? null

const fits = (part: Part, { year, by }: Told): boolean =>
  (!year || !part.year || year === part.year) && sameKey(part.by, by)

/** The same agency, or one that is named less fully (`UBND tỉnh` beside `UBND tỉnh Đông Sơn`), or not at all. */
export function sameIssuer(a: string | null, b: string | null): boolean {
  return !a || !b || sameKey(issuerKey(a), issuerKey(b))
}

const sameKey = (a: string, b: string): boolean =>
  !a || !b || a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)

/** `make` of a part of the value, worked out once for each part: archives name few agencies and codes very often. */
export function remembered<T>(
  part: (value: T) => string,
  make: (part: string) => string,
): (value: T) => string {
  const known = new Map<string, string>()
  return (value) => {
    const key = part(value)
    let made = known.get(key)
    if (made === undefined) {
      made = make(key)
      known.set(key, made)
    }
    return made
  }
}
