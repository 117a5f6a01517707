import type { Seen } from '../references.ts'
import { readAgency } from './agency.ts'
import { isAkin } from './akin.ts'
import { headingsOf } from './heading.ts'
import { relationOf, sharedRelations } from './relation.ts'
import { run } from './run.ts'
import type { View } from './view.ts'

/** What stands around a citation, as ranges of tokens; null where nothing is said. */
export interface Around {
  readonly issuerAfter: Range | null
  readonly issuerBefore: Range | null
  readonly heading: Range | null
  readonly subject: Range | null
  readonly relation: string | null
}

export interface Range {
  readonly from: number
  readonly to: number
}

const BACK = 32
const LONGEST_SUBJECT = 120

/** Looks around every citation of a document: who issued it, what it is about, what it is cited for. */
export function aroundAll(view: View, seen: readonly Seen[]): readonly Around[] {
  const starts = new Set(seen.filter(hasCode).map((each) => each.hit.from))
  const headings = headingsOf(view)
  const found = seen.map(({ hit }, index): Around => {
    const issuerAfter = afterOf(view, hit)
    return {
      issuerAfter,
      issuerBefore: beforeOf(view, hit.from, seen[index - 1]?.hit.to ?? 0),
      heading: headings(hit.from),
      subject: hasCode(seen[index]!) ? subjectOf(view, issuerAfter?.to ?? hit.to, starts) : null,
      relation: relationOf(view, hit),
    }
  })
  return sharedRelations(view, seen, handedBack(view, seen, found))
}

/** `…, Nghị định số 2 của Chính phủ`: the issuer behind the last of a row holds for those before it that are akin. */
function handedBack(view: View, seen: readonly Seen[], found: readonly Around[]): readonly Around[] {
  const out = [...found]
  for (let i = seen.length - 2; i >= 0; i--) {
    const [here, next] = [seen[i]!.hit, seen[i + 1]!.hit]
    const between = view.tokens.slice(here.to, next.from)
    const row =
      between.length > 0 && between.length <= 2 && between.every((token) => /^(,|va)$/.test(token.fold))
    if (row && isAkin(view, seen[i]!, seen[i + 1]!) && !out[i]!.issuerAfter)
      out[i] = { ...out[i]!, issuerAfter: out[i + 1]!.issuerAfter }
  }
  return out
}

function afterOf(view: View, hit: Seen['hit']): Range | null {
  const within = insideCode(view, hit.to)
  if (within) return within
  const agency = run(view.rules.around.issuerAfter, { view, at: hit.to })?.captures.at(-1)
  return agency ? { from: agency.from, to: jointly(view, agency, isJoint(view, hit)) } : null
}

/** The symbol or the type tells that several agencies issued it together: `TTLT-BTC-BNV`. */
function isJoint(view: View, hit: Seen['hit']): boolean {
  const code = hit.captures.findLast((each) => /code$/.test(each.slot))
  return (
    code !== undefined &&
    /^(TTL[TBN]|NQLT|HDL[TNS]|QCPH|CTPH)/iu.test(view.codeAt(code.from)?.symbol[0] ?? '')
  )
}

/** `Kế hoạch 150/KH-UBND tỉnh`: the end of the symbol is the beginning of the agency's name. */
function insideCode(view: View, at: number): Range | null {
  const [last, next] = [view.tokens[at - 1], view.tokens[at]]
  if (!next || next.glued || !/^(UBND|HĐND)$/u.test(last?.text ?? '')) return null
  if (!/^(tỉnh|huyện|quận|xã|phường|thị|thành)$/u.test(next.text)) return null
  const end = readAgency(view, at - 1)
  return end > at ? { from: at - 1, to: end } : null
}

const MOST_JOINT = 8

/** `của Bộ Tư pháp và Bộ Nội vụ`: a joint document has them all; a comma or a dash joins only where the document is said to be joint. */
function jointly(view: View, { from, to }: Range, joint: boolean): number {
  if (!isCentral(view, from, joint)) return to
  let end = to
  for (let i = 0; i < MOST_JOINT; i++) {
    const sign = view.tokens[end]?.fold ?? ''
    if (!(sign === 'va' || (joint && /^[,-]$/.test(sign)))) break
    const at = sign === ',' && view.tokens[end + 1]?.fold === 'va' ? end + 2 : end + 1
    const next = isCentral(view, at, joint) ? readAgency(view, at) : -1
    if (next < 0) break
    end = next
  }
  return end
}

/** A ministry; in a joint document any agency of the whole country. */
function isCentral(view: View, at: number, joint: boolean): boolean {
  const { tokens, rules } = view
  if (!tokens[at]) return false
  const head = rules.agencyWords.longest(tokens, at)
  return (
    head !== null && !head.value.agency.of && (joint || /^Bộ (?!Chính trị)/u.test(head.value.agency.name))
  )
}

