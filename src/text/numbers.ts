import { readNumberWords } from './numbers/words.ts'

/** A number as a Vietnamese clerk means it. */
export interface PrintedNumber {
  readonly value: number
  /** Decimals as printed; below zero after scaling up (`1,2 tỷ đồng` in đồng: −8). Half a unit of them is the tolerance. */
  readonly decimals: number
  /** Why another reading is possible, in Vietnamese; null when there is one reading only. */
  readonly ambiguous: string | null
}

/** What the words around a number say of it. */
export interface NumberKind {
  /** Things counted (hồ sơ, người): never a fraction, so `1,234 hồ sơ` is 1234. */
  readonly whole?: boolean
  /** A percentage: the point is a decimal mark (`98.170%`). */
  readonly percent?: boolean
}

/**
 * Reads one printed number: `.` and a blank group thousands, `,` is the decimal mark, yet a point that does not stand
 * before three digits is decimal (`98.17`). Leading zeros (`02`), words up to a hundred (`mười lăm`), `nửa` and
 * `không` are read. English marks (`1,234.5`), the letters O and l between digits and the like are read and told in
 * `ambiguous`. Null where the words are no single number (a range, a date, two numbers).
 */
export function readNumber(printed: string, kind: NumberKind = {}): PrintedNumber | null {
  const squeezed = printed.normalize('NFKC').replace(/\s+/gu, ' ').trim()
  const words = readNumberWords(squeezed)
  if (words !== null) return { value: words, decimals: words % 1 === 0 ? 0 : 1, ambiguous: null }
  const sign = /^[-–−]/.test(squeezed) ? '-' : ''
  const slip = letterSlip(squeezed.slice(sign.length).trim())
  const shape = marks(slip.digits, kind)
  if (!shape) return null
  const text = sign + shape.text
  return { value: Number(text), decimals: decimalsOf(text), ambiguous: slip.doubt ?? shape.doubt }
}

/** Multiplies by a power of ten without binary noise: `2014517000` by −6 is 2014.517. */
export function scaled(number: PrintedNumber, power: number): PrintedNumber {
  if (power === 0) return number
  const digits = number.value.toFixed(Math.max(0, number.decimals))
  return { ...number, value: Number(`${digits}e${power}`), decimals: number.decimals - power }
}

/** Powers of ten of money words; `đồng` alone is 0. */
const MONEY: readonly (readonly [RegExp, number])[] = [
  [/^(?:nghìn|ngàn) tỷ/u, 12],
  [/^tỷ/u, 9],
  [/^vạn/u, 4],
  [/^(?:triệu|trđ|tr(?!\p{L}))/u, 6],
  [/^(?:nghìn|ngàn)/u, 3],
  [/^(?:đồng|đ(?!\p{L})|vnđ|vnd)/u, 0],
]

/** The power of ten that a money word stands for (`triệu đồng`: 6), or null for other words. */
export function moneyPower(words: string): number | null {
  const plain = words.toLowerCase().replace(/\s+/gu, ' ').replaceAll('tỉ', 'tỷ').trim()
  return MONEY.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

function letterSlip(text: string): { digits: string; doubt: string | null } {
  if (!/\d/.test(text) || !/[OoIl]/.test(text)) return { digits: text, doubt: null }
  const digits = text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1')
  return { digits, doubt: `\`${text}\` có chữ cái lẫn trong số, đọc là ${digits}` }
}

/** The number with a point as decimal mark and no grouping, or null where the marks make no number. */
function marks(text: string, kind: NumberKind): { text: string; doubt: string | null } | null {
  if (/^\d+$/.test(text)) return { text, doubt: null }
  if (kind.percent && /^\d{1,3}[.,]\d{1,4}$/.test(text)) return percentMarks(text)
  if (/^[1-9]\d{0,2}(?:[. ]\d{3})+(?:,\d+)?$/.test(text))
    return { text: text.replace(/[. ]/g, '').replace(',', '.'), doubt: mixed(text) }
  if (/^\d+,\d+$/.test(text)) return commaMark(text, kind)
  if (/^\d+\.\d+$/.test(text)) return { text, doubt: null }
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) {
    const plain = text.replaceAll(',', '')
    return { text: plain, doubt: `\`${text}\` viết theo lối Anh, đọc là ${plain}` }
  }
  return null
}

function percentMarks(text: string): { text: string; doubt: string | null } {
  const plain = text.replace(',', '.')
  const three = /\.\d{3}$/.test(text)
  return { text: plain, doubt: three ? `\`${text}%\` đọc là ${plain}, có thể là số nghìn` : null }
}

function commaMark(text: string, kind: NumberKind): { text: string; doubt: string | null } {
  if (!kind.whole || !/^[1-9]\d{0,2},\d{3}$/.test(text)) return { text: text.replace(',', '.'), doubt: null }
  const plain = text.replace(',', '')
  return { text: plain, doubt: `\`${text}\` dùng dấu phẩy ngăn nghìn, đọc là ${plain}` }
}

function mixed(text: string): string | null {
  return / \d/.test(text) && text.includes('.')
    ? `\`${text}\` ngăn nghìn bằng cả dấu chấm lẫn dấu cách`
    : null
}

function decimalsOf(text: string): number {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}
