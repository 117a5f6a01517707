import { quoted } from '../../../text/quote.ts'
import type { Outline, ReferenceMention } from '../../../types.ts'
import type { Seen } from '../references.ts'
import type { Around, Range } from './around.ts'
import type { Capture, Hit } from './run.ts'
import type { View } from './view.ts'

/** One document of a hit: its code or number, with the type and the date that belong to it. */
interface Cited {
  readonly type: Capture | null
  readonly code: Capture
  date: Capture | null
  issuer: Capture | null
  /** The code whose symbol holds for this number too (`279, 280, 281/TB-UBND`). */
  shares: Capture | null
  /** The whole date behind it in its list, whose year holds for a day without one (`1/QĐ-X ngày 3/4, 2/QĐ-X ngày 5/4/2019`). */
  dated: Capture | null
}

/** The document that is read, as the matcher sees it and as it stands. */
export interface Reading {
  readonly view: View
  readonly outline: Outline
}

/**
 * A hit as mentions, one for each document it lists. The type word serves all of its list; a date belongs to the
 * code before it, and to those of the list that have none of their own (`1/QĐ-X, 2/QĐ-X ngày …`); a date before the
 * type belongs to the first. Only the first mention's quote holds the type word.
 */
export function mentionsOf(seen: Seen, around: Around, reading: Reading): readonly ReferenceMention[] {
  const { hit } = seen
  const { view } = reading
  const cited = citedBy(hit, view)
  share(cited, view)
  const context = contextOf(around, view)
  if (cited.length === 0) {
    const cut = isCut(view, hit.to) ? ',' : null
    return [mention(seen, reading, hit, { ...wholeParts(hit, view), ...context, cut })]
  }
  return cited.map((each, index) => {
    const from = index === 0 ? hit.from : each.code.from
    const to = Math.max(each.code.to, lastOf(each.date, each.code, cited[index + 1]?.code))
    const parts = partsOf(each, view)
    return mention(
      seen,
      reading,
      { from, to },
      { ...context, ...parts, issuer: parts.issuer ?? context.issuer },
    )
  })
}

/** A name may go on behind the comma (`Quy chế tổ chức, hoạt động của …`): where it ends nobody can tell. */
function isCut({ tokens }: View, end: number): boolean {
  const next = tokens[end + 1]
  return tokens[end]?.fold === ',' && next?.before === 'nothing' && /^\p{Ll}/u.test(next.text)
}

const DAYS = new Set(['date', 'day-month', 'same-day'])
const TYPES = new Set(['type', 'Type', 'law'])
const CODES = new Set(['code', 'known-code', 'central-code', 'number', 'range'])

function citedBy(hit: Hit, view: View): Cited[] {
  const cited: Cited[] = []
  let type: Capture | null = null
  let early: Capture | null = null
  let issuer: Capture | null = null
  for (const capture of hit.captures) {
    const each = capture.slot === 'range' ? { ...capture, slot: 'number' } : capture
    const last = cited.at(-1)
    if (TYPES.has(each.slot)) type = each
    else if (CODES.has(each.slot)) {
      const to = each.slot === 'number' ? each.to : view.codeAt(each.from)!.to
      cited.push({ type, code: { ...each, to }, date: early, issuer, shares: null, dated: null })
      early = null
    } else if (DAYS.has(each.slot)) {
      if (last) last.date ??= each
      else early = each
    } else if (each.slot === 'agency') {
      if (last) last.issuer ??= each
      else issuer = each
    }
  }
  return cited
}

/** A date that stands behind the last of a list is not that of a code which bears another year (`15/2018/QĐ-X và 3/2020/QĐ-X ngày …/2020`). */
function share(cited: readonly Cited[], view: View): void {
  let date: Capture | null = null
  let code: Capture | null = null
  let dated: Capture | null = null
  for (const each of cited.toReversed()) {
    each.dated = dated
    if (each.date?.slot === 'date') dated = each.date
    if (each.date) date = each.date
    else each.date = ofItsYear(each.code, date, view) ? date : null
    if (each.code.slot === 'number') each.shares = code
    else code = each.code
  }
}

function ofItsYear(code: Capture, date: Capture | null, view: View): boolean {
  const year = /\/((?:19|20)\d{2})\//.exec(words(view, code) ?? '')?.[1]
  const stated = /(?:19|20)\d{2}/.exec(words(view, date) ?? '')?.[0]
  return !year || !stated || year === stated
}

/** End of the date when it stands between this code and the next. */
function lastOf(date: Capture | null, code: Capture, next: Capture | undefined): number {
  return date && date.from >= code.to && (!next || date.to <= next.from) ? date.to : 0
}

function partsOf(cited: Cited, view: View) {
  const { type, code, date, issuer, shares, dated } = cited
  const read = code.slot === 'number' ? null : view.codeAt(code.from)!
  return {
    type: words(view, type),
    code: read ? words(view, code) : null,
    number: read ? read.number : words(view, code),
    shares: words(view, shares),
    date: words(view, date),
    dated: words(view, dated),
    issuer: words(view, issuer),
  }
}

function wholeParts(hit: Hit, view: View): Record<string, string | null> {
  const parts: Record<string, string | null> = {}
  for (const each of hit.captures) parts[each.slot.toLowerCase()] ??= words(view, each)
  return parts
}

function contextOf(around: Around, view: View) {
  return {
    issuer: words(view, around.issuerAfter),
    'issuer-before': words(view, around.issuerBefore),
    heading: words(view, around.heading),
    subject: words(view, around.subject),
    relation: around.relation,
  }
}

function mention(
  { rule }: Seen,
  { view, outline }: Reading,
  range: Range,
  parts: Record<string, string | null>,
): ReferenceMention {
  const start = view.tokens[range.from]!.start
  const end = view.tokens[range.to - 1]!.end
  return {
    kind: 'reference',
    rule: rule.id,
    form: rule.gives,
    parts,
    section: sectionAt(outline, start),
    ...quoted(outline.text, start, end),
  }
}

function words(view: View, range: Range | null): string | null {
  return range && view.text.slice(view.tokens[range.from]!.start, view.tokens[range.to - 1]!.end)
}

/** The innermost section around an offset; -1 before the first. */
function sectionAt(outline: Outline, offset: number): number {
  return outline.sections.findLastIndex((section) => section.start <= offset && offset < section.end)
}
