import type { Relations, Same } from '../rules/relations.ts'
import { gathered } from '../text/grouped.ts'
import type { Finding } from '../types.ts'
import { contradict, gap, sumOf, writtenFigure } from './decimal.ts'
import {
  daysApart,
  distinct,
  type Entry,
  isPoint,
  keyOf,
  nearlySameDays,
  ofOneSize,
  sameTime,
} from './entry.ts'
import { around, type Ledger } from './ledger.ts'
import { finding, inOrder, sourceOf, written } from './message.ts'
import { pairsOf } from './rows.ts'
import { areTwoThings } from './two-things.ts'

/** Figures that one finding quotes; a file that gives one indicator a thousand values is told so in a line. */
const MOST = 12

/** A figure is set against so many after it: a report gives one quantity a few times, and the time must stay linear. */
const COMPARED = 64

/** One quantity, two figures: prose against form, form against form, prose against prose. */
export function toldTwice(ledger: Ledger, relations: Relations): Finding[] {
  const known = new Set(pairsOf(ledger).map(([total, part]) => pairKey(total, part)))
  const groups = [
    ...gathered(ledger.entries, (entry) => `${entry.indicator}|${entry.key}`),
    ...relations.same.flatMap((same) => sameGroups(ledger, same)),
  ]
  return withParts(groups.flatMap((group) => clash(ledger, group, { relations, known }) ?? []))
}

/** A contradiction with the two figures that it is about. */
interface Clash {
  readonly pair: readonly [Entry, Entry]
  readonly finding: Finding
}

/** A total that is off by as much as one of its own parts is told together with that part: it is one slip. */
function withParts(clashes: readonly Clash[]): Finding[] {
  const wholeOf = (part: Clash) =>
    clashes.find(
      (whole) =>
        whole !== part &&
        whole.pair[0].indicator === part.pair[0].indicator &&
        sumOf([whole.pair[0].value, -whole.pair[1].value]) ===
          sumOf([part.pair[0].value, -part.pair[1].value]) &&
        Object.keys(whole.pair[0].own).length < Object.keys(part.pair[0].own).length &&
        Object.entries(whole.pair[0].own).every(([name, value]) => part.pair[0].own[name] === value),
    )
  return clashes.flatMap((clash) => {
    if (wholeOf(clash)) return []
    const parts = clashes.filter((each) => wholeOf(each) === clash)
    return [parts.reduce((told, part) => alsoTold(told, part.finding), clash.finding)]
  })
}

const alsoTold = (told: Finding, part: Finding): Finding => ({
  ...told,
  message: `${told.message} Cùng một chỗ sai: ${part.message}`,
  values: [...new Set([...told.values, ...part.values])],
  evidence: inOrder([...told.evidence, ...part.evidence]),
})

/** The figures of indicators that name one quantity. */
function sameGroups(ledger: Ledger, { terms }: Same): Entry[][] {
  const [first, ...others] = terms.map(
    (term) => ledger.byKey.get(`${term.indicator}|${keyOf(term.dimensions)}`) ?? [],
  )
  if (!first?.length || others.every((entries) => entries.length === 0)) return []
  return [[...first, ...others.flat()]]
}

/** The two figures of a group that contradict each other most plainly, if any. */
function clash(
  ledger: Ledger,
  group: readonly Entry[],
  { relations, known }: { readonly relations: Relations; readonly known: ReadonlySet<string> },
): Clash | null {
  if (isPartition(group)) return null
  for (const [index, a] of group.entries())
    for (const b of group.slice(index + 1, index + 1 + COMPARED))
      if (isClash(ledger, [a, b], relations) && !known.has(pairKey(a, b)) && !meansOther(ledger, a, b))
        return { pair: [a, b], finding: clashFinding(ledger, group, [a, b]) }
  return null
}

/** One figure of the words is the sum of the others: a total and its parts, whose names no rule knew. */
function isPartition(group: readonly Entry[]): boolean {
  const values = [...new Set(group.filter(({ source }) => source === 'prose').map(({ value }) => value))]
  const most = Math.max(...values)
  return values.length >= 3 && sumOf(values) === 2 * most
}

