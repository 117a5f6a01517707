import type { Panel } from './panels.ts'

/** Amounts are drawn from zero, so that heights compare as the amounts do; rates that lie close together fill the height. */
export function extentOf({ points }: Pick<Panel, 'points'>, rate: boolean): readonly [number, number] {
  const values = points.flatMap((each) => [each.value, ...each.others.map((other) => other.value)])
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (low === 0 && high === 0) return [0, 1]
  if (!rate || low === high || low < high * 0.6) return [Math.min(0, low), Math.max(0, high * 1.05)]
  const room = (high - low) * 0.12
  return [Math.max(0, low - room), high + room]
}

/** Pixels that the numbers beside the axis take. */
export const widthOfNumbers = (
  extent: readonly [number, number],
  number: (value: number) => string,
): number => 12 + 7.5 * Math.max(...extent.map((each) => number(roughly(each)).length), 2)

/** As many digits as the marks of the axis have. */
const roughly = (value: number) => (Math.abs(value) >= 10 ? Math.round(value) : Number(value.toPrecision(1)))