/** The subject of the verb of issuing that stands right in front of the citation. */
function beforeOf(view: View, at: number, floor: number): Range | null {
  for (let i = at - 1; i >= Math.max(floor, at - BACK); i--) {
    const token = view.tokens[i]!
    if (view.tokens[i + 1]?.before === 'border') return null
    if (token.kind === 'sign' && /^[.;:]$/.test(token.fold) && !isDecimal(view, i)) return null
    if (readAgency(view, i) < 0 || isReceiver(view, i)) continue
    const { issuerBefore, issuerBy } = view.rules.around
    const by = BY.test(view.tokens[i - 1]?.fold ?? '') ? run(issuerBy, { view, at: i, upTo: at }) : null
    const [agency] = (by ?? run(issuerBefore, { view, at: i, upTo: at }))?.captures ?? []
    if (agency && !hasNextSubject(view, agency, at)) return agency
  }
  return null
}

const BY = /^(duoc|do)$/

/** `Được UBND tỉnh công nhận, | xã đã ban hành Quyết định …`: another subject comes between; not in `UBND tỉnh, huyện`. */
function hasNextSubject({ tokens }: View, agency: Range, at: number): boolean {
  const isOwner = tokens[agency.from - 1]?.fold === 'cua'
  return tokens
    .slice(agency.to, at - 1)
    .some(
      ({ fold }, i) =>
        fold === ',' &&
        UNIT.test(tokens[agency.to + i + 1]!.fold) &&
        (isOwner || !UNIT.test(tokens[agency.to + i - 1]!.fold)),
    )
}

/** The full stop of `1.250 tỷ đồng`. */
const isDecimal = ({ tokens }: View, at: number) => {
  const [last, next] = [tokens[at - 1], tokens[at + 1]]
  return tokens[at]!.glued && last?.kind === 'number' && next?.kind === 'number' && next.glued
}

/** `HĐND tỉnh giao cho | UBND huyện tại Nghị quyết …`: who is given something did not issue the document. */
const isReceiver = ({ tokens }: View, at: number) => /^(giao|cho)$/.test(tokens[at - 1]?.fold ?? '')

const hasCode = ({ hit }: Seen) => hit.captures.some((each) => /code$/.test(each.slot))

function subjectOf(view: View, at: number, starts: ReadonlySet<number>): Range | null {
  const { tokens, rules } = view
  const lead = run(rules.around.subjectLead, { view, at })
  const from = lead?.to ?? at
  if (!lead && !opensTitle(view, at)) return null
  let to = from
  while (to < tokens.length && to < from + LONGEST_SUBJECT && !endsSubject(view, to, from, starts)) to++
  while (to > from && /^(,|va)$/.test(tokens[to - 1]!.fold)) to--
  return to > from ? { from, to } : null
}

const UNIT = /^(xa|phuong|thi|huyen|quan|tinh|thanh)$/

/** `các xã, phường, thị trấn đã sáp nhập`: the last of a row is not who acts next. */
const isListOfUnits = ({ tokens }: View, at: number) =>
  tokens[at]!.fold === ',' && UNIT.test(tokens[at - 1]!.fold) && UNIT.test(tokens[at + 1]?.fold ?? '')

/** Without a word that leads into it a title begins with its verb; `giao cả năm 8,0%` tells what the document says. */
const opensTitle = (view: View, at: number) =>
  view.rules.around.subjectVerbs.longest(view.tokens, at) !== null &&
  run(view.rules.around.noSubject, { view, at }) === null

/** `(được sửa đổi tại …)`, `(hiệu lực từ …)`, `(sau đây gọi là …)`: said of the document, no part of its subject. */
const REMARK = /^(?:duoc|da|hieu|het|thay|sau|goi|viet|kem|dinh)$/

/** `Kế hoạch cải cách hành chính (CCHC) giai đoạn …`: the bracket that closes here was opened in the subject itself. */
function opensBracket({ tokens }: View, from: number, at: number): boolean {
  const signs = tokens.slice(from, at).map(({ fold }) => fold)
  return signs.lastIndexOf('(') > signs.lastIndexOf(')')
}

function endsSubject(view: View, at: number, from: number, starts: ReadonlySet<number>): boolean {
  const token = view.tokens[at]!
  const last = view.tokens[at - 1]!
  if (token.before === 'border') return true
  if (token.before === 'paragraph' && at > from && !/^\p{Ll}/u.test(token.text)) return true
  if (token.fold === ';' || (token.fold === ')' && !opensBracket(view, from, at))) return true
  if (token.fold === '(' && REMARK.test(view.tokens[at + 1]?.fold ?? '')) return true
  if (token.fold === '.') return !(view.tokens[at + 1]?.glued && view.tokens[at + 1]?.kind !== 'sign')
  if (token.fold === ',' && readAgency(view, at + 1) > 0 && /^\p{Lu}/u.test(view.tokens[at + 1]!.text))
    return true
  if (last.fold === '”' && /^\p{Lu}/u.test(token.text)) return true
  if (at > from && !isListOfUnits(view, at) && run(view.rules.around.subjectEnd, { view, at })) return true
  return starts.has(at) && /^(,|va)$/.test(last.fold)
}
