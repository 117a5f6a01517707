import type { Confusion, Relations, Same } from '../rules/relations.ts'
import type { Finding } from '../types.ts'
import { contradict, gap, sumOf, writtenFigure } from './decimal.ts'
import { grouped } from './groups.ts'
import { distinct, type Entry, isPoint, keyOf, type Ledger, ofOneSize, sameTime } from './ledger.ts'
import { finding, sourceOf, written } from './message.ts'
import { pairsOf } from './rows.ts'

/** Figures that one finding quotes; a file that gives one indicator a thousand values is told so in a line. */
const MOST = 12

/** One quantity, two figures: prose against form, form against form, prose against prose. */
export function toldTwice(ledger: Ledger, relations: Relations): Finding[] {
  const known = new Set(pairsOf(ledger).flatMap(([total, part]) => [pairKey(total, part)]))
  const groups = [
    ...grouped(ledger.entries, (entry) => `${entry.indicator}|${entry.key}`).values(),
    ...relations.same.flatMap((same) => sameGroups(ledger, same)),
  ]
  return groups.flatMap((group) => clash(ledger, group, { relations, known }) ?? [])
}

/** The figures of indicators that name one quantity. */
function sameGroups(ledger: Ledger, { terms }: Same): Entry[][] {
  const [first, ...others] = terms.map((term) =>
    (ledger.byIndicator.get(term.indicator) ?? []).filter((entry) => entry.key === keyOf(term.dimensions)),
  )
  if (!first || first.length === 0 || others.every((entries) => entries.length === 0)) return []
  return [[...first, ...others.flat()]]
}

/** The two figures of a group that contradict each other most plainly, if any. */
function clash(
  ledger: Ledger,
  group: readonly Entry[],
  { relations, known }: { readonly relations: Relations; readonly known: ReadonlySet<string> },
): Finding | null {
  if (isPartition(group)) return null
  for (const [index, a] of group.entries())
    for (const b of group.slice(index + 1))
      if (isClash(a, b, relations) && !known.has(pairKey(a, b)) && !meansOwnLevel(ledger, a, b))
        return clashFinding(group, a, b)
  return null
}

/** One figure of the words is the sum of the others: a total and its parts, whose names no rule knew. */
function isPartition(group: readonly Entry[]): boolean {
  const values = [...new Set(group.filter(({ source }) => source === 'prose').map(({ value }) => value))]
  const most = Math.max(...values)
  return values.length >= 3 && sumOf(values) === 2 * most
}

function isClash(a: Entry, b: Entry, relations: Relations): boolean {
  if (a.unit !== b.unit || !ofOneTime(a, b)) return false
  if (a.source === 'prose' && b.source === 'prose') {
    if (relations.events.has(a.indicator)) return false
    if (!ofOneSize(a.value, b.value)) return false
  }
  if (a.comparator !== null || b.comparator !== null) return outOfBounds(a, b) || outOfBounds(b, a)
  return contradict(a, b)
}

/** A figure in the words of a district or province that equals the form's row for that level: the words left the level out. */
function meansOwnLevel(ledger: Ledger, a: Entry, b: Entry): boolean {
  if (ledger.silentLevel === null || 'level' in a.own) return false
  const row = keyOf({ ...a.own, level: ledger.silentLevel })
  const values = (ledger.byIndicator.get(a.indicator) ?? [])
    .filter((entry) => entry.key === row)
    .map(({ value }) => value)
  return [a, b].some((entry) => entry.source === 'prose' && values.includes(entry.value))
}

/** As `sameTime`; a figure “up to now”, whose start is not said, is set against the window of the report around it. */
function ofOneTime(a: Entry, b: Entry): boolean {
  if (sameTime(a, b)) return true
  if (isPoint(a) === isPoint(b) || !a.periodTo || !b.periodTo) return false
  const [point, window] = isPoint(a) ? [a, b] : [b, a]
  return point.periodTo! >= window.periodFrom! && point.periodTo! <= window.periodTo!
}

/** An exact figure outside the bound that another one states: 98 against “over 99%”. */
function outOfBounds(exact: Entry, bound: Entry): boolean {
  if (exact.comparator !== null) return false
  if (bound.comparator === 'gt' || bound.comparator === 'ge') return exact.value < bound.value
  if (bound.comparator === 'lt' || bound.comparator === 'le') return exact.value > bound.value
  return false
}

function clashFinding(group: readonly Entry[], a: Entry, b: Entry): Finding {
  const all = distinct(
    group.filter((entry) => ofOneTime(entry, a) || entry === a),
    a,
  ).filter((entry) => entry.comparator === null || entry === a || entry === b)
  const told = [a, ...all.filter((entry) => entry.value !== a.value)]
  const both = told.some((entry) => entry.value === b.value) ? told : [a, b]
  const entries =
    both.length > MOST ? [a, b, ...both.filter((each) => each !== a && each !== b)].slice(0, MOST) : both
  const more = both.length > entries.length ? ` và ${both.length - entries.length} số khác nữa` : ''
  return finding('prose_table_mismatch', 'high', {
    message: `${a.name}: ${entries.map((entry) => `${sourceOf(entry)} ghi ${written(entry)}`).join(', ')}${more}, chênh ${writtenFigure(gap(a.value, b.value))}.`,
    values: entries.map(({ value }) => value),
    entries,
  })
}

/** Two figures of one indicator that rows of a form already tell as a part over its total. */
const pairKey = (a: Entry, b: Entry) => `${a.indicator}|${[a.value, b.value].sort().join('|')}`

/** A figure that equals another quantity's where it should equal its own: a row filled with its neighbour's number. */
export function confusedFigures(ledger: Ledger, confusions: readonly Confusion[]): Finding[] {
  return confusions.flatMap(({ term, proper, mistaken }) => {
    const of = (wanted: typeof term) =>
      (ledger.byIndicator.get(wanted.indicator) ?? []).filter(
        (entry) => entry.key === keyOf(wanted.dimensions) && entry.comparator === null,
      )
    return distinctAll(of(term)).flatMap((figure) => {
      const right = proper.flatMap(of).filter((entry) => sameTime(entry, figure))
      const wrong = mistaken
        .flatMap(of)
        .filter((entry) => sameTime(entry, figure) && entry.value === figure.value)
      if (right.length === 0 || wrong.length === 0 || right.some(({ value }) => value === figure.value))
        return []
      return [
        finding('prose_table_mismatch', 'medium', {
          message: `${figure.name}: ${sourceOf(figure)} ghi ${written(figure)}, bằng ${wrong[0]!.name}, trong khi ${distinctAll(
            right,
          )
            .map((entry) => `${entry.name} là ${written(entry)}`)
            .join(', ')} (chênh ${writtenFigure(gap(figure.value, right[0]!.value))}).`,
          values: [figure.value, ...right.map(({ value }) => value)],
          entries: [figure, wrong[0]!, ...distinctAll(right)],
        }),
      ]
    })
  })
}

const distinctAll = (entries: readonly Entry[]) =>
  entries.length === 0 ? [] : distinct(entries, entries[0]!)
