import type { TimeWords } from '../../../text/periods.ts'
import type { Span } from '../../../text/span.ts'

/**
 * `Kết quả quý III và 9 tháng đầu năm 2022`: of two times that are joined the one that holds the other, as the
 * report's own title is read.
 */
export function widest(text: string, all: readonly TimeWords[], first: TimeWords): TimeWords {
  let wide = first
  for (const next of all.slice(all.indexOf(first) + 1)) {
    if (!areJoined(text, wide, next)) break
    wide = next
  }
  return wide
}

/** The time of a figure behind two that are joined: `lần lượt`, `tương ứng` give each figure its own. */
export function ofJoined(
  text: string,
  all: readonly TimeWords[],
  { time, figure }: { readonly time: TimeWords; readonly figure: Span },
): TimeWords {
  const before = all[all.indexOf(time) - 1]
  const first = before && areJoined(text, before, time) ? before : time
  const wide = widest(text, all, first)
  const between = text.slice(wide.end, figure.start)
  return wide !== first && IN_TURN.test(between) && !/\d/.test(between) ? first : wide
}

const areJoined = (text: string, first: TimeWords, next: TimeWords): boolean =>
  PARTS.has(first.kind) &&
  WIDER.has(next.kind) &&
  JOIN.test(text.slice(first.end, next.start)) &&
  (first.period === null || next.period === null || holds(next, first))

const holds = ({ period: whole }: TimeWords, { period: part }: TimeWords): boolean =>
  whole!.from <= part!.from && part!.to <= whole!.to

const PARTS: ReadonlySet<string> = new Set(['month', 'quarter', 'months'])
const WIDER: ReadonlySet<string> = new Set(['quarter', 'months', 'year'])
const JOIN = /^ ?(?:,|&|\+|[-–]|,? ?và) ?(?:(?:cả|tính chung|tổng kết) )?$/u
const IN_TURN = /(?<!\p{L})(?:lần lượt|tương ứng)(?!\p{L})/u
