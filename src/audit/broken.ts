import { grouped } from '../text/grouped.ts'
import { overlap, type Span } from '../text/span.ts'
import type { Finding } from '../types.ts'
import { gap, sumOf } from './decimal.ts'
import { evidenceOf } from './message.ts'

/** A figure at its place; that of a table's row where the cell itself is not known. */
export interface Figure extends Span {
  readonly value: number
}

/** A total that its parts do not give, and how it is told. */
export interface Broken {
  readonly total: Figure
  readonly parts: readonly Figure[]
  readonly finding: Finding
}

/** A figure, and what it should be for one sum to hold. */
interface Mending {
  readonly figure: Figure
  readonly right: number
}

/** Each figure of a broken sum might be the wrong one: the total, or one of the parts. */
function mendings({ total, parts }: Broken): Mending[] {
  const added = sumOf(parts.map(({ value }) => value))
  const more = sumOf([total.value, -added])
  return [
    { figure: total, right: added },
    ...parts.map((figure) => ({ figure, right: sumOf([figure.value, more]) })),
  ]
}

const isSame = (a: Figure, b: Figure): boolean => a.value === b.value && overlap(a, b)

/**
 * Each contradiction once. Sums that one and the same correction makes hold are one slip, told once: where a row of
 * totals is wrong in one cell, its column and its row both break. The first tells the others' arithmetic too.
 */
export function onePerSlip(broken: readonly Broken[]): Finding[] {
  const groups: { readonly first: Broken; readonly mends: Mending[]; readonly others: Broken[] }[] = []
  for (const each of broken.filter(isTold(broken))) {
    const mends = mendings(each)
    const known = groups.find(
      ({ first, mends: theirs }) => repeats(first, each) || common(theirs, mends).length > 0,
    )
    if (!known) groups.push({ first: each, mends, others: [] })
    else if (!repeats(known.first, each) && !known.others.some((other) => repeats(other, each)))
      known.others.push(each)
  }
  return groups.map(({ first, others }) => {
    const [lead, ...rest] = shortestFirst([first, ...others])
    const mends = mendings(lead!)
    return rest.reduce(
      (told, other) => together(told, other, common(mends, mendings(other))[0]),
      lead!.finding,
    )
  })
}

/** `resolved = timely + overdue` before `received = timely + overdue + pending`, the way round through the same parts. */
function shortestFirst(group: readonly Broken[]): readonly Broken[] {
  const lead = group.reduce((best, each) => (isWithin(each, best) ? each : best))
  return [lead, ...group.filter((each) => each !== lead)]
}

function isWithin({ parts }: Broken, wider: Broken): boolean {
  const places = new Set(wider.parts.map(placeOf))
  return parts.length < places.size && parts.every((part) => places.has(placeOf(part)))
}

/**
 * Not what two other sums tell already: where `received = resolved + pending` breaks and `resolved = timely + overdue`
 * breaks, `received = timely + overdue + pending` says nothing new.
 */
function isTold(broken: readonly Broken[]): (each: Broken) => boolean {
  const byTotal = grouped(broken, ({ total }) => placeOf(total))
  return (each) => {
    const own = new Set(each.parts.map(placeOf))
    return !(byTotal.get(placeOf(each.total)) ?? []).some((wider) => {
      const inner = wider.parts.filter((part) => !own.has(placeOf(part)))
      if (wider === each || inner.length !== 1) return false
      return (byTotal.get(placeOf(inner[0]!)) ?? []).some(
        ({ parts }) =>
          parts.length + wider.parts.length - 1 === own.size && parts.every((part) => own.has(placeOf(part))),
      )
    })
  }
}

const placeOf = ({ value, start }: Figure) => `${value}|${start}`

/** The same figures again: relations that overlap (`timely = early + on time`). */
const repeats = (a: Broken, b: Broken) => {
  const [x, y] = [a, b].map(({ total, parts }) =>
    [total.value, sumOf(parts.map(({ value }) => value))].sort().join('|'),
  )
  return x === y
}

const common = (a: readonly Mending[], b: readonly Mending[]) =>
  a.filter((x) => b.some((y) => isSame(x.figure, y.figure) && gap(x.right, y.right) === 0))

function together(told: Finding, { finding }: Broken, mend: Mending | undefined): Finding {
  const also = mend ? ' Cùng một chỗ sai:' : ''
  return {
    ...told,
    message: `${told.message}${also} ${finding.message}`,
    values: [...new Set([...told.values, ...finding.values])],
    evidence: evidenceOf([told, finding]),
  }
}

/** What a rate's count should be for the sums around it to hold: the slip is there, the rate is right. */
export function mendedValues(broken: readonly Broken[], figure: Figure): number[] {
  return broken.flatMap((each) =>
    mendings(each).flatMap((mend) => (isSame(mend.figure, figure) ? [mend.right] : [])),
  )
}
