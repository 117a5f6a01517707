import { NUMBERS, type NumberAt, numberAt } from './number.ts'

/** The parts that a list gives, as far as it can be read without doubt. */
export interface Items {
  readonly numbers: readonly NumberAt[]
  readonly end: number
}

export const ASIDE = /\([^()]{0,200}\)/gu
/** A bound, a share or a comparison: no part of a sum. */
export const NO_PART =
  /%|(?<!\p{L})(?:khoảng|(?:gần|hơn|trên|dưới) (?=\d)|tăng|giảm|so với|cùng kỳ|bình quân|trong đó|(?:đạt|bằng|theo) (?:kế hoạch|chỉ tiêu)|mỗi|(?:từ|đến|(?<!(?:lâu|hàng|hằng) )năm) (?=\d)|lần|ngày|tháng|quý)(?!\p{L})/iu
/** `và tám hồ sơ quá hạn`: a part whose figure is a word. */
const IN_WORDS =
  /^\s*(?:và\s)?(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|chục|trăm)\s){1,4}(?!năm|tháng|quý)\p{L}/iu
const OTHERS = /(?<!\p{L})(?:còn lại|khác)(?!\p{L})/iu
const REST_NAMED = /(?<!\p{L})(?:khác|(?:các|những|số) \p{L}+(?: \p{L}+)? còn lại)(?!\p{L})[^,;]{0,20}$/iu
/** `còn lại 414 thủ tục`, `414 thủ tục còn lại cung cấp thông tin`. */
const REST_COUNTED =
  /^\s*(?:số )?còn lại(?: (?:là|có))? \d|(?<!\p{L})\d[\d.,]*(?: \p{L}+){1,3} còn lại(?!\p{L})/iu
/** `còn lại 90 bộ đang giải quyết` is the rest of what was done, not of the fields told before. */
const IS_PENDING = /(?<!\p{L})(?:đang|chưa|chuyển|sẽ|chờ)(?!\p{L})/iu

/** The list ends with all the rest. */
export function endsWithRest(list: string): boolean {
  const last = list.split(/[,;](?!\d)|(?<!\p{L})và(?!\p{L})/u).at(-1)!
  return REST_NAMED.test(list) || (REST_COUNTED.test(last) && !IS_PENDING.test(last))
}

/** The list goes on with what has no figure: `và các lĩnh vực khác`, not `100 hồ sơ thuộc các lĩnh vực khác`. */
export const isOpen = (clause: string): boolean =>
  /…|\.\.\.|v\.v/u.test(clause) ||
  clause.split(/,(?!\d)|;|\.\s|(?<!\p{L})và(?!\p{L})/u).some((item) => OTHERS.test(item) && !/\d/.test(item))

/** `mũi 1 là 31.205 mũi`, `tổ 3: 120 hộ`: a number that belongs to the name. */
const ORDINAL = /^\s*(?:\p{L}+\s){1,4}\d{1,2}(?=(?: (?:là|có|được|đạt)|:) \d)/u
const blank = (words: string) => words.replace(/\S/gu, ' ')

/** The one number of an item that begins or ends with it: `nghị quyết 24`, `24 nghị quyết`, `Tiểu học: 1.208 học sinh`. */
export function itemNumber(item: string, at: number): NumberAt | null {
  const told = item.replace(ASIDE, blank)
  if (NO_PART.test(told)) return null
  const plain = told.replace(ORDINAL, blank)
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

/** One noun of two, whose comma parts no items. */
const TWIN =
  /(?<!\p{L})(?:tin, bài|kiến nghị, phản ánh|phản ánh, kiến nghị|vịt, ngan|ngan, vịt|trâu, bò|xã, thị trấn|cán bộ, công chức|văn hóa, thể thao)(?!\p{L})/giu

/** The items of a clause: `nghị quyết 24; quyết định 512; văn bản khác 65`; null where one of them cannot be read. */
export function itemsOf(words: string, at: number): Items | null {
  const clause = words.replace(TWIN, (both) => both.replace(',', ' '))
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
