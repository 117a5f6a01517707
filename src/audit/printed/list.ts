import { sumOf } from '../decimal.ts'
import { excludeEachOther } from './exclusive.ts'
import { endsWithRest, type Items, isOpen, itemNumber, itemsOf } from './items.ts'
import { hasAllKinds, hasBothKinds, mayExcludeEachOther, printsShared, sharesItems } from './kinds.ts'
import { BOUND, MEASURED, OTHER_NOUN, TIME } from './no-count.ts'
import { NUMBER, type NumberAt, numberAt, numbersIn } from './number.ts'
import type { Passage } from './passages.ts'

/** What it is compared with comes before its parts: `(tăng 40 hồ sơ so với năm trước)`, `, đạt 80,4% dự toán và tăng 15,6% so với cùng kỳ`. */
export const COMPARED =
  '(?:\\s?\\((?:tăng|giảm|bằng|đạt|so với)\\s[^()]{3,80}\\)|,\\s(?:tăng|giảm)\\s\\d[\\d.,]*\\s[^\\d.;:()%]{1,30}so với\\s[^\\d.;:()%]{2,30}(?:\\d{4})?(?:\\s\\([^()%]{1,40}\\))?)?(?:(?:,|\\svà|,\\svà)\\s(?:bằng|đạt|tăng|giảm|vượt)\\s\\d[\\d,]*\\s?%(?:\\s(?:so với\\s|so\\s)?(?:kế hoạch|KH|dự toán|nghị quyết|chỉ tiêu|cùng kỳ|năm trước|năm ngoái)[^\\d,.;:()%]{0,30}(?:năm\\s\\d{4})?(?:\\s\\([^()%]{1,60}\\))?)?){0,3}'
/** `Chia theo lĩnh vực:`. */
const SPLIT_BY =
  '(?:(?:phân )?chia|phân(?: loại)?|tính|xét|cụ thể)?(?: ra)?\\s?theo (?:từng |các )?(?:lĩnh vực|cấp|loại|hình thức|nhóm|địa bàn|đơn vị)[^:;.\\d]{0,40}'
/** `1.875 học sinh, gồm:`; `45 văn bản (gồm …)`; `45 văn bản. Gồm:`; `1.385 văn bản, cụ thể:`; words of a part (“trong đó”) may tell a choice only. */
const TOTAL = new RegExp(
  `(${NUMBER})(\\s[^\\d.;:()%]{1,60}?)${COMPARED}(?:[,;:]?\\s|\\s?\\(\\s?|\\.\\s(?!cụ thể))(bao gồm|gồm có|gồm|cụ thể(?: là| như sau)?|chia ra|trong đó(?: có)?|${SPLIT_BY}(?=:))\\s?:?(?=\\s|$)`,
  'giu',
)
/** `412 văn bản (nghị quyết 18; quyết định 203; loại khác 34)`, `1.125 biên chế: khối Đảng 68, …`. */
const BARE_TOTAL = new RegExp(`(${NUMBER})(\\s[^\\d.;:()%,]{1,60}?)\\s?([(:])(?=[\\s\\p{L}\\d])`, 'giu')
/** `Trong tổng số 54 công chức, trình độ đại học có 39 người, …`. */
const AMONG = new RegExp(
  `(?<=(?:^|[.;]\\s)trong (?:tổng số )?)(${NUMBER})(\\s[^\\d.;:()%,]{1,40}?)([,:]| có)(?=\\s)`,
  'giu',
)
export const WHOLE = /gồm|chia ra|cụ thể/iu

/** `- Tổng số hồ sơ tiếp nhận: 6.214 hồ sơ`: a total that opens its paragraph. */
const TOTAL_FIRST = new RegExp(
  `^[-+*•–\\s]*(?:tổng|số)\\s[^\\d;.()]{2,80}?(${NUMBER})\\s?(\\p{L}+(?:\\s\\p{L}+)?)?`,
  'iu',
)
/** `- Chia theo lĩnh vực: …`, the paragraph below it. */
const SPLIT = new RegExp(`^[-+*•–\\s]*${SPLIT_BY}:`, 'iu')
const SPLIT_UP = /chia|phân/iu

