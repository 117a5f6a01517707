import { NUMBERS, type NumberAt, numberAt } from './number.ts'

/** The parts that a list gives, as far as it can be read without doubt. */
export interface Items {
  readonly numbers: readonly NumberAt[]
  readonly end: number
}

export const ASIDE = /\([^()]{0,200}\)/gu
/** A bound, a share or a comparison: no part of a sum. */
export const NO_PART =
  /%|(?<!\p{L})(?:khoảng|gần|hơn|trên(?! đại học)|dưới|tăng|giảm|so với|cùng kỳ|bình quân|trong đó|(?:đạt|bằng|theo) (?:kế hoạch|chỉ tiêu)|mỗi|(?:từ|đến|năm) (?=\d)|lần|ngày|tháng|quý)(?!\p{L})/iu
/** `và tám hồ sơ quá hạn`: a part whose figure is a word. */
const IN_WORDS =
  /^\s*(?:và\s)?(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|chục|trăm)\s){1,4}(?!năm|tháng|quý)\p{L}/iu
/** The list goes on with what has no figure: `và các lĩnh vực khác`, not `100 hồ sơ thuộc các lĩnh vực khác`. */
export const isOpen = (clause: string): boolean =>
  /…|\.\.\.|v\.v/u.test(clause) ||
  clause.split(/,(?!\d)|;|\.\s|(?<!\p{L})và(?!\p{L})/u).some((item) => OTHERS.test(item) && !/\d/.test(item))

const OTHERS = /(?<!\p{L})(?:còn lại|khác)(?!\p{L})/iu

/** The one number of an item that begins or ends with it: `nghị quyết 24`, `24 nghị quyết`, `Tiểu học: 1.208 học sinh`. */
export function itemNumber(item: string, at: number): NumberAt | null {
  const plain = item.replace(ASIDE, (aside) => ' '.repeat(aside.length))
  if (NO_PART.test(plain)) return null
  const found = [...plain.matchAll(NUMBERS)]
  if (found.length !== 1 || /\d/.test(plain.replace(found[0]![0], ''))) return null
  const { 0: printed, index } = found[0]!
  return numberAt(printed, at + index)
}

/** `…, 10 quyết định, thông báo`: one item of two nouns, or one without its figure. */
const isBareNoun = (item: string, isLast: boolean) => isLast && /^\s*\p{L}+(?:\s\p{L}+)?[\s.]*$/u.test(item)

/** `còn lại là lĩnh vực khác (100 hồ sơ)`: the figure of an item that has no other. */
function asideNumber(item: string, at: number): NumberAt | null {
  const [aside, ...others] = [...item.matchAll(ASIDE)]
  if (!aside || others.length > 0 || !OTHERS.test(item) || /\d/.test(item.replace(ASIDE, ''))) return null
  return itemNumber(aside[0].slice(1, -1), at + aside.index + 1)
}

/** The items of a clause: `nghị quyết 24; quyết định 512; văn bản khác 65`; null where one of them cannot be read. */
export function itemsOf(clause: string, at: number): Items | null {
  const first = /^[^\d]*\d[^,;]*(?:,\d[^,;]*){0,3}([,;])/u.exec(clause)?.[1] ?? ','
  const stop = first === ',' ? clause.indexOf(';') : -1
  const list = stop < 0 ? clause : clause.slice(0, stop)
  const cuts = first === ';' ? /;/gu : /,(?!\d)|(?<!\p{L})và(?!\p{L})/gu
  const numbers: NumberAt[] = []
  let from = 0
  for (const cut of [...list.matchAll(cuts), { index: list.length, 0: '' }]) {
    const item = list.slice(from, cut.index)
    const aside = asideNumber(item, at + from)
    if (!aside && !/\d/.test(item.replace(ASIDE, '')))
      if (IN_WORDS.test(item) || isBareNoun(item, cut.index === list.length)) return null
      else continue
    const number = aside ?? itemNumber(item, at + from)
    if (!number) return null
    numbers.push(number)
    from = cut.index! + cut[0].length
  }
  return { numbers, end: at + list.length }
}
