import { quoted } from '../../text/quote.ts'
import type { Facts } from '../../types.ts'
import type { Broken } from '../broken.ts'
import { gap, sumOf } from '../decimal.ts'
import { oneSlipApart } from '../slip.ts'
import { itemNumber, itemsOf, OPEN } from './items.ts'
import { wrongSum } from './mismatch.ts'
import { NUMBER, type NumberAt, numberAt, numbersIn } from './number.ts'
import { type Passage, passagesOf } from './passages.ts'

/** `1.875 học sinh, gồm:`; `1.385 văn bản, cụ thể:`; words of a part (“trong đó”) may tell a choice only. */
const TOTAL = new RegExp(
  `(${NUMBER})(\\s[^\\d.;:()%]{1,60}?)[,;:(]?\\s(bao gồm|gồm có|gồm|cụ thể(?: là| như sau)?|chia ra|trong đó(?: có)?)\\s?:?(?=\\s|$)`,
  'giu',
)
/** `412 văn bản (nghị quyết 18; quyết định 203; loại khác 34)`, `1.125 biên chế: khối Đảng 68, …`. */
const BARE_TOTAL = new RegExp(`(${NUMBER})(\\s[^\\d.;:()%,]{1,60}?)\\s?([(:])(?=[\\s\\p{L}\\d])`, 'giu')
const WHOLE = /gồm|chia ra|cụ thể/iu
/** The list ends with all the rest. */
const REST = /(?<!\p{L})khác(?!\p{L})[^,;]{0,20}$/iu
/** Not a count of what follows: a bound before it, a comparison or another quantity behind it. */
const BOUND =
  /(?<!\p{L})(?:khoảng|gần|hơn|trên|dưới|tăng|giảm|thêm|(?<!tổng )số|ngày|tháng|năm|quý|điều|khoản|theo|tại|của)\s*$/iu
const OTHER_NOUN =
  /(?<!\p{L})(?:tăng|giảm|so với|cùng kỳ|kế hoạch|bình quân|mỗi|giá trị|trị giá|kinh phí|đạt|còn)(?!\p{L})/iu
const MEASURED = /(?<!\p{L})(?:tỷ|tỉ|triệu|nghìn|đồng|ha|tấn|tạ|km|m2|m²|kg)(?!\p{L})/iu

/** Lists whose printed parts do not add up to the total in front of them, whatever they count. */
export function brokenLists(facts: Facts): Broken[] {
  const passages = passagesOf(facts)
  return passages.flatMap(({ words }, i) =>
    [...words.matchAll(TOTAL), ...words.matchAll(BARE_TOTAL)].flatMap((found) => {
      const list = listOf(passages, i, found)
      return (list && judged(facts, list)) ?? []
    }),
  )
}

interface PrintedList {
  readonly total: NumberAt
  readonly parts: readonly NumberAt[]
  /** Other figures of the same sentence that the list may belong to. */
  readonly others: readonly number[]
  readonly whole: boolean
  readonly measured: boolean
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
  const clause = (intro === '(' ? /^[^()]*(?=\))/u : /^[^\n]*?(?=\.\s|\.$|$)/u).exec(behind)?.[0]
  if (clause === undefined) return null
  const below = clause.trim() === '' || clause.trim() === ':' ? bulletsBelow(passages, i) : null
  const items = below ?? itemsOf(clause.replace(/^:/, ' '), start + from)
  if (!items || items.numbers.length < 2 || OPEN.test(below ? '' : clause)) return null
  const sentence = words.lastIndexOf('. ', found.index) + 1
  const others = numbersIn(words.slice(sentence, found.index)).map(({ value }) => value)
  return {
    total,
    parts: items.numbers,
    others,
    whole: WHOLE.test(intro) || REST.test(clause),
    measured: MEASURED.test(noun) || MEASURED.test(clause),
    start: start + found.index,
    end: items.end,
  }
}

/** The paragraphs below that begin with one bullet: `- Nghị quyết: 24`. All of them must be read. */
function bulletsBelow(passages: readonly Passage[], i: number): { numbers: NumberAt[]; end: number } | null {
  const marker = passages[i + 1]?.marker
  if (!marker || !/^[-+*•–]$/u.test(marker) || marker === passages[i]!.marker) return null
  const numbers: NumberAt[] = []
  let end = 0
  for (const passage of passages.slice(i + 1)) {
    if (passage.marker !== marker) break
    const head = passage.words.slice(passage.words.indexOf(marker) + marker.length)
    const number = itemNumber(head.replace(/[.;,]\s*$/u, ''), passage.end - head.length)
    if (!number) return null
    numbers.push(number)
    end = passage.end
  }
  return { numbers, end }
}

function judged(facts: Facts, list: PrintedList): Broken | null {
  const { total, parts, others, whole, measured } = list
  const rounding = measured ? ((parts.length + 1) / 2) * 10 ** -Math.max(0, total.decimals) : 0
  const values = parts.map(({ value }) => value)
  const sums = values.map((_, count) => sumOf(values.slice(0, count + 1)))
  const fits = (sum: number) => gap(sum, total.value) <= rounding
  if (sums.slice(1).some((sum) => fits(sum) || others.includes(sum))) return null
  const added = sums.at(-1)!
  if (values.some((value) => value > total.value) && !whole) return null
  const slip = total.value >= 100 && oneSlipApart(added, total.value)
  if (!slip && !(whole && isNear(added, total.value, parts.length))) return null
  return wrongSum(total, parts, {
    said: 'lời văn ghi tổng là',
    evidence: [quoted(facts.outline.text, list.start, list.end)],
  })
}

/** Far apart, the list is thought to count something else, or to count some things twice. */
const isNear = (added: number, total: number, parts: number) =>
  gap(added, total) <= Math.max(2, 0.25 * total) && (parts >= 3 || gap(added, total) <= 0.1 * total)