function isClash(ledger: Ledger, [a, b]: readonly [Entry, Entry], relations: Relations): boolean {
  if (a.unit !== b.unit || !ofOneTime(ledger, a, b)) return false
  if (a.source === 'prose' && b.source === 'prose' && relations.events.has(a.indicator)) return false
  if (!ofOneSize(a.value, b.value) || areTwoThings(ledger, a, b)) return false
  if (a.comparator !== null || b.comparator !== null) return outOfBounds(a, b) || outOfBounds(b, a)
  return contradict(a, b)
}

const meansOther = (ledger: Ledger, a: Entry, b: Entry) =>
  meansOwnLevel(ledger, a, b) || meansPart(ledger, a, b) || meansPart(ledger, b, a)

/** The form counts one kind only: its figure is one that the words give as a part (`96 trường hợp, gồm 45 công chức`). */
function meansPart(ledger: Ledger, form: Entry, prose: Entry): boolean {
  if (form.source !== 'table' || prose.source !== 'prose' || form.value >= prose.value) return false
  return around(ledger.byIndicator.get(form.indicator) ?? [], prose).some(
    (entry) =>
      entry.source === 'prose' &&
      entry.value === form.value &&
      Object.keys(entry.own).length > Object.keys(prose.own).length &&
      Object.entries(prose.own).every(([name, value]) => entry.own[name] === value),
  )
}

/** A figure in the words of a district or province that equals the form's row for that level: the words left the level out. */
function meansOwnLevel(ledger: Ledger, a: Entry, b: Entry): boolean {
  if (ledger.silentLevel === null || 'level' in a.own) return false
  const row = keyOf({ ...a.own, level: ledger.silentLevel })
  const values = around(ledger.byKey.get(`${a.indicator}|${row}`) ?? [], a).map(({ value }) => value)
  return [a, b].some((entry) => entry.source === 'prose' && values.includes(entry.value))
}

/**
 * As `sameTime`; a figure “up to now”, whose start is not said, is set against the window of the report around it, and
 * one of the days that the data were gathered on against the calendar's period in a form.
 */
function ofOneTime(ledger: Ledger, a: Entry, b: Entry): boolean {
  if (sameTime(a, b)) return true
  if (isPoint(a) && isPoint(b)) return a.source !== b.source && areBothNow(ledger, a, b)
  if (!isPoint(a) && !isPoint(b)) return a.source !== b.source && nearlySameDays(a, b)
  if (!a.periodTo || !b.periodTo) return false
  const [point, window] = isPoint(a) ? [a, b] : [b, a]
  if (!ledger.now.has(point.periodTo!) || point.periodTo! < window.periodFrom!) return false
  return point.periodTo! <= window.periodTo! || daysApart(point.periodTo!, window.periodTo!) <= SOON
}

/** “Up to now” in the words is the day of issue, in a form the last day of the data: one present of the same report. */
const areBothNow = ({ now }: Ledger, { periodTo: a }: Entry, { periodTo: b }: Entry) =>
  a !== null && b !== null && now.has(a) && now.has(b) && daysApart(a, b) <= SOON

/** A report is issued so many days after its data end, at most, for “up to now” to mean their end. */
const SOON = 10

/** An exact figure outside the bound that another one states: 98 against “over 99%”. */
function outOfBounds(exact: Entry, bound: Entry): boolean {
  if (exact.comparator !== null) return false
  if (bound.comparator === 'gt' || bound.comparator === 'ge') return exact.value < bound.value
  if (bound.comparator === 'lt' || bound.comparator === 'le') return exact.value > bound.value
  return false
}

function clashFinding(ledger: Ledger, group: readonly Entry[], [a, b]: readonly [Entry, Entry]): Finding {
  const all = distinct(
    group.filter((entry) => ofOneTime(ledger, entry, a) || entry === a),
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
