import type { Rate, Term } from '../rules/relations.ts'
import type { Finding } from '../types.ts'
import { type Broken, mendedValues } from './broken.ts'
import { gap, isPercent, isQuotient } from './decimal.ts'
import { distinct, type Entry, nearestFirst, sameTime } from './entry.ts'
import { isExplained } from './explained.ts'
import { around, exactFigures, type Ledger } from './ledger.ts'
import { isOfOnePart, standsBesideRate, summedPart } from './of-sum.ts'
import { computedOf, FAR, isOnePointOff, isSlip, nearestPair, OTHER_BASE, type Pair } from './pairs.ts'
import { inOneSentence } from './paragraph.ts'
import { rateFinding } from './rate-told.ts'
import { isOneOfSeveral } from './several-rates.ts'

/**
 * Rates that none of their counts gives. A base of 0 says nothing; a count that a sum shows to be wrong, and that would
 * give the rate if it were right, is told by that sum.
 */
export function brokenRates(
  ledger: Ledger,
  rates: readonly Rate[],
  broken: readonly Broken[] = [],
): Finding[] {
  return rates.flatMap((rate) =>
    (ledger.byIndicator.get(rate.rate.indicator) ?? [])
      .filter((entry) => entry.comparator === null)
      .flatMap((entry) => checkRate({ ledger, broken }, rate, entry) ?? []),
  )
}

interface Books {
  readonly ledger: Ledger
  readonly broken: readonly Broken[]
}

function checkRate({ ledger, broken }: Books, rate: Rate, stated: Entry): Finding | null {
  const told = rate.of.flatMap((term) => exact(ledger, term, stated))
  const summed = told.length === 0 ? summedPart(ledger, rate, stated) : null
  const parts = summed ? [summed.part] : told
  if (parts.length === 0) return null
  const wholes = rate.over.flatMap((term) => bases(ledger, term, stated, parts))
  const pairs = parts.flatMap((part) =>
    wholes
      .filter((whole) => mayBeBase(stated, part, whole))
      .map((whole) => ({ part, whole, times: rate.times })),
  )
  if (pairs.length === 0 || hasRoughBase(ledger, rate, stated)) return null
  const mended = pairs.flatMap((pair) => mendedPairs(pair, broken))
  const all = [...pairs, ...mended]
  if (all.some((pair) => fits(stated, pair)) || isOneOfSeveral(ledger, stated)) return null
  if (isOfAnother(ledger, stated, all)) return null
  if (isExplained(ledger, stated, parts, rate.times)) return null
  if (summed && isOfOnePart(summed, stated, wholes)) return null
  const best = nearestPair(ledger, all, stated)
  if (summed && !isSlip(stated, best) && !standsBesideRate(ledger, summed, best.whole, stated)) return null
  return isItsBase(ledger, stated, best) ? rateFinding(stated, best, summed?.addends) : null
}

/** The counts are those of another figure of the same rate: what sets the two apart is told by the check of figures given twice. */
const isOfAnother = (ledger: Ledger, stated: Entry, pairs: readonly Pair[]) =>
  stated.form === null &&
  exactFigures(ledger, { indicator: stated.indicator, dimensions: stated.own }, stated).some(
    (entry) => entry.value !== stated.value && pairs.some((pair) => fits(entry, pair)),
  )

/** Counts are exact; amounts, areas and weights are rounded themselves. */
function fits(stated: Entry, { part, whole, times }: Pair): boolean {
  const counts = times === 100 && part.unit.startsWith('count')
  return counts ? isPercent(stated, part.value, whole.value) : isQuotient(stated, part, whole, times)
}

/** The pair with a count as a broken sum says that it should be. */
function mendedPairs(pair: Pair, broken: readonly Broken[]): Pair[] {
  const right = ({ value, at }: Entry) =>
    mendedValues(broken, { value, start: at.start, end: at.end }).filter((each) => each > 0)
  return [
    ...right(pair.part).map((value) => ({ ...pair, part: { ...pair.part, value } })),
    ...right(pair.whole).map((value) => ({ ...pair, whole: { ...pair.whole, value } })),
  ]
}

/** Another figure of the same form; in the words one that is no less than its part, unless the rate exceeds the whole too. */
function mayBeBase(stated: Entry, part: Entry, whole: Entry): boolean {
  if (whole.value <= 0 || whole.at === part.at || !ofOneForm(stated, part, whole)) return false
  return stated.form !== null || stated.unit !== 'percent' || stated.value > 100 || part.value <= whole.value
}

