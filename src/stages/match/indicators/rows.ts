import type { Printed } from './printed.ts'

/** Printed figures in rows: between two of one row stand no more than the noun of the first and a comma or `và`. */
export function rowsOf(printed: readonly Printed[], text: string): Printed[][] {
  const rows: Printed[][] = []
  printed.forEach((each, i) => {
    const last = printed[i - 1]
    if (last && NEXT.test(text.slice(last.end, each.start))) rows.at(-1)!.push(each)
    else rows.push([each])
  })
  return rows
}

const NEXT = /^(?: \p{L}{1,8}){0,3} ?(?:[,;]| và)(?: và)? ?$/u
