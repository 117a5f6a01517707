import { grouped } from '../../../text/grouped.ts'
import { overlap } from '../../../text/span.ts'
import { withinWholes } from './beyond.ts'
import { best } from './choose.ts'
import { claimsOf } from './claims.ts'
import { behindList } from './closed-list.ts'
import { withoutContested } from './contested.ts'
import type { Context } from './context.ts'
import { mainOf } from './figure.ts'
import { headFrom, headOf, isOfNearer, isOfOwnVerb, isSplit, remembered } from './head.ts'
import { behindRow, isOfBoth } from './in-row.ts'
import { listedClaims } from './listed.ts'
import { isOfNearerAmount, isOfOtherWords } from './nearest-amount.ts'
import { isNoPart } from './no-part.ts'
import { isOfRightCount, opensLists } from './of-one.ts'
import { withoutOtherPlans } from './of-plan.ts'
import { withoutOneStop } from './one-stop.ts'
import type { Claim, Head, Reading, Seen } from './reading.ts'
import { type Said, saidOf, saidWith, stillSaid } from './said.ts'
import { settled } from './settled.ts'
import { splitCount } from './split-count.ts'
import { withoutSplitValues } from './split-values.ts'
import { isOnTopic, type Region, regionsOf, topicAt, topicHead } from './topics.ts'

/** Candidates become claims in order of place, so that a head stands before its parts. */
export function bind(seen: readonly Seen[], contexts: readonly Context[], reading: Reading) {
  const claims: Claim[] = []
  const shares: Claim[] = []
  const doubts: Claim[][] = []
  const heads: Head[] = []
  let said: Said | null = null
  const regions = seen.some((each) => !each.item) ? regionsOf(reading) : []
  const items = grouped(seen, (each) => (each.item ? each.sentence : null))
  for (const [place, group] of byFigure(seen)) {
    const claimed = claims
      .slice(-LATEST)
      .find((each) => each.figure.start <= place && place < each.figure.end)
    if (claimed && claimed.role !== 'rate') continue
    said = stillSaid(said, { place, sentence: group[0]!.sentence }, reading)
    const around = { heads: remembered(heads), regions, contexts, said, claims }
    const strays = group.filter((each) => !each.item && isOfOtherWords(each, contexts, reading))
    const wholes = group.map((each) =>
      splitCount(each, { heads, topic: topicAt(regions, each.start) }, reading),
    )
    const readings = group.map((each, i) => {
      if (strays.includes(each) || (each.item && wholes.includes(null))) return []
      return each.item
        ? listedClaims(each, { claims, items: items.get(each.sentence)! }, reading)
        : claimsAround(each, { ...around, whole: wholes[i] }, reading)
    })
    const open = readings.filter(
      ([value]) => value && !strays.some((each) => knowsMore(each, value, reading)),
    )
    const whole = best(open.filter(isOfWhole)).chosen ?? []
    const { chosen, doubt } = best(open.filter((each) => isOfFigure(each, { shares, whole: whole[0] })))
    shares.push(...whole)
    if (doubt) doubts.push(doubt.map((each) => each[0]!))
    if (!chosen || (claimed && !moreThan(chosen[0]!, claimed))) continue
    if (claimed) claims.splice(claims.indexOf(claimed), 1)
    claims.push(...chosen.filter((each) => each.role !== 'share' && !isRead(each, claims)))
    shares.push(...chosen.filter((each) => each.role === 'share'))
    const value = chosen[0]!
    const opens = heads.length === 0 && opensParagraph(reading, value)
    const within = opens ? null : group[0]!.sentence
    said = saidWith(said, value, { within, sheet: reading.sheet.text })
    heads.push(headFrom(value, reading.sheet.text))
  }
  const free = shares.filter(({ figure }) => !claims.some((each) => overlap(each.figure, figure)))
  const whole = withoutOtherPlans(withoutSplitValues([...claims, ...free], reading), reading)
  const { claims: told, contested } = withoutContested(whole, reading)
  const { kept, beyond } = withinWholes(told, reading)
  return {
    claims: settled(kept, reading),
    contested,
    beyond,
    doubts,
    heads: remembered(heads),
  }
}

/** `…. Gieo trồng 20 ha`, of no crop that is known: a reading that names fewer words makes it no area of all crops. */
const knowsMore = (stray: Seen, { dimensions, weight, byMeaning }: Claim, { rules }: Reading): boolean =>
  (byMeaning || weight <= stray.weight) &&
  rules.rules[stray.rule]!.needs.some((name) => !(name in dimensions))

/**
 * The figure may be read so: not where the same words, or more of them, name the whole of it, nor where it is the count
 * of a rate before it and its words name what that is of.
 */
