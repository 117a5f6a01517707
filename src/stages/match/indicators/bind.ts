import { overlap } from '../../../text/span.ts'
import { best } from './choose.ts'
import { claimsOf } from './claims.ts'
import { withoutContested } from './contested.ts'
import type { Context } from './context.ts'
import { mainOf } from './figure.ts'
import { headOf, remembered } from './head.ts'
import type { Claim, Dimensions, Head, Reading, Seen } from './reading.ts'
import { isOnTopic, regionsOf, topicAt, topicHead } from './topics.ts'

/** Candidates become claims in order of place, so that a head stands before its parts. */
export function bind(seen: readonly Seen[], contexts: readonly Context[], reading: Reading) {
  const claims: Claim[] = []
  const shares: Claim[] = []
  const doubts: Claim[][] = []
  const heads: Head[] = []
  let said: Dimensions = {}
  let saidIn = -1
  let ofItem: Claim | null = null
  const regions = regionsOf(reading)
  for (const [place, group] of byFigure(seen)) {
    const claimed = claims
      .slice(-LATEST)
      .find((each) => each.figure.start <= place && place < each.figure.end)
    if (claimed && claimed.role !== 'rate') continue
    const { sentence } = group[0]!
    const known = remembered(heads)
    if ((saidIn >= 0 && sentence.start !== saidIn) || (ofItem && isPastItem(reading, ofItem, place)))
      said = {}
    const readings = group.flatMap((each) => {
      const rule = reading.rules.rules[each.rule]!
      const inSentence = known.filter(({ end }) => end > sentence.start)
      const topic = topicAt(regions, each.start)
      if (!isOnTopic(rule, each, topic)) return []
      const before = headOf(rule, each.start, { heads: rule.withinSentence ? inSentence : known, reading })
      const head = nearer(before, topicHead(rule, topic), rule.withinSentence ? sentence.start : 0)
      if (rule.partOf.length && !head) return []
      const made = claimsOf(each, { head, contexts, said }, reading)
      return made.length ? [made] : []
    })
    const { chosen, doubt } = best(readings)
    if (doubt) doubts.push(doubt.map((each) => each[0]!))
    if (!chosen || (claimed && !moreThan(chosen[0]!, claimed))) continue
    if (claimed) claims.splice(claims.indexOf(claimed), 1)
    claims.push(...chosen.filter((each) => each.role !== 'share' && !isRead(each, claims)))
    shares.push(...chosen.filter((each) => each.role === 'share'))
    const [value] = chosen
    heads.push({
      indicator: value!.indicator,
      dimensions: value!.dimensions,
      end: value!.end,
      words: reading.sheet.text.slice(value!.start, value!.end),
      part: 'channel' in value!.dimensions || sharesIndicator(value!),
      claim: value!,
    })
    const stated = wide(value!.dimensions)
    if (Object.keys(stated).length === 0) continue
    said = { ...said, ...stated }
    ofItem = sharesIndicator(value!) ? value! : null
    saidIn = heads.length === 1 && opensParagraph(reading, value!) ? -1 : sentence.start
  }
  const free = shares.filter(({ figure }) => !claims.some((each) => overlap(each.figure, figure)))
  const whole = withoutSplitValues([...claims, ...free], reading)
  return { ...withoutContested(whole, reading), doubts, heads: remembered(heads) }
}

/** A rate that stands before its count and that another rule has read already. */
const isRead = ({ role, figure }: Claim, claims: readonly Claim[]) =>
  role === 'rate' && claims.slice(-LATEST).some((each) => overlap(each.figure, figure))

/** `tiến sĩ 01, thạc sĩ 24`: two items of one list, side by side, that the catalogue counts as one value are parts of it; neither is the whole. */
function withoutSplitValues(claims: readonly Claim[], { sheet }: Reading): Claim[] {
  const split = new Set<Claim>()
  const values = claims.filter((each) => each.role === 'value').toSorted((a, b) => a.start - b.start)
  values.forEach((each, i) => {
    const next = values[i + 1]
    if (next && isSameValue(each, next) && sheet.text.slice(each.end, next.start).search(BESIDE) === 0)
      split.add(each).add(next)
  })
  return claims.filter((each) => !split.has(each))
}

const BESIDE = /^[ "]{0,3}(?:[,;+]|và)[ "]{0,3}(?:và )?$/u

function isSameValue(a: Claim, b: Claim): boolean {
  const names = Object.keys(a.dimensions)
  return (
    a.indicator === b.indicator &&
    b.part &&
    names.length > 0 &&
    names.length === Object.keys(b.dimensions).length &&
    names.every((name) => a.dimensions[name] === b.dimensions[name])
  )
}

/** A list with a figure of its own inside the label's reach, else the list that the label opens, if not too far above. */
function nearer(figure: Head | null, label: Head | null, from: number): Head | null {
  return label && label.end >= from && (!figure || figure.end < label.end) ? label : figure
}

/** `trong đó cấp tỉnh 120 hồ sơ, cấp xã 390 hồ sơ; đã giải quyết 505 hồ sơ`: the level of an item ends with its list. */
const isPastItem = ({ sheet }: Reading, { end }: Claim, place: number) =>
  sheet.text.slice(end, place).includes(';')

/** A figure in order of place can only have been claimed by one of the last claims. */
const LATEST = 12

/** `Hộ tịch: 279 hồ sơ` is one item of a list; `giải quyết 90 hồ sơ` under what was received begins a list of its own. */
const sharesIndicator = ({ part, rule }: Claim) =>
  part && (rule.indicator === null || rule.partOf.includes(rule.indicator))

/** A rule for the rate itself, which says whose rate it is, beats a rate that merely follows its count. */
function moreThan(claim: Claim, rate: Claim): boolean {
  return (
    claim.indicator === rate.indicator &&
    Object.keys(claim.dimensions).length > Object.keys(rate.dimensions).length
  )
}

/** Candidates for one figure together, in order of place. */
function byFigure(seen: readonly Seen[]): [number, Seen[]][] {
  const places = new Map<number, Seen[]>()
  for (const each of seen) {
    const place = mainOf(each.figures)?.start ?? each.start
    places.set(place, [...(places.get(place) ?? []), each])
  }
  return [...places].sort(([a], [b]) => a - b)
}

/** `…; cấp xã không ban hành`: what stands behind another clause speaks for its own sentence only. */
const opensParagraph = ({ sheet, paragraph }: Reading, { start }: Claim) =>
  !sheet.text.slice(paragraph.start, start).includes(';')

/** Level and agency hold for the rest of the paragraph when its first figure states them, else to the end of their sentence. */
function wide(dimensions: Dimensions): Dimensions {
  return Object.fromEntries(
    Object.entries(dimensions).filter(([name]) => name === 'level' || name === 'agency'),
  )
}
