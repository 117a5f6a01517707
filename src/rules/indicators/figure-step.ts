import type { FigureSearch, Sticky } from './figure-slot.ts'
import type { Caught, Line } from './line.ts'
import { ANY_LETTER, goes, type Step, type Way } from './step.ts'

/** What an expression finds at a place: where that ends, and its groups. */
interface Found {
  readonly end: number
  readonly groups: readonly Caught[]
}

/** A figure, its groups with the number of its slot; less of it, or more, where the template does not go on behind it. */
export function figure({ first, less, longer, isFigure }: FigureSearch, group: number, next: Way): Way {
  const goesOn = (line: Line, { end, groups }: Found) => {
    const before = line.depth
    for (const [name, from, to] of groups) line.catch([name + group, from, to])
    if (goes(next, line, end)) return true
    line.depth = before
    return false
  }
  const step: Step = (line, at) => {
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
  return { step, letters: ANY_LETTER }
}

function foundBy(way: () => Sticky, line: Line, at: number): Found | null {
  const sticky = way()
  return line.once(sticky, at, () => findAt(sticky, line.text, at))
}

function findAt({ pattern, names }: Sticky, text: string, at: number): Found | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (!match) return null
  const caught = match.indices?.groups
  const groups: Caught[] = []
  for (const name of names) {
    const span = caught?.[name]
    if (span) groups.push([name, span[0], span[1]])
  }
  return { end: at + match[0].length, groups }
}