function isOfFigure(
  [value]: readonly Claim[],
  { shares, whole }: { readonly shares: readonly Claim[]; readonly whole: Claim | undefined },
): boolean {
  if (!value || value.role === 'share') return false
  if (whole && (isInside(value, whole) || value.indicator === whole.indicator)) return false
  const at = shares.findIndex(({ figure }) => figure.kind === 'n' && figure.start === value.figure.start)
  const count = shares[at]
  if (!count || value.start < count.figure.start || value.indicator === count.indicator) return true
  return Boolean(value.rule.of) && value.indicator !== shares[at + 1]?.indicator
}

const isInside = (a: Claim, b: Claim): boolean => b.start <= a.start && a.end <= b.end

/** `4.753/4.849 hồ sơ tiếp nhận mới được …`: words that name the whole of the figure alone. */
const isOfWhole = ([value]: readonly Claim[]): boolean => value?.role === 'share'

/** What stands around a candidate, read before it. */
interface Around {
  readonly heads: readonly Head[]
  readonly regions: readonly Region[]
  readonly contexts: readonly Context[]
  readonly said: Said | null
  readonly claims: readonly Claim[]
  /** The count whose list its label opens, null where that is not clear. */
  readonly whole: Head | null | undefined
}

/** A candidate under the list it belongs to: the claims it makes, if it makes any. */
function claimsAround(seen: Seen, around: Around, reading: Reading): Claim[] {
  const before = behindList(seen, around, reading)
  if (before === 'unclear') return []
  const { heads, regions, contexts, said, claims, whole } = before
  const rule = reading.rules.rules[seen.rule]!
  const topic = topicAt(regions, seen.start)
  if (!isOnTopic(rule, seen, topic)) return []
  const from = rule.withinSentence ? seen.sentence.start : 0
  const within = heads.filter((each) => each.end > from && opensLists(each))
  const label = topicHead(rule, topic)
  if (whole === null || (whole && whole.end <= from)) return []
  const head =
    whole ??
    nearer(
      headOf(seen, { heads: within, reading }),
      label && (!isSplit(rule) || isOfLabel(seen, label, reading)) ? label : null,
      from,
    )
  if (rule.partOf.length && (!head || isOfOwnVerb(seen, reading) || isNoPart(seen, head, reading))) return []
  if (!isOfRightCount(seen, heads, reading)) return []
  if (isOfNearerAmount(seen, { head, claims: claims.slice(-LATEST), contexts }, reading)) return []
  const row = { head, heads: within }
  const list = behindRow(seen, row, reading)
  if (list === 'unclear') return []
  const ofBoth = isOfBoth(seen, row, reading)
  const support = { head: list, contexts, claims, said: saidOf(said, seen, reading), ofBoth }
  return claimsOf(seen, withoutOneStop(support, seen, reading), reading)
}

/** `Kế hoạch kiểm tra: 24 đơn vị, đã kiểm tra 18 đơn vị (8 sở …`: a bracket behind a second figure lists that one. */
function isOfLabel(seen: Seen, label: Head, { sheet }: Reading): boolean {
  const between = sheet.text.slice(label.end, Math.max(label.end, mainOf(seen.figures)!.start))
  const first = /\d[\d.,]*/u.exec(between)
  return !first || !isOfNearer(between.slice(first.index + first[0].length))
}

/**
 * A list with a figure of its own inside the label's reach, else the list that the label opens, if not too
 * far above.
 */
function nearer(figure: Head | null, label: Head | null, from: number): Head | null {
  return label && label.end >= from && (!figure || figure.end < label.end) ? label : figure
}

/** A rate that stands before its count and that another rule has read already. */
const isRead = ({ role, figure }: Claim, claims: readonly Claim[]) =>
  role === 'rate' && claims.slice(-LATEST).some((each) => overlap(each.figure, figure))

/** A figure in order of place can only have been claimed by one of the last claims. */
const LATEST = 12

/** A rule for the rate itself, which says whose rate it is, beats a rate that merely follows its count. */
function moreThan(claim: Claim, rate: Claim): boolean {
  return (
    claim.indicator === rate.indicator &&
    Object.keys(claim.dimensions).length > Object.keys(rate.dimensions).length
  )
}

/** Candidates for one figure together, in order of place. */
function byFigure(seen: readonly Seen[]): [number, Seen[]][] {
  const places = grouped(seen, (each) => mainOf(each.figures)?.start ?? each.start)
  return [...places].sort((a, b) => a[0] - b[0])
}

/** `…; cấp xã không ban hành`: what stands behind another clause speaks for its own sentence only. */
const opensParagraph = ({ sheet, paragraph }: Reading, { start }: Claim) =>
  !sheet.text.slice(paragraph.start, start).includes(';')
