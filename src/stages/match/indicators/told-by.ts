import { tellsStock } from '../../../rules/indicators/catalogue.ts'
import { partitionPoint } from '../../../text/bisect.ts'
import type { TimeWords } from '../../../text/periods.ts'
import type { Span } from '../../../text/span.ts'
import type { Claim, Reading, Seen } from './reading.ts'
import type { Source } from './sources.ts'

/**
 * Of when a figure is that is told as what an older document says: a survey, of its year; a report of before, of a time
 * that is not known. Null where it is this report's own.
 */
export function timeOfSource(
  { indicator, figure }: { readonly indicator: string; readonly figure: Span },
  { sentence }: Seen,
  { sheet, period, rules }: Reading,
): TimeWords | 'unknown' | null {
  if (!period) return null
  const { text, sources } = sheet
  const stock = tellsStock(rules.catalogue, indicator)
  const first = partitionPoint(sources, ({ start }) => start < sentence.start)
  for (let i = first; i < sources.length && sources[i]!.start < sentence.end; i++) {
    const source = sources[i]!
    if (!(stock || source.surveyed === undefined) || !tells(source, figure, { text, sentence, stock }))
      continue
    const year = yearOf(source)
    if (year !== null && year < Number(period.to.slice(0, 4)))
      return {
        start: source.start,
        end: source.end,
        label: `năm ${year}`,
        period: null,
        kind: 'year',
        dated: true,
      }
    if (year === null && source.date < period.from) return 'unknown'
  }
  return null
}

/**
 * `Theo Quyết định … kết quả rà soát hộ nghèo năm 2023, còn 85 hộ nghèo. | Tỷ lệ hộ nghèo là 3,2%`: what is told next of
 * what a survey of before looked at is of that survey.
 */
export function timeOfSurvey(
  { indicator, figure }: { readonly indicator: string; readonly figure: Span },
  { seen, claims }: { readonly seen: Seen; readonly claims: readonly Claim[] },
  { sheet: { text, sources }, rules }: Reading,
): TimeWords | null {
  const last = claims.findLast((each) => each.figure.end <= seen.sentence.start)
  const time = last?.window
  const source = time && sources[partitionPoint(sources, ({ start }) => start < time.start)]
  if (!source?.surveyed || source.start !== time?.start || !tellsStock(rules.catalogue, indicator))
    return null
  const between = text.slice(last!.figure.end, figure.start)
  if (between.length > FARTHEST || ELSEWHERE.test(between) || STOPS.test(between)) return null
  const title = text
    .slice(source.start, source.end)
    .split(/(?:rà soát|điều tra) /u)
    .at(-1)!
  const surveyed = new Set(objectsOf(title))
  return objectsOf(text.slice(seen.start, seen.end)).some((each) => surveyed.has(each)) ? time! : null
}

/** Two full stops: a whole sentence on other things stands between. */
const FARTHEST = 300
const STOPS = /[.!?] .*[.!?] /u

/** `hộ nghèo`, `hộ cận nghèo`: the words of what is counted that tell it from other things. */
const objectsOf = (words: string): string[] => words.match(OBJECT) ?? []
const OBJECT =
  /(?<!\p{L})(?!(?:theo|trên|toàn|chuẩn|thôn|tỉnh|huyện|phường|người|quyết|định|ngày|tháng)(?!\p{L}))\p{L}{4,}(?!\p{L})/gu

/** The figure is what a document of before says, which does not tell of when it is. */
export const isOfOlderSource = (value: Claim, seen: Seen, reading: Reading): boolean =>
  value.modality === 'actual' &&
  (value.window === null || value.window.start < seen.sentence.start) &&
  timeOfSource(value, seen, reading) === 'unknown'

/** The year of a survey; it is made in the last months, so that a decision of those needs not name it. */
function yearOf({ surveyed, date }: Source): number | null {
  if (surveyed !== null) return surveyed ?? null
  return date.slice(5, 7) >= '09' ? Number(date.slice(0, 4)) : null
}

/** Whether the document says the figure: before it, or behind it in its clause. */
function tells(
  source: Source,
  figure: Span,
  { text, sentence, stock }: { readonly text: string; readonly sentence: Span; readonly stock: boolean },
): boolean {
  if (source.start >= figure.end) return SAYS_BEFORE.test(text.slice(figure.end, source.start))
  const between = text.slice(source.end, figure.start)
  if (ELSEWHERE.test(between)) return false
  const before = text.slice(sentence.start, source.start)
  return ACCORDING_TO.test(before) || (stock && ON_GROUNDS_OF.test(before)) || SAYS.test(between)
}

/** Another document or a day, or words that turn to what there is now. */
const ELSEWHERE = /¤|(?<!\p{L})(?:nay|hiện|thực tế|kỳ này)(?!\p{L})/u

const OPENS = '(?:^|[;,:(.])[ "*+-]{0,4}(?:\\d{1,2}[.)] ?)?'
const WHAT =
  '(?: (?:số liệu|kết quả|nội dung|thống kê|tổng hợp|đánh giá|nêu)){0,2}(?: (?:của|tại|trong|theo))? $'
const ACCORDING_TO = new RegExp(`${OPENS}(?:theo|tại|trong|qua)${WHAT}`, 'u')
/** What is done on the grounds of a document is done later; how much there is stands in it. */
const ON_GROUNDS_OF = new RegExp(`${OPENS}căn cứ${WHAT}`, 'u')

/** `Báo cáo số 12 của UBND huyện | nêu số hộ nghèo là 120 hộ`. */
const SAYS =
  /^[ ,]{0,2}(?:(?:của|do) [^\d,;.:]{0,80}?)?(?:(?:có |đã |được )?(?:nêu|cho biết|cho thấy|ghi|ghi nhận|thể hiện|xác định|đánh giá|phản ánh|thống kê|báo cáo|tổng hợp|khẳng định)(?!\p{L})| ?:|(?:với|gồm|có) )/u

/** `95 hộ | nghèo theo Báo cáo số 12`, `95 hộ | nghèo (Báo cáo số 12)`. */
const SAYS_BEFORE =
  /^[^\d.;:,()¤]{0,40}(?:,? ?\(?(?:theo|nêu tại|tại|trong|nguồn:?)(?: (?:số liệu|kết quả|nội dung)){0,2}(?: (?:của|tại|trong))? |\( ?)$/u
