import type { Sum, Term } from '../rules/relations.ts'
import { overlap } from '../text/span.ts'
import type { Broken, Figure } from './broken.ts'
import { agrees, gap, sumOf, writtenFigure } from './decimal.ts'
import { distinct, type Entry, keyOf, nearestTo, ofOneSize, sameTime, voiceOf } from './entry.ts'
import { isRoundedBeside, isTold } from './estimate.ts'
import { isSharedBehind, mayHoldAnother } from './held-part.ts'
import { around, type Context, figuresOf, type Ledger } from './ledger.ts'
import { hasCalledOff, isLeftOverPrinted, isMisread, leavesRestOpen } from './left-over.ts'
import { mayCount } from './may-count.ts'
import { finding, sourceOf, written } from './message.ts'
import { mayHaveOtherBase } from './one-base.ts'
import { areSideBySide, inOneSentence } from './paragraph.ts'
import type { NumberAt } from './printed/number.ts'
import { closesItsList, inItsSentence, isStatement } from './statement.ts'
import { besideStroke, nearerBesideStroke } from './stroke.ts'
import { areTwoThings } from './two-things.ts'

const MOST_READINGS = 256

/** Totals that are not the sum of their parts, however figures given twice are read. */
export function brokenSums(ledger: Ledger, sums: readonly Sum[]): Broken[] {
  return sums.flatMap((sum) => {
    const byLevel = [sum.total, ...sum.parts, ...sum.optional].some((term) => 'level' in term.dimensions)
    return totalsOf(ledger, sum, byLevel).flatMap(
      (total) => checkTotal(ledger, sum, { total, byLevel }) ?? [],
    )
  })
}

/** Every figure that may be the total: all dimension values that the term leaves open are those of the context. */
function totalsOf(ledger: Ledger, sum: Sum, byLevel: boolean): Entry[] {
  const open = (entry: Entry) => contextOf(entry, byLevel)
  const own = Object.entries(sum.total.dimensions)
  const split = new Set(
    [...sum.parts, ...sum.optional].flatMap((term) =>
      term.indicator === sum.total.indicator ? Object.keys(term.dimensions) : [],
    ),
  )
  return (ledger.byIndicator.get(sum.total.indicator) ?? []).filter(
    (entry) =>
      isTold(entry) &&
      own.every(([name, value]) => open(entry)[name] === value) &&
      !Object.keys(open(entry)).some((name) => split.has(name) && !(name in sum.total.dimensions)),
  )
}

const contextOf = (entry: Entry, byLevel: boolean) => (byLevel ? entry.dimensions : entry.own)

function checkTotal(
  ledger: Ledger,
  sum: Sum,
  { total, byLevel }: { readonly total: Entry; readonly byLevel: boolean },
): Broken | null {
  const dimensions = Object.fromEntries(
    Object.entries(contextOf(total, byLevel)).filter(([name]) => !(name in sum.total.dimensions)),
  )
  const context: Context = { dimensions, byLevel, time: total }
  // Figures of the words against figures of the forms are told by the check of quantities given twice.
  const ofOneVoice = (term: Term) =>
    distinct(
      figuresOf(ledger, term, context).filter((entry) => voiceOf(entry) === voiceOf(total)),
      total,
    )
  const parts = sum.parts.map(ofOneVoice)
  const optional = sum.optional.map(ofOneVoice)
  if (parts.some((figures) => figures.length === 0)) return null
  const given = [...parts, ...optional.filter((figures) => figures.length > 0)]
  const added = combinations(given)
  if (!added) return null
  const told = toldParts(ledger, total, given)
  const alone = isStatement(ledger, total, told)
  const whole =
    !sum.atMost &&
    (optional.every((figures) => figures.length > 0) || (alone && closesItsList(ledger, total, told)))
  const fits = (value: number, readings = added) =>
    readings.some((reading) => {
      const all = sumOf(reading.map((part) => part.value))
      return agrees({ ...total, value }, all, reading) || (!whole && all < value)
    })
  const beside = [0, ...sum.beside.flatMap(ofOneVoice).map(({ value }) => value)]
  const isOther = (each: Entry) => alone && isOnlyElsewhere(ledger, total, each)
  const heard = alone
    ? added.filter((reading) => !reading.some((part) => !told.includes(part) && isOther(part)))
    : added
  const alike = totalsLike(ledger, total, byLevel).filter((each) => !isOther(each))
  if (alike.some(({ value }) => beside.some((each) => fits(sumOf([value, each]), heard)))) return null
  const stroke = besideStroke(ledger, total)
  if (stroke !== null && fits(stroke)) return null
  const rivals = around(ledger.byKey.get(`${total.indicator}|${total.key}`) ?? [], total)
  if (!alone && told.some((part) => isOfAnother(part, total, rivals))) return null
  if (told.some((part) => isOfAllLevels(ledger, part, total))) return null
  const addedUp = sumOf(told.map(({ value }) => value))
  const close = told.every((part) => areSideBySide(ledger, total, part)) || ofOneSize(addedUp, total.value)
  if (!close || told.some((part) => isSame(part, total))) return null
  if (total.comparator !== null && isRoundedBeside(ledger, total, told)) return null
  const most = sumOf([total.value, Math.max(...beside)])
  if (addedUp < most && (hasCalledOff(ledger, told) || leavesRestOpen(ledger, told))) return null
  if (mayHoldAnother(total, told) || isSharedBehind(ledger.words, total, told)) return null
  if (total.unit === 'percent' && mayHaveOtherBase(ledger, total, told)) return null
  const counts = (words: string, number: NumberAt) => mayCount(words, number, total)
  if (isLeftOverPrinted(ledger.words, total, told, counts) || isMisread(ledger, total, told)) return null
  const stated = { ...total, comparator: null }
  return sumFinding(nearerBesideStroke(ledger, stated, { stroke, addedUp }), told)
}

