import { useState } from 'preact/hooks'

const STEP = 100
const MARGIN = 20

/** The part of a long list that is drawn, from `from` up to but not `to`, and ways to see more of it. */
export interface Window {
  readonly from: number
  readonly to: number
  readonly before: () => void
  readonly after: () => void
}

/** A window over a list, moved to where `at` is when that lies outside; `of` names the list: another one is seen from its head. */
export function useWindow(of: string, at: number): Window {
  const [seen, setSeen] = useState({ of, from: 0, to: STEP })
  const mine = seen.of === of ? seen : { of, from: 0, to: STEP }
  const inside = at < 0 || (at >= mine.from && at < mine.to)
  const now = inside ? mine : { of, from: Math.max(0, at - MARGIN), to: at - MARGIN + STEP }
  if (now !== seen) setSeen(now)
  return {
    from: now.from,
    to: now.to,
    before: () => setSeen({ ...now, from: Math.max(0, now.from - STEP) }),
    after: () => setSeen({ ...now, to: now.to + STEP }),
  }
}