/** The rate of a form comes from the rows of that form; where these are blank nothing can be said. */
function ofOneForm(stated: Entry, part: Entry, whole: Entry): boolean {
  return stated.form === null || (part.form === stated.form && whole.form === stated.form)
}

const BESIDE = 300

/** A rate far from its counts is wrong when they stand beside it or in its form; else its base may be another one. */
function isItsBase(ledger: Ledger, stated: Entry, pair: Pair): boolean {
  if (stated.form !== null) return true
  const counts = [pair.part, pair.whole]
  const apart = pair.times === 100 ? gap(computedOf(pair, 6), stated.value) : 0
  if (pair.times === 100 && (apart <= OTHER_BASE || isOnePointOff(stated, pair))) return true
  return (
    counts.every(({ at }) => Math.abs(at.start - stated.at.start) < BESIDE) &&
    (apart <= FAR || counts.every(({ at }) => inOneSentence(ledger, at, stated.at)))
  )
}

/** The counts of the same dimensions and time. */
function exact(ledger: Ledger, term: Term, stated: Entry): Entry[] {
  const dimensions = { ...stated.own, ...term.dimensions }
  const found = exactFigures(ledger, { ...term, dimensions }, stated)
  return few(
    found.filter((entry) => sameTime(entry, stated)),
    stated,
  )
}

/** So many counts and bases of one rate are tried, the nearest first. */
const TRIED = 12

function few(entries: readonly Entry[], stated: Entry): Entry[] {
  const values = distinct(entries, stated)
  return values.length <= TRIED ? values : nearestFirst(values, stated).slice(0, TRIED)
}

/** `đã giải quyết gần 18.500 hồ sơ, trong đó trước hạn 15.210, đạt 82%`: the base that stands before it is told roughly. */
const hasRoughBase = (ledger: Ledger, { over }: Rate, stated: Entry): boolean =>
  stated.form === null &&
  over.some(({ indicator }) =>
    around(ledger.byIndicator.get(indicator) ?? [], stated).some(
      (entry) =>
        entry.comparator !== null &&
        entry.at.start < stated.at.start &&
        sameTime(entry, stated) &&
        inOneSentence(ledger, entry.at, stated.at),
    ),
  )

/** The bases of a rate: of its own dimensions, else those of the nearest wider ones (all ballots) and those printed beside it. */
function bases(ledger: Ledger, term: Term, stated: Entry, parts: readonly Entry[]): Entry[] {
  const own = exact(ledger, term, stated).filter(
    (entry) => !parts.some((part) => part.indicator === entry.indicator && part.key === entry.key),
  )
  if (own.length > 0) return own
  const wider = narrowings(stated.own)
    .flatMap((dimensions) => exactFigures(ledger, { indicator: term.indicator, dimensions }, stated))
    .filter((entry) => sameTime(entry, stated))
  const most = Math.max(...wider.map((entry) => Object.keys(entry.own).length))
  const beside = around(ledger.byIndicator.get(term.indicator) ?? [], stated).filter(
    (entry) =>
      entry.comparator === null &&
      isBeside(ledger, entry, stated) &&
      !isOfOther(entry, stated) &&
      sameTime(entry, stated) &&
      !parts.some((part) => part.indicator === entry.indicator),
  )
  const widest = wider.filter((entry) => Object.keys(entry.own).length === most)
  return few([...widest, ...beside], stated)
}

/** Every choice of some of the dimensions, but not of all. */
function narrowings(dimensions: Entry['own']): Entry['own'][] {
  const choices: Entry['own'][] = [{}]
  for (const [name, value] of Object.entries(dimensions))
    choices.push(...choices.map((each) => ({ ...each, [name]: value })))
  return choices.slice(0, -1)
}

/** The base printed as a fraction beside the rate: `16/18 hồ sơ đạt 88,9%`. */
const isBeside = (ledger: Ledger, { source, at }: Entry, stated: Entry) =>
  source === 'prose' && Math.abs(at.start - stated.at.start) < 60 && inOneSentence(ledger, at, stated.at)

/** Of another value of the same dimension: all the rice is no base for the rice of one season. */
const isOfOther = ({ own }: Entry, stated: Entry): boolean =>
  Object.entries(own).some(([name, value]) => (stated.own[name] ?? value) !== value)
