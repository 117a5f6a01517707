import type { Span } from '../../../text/span.ts'
import type { Part } from './parts.ts'
import { type Printed, printedIn } from './printed.ts'
import type { Reading } from './reading.ts'
import { rowsOf } from './rows.ts'
import { type Sentence, spanOf } from './sentences.ts'
import { type Word, wordsOf } from './words.ts'

/** A value that a word begins to name. */
interface Named extends Span {
  readonly dimension: string
  readonly value: string
}

/** Figures of a sentence with no more between them than their noun, and the words of their clause before them. */
interface Row {
  readonly figures: readonly Printed[]
  /** Where its clause begins, behind the figure before. */
  readonly start: number
  /** `lần lượt`, where the clause says so. */
  readonly turn: Span | null
}

/**
 * `tỷ lệ đúng hạn của cấp tỉnh, cấp xã lần lượt là 99,1% và 98,7%`: a part for each figure, of all the words but the
 * values of the others. Further rows of the sentence go on with its values (`…; trễ hạn 12 và 40 hồ sơ`), and `lần lượt`
 * without any takes those of the items before (`40 phiếu rất hài lòng, 10 phiếu hài lòng, tỷ lệ lần lượt 80% và 20%`).
 * None where there are not as many figures as values.
 */
export function partsInTurn(sentence: Sentence, reading: Reading): Part[] {
  const sheet = reading.sheet.text
  if (!sheet.slice(sentence.start, sentence.end).includes('lần lượt')) return []
  const words = wordsOf({ ...sentence, holes: [] }, reading)
  let carried: readonly Named[] | null = null
  return rowsIn(sheet, sentence).flatMap((row): Part[] => {
    const { figures, start, turn } = row
    const end = figures[0]!.start
    const here = words.filter((each) => each.start >= start && each.start < end)
    const lists = listsOf(here, sheet)
    const own = turn ? lists.find(({ length }) => length === figures.length) : undefined
    if (own) {
      carried = own
      return partsOf(row, own, { sheet, sentence })
    }
    if (lists.length > 0) return []
    const before = carried?.length === figures.length ? carried : turn && itemsBefore(words, row)
    if (turn && before) carried = before
    return before ? partsOf(row, before, { sheet, sentence }) : []
  })
}

const IN_TURN =
  /(?<!\p{L})(?:lần lượt|tương ứng)(?: (?:là|đạt|bằng|có|chiếm|với|ở mức|tương ứng)){0,3} ?:? ?/u

/** A part for each figure of a row: its value and the words of its clause. */
function partsOf(
  { figures, start, turn }: Row,
  values: readonly Named[],
  { sheet, sentence }: { readonly sheet: string; readonly sentence: Sentence },
): Part[] {
  const first = figures[0]!.start
  const isHere = values[0]!.start >= start
  return figures.map(({ end, figures: own }, i) => {
    const value = values[i]!
    const apart = isHere ? values.filter((each) => each !== value) : [{ start: value.end, end: start }]
    // `12 và 40 hồ sơ`: the last noun is that of both
    const until = nounEnd(sheet, end, sentence) > end ? end : figures.at(-1)!.end
    const holes = [...apart, ...(turn ? [turn] : []), { start: first, end: until }]
    return {
      start: isHere ? start : value.start,
      end: nounEnd(sheet, until, sentence),
      figures: own,
      holes: holes.toSorted((a, b) => a.start - b.start),
      next: figures[i + 1]?.start ?? null,
    }
  })
}

/** The rows of a sentence: two figures or more between which stand no more than their noun and a comma or `và`. */
function rowsIn(sheet: string, sentence: Sentence): Row[] {
  const rows = rowsOf(printedIn(sheet, sentence), sheet)
  return rows.flatMap((figures, i): Row[] => {
    if (figures.length < 2) return []
    const from = rows[i - 1]?.at(-1)?.end ?? sentence.start
    const before = sheet.slice(from, figures[0]!.start)
    const start = from + before.lastIndexOf(';') + 1
    const turn = IN_TURN.exec(sheet.slice(start, figures[0]!.start))
    return [{ figures, start, turn: turn && spanOf(turn, start) }]
  })
}

/** The values that the items before name, one each, where there are as many of them and no more. */
function itemsBefore(words: readonly Word[], { figures, start }: Row): readonly Named[] | null {
  const before = namedIn(words.filter((each) => each.end <= start))
  const dimension = before.at(-1)?.dimension
  const values = before.filter((each) => each.dimension === dimension)
  const isOnce = new Set(values.map(({ value }) => value)).size === values.length
  return isOnce && values.length === figures.length ? values : null
}

/** The values that words name, in order. */
function namedIn(words: readonly Word[]): Named[] {
  const found: Named[] = []
  for (let i = 0; i < words.length; i++) {
    const named = words[i]!.senses.find(({ sense }) => sense.value)
    const last = named && words[i + named.length - 1]
    if (!named || !last) continue
    const [dimension, value] = named.sense.value!
    found.push({ start: words[i]!.start, end: last.end, dimension, value })
    i += named.length - 1
  }
  return found
}

/** Values of one dimension that stand one behind the other, each another one. */
function listsOf(words: readonly Word[], sheet: string): (readonly Named[])[] {
  const lists: Named[][] = []
  for (const each of namedIn(words)) {
    const last = lists.at(-1)
    const between = last && sheet.slice(last.at(-1)!.end, each.start)
    const isNext = between !== undefined && /^ ?(?:,|và|, và) ?(?:của |các )?$/u.test(between)
    if (isNext && last![0]!.dimension === each.dimension) last!.push(each)
    else lists.push([each])
  }
  return lists.filter((list) => new Set(list.map(({ value }) => value)).size === list.length)
}

/** Where the noun of a figure ends. */
const nounEnd = (sheet: string, end: number, sentence: Sentence): number =>
  end + /^(?: (?!và )\p{L}{1,8}(?!\p{L})){0,3}/u.exec(sheet.slice(end, sentence.end))![0].length
