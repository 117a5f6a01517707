import { matchesOf } from '../../../text/matches.ts'
import { printedValue } from '../../../text/numbers/amount.ts'
import type { Reading } from './reading.ts'
import { sentencesOf } from './sentences.ts'
import type { SplitLabel } from './split-label.ts'

/**
 * What the items behind a label add up to, read or not (`lĩnh vực khác 17`); not a number where an item has no count
 * that could be added.
 */
export function splitSum({ end, at }: SplitLabel, { sheet, paragraphs }: Reading): number {
  const list = sentencesOf(sheet.text, end, paragraphs[at]!.end)[0]
  const words = list ? sheet.text.slice(list.start, list.end) : ''
  const items = /\d/u.test(words)
    ? itemsIn(words)
    : below(at, paragraphs).map(({ start, end: to }) => sheet.text.slice(start, to))
  const counts = items.map(countIn)
  return counts.length > 1 ? counts.reduce((sum, each) => sum + each, 0) : Number.NaN
}

/** The items of a sentence up to a clause with a verb of its own: `…; đang giải quyết 54 hồ sơ`. */
function itemsIn(words: string): string[] {
  const flat = words.slice(0, LONGEST).replace(/\([^()]*\)/gu, (aside) => aside.replace(/[,;]/gu, ' '))
  const cut = /\d[^;]*;[^;]*\d/u.test(flat) ? /;/u : /,(?!\d)|(?<!\p{L})và(?!\p{L})/u
  const items = flat.split(cut).filter((each) => /\d/u.test(each))
  const other = items.findIndex((each, i) => i > 0 && OTHER_DEED.test(each))
  return other < 0 ? items : items.slice(0, other)
}

const OTHER_DEED =
  /(?<!\p{L})(?:giải quyết|tiếp nhận|xử lý|trả|đang|chưa|quá hạn|trễ hạn|đúng hạn|trước hạn|đạt|tăng|giảm|trong đó)(?!\p{L})/u

/** The paragraphs that a lead-in opens, of the rank of the first. */
function below(at: number, all: Reading['paragraphs']) {
  const rank = all[at + 1]?.rank ?? 0
  const behind = all.slice(at + 1, at + 1 + MOST_ITEMS)
  const stop = behind.findIndex((each) => each.rank < rank || each.rank <= all[at]!.rank)
  return (stop < 0 ? behind : behind.slice(0, stop)).filter((each) => each.rank === rank)
}

/** The first count of an item; one in brackets where no other stands: `còn lại là lĩnh vực khác (100 hồ sơ)`. */
function countIn(item: string): number {
  const plain = item.replace(/\([^()]*\)/gu, ' ')
  const first = firstCount(plain) ?? firstCount(item)
  return first === undefined ? Number.NaN : (printedValue(first, null) ?? Number.NaN)
}

const firstCount = (words: string) => matchesOf(COUNT, words)[0]?.[0]

const COUNT = /(?<![\d.,/]|\p{L})\d+(?:\.\d{3})*(?:,\d+)?(?![\d/]| ?%)/gu

const LONGEST = 4000
const MOST_ITEMS = 40
