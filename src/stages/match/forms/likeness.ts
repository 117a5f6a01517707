import { DiceCoefficient } from 'natural/lib/natural/distance/index.js'

/**
 * How alike two plain labels are, 0 to 1: Dice's coefficient over letter pairs (`natural`), which bears OCR and typing
 * slips. It counts a pair once however often it stands, so a difference of length costs a little more; contrasting
 * words (`cap tinh` against `cap xa`) cost a third. Labels three times as long as each other are not compared.
 */
export function likeness(a: string, b: string, contrasts: readonly (readonly string[])[]): number {
  if (a === b) return 1
  if (Math.min(a.length, b.length) * 3 < Math.max(a.length, b.length)) return 0
  const dice = pairLikeness(a, b) * (1 - (0.2 * Math.abs(a.length - b.length)) / Math.max(a.length, b.length))
  return dice > 0.5 && contrasts.some((group) => contrast(a, b, group)) ? dice * 0.67 : dice
}

/** How alike two openings of labels are. */
export const headLikeness = (a: string, b: string): number => pairLikeness(a, b)

/** One report asks the same twenty times over, and the next report of its kind again. By printed label, then by that of a form. */
const known = new Map<string, Map<string, number>>()
let count = 0
const MOST_KNOWN = 50_000

function pairLikeness(a: string, b: string): number {
  const before = known.get(a)?.get(b)
  if (before !== undefined) return before
  const fresh = DiceCoefficient(a, b)
  if (++count > MOST_KNOWN) {
    known.clear()
    count = 1
  }
  const others = known.get(a)
  if (others) others.set(b, fresh)
  else known.set(a, new Map([[b, fresh]]))
  return fresh
}

function contrast(a: string, b: string, group: readonly string[]): boolean {
  const inA = group.filter((words) => a.includes(words) && holds(a, words))
  if (inA.length === 0) return false
  const inB = group.filter((words) => b.includes(words) && holds(b, words))
  return inB.length > 0 && !inA.some((words) => inB.includes(words))
}

const holds = (label: string, words: string) => ` ${label} `.includes(` ${words} `)
