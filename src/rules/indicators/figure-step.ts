import type { FigureSearch } from './figure-slot.ts'
import type { Caught, Line } from './line.ts'
import { goes, type Step, type Way } from './step.ts'

/** What an expression finds at a place: where that ends, and its groups. */
interface Found {
  readonly end: number
  readonly groups: readonly Caught[]
}

/** A figure, its groups with the number of its slot; less of it, or more, where the template does not go on behind it. */
export function figure({ first, less, longer, isFigure }: FigureSearch, group: number, next: Way): Way {
  const goesOn = (line: Line, { end, groups }: Found) => {
    const depth = line.caught.length
    for (const [name, from, to] of groups) line.caught.push([name + group, from, to])
    if (goes(next, line, end)) return true
    line.caught.length = depth
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
  return { step, letters: null }
}

function foundBy(way: () => RegExp, line: Line, at: number): Found | null {
  const sticky = way()
  return line.once(sticky, at, () => findAt(sticky, line.text, at))
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
