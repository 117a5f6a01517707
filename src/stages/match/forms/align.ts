import type { FormRow, FormSheet } from '../../../rules/forms.ts'
import type { PrintedRow, Reading } from './printed.ts'

/** A printed row that is a certain row of the form. */
export interface Pair {
  readonly printed: PrintedRow
  readonly row: FormRow
  readonly reading: Reading
  readonly score: number
}

const SAME_NUMBER = 0.12

/**
 * Which printed row is which row of the sheet: the assignment in printed order that fits best altogether. The label
 * decides; an equal number lowers what the label must reach and breaks ties between equal labels.
 */
export function align(printed: readonly PrintedRow[], sheet: FormSheet): Pair[] {
  const pairs = printed.map((each) => sheet.rows.map((row) => pairOf(each, row)))
  const best = table(printed.length + 1, sheet.rows.length + 1)
  for (let i = printed.length - 1; i >= 0; i--)
    for (let j = sheet.rows.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(
        best[i + 1]![j]!,
        best[i]![j + 1]!,
        (pairs[i]![j]?.score ?? Number.NEGATIVE_INFINITY) + best[i + 1]![j + 1]!,
      )
  const chosen: Pair[] = []
  for (let i = 0, j = 0; i < printed.length && j < sheet.rows.length; ) {
    const pair = pairs[i]![j]
    if (pair && best[i]![j] === pair.score + best[i + 1]![j + 1]!) {
      chosen.push(pair)
      i++
      j++
    } else if (best[i]![j] === best[i + 1]![j]) i++
    else j++
  }
  return chosen
}

/** The pair, or null where label and number say that they are two rows. */
function pairOf(printed: PrintedRow, row: FormRow): Pair | null {
  const reading = printed.read(row)
  const same = printed.number === row.row
  const enough = same ? 0.6 : printed.number === null ? 0.82 : 0.85
  if (reading.likeness < enough) return null
  return { printed, row, reading, score: reading.likeness + (same ? SAME_NUMBER : 0) }
}

const table = (rows: number, cols: number) => Array.from({ length: rows }, () => new Float64Array(cols))
