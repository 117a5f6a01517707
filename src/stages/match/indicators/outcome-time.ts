import type { TimeWords } from '../../../text/periods.ts'
import { groupOf } from './head.ts'
import type { Claim, Reading, Seen } from './reading.ts'

/** A sentence that tells what came of the deed of the one before it. */
const OUTCOME =
  /^[ "+*-]{0,4}(?:qua (?:đó|(?:công tác |đợt |kết quả )?(?:tự )?(?:kiểm tra|thanh tra|rà soát))|kết quả(?: (?:kiểm tra|thanh tra|rà soát))?|từ đó)(?!\p{L})/u

/** `đã kiểm tra 12 đơn vị trong 9 tháng đầu năm. Qua kiểm tra phát hiện | 23 tồn tại`: of the time of that deed. */
export function timeOfDeed(
  indicator: string,
  { seen: { sentence }, claims }: { readonly seen: Seen; readonly claims: readonly Claim[] },
  { sheet: { text }, paragraph }: Reading,
): TimeWords | null {
  if (sentence.start <= paragraph.start || !OUTCOME.test(text.slice(sentence.start, sentence.start + 60)))
    return null
  const deed = claims.findLast(({ figure }) => figure.start < sentence.start)
  if (deed?.modality !== 'actual' || groupOf(deed.indicator) !== groupOf(indicator)) return null
  return /\. /u.test(text.slice(deed.end, sentence.start - 1)) ? null : deed.window
}
