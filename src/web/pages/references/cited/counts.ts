/** How often in one month or year. */
export interface Count {
  /** `09/2021`, `2021`. */
  readonly label: string
  readonly times: number
}

/** Counts side by side, those of nought between them included. */
export interface Counts {
  readonly step: 'month' | 'year'
  readonly counts: readonly Count[]
  readonly undated: number
}

/** More months than this are shown by the year. */
const MOST_MONTHS = 24

/** Months (`2021-09`) as columns without holes: a month in which nobody cited stands there with 0. */
export function countsOf(months: readonly { month: string | null; times: number }[]): Counts {
  const undated = months.find(({ month }) => month === null)?.times ?? 0
  const dated = months.flatMap(({ month, times }) => (month === null ? [] : [{ month, times }]))
  if (dated.length === 0) return { step: 'month', counts: [], undated }
  const indexes = dated.map(({ month }) => indexOf(month))
  const [first, last] = [Math.min(...indexes), Math.max(...indexes)]
  const step = last - first >= MOST_MONTHS ? 'year' : 'month'
  const keyOf = (index: number) => (step === 'year' ? Math.floor(index / 12) : index)
  const counts = new Map<number, number>()
  for (let key = keyOf(first); key <= keyOf(last); key++) counts.set(key, 0)
  for (const { month, times } of dated) {
    const key = keyOf(indexOf(month))
    counts.set(key, counts.get(key)! + times)
  }
  return { step, undated, counts: [...counts].map(([key, times]) => ({ label: labelOf(key, step), times })) }
}

const indexOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

const labelOf = (key: number, step: 'month' | 'year') =>
  step === 'year' ? String(key) : `${String((key % 12) + 1).padStart(2, '0')}/${Math.floor(key / 12)}`
