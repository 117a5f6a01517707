import { contradict, type Printed } from './decimal.ts'

/** What a target says: its figure, its bound, and the words it stands in. */
export interface Aim extends Printed {
  readonly unit: string
  readonly comparator?: 'ge' | 'gt' | 'le' | 'lt' | 'approx' | null
  readonly quote: string
}

/** Words of a quantity that is to become smaller: nobody aims at more of it. */
const LESS =
  /(?<!\p{L})(?:giảm|quá hạn|trễ hạn|chậm|muộn|nghèo|vi phạm|sai sót|tồn đọng|thất nghiệp|suy dinh dưỡng|tai nạn|tối đa|không quá|dưới)(?!\p{L})/iu
/** Words by which a figure is to be reached. */
const REACHED = /(?<!\p{L})(?:đạt|từ|hoàn thành|bằng hoặc vượt|tối thiểu|ít nhất)(?!\p{L})|(?<!\d)100 ?%/iu

/** `up`: at least so much was aimed at; `down`: at most; null where the words do not tell. */
function directionOf({ comparator, unit, quote }: Aim): 'up' | 'down' | null {
  if (comparator === 'ge' || comparator === 'gt') return 'up'
  if (comparator === 'le' || comparator === 'lt') return 'down'
  if (comparator === 'approx') return null
  if (/(?<!\p{L})giảm(?!\p{L})[^\d]{0,60}(?:còn|xuống)(?!\p{L})/iu.test(quote)) return 'down'
  return unit === 'percent' && REACHED.test(quote) && !LESS.test(quote) ? 'up' : null
}

/** Whether a result falls short of a target, by more than the printed places leave open; false where the direction is unknown. */
export function fallsShort(result: Printed, aim: Aim): boolean {
  const direction = directionOf(aim)
  if (direction === null || !contradict(result, aim)) return false
  return direction === 'up' ? result.value < aim.value : result.value > aim.value
}

/** `đạt 75%, chưa đạt mục tiêu 90%`; `không quá 5%` where the bound says more. */
export const aimed = (aim: Aim, figure: string): string =>
  directionOf(aim) === 'down' ? `mục tiêu không quá ${figure}` : `mục tiêu ${figure}`
