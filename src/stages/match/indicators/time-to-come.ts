import { fits, type Sought } from '../../../text/sought.ts'
import type { Claim, Reading, Seen } from './reading.ts'

const TO_COME: Sought = {
  words: ['tới', 'tiếp theo', 'kế tiếp'],
  pattern:
    /^[ "*+-]{0,6}(?:(?:\d{1,2}[.)]|[a-zđ]\)) ?)?(?:trong |sang |bước sang |từ nay )?(?:(?:những|các|một|hai|ba|\d{1,2}) )?(?:tháng|quý|năm|kỳ|tuần|thời gian)(?:,? ¤{4,40})? (?:tới|tiếp theo|kế tiếp)(?!\p{L})(?:(?!(?:đến nay|hiện|đã|kết quả|so với|ước)(?!\p{L})).)*$/su,
}

/** `Trong tháng tiếp theo giải quyết việc làm cho | 38 lao động` among results: not of now, and no aim in words. */
export const isOfTimeToCome = (
  { figure, modality }: Claim,
  { sentence }: Seen,
  { sheet }: Reading,
): boolean => modality === 'actual' && fits(TO_COME, sheet.text.slice(sentence.start, figure.start))
