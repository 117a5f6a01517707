import type { TimeWords } from '../../../text/periods.ts'
import { type Around, allOf, fits } from './compared-with.ts'
import { mainOf } from './figure.ts'
import type { Claim } from './reading.ts'
import { rowsOf } from './rows.ts'
import { nounBehind, printedBehind, REACH, type Told } from './told-then.ts'

/** A figure of then, and the claims of the figure of now that says what it is. */
export interface Again {
  readonly told: Told
  readonly bases: readonly Claim[]
}

/**
 * `Năm 2021, con số này là 42 văn bản`, `… lần lượt là 42 và 17 văn bản`: what was told last, or the last of one
 * indicator in their order.
 */
export function toldAgain(time: TimeWords, { sentence, claims, reading }: Around): Again[] {
  const { text } = reading.sheet
  const again = AGAIN.exec(text.slice(time.end, Math.min(sentence.end, time.end + REACH)))
  if (!again || !/^[ "]{0,3}(?:(?:trong|ở|riêng|còn) )?$/u.test(text.slice(sentence.start, time.start)))
    return []
  const from = time.end + again[0].length
  const printed = printedBehind(text, from, sentence.end)
  const [all = []] = rowsOf(printed, text)
  const row = again[1] ? all : all.slice(0, 1)
  const noun = row.length > 0 ? nounBehind(text, row.at(-1)!.end, sentence) : null
  if (noun === null || row[0]!.start - from > 1 || (again[1] !== undefined && row.length < 2)) return []
  const told = row.flatMap((each): Told[] => {
    const figure = each.figures.length === 1 ? mainOf(each.figures) : undefined
    return figure ? [{ time, printed: each, figure, noun, bracketed: false, verb: '' }] : []
  })
  const before = claims
    .filter(({ role, figure }) => (role === 'value' || role === 'rate') && figure.end <= time.start)
    .toSorted((a, b) => a.figure.start - b.figure.start)
    .slice(-row.length)
  const isOne = new Set(before.map(({ indicator }) => indicator)).size === 1
  if (!isOne || told.length !== before.length || !told.every((each, i) => fits(each, before[i]!, reading)))
    return []
  return before.map((each, i) => ({ told: told[i]!, bases: allOf(each, claims) }))
}

const AGAIN =
  /^,? (?:các )?(?:con số|tỷ lệ|số liệu|chỉ số|mức|số)(?: (?:này|đó|trên|ấy|tương ứng)){1,2}(?: (?:chỉ|mới)){0,2}(?: (lần lượt))?(?: (?:là|đạt|ở mức|có))?:?(?= )/u
