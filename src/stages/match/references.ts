import type { ReferenceRule, ReferenceRules } from '../../rules/references.ts'
import { fold } from '../../text/fold.ts'
import type { Outline, ReferenceMention } from '../../types.ts'
import { aroundAll, type Range } from './references/around.ts'
import { mayBegin, mayBeginWith } from './references/begin.ts'
import { mentionsOf } from './references/mentions.ts'
import { withRows } from './references/row.ts'
import { type Hit, run } from './references/run.ts'
import { type View, viewOf } from './references/view.ts'

/** Every mention of a document, in order of place. */
export function matchReferences(outline: Outline, rules: ReferenceRules): readonly ReferenceMention[] {
  const view = viewOf(outline, rules)
  const seen = hitsOf(view).filter((each) => !each.rule.own && !isLetterhead(each, view, outline))
  const around = aroundAll(view, seen)
  const subjects = around.flatMap((each) => (each.subject ? [each.subject] : []))
  const mentions = seen.flatMap((each, index) =>
    isPartOfSubject(each, subjects) ||
    isOwnTitle(each, view, outline) ||
    isClosing(each, view, outline) ||
    isDecreed(each, seen[index - 1], view)
      ? []
      : mentionsOf(each, around[index]!, { view, outline }),
  )
  return withRows(mentions, outline)
}

/** `Nghị quyết số 76/NQ-CP … ban hành Chương trình tổng thể giai đoạn 2021-2030`: what a document decrees is no other document. */
function isPartOfSubject({ rule, hit }: Seen, subjects: readonly Range[]): boolean {
  return rule.gives === 'unnumbered' && subjects.some(({ from, to }) => from <= hit.from && hit.from < to)
}

/** What the document calls itself in its title is no other document. */
function isOwnTitle({ rule, hit }: Seen, view: View, outline: Outline): boolean {
  const { docType, title } = outline.header.places
  const [from, to] = [view.tokens[hit.from]!.start, view.tokens[hit.to - 1]!.end]
  return (
    rule.gives === 'unnumbered' && [docType, title].some((own) => own && from < own.end && own.start < to)
  )
}

/** `Trên đây là Báo cáo kết quả …`: so a report ends, with its own name. */
function isClosing({ rule, hit }: Seen, view: View, { header }: Outline): boolean {
  const type = view.rules.typeOfSymbol.get(header.docType?.toUpperCase() ?? '')?.name
  const own = type ? fold(type).split(' ') : []
  const said = view.tokens.slice(Math.max(0, hit.from - 3), hit.from + own.length)
  const words = said.map((token) => token.fold).join(' ')
  return rule.gives === 'unnumbered' && own.length > 0 && words === `tren day la ${own.join(' ')}`
}

const LONGEST_LEAD = 14

/** `QĐ 39/2008/QĐ-TTg ngày … của TT về Quy chế đấu thầu`: behind a number, what stands after `về` or `ban hành` is its subject. */
function isDecreed({ rule, hit }: Seen, before: Seen | undefined, view: View): boolean {
  if (rule.gives !== 'unnumbered' || !before || before.rule.gives !== 'numbered') return false
  const between = view.tokens.slice(before.hit.to, hit.from)
  const open = between.every((token) => token.before === 'nothing' && !/^[.;]$/.test(token.fold))
  return (
    between.length > 0 &&
    between.length <= LONGEST_LEAD &&
    open &&
    /^(ve|hanh|duyet)$/.test(between.at(-1)!.fold)
  )
}

/** The number in the letterhead is the document's own; nothing is cited there. */
function isLetterhead({ hit }: Seen, view: View, outline: Outline): boolean {
  const own = outline.header.places.code ?? outline.header.places.number
  return (
    own !== undefined && view.tokens[hit.from]!.start < own.end && own.start < view.tokens[hit.to - 1]!.end
  )
}

/** What one rule saw at one place. */
export interface Seen {
  readonly rule: ReferenceRule
  readonly hit: Hit
}

/**
 * Reads the document from left to right. Where several rules fit, the one that takes most text is heard; of equals
 * the one that names more parts; the order of the rules decides nothing (of full equals the first by name).
 */
function hitsOf(view: View): readonly Seen[] {
  const rules = view.rules.rules.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const seen: Seen[] = []
  const known = { word: new Map<string, Few>(), number: new Map<string, Few>(), sign: new Map<string, Few>() }
  for (let at = 0; at < view.tokens.length; ) {
    const token = view.tokens[at]!
    const few = known[token.kind].get(token.fold) ?? rules.filter(({ first }) => mayBeginWith(first, token))
    known[token.kind].set(token.fold, few)
    const best = bestAt(view, few, at)
    if (best) seen.push(best)
    at = best ? best.hit.to : at + 1
  }
  return seen
}

/** The rules that may begin with one word: most begin with none of a text's words. */
type Few = readonly ReferenceRule[]

function bestAt(view: View, rules: readonly ReferenceRule[], at: number): Seen | null {
  let best: Seen | null = null
  for (const rule of rules) {
    if (!mayBegin(rule.first, view, at)) continue
    const hit = run(rule.pattern, { view, at })
    if (!hit || hit.to <= at || isForbidden(rule, view, at) || !agrees(rule, hit, view)) continue
    if (rule.own) return { rule, hit }
    if (
      !best ||
      hit.to > best.hit.to ||
      (hit.to === best.hit.to && hit.captures.length > best.hit.captures.length)
    )
      best = { rule, hit }
  }
  return best
}

function isForbidden(rule: ReferenceRule, view: View, at: number): boolean {
  const stand = (words: readonly string[]) => {
    const from = at - words.length
    return from >= 0 && words.every((word, index) => view.tokens[from + index]!.fold === word)
  }
  return rule.unlessBefore.some(stand) || (rule.onlyAfter.length > 0 && !rule.onlyAfter.some(stand))
}

/**
 * Where the rule asks for it: the word in front is the type that the symbol stands for (`QĐ`), or one that such a
 * symbol can have (an office's `UBND-VP`: a letter; the National Assembly's `QH15`: a law, a resolution …). `loosely`
 * lets an unknown symbol pass.
 */
function agrees(rule: ReferenceRule, hit: Hit, view: View): boolean {
  if (!rule.agree) return true
  const type = hit.captures.find((each) => each.slot === 'type' || each.slot === 'Type')
  const code = hit.captures.find((each) => each.slot === 'code' || each.slot === 'known-code')
  if (!type || !code) return false
  const { known, symbol } = view.codeAt(code.from)!
  const said = view.typeAt(type.from)!.value.type.name
  const first = symbol[0]?.toUpperCase() ?? ''
  const meant = view.rules.typeOfSymbol.get(first)
  if (meant) return meant.name === said
  if (/^(QH|UBTVQH)\d/.test(first)) return OF_ASSEMBLY.has(said)
  if (view.rules.agencyOfSymbol.has(first)) return said === 'Công văn' || said === 'Văn bản'
  return known || rule.agree === 'loosely'
}

const OF_ASSEMBLY = new Set(['Luật', 'Bộ luật', 'Nghị quyết', 'Pháp lệnh', 'Hiến pháp'])
