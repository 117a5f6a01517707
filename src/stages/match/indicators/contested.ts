import { grouped } from '../../../text/grouped.ts'
import { ALL_OF_PLACE } from '../../../text/levels.ts'
import { amountOf } from './figure.ts'
import { besideUnread, haveOwnQualifiers } from './parts-apart.ts'
import { type Claim, isOfSameWords, type Reading } from './reading.ts'
import { lastClause } from './sentences.ts'

/**
 * What a paragraph tells, and what it tells twice with two values where no words say what sets them apart.
 */
export interface Told {
  readonly claims: readonly Claim[]
  readonly contested: readonly Claim[]
}

/**
 * The claims of a paragraph without those that clash: of two values of one indicator, time and kind, at least
 * one is of a part, a place or a time whose words were not understood. The one told of all stays (`toàn xã`,
 * `tổng số`), else the first, but none of two parts told beside each other; under a figure of its own an item of a list
 * is a part of it. With a figure go its rate and its whole.
 */
export function withoutContested(claims: readonly Claim[], reading: Reading): Told {
  const heads = reading.frames.flatMap((each) => each.heads)
  if (claims.length === 0) return { claims, contested: [] }
  const inOrder = claims.toSorted((a, b) => a.figure.start - b.figure.start)
  const groups = grouped(inOrder, (each) => (each.role === 'value' ? keyOf(each) : null))
  const above = new Map(heads.map(({ claim }) => [claim && keyOf(claim), claim] as const))
  const contested = [...groups].flatMap(([key, group]) => {
    const over = above.get(key)
    if (!over && group.length === 1) return besideUnread(group[0]!, claims, reading.sheet.text) ? group : []
    const whole = over ?? group.find((each) => isOfWhole(each, reading)) ?? group[0]!
    const amount = amountTold(whole, reading)
    const others = group.filter((each) => amountTold(each, reading) !== amount)
    const areParts = (each: Claim) =>
      isBeside(whole, each, reading) ||
      (!isOfWhole(whole, reading) && haveOwnQualifiers(whole, each, reading.sheet.text))
    const ofBodies = (each: Claim) => !isOfWhole(whole, reading) && areOfBodies(whole, each, reading)
    return others.some((each) => areParts(each) || ofBodies(each) || isNamed(each, whole, reading))
      ? group
      : others
  })
  const kept = without(contested, claims)
  return { claims: kept.filter((each) => !isSuperseded(each, kept, reading)), contested }
}

/**
 * `tiếp nhận và giải quyết | 6.482 hồ sơ …. Đã giải quyết 5.871 hồ sơ`: what a count tells besides gives way to what is
 * told of that alone.
 */
function isSuperseded(claim: Claim, claims: readonly Claim[], reading: Reading): boolean {
  if (claim.role !== 'also') return false
  const key = keyOf({ ...claim, window: null })
  const isOwn = ({ window }: Claim) => !window || window.kind === 'current'
  const isOfTime = (each: Claim) =>
    each.window?.label === claim.window?.label || (isOwn(each) && isOwn(claim))
  return claims.some(
    (each) =>
      each.role === 'value' &&
      keyOf({ ...each, window: null }) === key &&
      isOfTime(each) &&
      amountTold(each, reading) !== amountTold(claim, reading),
  )
}

/** The claims without some of them, their rates and wholes, and what is told of these alone (the yield of an area). */
function without(gone: readonly Claim[], claims: readonly Claim[]): readonly Claim[] {
  if (gone.length === 0) return claims
  const isGone = (each: Claim) =>
    gone.some(
      (other) => isOfSameWords(each, other) || (each.rule.needs.length > 0 && each.headEnd === other.end),
    )
  const more = claims.filter((each) => isGone(each) && !gone.includes(each))
  return without(
    more,
    claims.filter((each) => !isGone(each)),
  )
}

const keyOf = ({ indicator, dimensions, modality, window, figure }: Claim) =>
  JSON.stringify([
    indicator,
    dimensions,
    modality,
    window?.label ?? null,
    figure.comparator,
    figure.kind === 'area' ? figure.unit : null,
  ])

/** The number with its scale; as printed where it is none. */
function amountTold({ figure }: Claim, { sheet }: Reading): number | string {
  const value = amountOf(figure, sheet.text)
  return Number.isNaN(value) ? sheet.text.slice(figure.start, figure.end) : value
}

/** `119 thủ tục theo cơ chế một cửa, 09 thủ tục theo cơ chế một cửa liên thông`: told in the same words, one after the other. */
function isBeside(a: Claim, b: Claim, reading: Reading): boolean {
  const { text } = reading.sheet
  const opens = ({ start, figure }: Claim) => /^(?:có )?$/u.test(text.slice(start, figure.start))
  if (a.rule !== b.rule || !opens(a) || !opens(b) || isOfWhole(a, reading)) return false
  return PARTED.test(text.slice(a.end, b.start))
}

/** What may stand between them, the last words of the first with it. */
const PARTED = /^(?: \p{L}{1,8}){0,8} ?(?:[,;]|,? và) ?$/u

/** `Thanh toán trực tuyến: tổng số 4.845 hồ sơ; số hồ sơ thanh toán trực tuyến 3.409 hồ sơ`: a label, and its own name. */
function isNamed(claim: Claim, label: Claim, { sheet: { text } }: Reading): boolean {
  const words = ({ start, figure }: Claim) => text.slice(start, figure.start)
  return /: ?tổng (?:số )?$/u.test(words(label)) && /^(?:tổng )?số [^:]*$/u.test(words(claim))
}

/** `UBND huyện tiếp 215 lượt công dân, các xã tiếp 674 lượt`: each of a body of its own, the first no more of all than the second. */
function areOfBodies(a: Claim, b: Claim, { sheet: { text }, paragraph }: Reading): boolean {
  if (/[.!?] /u.test(text.slice(a.end, b.start))) return false
  const body = ({ start }: Claim) =>
    BODY.exec(lastClause(text.slice(Math.max(paragraph.start, start - 80), start)))?.[1]
  const [one, other] = [body(a), body(b)]
  return one !== undefined && other !== undefined && one !== other
}

/** A body that leads the clause, after a comma too. */
const BODY =
  /(?:^|[,:] ?|và )[ "*+-]{0,6}(?:\d{1,2}[.)] ?)?(?:tại |ở |trong đó |riêng )?((?:thường trực |chủ tịch |lãnh đạo |trụ sở |các )?(?:ubnd|hđnd|cấp|công an|thanh tra|viện kiểm sát|tòa án|bệnh viện|trung tâm|trạm|huyện|xã|phường|phòng|ban|sở|tuyến)(?:,? \p{L}+){0,6}?) ?(?:đã |đang |được )?(?:\p{L}+ ){0,2}$/u

const isOfWhole = ({ start, figure }: Claim, { sheet, paragraph }: Reading) =>
  WHOLE.test(lastClause(sheet.text.slice(Math.max(paragraph.start, start - 60), figure.start)))

const WHOLE = new RegExp(`(?<!\\p{L})(?:tổng|${ALL_OF_PLACE}|tổng cộng|tính chung|chung)(?!\\p{L})`, 'u')
