import type { Span } from '../../../text/span.ts'
import type { Part } from './parts.ts'
import { type Printed, printedIn } from './printed.ts'
import type { Reading } from './reading.ts'
import { type Sentence, spanOf } from './sentences.ts'
import { type Word, wordsOf } from './words.ts'

/** A value that a word begins to name. */
interface Named extends Span {
  readonly dimension: string
  readonly value: string
}

/**
 * `tỷ lệ đúng hạn của cấp tỉnh, cấp xã lần lượt là 99,1% và 98,7%`: a part for each figure, of all the words but
 * the values of the others. None where there are not as many figures as values.
 */
export function partsInTurn(sentence: Sentence, reading: Reading): Part[] {
  const sheet = reading.sheet.text
  const turn = IN_TURN.exec(sheet.slice(sentence.start, sentence.end))
  if (!turn) return []
  const { start: until, end: from } = spanOf(turn, sentence.start)
  const figures = rowOf(sheet, printedIn(sheet, sentence), from)
  const before = sheet.slice(sentence.start, until)
  const start = sentence.start + Math.max(before.lastIndexOf(';'), before.search(/\d[^\d;]*$/u)) + 1
  const words = wordsOf({ start, end: until, holes: [] }, reading)
  const values = listsOf(words, sheet).find(({ length }) => length === figures.length)
  if (!values || values.length < 2) return []
  return figures.map((figure, i) => ({
    start,
    end: nounEnd(sheet, figure.end, sentence),
    figures: figure.figures,
    holes: [...values.filter((_, k) => k !== i), { start: until, end: figure.end }],
    next: figures[i + 1]?.start ?? null,
  }))
}

const IN_TURN =
  /(?<!\p{L})lần lượt(?: (?:là|đạt|bằng|có|chiếm|với|ở mức|tương ứng)){0,3} ?:? (?=\P{L}{0,2}\d)/u

/** The figures from a place on between which stand no more than their noun and a comma or `và`. */
function rowOf(sheet: string, printed: readonly Printed[], from: number): readonly Printed[] {
  const row = printed.filter(({ start }) => start >= from)
  const end = row.findIndex(({ end }, i) => !row[i + 1] || !NEXT.test(sheet.slice(end, row[i + 1]!.start)))
  return row[0] && row[0].start - from <= 2 ? row.slice(0, end + 1) : []
}

const NEXT = /^(?: \p{L}{1,8}){0,3} ?(?:[,;]| và)(?: và)? ?$/u

/** Values of one dimension that stand one behind the other, each another one. */
function listsOf(words: readonly Word[], sheet: string): (readonly Named[])[] {
  const lists: Named[][] = []
  for (let i = 0; i < words.length; i++) {
    const named = words[i]!.senses.find(({ sense }) => sense.value)
    if (!named) continue
    const [dimension, value] = named.sense.value!
    const last = lists.at(-1)
    const each = { start: words[i]!.start, end: words[i + named.length - 1]!.end, dimension, value }
    const between = last && sheet.slice(last.at(-1)!.end, each.start)
    const isNext = between !== undefined && /^ ?(?:,|và|, và) ?(?:của |các )?$/u.test(between)
    if (isNext && last![0]!.dimension === dimension) last!.push(each)
    else lists.push([each])
    i += named.length - 1
  }
  return lists.filter((list) => new Set(list.map(({ value }) => value)).size === list.length)
}

/** Where the noun of a figure ends. */
const nounEnd = (sheet: string, end: number, sentence: Sentence): number =>
  end + /^(?: (?!và )\p{L}{1,8}){0,3}/u.exec(sheet.slice(end, sentence.end))![0].length
