import { asForeseen } from '../../../text/foreseen.ts'
import type { TimeWords } from '../../../text/periods.ts'
import { holdsOne, placesOf, type Sought } from '../../../text/sought.ts'
import type { Period } from '../../../types.ts'
import { spanOf } from './sentences.ts'

const FORESEEN = /(?<!\p{L})ước(?: (?:tính|thực hiện|đạt|cả|trong|kết quả|hết)){0,2} $/u
const FORESEEN_BEHIND = /^,? (?:dự )?ước(?!\p{L})/u

/** `Ước thực hiện năm 2025: …` in the report on ten months of it is of all the year, which `Năm 2025, …` need not be. */
export function withForeseen(
  times: readonly TimeWords[],
  letters: string,
  own: Period | null,
): readonly TimeWords[] {
  if (!own || !holdsOne(letters, ['ước'])) return times
  return times.map((each) => {
    const { kind, label, period, start, end } = each
    if (kind !== 'year' || !period || period.to <= own.to || !/^năm /iu.test(label)) return each
    const isLed =
      FORESEEN.test(letters.slice(Math.max(0, start - 30), start)) ||
      FORESEEN_BEHIND.test(letters.slice(end, end + 12))
    return isLed ? { ...each, label: asForeseen(label) } : each
  })
}

/** A time that is told as a whole though it is not over yet: what stands behind it is of now again. */
export const isWholeAhead = ({ label }: TimeWords, end: string | null, own: Period | null): boolean =>
  end !== null && own !== null && end > own.to && /^(?:cả|toàn|ước|12)\s/iu.test(label)

const TWELVE: Sought = {
  words: ['12 tháng'],
  pattern:
    /(?<=(?<!\p{L})ước (?:tính |thực hiện |trong |đạt )?)12 tháng(?=[ ,:](?! ?(?:tới|qua|tiếp|sau)))/gu,
}

/** `Ước 12 tháng thu …`. */
export const foreseenMonths = (letters: string): TimeWords[] =>
  placesOf(TWELVE, letters).map((m) => ({
    ...spanOf(m),
    label: '12 tháng đầu năm',
    period: null,
    kind: 'months',
    dated: false,
  }))