/** The lists that a paragraph prints, each behind its total. */
export function listsIn(passages: readonly Passage[], i: number): PrintedList[] {
  const { words } = passages[i]!
  const listsBy = (sign: RegExp) => [...words.matchAll(sign)].map((found) => listOf(passages, i, found))
  const among = listsBy(AMONG).filter((list) => list?.mostlyExclusive)
  const all = [...listsBy(TOTAL), ...listsBy(BARE_TOTAL), ...among, splitOf(passages, i)]
  return all.filter((list) => list !== null)
}

/** The list that splits up the total of the paragraph above: `- Chia theo lĩnh vực: hộ tịch 31; đất đai 12`. */
function splitOf(passages: readonly Passage[], i: number): PrintedList | null {
  const { start, words, marker } = passages[i]!
  const above = passages[i - 1]
  const opening = SPLIT.exec(words)
  const found = opening && above?.marker === marker ? TOTAL_FIRST.exec(above.words) : null
  if (!opening || !found) return null
  const [all, printed, noun = ''] = found as unknown as [string, string, string?]
  const total = numberAt(printed, above!.start + all.lastIndexOf(printed))
  const clause = /^[^\n]*?(?=\.\s|\.$|$)/u.exec(words.slice(opening[0].length))![0]
  const items = itemsOf(clause, start + opening[0].length)
  if (!total || total.value < 4 || !items || items.numbers.length < 3 || isOpen(clause)) return null
  const nouns = [...clause.matchAll(/\d\s(\p{L}+(?:\s\p{L}+)?)/gu)].map(([, each]) => each!.toLowerCase())
  if (nouns.some((each) => each !== noun.toLowerCase())) return null
  const whole = SPLIT_UP.test(opening[0]) || endsWithRest(clause)
  return {
    total,
    parts: items.numbers,
    besides: [],
    others: numbersIn(above!.words)
      .map(({ value }) => value)
      .filter((value) => value !== total.value),
    whole,
    closed: whole,
    exclusive: false,
    mostlyExclusive: false,
    rounding: roundingOf(total, items.numbers, `${noun};${clause}`),
    start: above!.start,
    end: items.end,
  }
}

export interface PrintedList {
  readonly total: NumberAt
  readonly parts: readonly NumberAt[]
  /** What is told `ngoài ra`: of the total only where it makes the sum hold. */
  readonly besides: readonly number[]
  /** Other figures of the same sentence that the list may belong to. */
  readonly others: readonly number[]
  readonly whole: boolean
  /** Nothing is left out: the list is whole, or names all the kinds that there are. */
  readonly closed: boolean
  /** No part is also another: together they are no more than the total. */
  readonly exclusive: boolean
  /** The same, where they are only a little more. */
  readonly mostlyExclusive: boolean
  /** By so much total and parts may be apart, rounded as they are. */
  readonly rounding: number
  /** What the figures are of, where they were printed in several units. */
  readonly unit?: string
  readonly start: number
  readonly end: number
}

