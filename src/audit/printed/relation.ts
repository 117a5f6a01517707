import type { Printed } from '../decimal.ts'
import type { GridRow } from './grid.ts'

/** What a row says of a supposed relation of its columns: it holds, it breaks, or too little stands there to tell. */
export type State = 'holds' | 'breaks' | 'idle'

/** A relation of columns that most rows show: so many in which it holds, and those that break it. */
export interface Shown {
  readonly holding: number
  readonly broken: readonly GridRow[]
}

/** So many rows show a relation; of those that do not, so large a share may be slips. */
const ENOUGH = 3
const SLIPS = 0.25

/** The rows for and against a relation; null where too few show it, or too many break it. */
export function shownBy(rows: readonly GridRow[], stateOf: (row: GridRow) => State): Shown | null {
  let holding = 0
  const broken: GridRow[] = []
  for (const row of rows) {
    const state = stateOf(row)
    if (state === 'holds') holding++
    else if (state === 'breaks') broken.push(row)
    if (broken.length > rows.length / 3) return null
  }
  return holding >= ENOUGH ? { holding, broken } : null
}

/** Few enough rows break the relation to be slips. */
export const hasSlips = ({ broken, holding }: Shown): boolean =>
  broken.length > 0 && broken.length <= Math.max(1, Math.floor(SLIPS * (broken.length + holding)))

/** How far a total may be off its parts when all of them are rounded; counts are exact. */
export function roundingOf(total: Printed, parts: readonly Printed[]): number {
  const places = Math.max(total.decimals, ...parts.map(({ decimals }) => decimals))
  return places > 0 ? ((parts.length + 1) / 2) * 10 ** -places : 0
}

export const othersHold = ({ holding }: Shown): string => ` (${holding} dòng khác thì khớp)`
