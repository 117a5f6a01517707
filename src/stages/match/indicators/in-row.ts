import { amountOf, mainOf } from './figure.ts'
import type { Head, Reading, Seen } from './reading.ts'
import { openBracket } from './sentences.ts'

/** The figures of a paragraph up to another, and the one of them whose list it goes on with. */
interface Row {
  readonly head: Head | null
  readonly heads: readonly Head[]
}

/**
 * `nhận 702 hồ sơ hộ tịch, 50 hồ sơ đất đai; | giải quyết 752 hồ sơ`: what follows a row of items is told of them all,
 * so the list it goes on with hands it no value in which they differ. `unclear` where it may be told of the last item.
 */
export function behindRow(seen: Seen, { head, heads }: Row, reading: Reading): Head | null | 'unclear' {
  const at = head ? heads.indexOf(head) : -1
  if (!head || at < 0) return head
  const row = rowAround(heads, at)
  const told = Object.keys(head.dimensions).filter(
    (name) =>
      !(name in seen.dimensions) && row.some((each) => each.dimensions[name] !== head.dimensions[name]),
  )
  if (told.length === 0) return head
  const last = row.at(-1)!
  const of = whoseIs(seen, { row, last }, reading)
  if (of === 'last') return last === head ? head : 'unclear'
  const dimensions = Object.fromEntries(
    Object.entries(head.dimensions).filter(([name]) => !told.includes(name)),
  )
  return { ...head, dimensions }
}

/**
 * The items one behind the other, with no other figure between, that count what the head counts, each of its own values,
 * and none a part of the one before it.
 */
function rowAround(heads: readonly Head[], at: number): readonly Head[] {
  const isNext = (a: Head, b: Head | undefined): b is Head =>
    b !== undefined &&
    Object.keys(b.claim?.rule.partWith ?? {}).length === 0 &&
    a.indicator === b.indicator &&
    Object.keys(a.dimensions).join() === Object.keys(b.dimensions).join() &&
    Object.keys(a.dimensions).some((name) => a.dimensions[name] !== b.dimensions[name])
  let [from, to] = [at, at]
  while (isNext(heads[from]!, heads[from - 1])) from--
  while (isNext(heads[to]!, heads[to + 1])) to++
  return heads.slice(from, to + 1)
}

/** Whether a figure behind a row is told of its last item, or of all. */
function whoseIs(
  seen: Seen,
  { row, last }: { readonly row: readonly Head[]; readonly last: Head },
  { sheet: { text } }: Reading,
): 'last' | 'all' {
  const between = text.slice(last.end, seen.start)
  if (openBracket(between) >= 0) return 'last'
  const main = mainOf(seen.figures)!
  const isMore =
    main.kind !== 'percent' && last.claim && amountOf(main, text) > amountOf(last.claim.figure, text)
  if (isMore || /\.[ "]/u.test(between)) return 'all'
  const first = row[0]!.end
  const parted = /;/u
  return parted.test(between) && !parted.test(text.slice(first, last.claim?.start ?? last.end))
    ? 'all'
    : 'last'
}

/**
 * `32 dịch vụ một phần, 20 dịch vụ toàn trình; | phát sinh 118 hồ sơ`: what a rule gives the value of the first is told of
 * both.
 */
export function isOfBoth(seen: Seen, { head, heads }: Row, { rules, sheet: { text } }: Reading): boolean {
  const rule = rules.rules[seen.rule]!
  const next = head ? heads[heads.indexOf(head) + 1] : undefined
  if (!head || !next?.claim || Object.keys(rule.dimensions).length === 0) return false
  if (rule.partOf.includes(next.indicator) || amountOf(next.claim.figure, text) === 0) return false
  const unit = ({ indicator }: Head) => rules.catalogue.indicators.get(indicator)?.unit
  return unit(head) === unit(next) && /^(?: ?[,;]| và) ?$/u.test(text.slice(head.end, next.claim.start))
}