function listOf(passages: readonly Passage[], i: number, found: RegExpExecArray): PrintedList | null {
  const { start, words } = passages[i]!
  const [all, printed, noun, intro] = found as unknown as [string, string, string, string]
  if (BOUND.test(words.slice(Math.max(0, found.index - 20), found.index)) || OTHER_NOUN.test(noun))
    return null
  const total = numberAt(printed, start + found.index)
  if (!total || total.value < 4) return null
  const from = found.index + all.length
  const behind = words.slice(from)
  const isBracketed = all.trimEnd().endsWith('(') || /\(\s?$/u.test(all.slice(0, all.lastIndexOf(intro)))
  const clause = (isBracketed ? /^[^()]*(?=\))/u : /^[^\n]*?(?=\.\s|\.$|$)/u).exec(behind)?.[0]
  if (clause === undefined || /^cả(?!\p{L})/iu.test(behind.trimStart())) return null
  const below = clause.trim() === '' || clause.trim() === ':' ? bulletsBelow(passages, i) : null
  const listed = clause.replace(/^:/, ' ').split(BESIDES)[0]!
  const items = below ?? itemsOf(listed, start + from)
  if (!items || items.numbers.length < 2 || (!below && isOpen(clause))) return null
  if (!isOfOneUnit(`${printed}${noun}; ${clause}`) || isByTrait(clause)) return null
  const added = sumOf(items.numbers.map(({ value }) => value))
  const next = words.slice(items.end - start, items.end - start + NEXT)
  if (added > total.value && (sharesItems(clause) || printsShared(next, sumOf([added, -total.value]))))
    return null
  const sentence = words.lastIndexOf('. ', found.index) + 1
  const ahead = words.slice(sentence, found.index)
  if (/\.\s/u.test(all) && /\d/.test(ahead.replace(TIME, ''))) return null
  const others = numbersIn(ahead).map(({ value }) => value)
  const list = below ? '' : words.slice(from, items.end - start)
  const allKinds = hasAllKinds(noun, list)
  const whole =
    WHOLE.test(intro) ||
    SPLIT_UP.test(intro) ||
    endsWithRest(below?.last ?? clause) ||
    endsWithRest(list) ||
    (intro === '(' && allKinds) ||
    hasBothKinds(noun, list)
  return {
    total,
    parts: items.numbers,
    besides: below ? [] : numbersIn(clause.slice(listed.length)).map(({ value }) => value),
    others,
    whole,
    closed: whole || allKinds,
    exclusive: allKinds || excludeEachOther(noun, list, intro === '('),
    mostlyExclusive: mayExcludeEachOther(noun, list),
    rounding: roundingOf(total, items.numbers, `${noun};${clause}`),
    start: start + found.index,
    end: items.end,
  }
}

/** So far behind a list it is told what its parts have in common. */
const NEXT = 80

const roundingOf = (total: NumberAt, parts: readonly NumberAt[], words: string): number =>
  MEASURED.test(words) ? ((parts.length + 1) / 2) * 10 ** -Math.max(0, total.decimals) : 0

/** `12 đảng viên, gồm 5 nữ, 3 người dân tộc, 2 giáo viên`: one may have several traits. */
const isByTrait = (clause: string): boolean =>
  (/(?<!\p{L})nữ(?!\p{L})/iu.test(clause) && !/(?<!\p{L})nam(?!\p{L})/iu.test(clause)) ||
  (/(?<!\p{L})(?:dân tộc|DTTS)(?!\p{L})/u.test(clause) && !/(?<!\p{L})kinh(?!\p{L})/iu.test(clause))

const BESIDES = /[,;]?\s(?:và )?ngoài ra(?!\p{L})/iu

const UNIT = /\d\s?(tỷ|tỉ|triệu|nghìn|ngàn|ha|tấn|tạ|km|m2|m²|kg)(?!\p{L})/giu

/** `1,2 tỷ đồng, gồm: huyện 700 triệu đồng, …` is not added up as it is printed. */
export const isOfOneUnit = (words: string): boolean =>
  new Set([...words.matchAll(UNIT)].map(([, unit]) => unit!.toLowerCase())).size <= 1

/** The paragraphs below that begin with one bullet: `- Nghị quyết: 24`. All of them must be read. */
function bulletsBelow(passages: readonly Passage[], i: number): (Items & { readonly last: string }) | null {
  const marker = passages[i + 1]?.marker
  if (!marker || !/^[-+*•–]$/u.test(marker) || marker === passages[i]!.marker) return null
  const numbers: NumberAt[] = []
  let [end, last] = [0, '']
  for (const passage of passages.slice(i + 1)) {
    if (passage.marker !== marker) break
    const head = passage.words.slice(passage.words.indexOf(marker) + marker.length)
    last = head.replace(/[.;,]\s*$/u, '')
    const number = itemNumber(last, passage.end - head.length)
    if (!number) return null
    numbers.push(number)
    end = passage.end
  }
  return { numbers, end, last }
}
