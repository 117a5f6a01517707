import { amountOf, mainOf } from './figure.ts'
import type { Head, Reading, Seen } from './reading.ts'

/** An item of a list, and the figures read before and behind it. */
interface Item {
  readonly item: Head
  readonly beside: readonly (Head | undefined)[]
}

/**
 * `đất đai 120 hồ sơ, công an 90 hồ sơ`: what is told beside an item of a list is no part of it, and has not its
 * field. So with what `và` joins to it, with what is more than it, and with what goes on with another count, or
 * with a level, behind a row of items: `58 nghị quyết, 164 quyết định, cấp xã 02 văn bản`.
 */
export function isBeside(seen: Seen, { item, beside }: Item, { sheet, rules }: Reading): boolean {
  if (!item.part || !item.claim) return false
  const between = sheet.text.slice(item.end, seen.start)
  if (OPENS.test(between)) return false
  const main = mainOf(seen.figures)!
  const isMore =
    main.kind !== 'percent' && amountOf(main, sheet.text) > ROUGHLY * amountOf(item.claim.figure, sheet.text)
  const { indicator } = rules.rules[seen.rule]!
  const isItem = indicator === null || indicator === item.indicator
  return (
    isMore ||
    (isItem && / và ?$/u.test(between)) ||
    (seen.dimensions.agency !== undefined && 'field' in item.dimensions) ||
    ((!isItem || isOfOtherLevel(seen, item)) &&
      beside.some((each) => each !== undefined && isRow(each, item, sheet.text)))
  )
}

/** A list of the item's own. */
const OPENS = /[(:]|(?<!\p{L})(?:trong đó|gồm|cụ thể)(?!\p{L})/u

/** Rounded figures (`hơn 400`) may go a little beyond. */
const ROUGHLY = 1.02

const isOfOtherLevel = ({ dimensions: { level } }: Seen, { dimensions }: Head) =>
  level !== undefined && level !== dimensions.level

/** Two items of one list, one behind the other in their clause. */
const isRow = (a: Head, b: Head, sheet: string): boolean =>
  a.part &&
  a.indicator === b.indicator &&
  Object.keys(a.dimensions).join() === Object.keys(b.dimensions).join() &&
  !/[.;]/u.test(sheet.slice(Math.min(a.end, b.end), Math.max(a.end, b.end)).replace(/\d\.\d/g, ''))
