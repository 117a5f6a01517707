import { findDates } from '../../../text/dates.ts'
import type { Span } from '../../../text/span.ts'
import type { Mention } from '../../../types.ts'

/** A document that tells figures: a report, or what makes the result of a survey known. */
export interface Source extends Span {
  /** Its day of issue. */
  readonly date: string
  /** The year of the survey, null where its title names none; undefined: it is a report on whatever. */
  readonly surveyed?: number | null
}

/** The dated documents cited that tell figures, in order, each with its title. */
export function sourcesIn(
  letters: string,
  taken: readonly Mention[],
  titles: readonly Span[],
): readonly Source[] {
  return taken
    .flatMap((each): Source[] => {
      if (each.kind !== 'reference') return []
      const { at, parts } = each
      const date = findDates(parts.date ?? '')[0]?.date
      if (!date) return []
      const survey = SURVEY.exec(letters.slice(at.end, at.end + 300))
      if (survey) {
        const surveyed = survey[1] === undefined ? null : Number(survey[1])
        return [{ start: at.start, end: at.end + survey[0].length, date, surveyed }]
      }
      if (!/^báo cáo$/iu.test(parts.type ?? '')) return []
      const title = titles.find(({ start }) => start >= at.end && start - at.end < LONGEST_LEAD)
      return [{ start: at.start, end: title?.end ?? at.end, date }]
    })
    .toSorted((a, b) => a.start - b.start)
}

/** So many letters between a citation and its title name who issued it. */
const LONGEST_LEAD = 100

/** `phê duyệt kết quả rà soát hộ nghèo, hộ cận nghèo năm 2023`; dossiers and documents are looked through at any time. */
const SURVEY =
  /^[ ,"(]{0,3}(?:(?:của|do) [^\d,;.:]{0,80}?)?(?:(?:về việc|v\/v|về|phê duyệt|công nhận|công bố|thông báo|báo cáo) ){1,3}kết quả (?:tổng )?(?:rà soát|điều tra)(?!\p{L})(?![^,.;:\d]{0,40}(?:thủ tục|tthc|văn bản|hồ sơ))(?:[^\d,.;:]|, ?(?=(?:hộ|người|lao động) )){0,120}?(?:(?:,| cuối)? năm ((?:19|20)\d\d)(?!\d)|(?=,(?! ?(?:hộ|người|lao động) )|[.;:(]|$| với | gồm ))/u
