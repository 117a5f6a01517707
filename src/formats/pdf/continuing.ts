import { hasMarker } from './marker.ts'
import { endsShort } from './measure.ts'
import { isBold, type Row, textOf } from './rows.ts'

/** How the lines of one column go on: where they must end, and whether lines of it are known to go on. */
export interface Habit {
  readonly right: number
  readonly wraps: boolean
}

/** Must the line be the rest of the one above in its cell? In small letters (® is the đ of TCVN3), or behind an open end. */
export function isRest(above: Row, below: Row): boolean {
  const start = textOf(below)
  if (hasMarker(below) || isBold(above) !== isBold(below)) return false
  return /^[\p{Ll}\u00ae(]/u.test(start) || /(?:[,/(–-]|\sv\u00e0|\sc\u1ee7a)$/.test(textOf(above))
}

/** May the line be the rest of the one above? It must, or the one above had no room for its first word. */
export function mayBeRest(above: Row, below: Row, habit: Habit): boolean {
  if (isRest(above, below)) return true
  if (hasMarker(below) || isBold(above) !== isBold(below)) return false
  return habit.wraps && !endsShort(above, below, habit.right - above.x1)
}
