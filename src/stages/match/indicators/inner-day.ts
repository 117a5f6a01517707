import { tellsStock } from '../../../rules/indicators/catalogue.ts'
import type { TimeWords } from '../../../text/periods.ts'
import type { Period } from '../../../types.ts'
import { isOfFamily } from './carried-time.ts'
import { isPast } from './earlier-time.ts'
import { timesIn } from './opening-time.ts'
import { isCompared } from './passed-times.ts'
import type { Claim, Reading, Seen } from './reading.ts'

/** Words behind which `cuối năm 2021` tells of when all is that follows, as at the head of a sentence. */
const LEADS = /(?:^|[.;:(+*"-]|rà soát|thống kê|điều tra|số liệu|thời điểm) ?$/u

/**
 * `Số hộ nghèo cuối năm 2021 là 298 hộ; dân số | 5.040 người`: a past day told within a clause, of its own figure; it
 * goes on for the same things alone.
 */
export function isPastInnerDay(
  { indicator, figure, window, modality }: Claim,
  { sentence }: Seen,
  claims: readonly Claim[],
  reading: Reading,
): boolean {
  const { sheet, rules, period } = reading
  if (modality !== 'actual') return false
  if (isComparedThen({ figure, window }, sentence, reading)) return true
  if (!window || window.start < sentence.start || window.end > figure.start) return false
  if (!isPastDay(window, period)) return false
  if (LEADS.test(sheet.text.slice(sentence.start, window.start))) return false
  if (!/\d/.test(sheet.text.slice(window.end, figure.start))) return false
  if (!tellsStock(rules.catalogue, indicator)) return true
  return !claims.some(
    (each) =>
      each.figure.start > window.end &&
      each.figure.start < figure.start &&
      isOfFamily(each.indicator, indicator, rules.catalogue),
  )
}

/** `giảm so với số hộ nghèo cuối năm 2021 là | 298 hộ`: as many as there were then, and no more is made of them. */
function isComparedThen(
  { figure, window }: Pick<Claim, 'figure' | 'window'>,
  sentence: Seen['sentence'],
  { sheet, period }: Reading,
): boolean {
  const last = timesIn(sheet.times, { start: sentence.start, end: figure.start }).at(-1)
  if (!last || last === window || !isPastDay(last, period)) return false
  return isCompared(sheet.text, last, sentence.start) && BESIDE.test(sheet.text.slice(last.end, figure.start))
}

const isPastDay = (time: TimeWords, period: Period | null) =>
  /^cuối\s/iu.test(time.label) && isPast(time, period)

const BESIDE = /^(?: (?:là|có|còn|đạt)|:)? (?:(?:trên|hơn|gần|khoảng) )?$/u
