import { type Entry, isPoint, near } from './entry.ts'
import { inOneSentence } from './paragraph.ts'

/** A sentence gives no more figures than these on either side of one. */
const MOST_BESIDE = 8

/**
 * The figures with the window that each point's own sentence speaks of: in `6 tháng tiếp nhận 612 hồ sơ, giải quyết 588,
 * còn 24. Tháng 6 tiếp nhận 131` the 24 are left of the 612. The figure of a window that stands nearest tells it.
 */
export function withOwnWindows(entries: readonly Entry[], words: string): readonly Entry[] {
  const prose = entries
    .filter(({ source, form }) => source === 'prose' && form === null)
    .toSorted((a, b) => a.at.start - b.at.start)
  const own = new Map(
    prose.flatMap((each, index) => {
      if (!each.periodTo || !isPoint(each)) return []
      const around = prose.slice(Math.max(0, index - MOST_BESIDE), index + MOST_BESIDE + 1)
      const beside = nearestWindow(around, each, words)
      return beside ? [[each, beside] as const] : []
    }),
  )
  return own.size === 0 ? entries : entries.map((each) => ({ ...each, ownWindow: own.get(each) ?? null }))
}

function nearestWindow(around: readonly Entry[], point: Entry, words: string): Entry['ownWindow'] {
  const apart = ({ at }: Entry) => Math.abs(at.start - point.at.start)
  const [beside] = around
    .filter((each) => each.periodFrom && !isPoint(each) && ofOneSubject(each, point) && near(each, point))
    .filter((each) => inOneSentence({ words }, each.at, point.at))
    .toSorted((a, b) => apart(a) - apart(b))
  return beside ? { from: beside.periodFrom!, to: beside.periodTo! } : null
}

/** `procedures.pending` and `procedures.received_total`. */
const ofOneSubject = (a: Entry, b: Entry) => a.indicator.split('.')[0] === b.indicator.split('.')[0]
