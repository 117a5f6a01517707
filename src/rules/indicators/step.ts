import { joinEnds } from './join.ts'
import { afterBlanks, isWordAt, type Line } from './line.ts'
import type { Said } from './said.ts'

/**
 * One step of a template and all that follow it: whether the line goes on so from a place. What the steps caught
 * stands in the line then, and where the last one ended; where they fail, the line is as before.
 */
export type Step = (line: Line, at: number) => boolean

/** A step, and the letters of which one stands where it can begin. */
export interface Way {
  readonly step: Step
  readonly letters: Letters
}

/** Letters of which one must stand: a bit for the last five bits of the UTF-16 code of each; more may be let through. */
export type Letters = number

export const ANY_LETTER: Letters = -1

const letterOf = (code: number): Letters => 1 << (code & 31)

/** Whether the line goes on one way from a place. */
export function goes({ step, letters }: Way, line: Line, at: number): boolean {
  return (letters & (1 << (line.text.charCodeAt(at) & 31))) !== 0 && step(line, at)
}

/** The end of a template. */
export const done: Way = {
  letters: ANY_LETTER,
  step: (line, at) => {
    line.end = at
    return true
  },
}

/**
 * A step with several ways on, each place of a line tried once: two such steps behind one another take no longer than
 * the line is long, times the other.
 */
export const triedOnce = ({ step, letters }: Way): Way => ({
  letters,
  step: (line, at) => {
    if (line.isDead(step, at)) return false
    if (step(line, at)) return true
    line.noteDead(step, at)
    return false
  },
})

export const blanks = (next: Way): Way => ({
  letters: BLANKS | next.letters,
  step: (line, at) => goes(next, line, afterBlanks(line.text, at)),
})

const BLANKS = letterOf(32) | letterOf(34)

const union = (sets: readonly Letters[]): Letters => sets.reduce((all, each) => all | each, 0)

/** One of several wordings. */
export function words(forms: readonly Said[], next: Way): Way {
  return {
    letters: union(forms.map(({ first }) => (first === null ? ANY_LETTER : letterOf(first)))),
    step: (line, at) => {
      for (const form of forms) {
        const end = form.endIn(line, at)
        if (end >= 0 && goes(next, line, end)) return true
      }
      return false
    },
  }
}

/** One of several ways on, the first that leads to the end. */
export const either = (ways: readonly Way[]): Way => ({
  letters: union(ways.map(({ letters }) => letters)),
  step: (line, at) => {
    for (const way of ways) if (goes(way, line, at)) return true
    return false
  },
})

/** What may stand there, or else what follows it. */
export const maybe = (ways: readonly Way[], next: Way): Way => ({
  letters: BLANKS | next.letters | union(ways.map(({ letters }) => letters)),
  step: (line, at) => {
    const from = afterBlanks(line.text, at)
    for (const way of ways) if (goes(way, line, from)) return true
    return goes(next, line, at)
  },
})

/** What joins a label and its figure. */
export const join = (next: Way): Way => ({
  letters: ANY_LETTER,
  step: (line, at) => {
    for (const end of joinEnds(line, at)) if (goes(next, line, end)) return true
    return false
  },
})

const LONGEST_GAP = 80

/** Words of the same clause, as few as will do. */
export const gap = (group: string, next: Way): Way => ({
  letters: ANY_LETTER,
  step: (line, at) => {
    const before = line.depth
    for (let end = at; end <= at + LONGEST_GAP; end++) {
      line.catch([group, at, end])
      if (goes(next, line, end)) return true
      line.depth = before
      if (!mayStandInGap(line.text, end)) break
    }
    return false
  },
})

function mayStandInGap(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  // no digit, `:`, `;`, `.`, `%`, and not beyond the end
  return !(Number.isNaN(code) || (code >= 48 && code <= 59) || code === 46 || code === 37)
}

/** Where something may end, the place to be tried first first. */
export type Ends = (line: Line, at: number) => readonly number[]

/** Words that are caught in a group; no letter or digit stands on either side of them. */
export const caughtWords = (group: string, ends: Ends, next: Way): Way => ({
  letters: ANY_LETTER,
  step: (line, at) => {
    if (isWordAt(line.text, at - 1)) return false
    const before = line.depth
    for (const end of ends(line, at)) {
      if (isWordAt(line.text, end)) continue
      line.catch([group, at, end])
      if (goes(next, line, end)) return true
      line.depth = before
    }
    return false
  },
})

const MOST_LISTED = 16

/** Several of them in a list: `đất đai, xây dựng và tư pháp`. */
export const listed =
  (one: Ends): Ends =>
  (line, at) => {
    const ends = new Set<number>()
    collect(line, at, { one, left: MOST_LISTED, ends })
    return [...ends]
  }

const AND = /(?:,|và|;)/y

function collect(
  line: Line,
  at: number,
  { one, left, ends }: { readonly one: Ends; readonly left: number; readonly ends: Set<number> },
): void {
  for (const end of one(line, at)) {
    AND.lastIndex = afterBlanks(line.text, end)
    if (left > 1 && AND.test(line.text))
      collect(line, afterBlanks(line.text, AND.lastIndex), { one, left: left - 1, ends })
    ends.add(end)
  }
}
