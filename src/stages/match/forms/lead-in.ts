import { findPeriods } from '../../../text/periods.ts'
import { view } from '../../../text/view.ts'
import type { Outline } from '../../../types.ts'
import { headingTime } from '../indicators/windows.ts'
import { TABLE_TITLE, titleTime } from './table-title.ts'

/** So far above its first row a table has its header; what leads into it stands right above that. */
const REACH = 900
const MOST_LINES = 16
/** A row of another table. */
export const ROW = /\p{L}[^\d\n]{0,12}(?:\s\d[\d.,]*){2,}\s*$/u

/**
 * The words of the one time that a table states: in its title (`Bảng 1. Kết quả tháng 5/2022`) or the remark under it, else in
 * the lead-in, a line that ends in a colon: `Kết quả giải quyết (số liệu từ 01/01 đến 15/6/2021):`. Null without one that
 * says of when the figures are, or with two.
 */
export function leadInTime({ text: { text } }: Outline, firstRow: number): string | null {
  const lines = text
    .slice(Math.max(0, firstRow - REACH), firstRow)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-MOST_LINES)
  // rows that no rule knows may stand between the header and the first one read
  while (ROW.test(lines.at(-1) ?? '')) lines.pop()
  const title = lines.findLastIndex((line) => TABLE_TITLE.test(line))
  const isOwn = title >= 0 && !lines.slice(title).some((line) => ROW.test(line))
  const told = isOwn ? titleTime(lines.slice(title)) : null
  if (told) return told
  const at = lines.findLastIndex((line) => /:\s*$/.test(line) || ROW.test(line))
  if (at < 0 || ROW.test(lines[at]!)) return null
  const before = lines[at - 1] ?? ''
  const words = /[.:;]\s*$/.test(before) ? lines[at]! : `${before} ${lines[at]!}`
  const times = findPeriods(words)
  if (times.length > 1) return null
  return headingTime({ text: view(words), times }, { start: 0, end: words.length })?.label ?? null
}
