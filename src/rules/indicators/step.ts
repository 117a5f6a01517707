import { joinEnds } from './join.ts'
import { afterBlanks, isWordAt, type Line } from './line.ts'
import type { Said } from './said.ts'

/**
 * One step of a template and all that follow it: whether the line goes on so from a place. What the steps caught
 * stands in the line then, and where the last one ended; where they fail, the line is as before.
 */
export type Step = (line: Line, at: number) => boolean

/** A step, and the letters (as UTF-16 codes) of which one stands where it can begin; null where any may. */
export interface Way {
  readonly step: Step
  readonly letters: ReadonlySet<number> | null
}

/** Whether the line goes on one way from a place. */
export function goes({ step, letters }: Way, line: Line, at: number): boolean {
  return (letters === null || letters.has(line.text.charCodeAt(at))) && step(line, at)
}

/** The end of a template. */
export const done: Way = {
  letters: null,
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
  letters: union([BLANKS, next.letters]),
  step: (line, at) => goes(next, line, afterBlanks(line.text, at)),
})

const BLANKS: Way['letters'] = new Set([32, 34])

function union(sets: readonly Way['letters'][]): Way['letters'] {
  const out = new Set<number>()
  for (const each of sets) {
    if (!each) return null
    for (const letter of each) out.add(letter)
  }
  return out
}

/** One of several wordings. */
export function words(forms: readonly Said[], next: Way): Way {
  return {
    letters: union(forms.map(({ first }) => (first === null ? null : new Set([first])))),
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
  letters: union([BLANKS, next.letters, ...ways.map(({ letters }) => letters)]),
  step: (line, at) => {
    const from = afterBlanks(line.text, at)
    for (const way of ways) if (goes(way, line, from)) return true
    return goes(next, line, at)
  },
})

/** What joins a label and its figure. */
export const join = (next: Way): Way => ({
  letters: null,
  step: (line, at) => {
    for (const end of joinEnds(line, at)) if (goes(next, line, end)) return true
    return false
  },
})

const LONGEST_GAP = 80

/** Words of the same clause, as few as will do. */
export const gap = (group: string, next: Way): Way => ({
  letters: null,
  step: (line, at) => {
    const depth = line.caught.length
    const place = line.caught.push([group, at, at]) - 1
    for (let end = at; end <= at + LONGEST_GAP; end++) {
      line.caught[place] = [group, at, end]
      if (goes(next, line, end)) return true
      if (!mayStandInGap(line.text, end)) break
    }
    line.caught.length = depth
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
  letters: null,
  step: (line, at) => {
    if (isWordAt(line.text, at - 1)) return false
    const depth = line.caught.length
    for (const end of ends(line, at)) {
      if (isWordAt(line.text, end)) continue
      line.caught.push([group, at, end])
      if (goes(next, line, end)) return true
      line.caught.length = depth
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
