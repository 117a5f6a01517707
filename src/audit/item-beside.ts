import type { Entry } from './entry.ts'
import type { Ledger } from './ledger.ts'

interface List {
  readonly total: Entry
  readonly parts: readonly Entry[]
}

/** The parts of a list with the figure beside them (what was left over from before) that is told as one more item of it. */
export function withItemBeside(ledger: Ledger, beside: readonly Entry[], list: List): readonly Entry[] {
  const first = beside.find((each) => isFirstItem(ledger, each, list))
  if (first) return [first, ...list.parts]
  const last = beside.find((each) => isNextItem(ledger, each, list.parts))
  return last ? [...list.parts, last] : list.parts
}

/** `Tổng số 328 hồ sơ, trong đó: kỳ trước chuyển sang 14 hồ sơ; trực tuyến …`: told in front of the parts. */
function isFirstItem({ words }: Ledger, { at }: Entry, { total, parts }: List): boolean {
  const first = Math.min(...parts.map(({ at: { start } }) => start))
  if (at.start < total.at.end || at.end > first || first - at.end > FARTHEST) return false
  return NEXT_IN_LINE.test(words.slice(at.end, first))
}

/** `+ Trực tiếp: 374 hồ sơ ⏎ + Kỳ trước chuyển qua: 18 hồ sơ`: told as one more item of the list, behind its last one. */
function isNextItem({ words }: Ledger, { at }: Entry, parts: readonly Entry[]): boolean {
  const last = Math.max(...parts.map(({ at: { end } }) => end))
  if (at.start < last || at.start - last > FARTHEST) return false
  const between = words.slice(last, at.start)
  if (NEXT_IN_LINE.test(between)) return true
  const marker = NEXT_LINE.exec(between)?.[1]
  const line = words.slice(words.lastIndexOf('\n', last - 1) + 1, last)
  return marker !== undefined && line.trimStart().startsWith(marker)
}

/** So far from the others an item of their list may stand. */
const FARTHEST = 160
const NEXT_IN_LINE = /^[^.\d\n()]{0,30}[,;] ?(?:và )?[^.\d\n()]{0,40}$/u
const NEXT_LINE = /^[^.\d\n]{0,30}[.;,]?[ \t]*\n[ \t]*([-+*•–])[^.\d\n]{0,60}$/u
