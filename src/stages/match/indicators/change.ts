import { matchesOf } from '../../../text/matches.ts'
import type { Span } from '../../../text/span.ts'
import { amountOf, type Figure, mainOf } from './figure.ts'
import { printedIn } from './printed.ts'

/** By how much a figure has changed, as its sentence tells. */
export interface Change {
  readonly way: 1 | -1
  readonly by: number
  /** So many more or fewer, not so many per cent. */
  readonly isCount: boolean
}

const UP = 'tăng|cao hơn|nhiều hơn|lớn hơn|hơn|vượt|gấp'
const DOWN = 'giảm|thấp hơn|ít hơn|kém'
const WAY = new RegExp(`(?<!\\p{L})(?:(?<up>${UP})|(?<down>${DOWN}))(?!\\p{L})`, 'gu')
const BY = new RegExp(
  `(?<!\\p{L})(?:(?<up>${UP})|(?<down>${DOWN}))(?: (?:thêm|được|đi|tới|đến|khoảng|gần|trên|hơn|là|lên)){0,2} $`,
  'u',
)

const wayOf = ({ groups }: RegExpExecArray): 1 | -1 => (groups!.up ? 1 : -1)

/** Whether words tell of more or of less than before; null where they tell of neither. */
export function wayIn(words: string): 1 | -1 | null {
  const last = matchesOf(WAY, words).at(-1)
  return last ? wayOf(last as RegExpExecArray) : null
}

export const isWay = (way: 1 | -1, now: number, then: number): boolean => (now - then) * way > 0

/**
 * The change told before an earlier time (`tăng 12 hồ sơ so với | năm 2021 (…)`) or right behind its figure (`(98 hồ
 * sơ), tăng 12 hồ sơ`).
 */
export function changeBeside(
  sheet: string,
  before: Span,
  behind: { readonly end: number; readonly stop: number },
): Change | null {
  const zones = [before, { start: behind.end, end: Math.min(behind.stop, behind.end + NEAR) }]
  const [first, second] = zones.map((each) => changesIn(sheet, each))
  return (
    first!.at(-1) ?? (BEHIND.test(sheet.slice(behind.end, behind.end + NEAR)) ? (second![0] ?? null) : null)
  )
}

const NEAR = 70
const BEHIND = new RegExp(`^ ?\\)?,? ?(?:\\p{L}+ ){0,5}(?:${UP}|${DOWN})(?!\\p{L})`, 'u')

function changesIn(sheet: string, { start, end }: Span): Change[] {
  return printedIn(sheet, { start, end }).flatMap(({ figures, start: at, end: until }) => {
    const figure = mainOf(figures)
    const way = BY.exec(sheet.slice(Math.max(start, at - NEAR), figure?.start ?? at))
    if (!figure || !way) return []
    const isTimes = /^ lần(?!\p{L})/u.test(sheet.slice(until, until + 6))
    return isTimes
      ? []
      : [{ way: wayOf(way), by: amountOf(figure, sheet), isCount: figure.kind !== 'percent' }]
  })
}

interface Two {
  readonly now: number
  readonly before: number
  readonly kind: Figure['kind']
}

/** Whether a change makes the figure of now out of that of then; of rates, in points or in per cent. */
export function isChangeOf({ way, by, isCount }: Change, { now, before, kind }: Two): boolean {
  const isBy = (told: number, found: number) => Math.abs(told - found) <= roundingOf(told)
  const points = isBy(by, (now - before) * way)
  const percent = before > 0 && isBy(by, (now / before - 1) * 100 * way)
  if (kind === 'percent') return points || (!isCount && percent)
  return isCount ? points : percent
}

/** Half of the last digit printed, and a little for how machines count. */
const roundingOf = (told: number): number => 0.5 * 10 ** -decimalsOf(told) + 1e-6

const decimalsOf = (value: number): number => Math.min(2, String(value).split('.')[1]?.length ?? 0)