/** The nearest figures; of each part the one behind the total in its own sentence, where all of them stand there. */
function toldParts(ledger: Ledger, total: Entry, given: readonly (readonly Entry[])[]): Entry[] {
  const own = given.map((figures) => figures.filter(({ at }) => at.start >= total.at.end))
  if (own.every((figures) => figures.length > 0)) {
    const behind = own.map((figures) => nearestTo(figures, total))
    if (isStatement(ledger, total, behind)) return behind
  }
  return given.map((figures) => nearestTo(figures, total))
}

/** Told of another thing in another sentence: what a statement says of itself is not made right by it. */
const isOnlyElsewhere = (ledger: Ledger, total: Entry, each: Entry): boolean =>
  each !== total && !inItsSentence(ledger, total.at, each.at) && areTwoThings(ledger, total, each)

/** `tiếp nhận, xử lý 4.120 hồ sơ`: one printed figure is no part of itself. */
const isSame = (part: Entry, total: Entry) => part.value === total.value && overlap(part.at, total.at)

/** A part that stands nearer to another figure of the same total belongs to that one: another agency's, another list's. */
function isOfAnother(part: Entry, total: Entry, rivals: readonly Entry[]): boolean {
  if (part.form !== null) return false
  const own = Math.abs(part.at.start - total.at.start)
  return rivals.some((rival) => rival.value !== total.value && Math.abs(part.at.start - rival.at.start) < own)
}

/**
 * `cấp huyện giải quyết 800 hồ sơ; cấp xã giải quyết 1.500 hồ sơ; đúng hạn 2.250`: no part of the level that was told last,
 * but of all that were told beside each other.
 */
function isOfAllLevels(ledger: Ledger, part: Entry, total: Entry): boolean {
  const { level } = total.own
  if (level === undefined || total.source !== 'prose' || part.value <= total.value) return false
  const beside = (ledger.byIndicator.get(total.indicator) ?? []).filter(
    (each) =>
      each.own.level !== undefined &&
      each.own.level !== level &&
      keyOf({ ...each.own, level }) === total.key &&
      sameTime(each, total) &&
      inOneSentence(ledger, each.at, total.at),
  )
  const levels = new Map(beside.map((each) => [each.own.level, each.value]))
  return levels.size > 0 && part.value <= sumOf([total.value, ...levels.values()])
}

/** All figures for the same total: where another one fits, the two totals contradict each other, which another check tells. */
function totalsLike(ledger: Ledger, total: Entry, byLevel: boolean): Entry[] {
  const alike = byLevel
    ? ledger.byFullKey.get(`${total.indicator}|${total.fullKey}`)
    : ledger.byKey.get(`${total.indicator}|${total.key}`)
  return around(alike ?? [], total).filter((entry) => isTold(entry) && sameTime(entry, total))
}

export function sumFinding(total: Entry, parts: readonly Entry[]): Broken {
  const added = sumOf(parts.map(({ value }) => value))
  const terms = parts.map((part) => writtenFigure(part.value)).join(' + ')
  const sign = total.unit === 'percent' ? '%' : ''
  const names = parts.length <= 4 ? ` (${parts.map((part) => part.name).join('; ')})` : ''
  return {
    total: figureOf(total),
    parts: parts.map(figureOf),
    finding: finding('sum_mismatch', 'high', {
      message: `${total.name}: ${terms} = ${writtenFigure(added)}${sign}${names}, ${sourceOf(total)} ghi ${written(total)}, chênh ${writtenFigure(gap(added, total.value))}.`,
      values: [total.value, added],
      entries: [total, ...parts],
    }),
  }
}

const figureOf = ({ value, at }: Entry): Figure => ({ value, start: at.start, end: at.end })

/** Every choice of one figure per part; null when there are too many to try. */
function combinations(parts: readonly (readonly Entry[])[]): Entry[][] | null {
  if (parts.reduce((count, figures) => count * figures.length, 1) > MOST_READINGS) return null
  return parts.reduce<Entry[][]>(
    (all, figures) => all.flatMap((some) => figures.map((figure) => [...some, figure])),
    [[]],
  )
}
