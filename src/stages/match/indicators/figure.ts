import { type Fit, wordsCaught } from '../../../rules/indicators/fit.ts'
import type { Slot } from '../../../rules/indicators/numbered.ts'
import { type Comparator, comparatorAtEnd, comparatorOf } from '../../../rules/indicators/slots.ts'
import { printedValue } from '../../../text/numbers/amount.ts'
import type { Span } from '../../../text/span.ts'

/** A printed figure inside a candidate. */
export interface Figure extends Span {
  readonly kind: 'n' | 'percent' | 'money' | 'area' | 'zero' | 'of'
  /** The unit word printed after it: `triệu đồng`, `ha`, `nghìn`. */
  readonly unit: string | null
  readonly comparator: Comparator | null
}

/** The figure that a candidate is about, not what it is a share of. */
export const mainOf = (figures: readonly Figure[]): Figure | undefined =>
  figures.find((each) => each.kind !== 'of')

/** The number that is printed, with its scale; not a number where it is none. */
export const amountOf = ({ kind, start, end, unit }: Figure, sheet: string): number =>
  kind === 'zero'
    ? 0
    : (printedValue(sheet.slice(start, end), unit, { percent: kind === 'percent' }) ?? Number.NaN)

/**
 * The figures of one slot of a fit: its number, or the words for none, and what it is a share of. `offset`: where the
 * text of the fit starts in the sheet.
 */
export function figuresOf(slot: Slot, fit: Fit, offset: number): Figure[] {
  const { group: g, kind } = slot
  if (kind === 'dimension') return []
  if (kind === 'fraction') return figuresOf({ ...slot, kind: 'n' }, fit, offset)
  const plain = { unit: null, comparator: null }
  const at = (name: string): Span | null => {
    const found = fit.groups[`${name}${g}`]
    return found ? { start: offset + found.start, end: offset + found.end } : null
  }
  const words = (name: string) => wordsCaught(fit, `${name}${g}`)
  const zero = at('z')
  if (zero) return [{ ...plain, kind: 'zero', ...zero }]
  const value = at('v')
  if (!value) return []
  const before = slot.raw ? comparatorAtEnd(wordsBefore(fit.text, value.start - offset)) : words('c')
  const after =
    words('t') ?? (before?.trim() === 'từ' ? UPWARD.exec(fit.text.slice(value.end - offset))?.[0] : '')
  const isLeast = kind === 'percent' && before?.trim() === 'từ' && isFloor(fit.text, value, offset)
  const said = isLeast ? 'ge' : comparatorOf(before ?? '', after ?? '')
  const comparator = said ?? (isEstimate(fit.text, value.start - offset) ? 'approx' : null)
  const unit = words('u') ?? words('s') ?? null
  const share = at('r')
  const fraction = at('f')
  const of = at('d') ?? fraction
  const ofUnit = words('e') ?? (fraction ? unit : null)
  return [
    { kind, ...value, unit, comparator },
    ...(share ? [{ ...plain, kind: 'percent' as const, ...share }] : []),
    ...(of ? [{ ...plain, kind: 'of' as const, ...of, unit: ofUnit }] : []),
  ]
}

/** How far before a figure the words reach that tell how exact it is. */
const BEFORE = 110

const wordsBefore = (text: string, place: number): string => text.slice(Math.max(0, place - BEFORE), place)

/** `từ 2.500 m2 đất trở lên`: the noun stands between. */
const UPWARD = /^[^,;:.()\d]{0,8}\d?[^,;:.()\d]{0,40} trở (?:lên|xuống)(?!\p{L})/u

/** `đạt từ 98%`: no less than that; `tăng từ 98% năm 2021 lên …` tells what it was. */
function isFloor(text: string, { start, end }: Span, offset: number): boolean {
  return !CHANGES_FROM.test(wordsBefore(text, start - offset)) && !GOES_TO.test(text.slice(end - offset))
}
const CHANGES_FROM =
  /(?<!\p{L})(?:tăng|giảm|nâng|hạ|thay đổi|biến động|chuyển|dao động|đi|xuất phát|kể|tính)(?: \p{L}{1,8}){0,3} từ +$/u
const GOES_TO = /^ ?%?[^,;.]{0,40} (?:lên|xuống|đến|tới|còn|thành|sang)(?!\p{L})/u

/** `ước đạt 2.300 tỷ đồng`, `ước thực hiện cả năm là …`: nothing but joining words between, or a year not over yet. */
function isEstimate(text: string, place: number): boolean {
  const before = wordsBefore(text, place)
  return ESTIMATE.test(before) || YEAR_ESTIMATED.test(before)
}

/** `Ước thực hiện cả năm 2022, tổng thu ngân sách trên địa bàn 120 tỷ đồng`. */
const YEAR_ESTIMATED =
  /(?<!\p{L})ước(?: (?:tính|đạt|thực hiện)){0,2} (?:cả|hết|trong) năm(?: ?(?:¤{1,20}|(?:19|20)\d\d))?[^.;\d%]{0,70}$/u

const ESTIMATE =
  /(?<!\p{L})(?<!(?<!\p{L})(?:hương|quy|công|điều|khế|giao|cam|mơ|ao) )ước(?: (?:tính|đạt|thực hiện|khoảng|được|có|là|bằng|trên|cả năm|năm|trong|toàn|¤{1,40})){0,5} ?:? ?$/u
