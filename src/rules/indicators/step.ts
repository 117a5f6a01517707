import type { Looked } from './figure-slot.ts'
import { joinEnds } from './join.ts'
import { afterBlanks, isWordAt, type Line } from './line.ts'
import type { Said } from './said.ts'

/**
 * One step of a template and all that follow it: whether the line goes on so from a place. What the steps caught
 * stands in the line then, and where the last one ended; where they fail, the line is as before.
 */
export type Step = (line: Line, at: number) => boolean

/** The end of a template. */
export const done: Step = (line, at) => {
  line.end = at
  return true
}

/**
 * A step with several ways on, each place of a line tried once: two such steps behind one another take no longer than
 * the line is long, times the other.
 */
export const triedOnce =
  (step: Step): Step =>
  (line, at) => {
    if (line.isDead(step, at)) return false
    if (step(line, at)) return true
    line.noteDead(step, at)
    return false
  }

export const blanks =
  (next: Step): Step =>
  (line, at) =>
    next(line, afterBlanks(line.text, at))

/** One of several wordings. */
export function words(forms: readonly Said[], next: Step): Step {
  const [only] = forms
  if (forms.length === 1)
    return (line, at) => {
      const end = only!.endIn(line, at)
      return end >= 0 && next(line, end)
    }
  return (line, at) => {
    for (const form of forms) {
      const end = form.endIn(line, at)
      if (end >= 0 && next(line, end)) return true
    }
    return false
  }
}

/** One of several ways on, the first that leads to the end. */
export const either =
  (ways: readonly Step[]): Step =>
  (line, at) => {
    for (const way of ways) if (way(line, at)) return true
    return false
  }

/** What joins a label and its figure. */
export const join =
  (next: Step): Step =>
  (line, at) =>
    onFrom(joinEnds(line, at), next, line)

/** On from the first of some places from which it goes on. */
function onFrom(ends: readonly number[], next: Step, line: Line): boolean {
  for (const end of ends) if (next(line, end)) return true
  return false
}

const LONGEST_GAP = 80

/** Words of the same clause, as few as will do. */
export const gap =
  (group: string, next: Step): Step =>
  (line, at) => {
    const depth = line.caught.length
    for (let end = at; end <= at + LONGEST_GAP; end++) {
      line.caught.length = depth
      line.caught.push([group, at, end])
      if (next(line, end)) return true
      if (!mayStandInGap(line.text, end)) break
    }
    line.caught.length = depth
    return false
  }

function mayStandInGap(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  // no digit, `:`, `;`, `.`, `%`, and not beyond the end
  return !(Number.isNaN(code) || (code >= 48 && code <= 59) || code === 46 || code === 37)
}

/** Where something may end, the place to be tried first first. */
export type Ends = (line: Line, at: number) => readonly number[]

/** Words that are caught in a group; no letter or digit stands on either side of them. */
export const caughtWords =
  (group: string, ends: Ends, next: Step): Step =>
  (line, at) => {
    if (isWordAt(line.text, at - 1)) return false
    const depth = line.caught.length
    for (const end of ends(line, at)) {
      if (isWordAt(line.text, end)) continue
      line.caught.push([group, at, end])
      if (next(line, end)) return true
      line.caught.length = depth
    }
    return false
  }

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

/** What an expression finds at a place: where that ends, and its groups. */
export interface Found {
  readonly end: number
  readonly groups: readonly Caught[]
}

type Caught = readonly [name: string, start: number, end: number]

/** A figure, its groups with the number of its slot; less of it, or more, where the template does not go on behind it. */
export function figure({ first, less, longer, isFigure }: Looked, group: number, next: Step): Step {
  const goesOn = (line: Line, { end, groups }: Found) => {
    const depth = line.caught.length
    for (const [name, from, to] of groups) line.caught.push([`${name}${group}`, from, to])
    if (next(line, end)) return true
    line.caught.length = depth
    return false
  }
  const foundBy = (way: () => RegExp, line: Line, at: number) => {
    const sticky = way()
    return line.once(sticky, at, () => findAt(sticky, line.text, at))
  }
  return (line, at) => {
    if (isFigure && !line.mayCountAt(at)) return false
    const whole = foundBy(first, line, at)
    if (!whole) return false
    if (goesOn(line, whole)) return true
    const others = whole.groups.some(([name]) => name === 'd' || name === 'r') ? [...less, ...longer] : longer
    return others.some((way) => {
      const other = foundBy(way, line, at)
      return other !== null && goesOn(line, other)
    })
  }
}
function findAt(sticky: RegExp, text: string, at: number): Found | null {
  sticky.lastIndex = at
  const match = sticky.exec(text)
  if (!match) return null
  const groups = Object.entries(match.indices?.groups ?? {}).flatMap(([name, span]) =>
    span ? [[name, ...span] as const] : [],
  )
  return { end: at + match[0].length, groups }
}
