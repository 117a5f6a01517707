import type { Period } from '../../types.ts'
import { matchesOf } from '../matches.ts'
import type { TimeWords } from '../periods.ts'

const SCHOOL_YEAR =
  /(?<!\p{L})năm\s{1,6}học\s{1,6}((?:19|20)\d\d)\s{0,6}[-–/]\s{0,6}((?:19|20)\d\d)(?![\d/])/giu

/** `Năm học 2015 - 2016`: from September until the last day of May, by which classes end. Never the time of a report. */
export const schoolYearsIn = (text: string): TimeWords[] =>
  matchesOf(SCHOOL_YEAR, text).flatMap((match): TimeWords[] => {
    const [words, first, last] = match
    if (Number(last) !== Number(first) + 1) return []
    const period: Period = { from: `${first}-09-01`, to: `${last}-05-31` }
    const label = words.replace(/\s+/g, ' ')
    return [
      { start: match.index, end: match.index + words.length, label, period, kind: 'school', dated: true },
    ]
  })
