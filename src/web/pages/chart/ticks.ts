/** Where the axis of days has its marks, and what each is called. */
export interface Ticks {
  readonly ticks: readonly Date[]
  readonly text: (day: Date) => string
}

/** Pixels that a mark needs, so that its words do not run into the next one's. */
const ROOM = 58
/** Pixels that the numbers to the left and the air to the right take. */
const MARGINS = 80
/** Months from mark to mark. */
const STEPS = [3, 6, 12, 24, 60, 120, 300]
const YEAR = 365.25 * 86_400_000

/** Marks at the beginning of quarters where there is room, else of half years, of years and so on. */
export function ticksOf([from, to]: readonly [Date, Date], width: number): Ticks {
  const room = (width - MARGINS) / Math.max((to.getTime() - from.getTime()) / YEAR, 0.25)
  const months = STEPS.find((step) => (step / 12) * room >= ROOM) ?? STEPS.at(-1)!
  const ticks: Date[] = []
  const first = Math.ceil((from.getUTCFullYear() * 12 + from.getUTCMonth()) / months) * months
  for (let month = first; ; month += months) {
    const day = new Date(Date.UTC(Math.floor(month / 12), month % 12, 1))
    if (day > to) break
    if (day >= from) ticks.push(day)
  }
  const text = (day: Date) =>
    months < 12
      ? `${String(day.getUTCMonth() + 1).padStart(2, '0')}/${day.getUTCFullYear()}`
      : String(day.getUTCFullYear())
  return { ticks, text }
}
