import { tellsStock } from '../../../rules/indicators/catalogue.ts'
import type { TimeWords } from '../../../text/periods.ts'
import { sharesTime } from './carried-time.ts'
import { isEarlier } from './earlier-time.ts'
import { SOMETIMES, timesIn } from './opening-time.ts'
import type { Claim, Reading } from './reading.ts'

/**
 * `Tuyển dụng 02 công chức và | 03 viên chức trong năm 2023`, `kiểm tra 06 phòng, | đơn vị trực thuộc trong năm 2022`: a time at
 * the end of a clause may hold for figures further before it, which have none in their sentence. Where that is not told,
 * and the time is over, they are left out.
 */
export function withTrailingTimes(claims: readonly Claim[], reading: Reading): Claim[] {
  const out: Claim[] = []
  for (const claim of claims.toReversed()) {
    const time = isOfNoTime(claim, reading) ? timeTrailing(claim, [...out, ...claims], reading) : null
    if (time !== 'unknown') out.unshift(time ? { ...claim, window: time } : claim)
  }
  return out
}

/** No words of its own sentence say of when it is. */
const isOfNoTime = ({ window, start }: Claim, { sheet: { text }, paragraph }: Reading): boolean =>
  window === null || window.start < paragraph.start || /[.!?] /u.test(text.slice(window.end, start))

function timeTrailing(
  claim: Claim,
  claims: readonly Claim[],
  { sheet: { text, times }, paragraph, period, rules: { catalogue } }: Reading,
): TimeWords | 'unknown' | null {
  const { indicator, figure, modality, window } = claim
  const start = Math.max(claim.end, figure.end)
  const [time] = timesIn(times, { start, end: Math.min(paragraph.end, start + REACH) })
  if (!time || !SOMETIMES.has(time.kind)) return null
  const isOver = isEarlier(time, period)
  if (!isOver && window !== null) return null
  const between = text.slice(start, time.start)
  const unclear = isOver && !tellsStock(catalogue, indicator) ? 'unknown' : null
  if (JOINED.test(between)) {
    const then = claims.filter((each) => each.window?.start === time.start && each.modality === modality)
    if (then.some((each) => sharesTime(indicator, [each.indicator], catalogue))) return time
    return then.length > 0 || WITHIN.test(between) ? unclear : null
  }
  if (!time.dated || !BEHIND_COMMA.test(between) || !ENDS.test(text.slice(time.end, paragraph.end)))
    return null
  return modality === 'target' || BESIDE.test(between) ? time : unclear
}

/** So far behind a figure the time of its clause is looked for. */
const REACH = 110

const WITHIN = /(?<!\p{L})trong $/u

/** What opens a part of the figure before, or what is said of it, no other figure beside it. */
const OF_FIRST =
  'trong|gồm|bao gồm|kể cả|nhất là|riêng|còn|tăng|giảm|đạt|bằng|chiếm|nâng|trên|so|với|phấn đấu|dự kiến|sẽ|tiếp tục'
const JOINED = new RegExp(
  `^(?: \\p{L}+){0,4}?(?:(?:,|,? và|,? đồng thời|,? cùng) (?!(?:${OF_FIRST})(?!\\p{L}))(?:\\p{L}+ ){0,5}\\d[\\d.]*(?: \\p{L}+){1,6}?)+ $`,
  'u',
)

/** `, hoàn thành trong`: no figure stands between. */
const BEHIND_COMMA =
  /^[^;:.()\d¤]{0,40}, (?!(?:còn|phấn đấu|dự kiến|sẽ|tiếp tục|tăng|giảm)(?!\p{L}))[^;:.()\d¤]{0,60}(?<!\p{L})trong $/u

/** More of the bodies that are counted, where they are, or that nothing is left: all of the same time. */
const BESIDE =
  /^(?: \p{L}+){0,4}?(?:, (?:(?:đơn vỵ|cơ quan|phòng|ban|ngành|địa phương|xã|phường|thị trấn|huyện|thị xã|thành phố|bộ phận|lĩnh vực)(?: (?!thành lập|được|bị|mới|có|sắp|sáp|tách|chưa|đã)\p{L}+){0,4}|(?:không|bảo đảm|đảm bảo)(?: \p{L}+){1,6}))*,? trong $/u
const ENDS = /^[ "]{0,2}(?:[.;)]|$)/u
