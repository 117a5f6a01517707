import type { Split } from '../rules/relations.ts'
import { gathered } from '../text/grouped.ts'
import type { Facts, Finding } from '../types.ts'
import type { Broken } from './broken.ts'
import { agrees, gap, sumOf, writtenFigure } from './decimal.ts'
import { distinct, type Entry, keyOf, nearestTo, ofOneSize, sameTime } from './entry.ts'
import { withItemBeside } from './item-beside.ts'
import { exactFigures, type Ledger } from './ledger.ts'
import { isLeftOverPrinted, isMisread } from './left-over.ts'
import { finding, sourceOf, written } from './message.ts'
import { fitWithoutHeld, outerParts } from './nested.ts'
import { areSideBySide } from './paragraph.ts'
import { sharesItems } from './printed/kinds.ts'
import { sumFinding } from './sums.ts'
import { disjoint, isWhole, wordsOf } from './whole-list.ts'

/**
 * Lists by one dimension (fields, types of document) that do not add up to their total, or one part of which exceeds
 * it. A list is compared as a whole only when the report shows that it is whole; a list under “trong đó” may be a choice.
 */
export function brokenSplits(facts: Facts, ledger: Ledger, splits: readonly Split[]): (Broken | Finding)[] {
  return splits.flatMap((split) =>
    listsOf(ledger, split).flatMap((list) => checkList(facts, ledger, split, list) ?? []),
  )
}

interface List {
  readonly totals: readonly Entry[]
  readonly parts: readonly Entry[]
}

/** The parts of each total: figures of the same indicator, time and other dimensions. */
function listsOf(ledger: Ledger, split: Split): List[] {
  const lists: List[] = []
  for (const [indicator, entries] of ledger.byIndicator) {
    if (split.indicators.length > 0 && !split.indicators.includes(indicator)) continue
    const exact = entries.filter((entry) => entry.comparator === null && entry.unit !== 'percent')
    const groups = gathered(
      exact.filter((entry) => isPart(entry.own[split.dimension], split)),
      (entry) => `${keyOf(rest(entry, split))}|${entry.source}|${entry.periodFrom}|${entry.periodTo}`,
    )
    for (const parts of groups) {
      const totals = exactFigures(
        ledger,
        { indicator, dimensions: rest(parts[0]!, split) },
        parts[0]!,
      ).filter((entry) => entry.unit !== 'percent' && sameTime(entry, parts[0]!))
      const together = parts.filter(
        ({ rule }) => !rule.endsWith('.typed') || parts.every((each) => each.rule === rule),
      )
      if (totals.length > 0 && together.length > 1 && holdsFor(split, totals[0]!))
        lists.push({ totals, parts: together })
    }
  }
  return lists
}

/** Provinces and communes are all levels since 1 July 2025: a time that began before it has districts too. */
const holdsFor = ({ since }: Split, { periodFrom }: Entry) =>
  since === null || (periodFrom !== null && periodFrom >= since)

/** A value of the dimension; of a split that names its values one of these: teachers are no part of the civil servants. */
const isPart = (value: string | undefined, { values }: Split) =>
  value !== undefined && (values.length === 0 || values.includes(value))

function rest(entry: Entry, split: Split): Readonly<Record<string, string>> {
  const { [split.dimension]: _, ...others } = entry.own
  return others
}

function checkList(
  facts: Facts,
  ledger: Ledger,
  split: Split,
  { totals, parts }: List,
): Broken | Finding | null {
  const same = totals.filter(({ source }) => source === parts[0]!.source)
  const total = nearestTo(same.length > 0 ? same : totals, parts[0]!)
  const over = parts.find((part) => totals.every(({ value }) => part.value > value))
  if (over)
    return !isOwnLevel(split, total) &&
      areOfOneList(ledger, total, over) &&
      !isOfLongerTime(ledger, total, over)
      ? exceeding(total, over)
      : null
  const byValue = gathered(parts, (part) => part.own[split.dimension]!).map((figures) =>
    nearestTo(distinct(figures, total), total),
  )
  const added = sumOf(byValue.map(({ value }) => value))
  const beside = split.beside.flatMap((indicator) =>
    exactFigures(ledger, { indicator, dimensions: rest(parts[0]!, split) }, total),
  )
  const sums = [0, ...beside.map(({ value }) => value)].map((more) => sumOf([added, more]))
  if (totals.some((each) => sums.some((value) => agrees(each, value, byValue)))) return null
  if (isMisread(ledger, total, byValue) || addUpBeside(ledger, total, byValue)) return null
  if (goesOnOtherwise(ledger, split, { total, parts: byValue })) return null
  if (isOwnLevel(split, total) && gap(added, total.value) > SLIP * total.value) return null
  const outer = outerParts(ledger.words, byValue)
  if (outer.length < byValue.length && sumOf(outer.map(({ value }) => value)) <= total.value) return null
  const listed = withItemBeside(ledger, beside, { total, parts: outer })
  if (added > total.value) {
    if (fitWithoutHeld(split.dimension, total, outer)) return null
    const isShared = sharesItems(wordsOf(facts, total, byValue))
    return disjoint(split, total, byValue) && !isShared ? sumFinding(total, listed) : null
  }
  if (isLeftOverPrinted(ledger.words, total, byValue)) return null
  return isWhole(facts, ledger, split, { total, parts: byValue }) ? sumFinding(total, listed) : null
}

function exceeding(total: Entry, part: Entry): Finding {
  return finding('sum_mismatch', 'high', {
    message: `Một phần lớn hơn tổng: ${part.name} là ${written(part)} (${sourceOf(part)}), tổng chỉ ghi ${written(total)} (${sourceOf(total)}), chênh ${writtenFigure(gap(part.value, total.value))}.`,
    values: [total.value, part.value],
    entries: [total, part],
  })
}

/**
 * `412 văn bản, gồm: 187 quyết định, …. HĐND xã thông qua 09 nghị quyết`: what its own sentence lists makes up the total;
 * what another sentence tells is none of it.
 */
function addUpBeside(ledger: Ledger, total: Entry, parts: readonly Entry[]): boolean {
  const beside = parts.filter((part) => areSideBySide(ledger, total, part))
  const added = sumOf(beside.map(({ value }) => value))
  return beside.length > 1 && beside.length < parts.length && agrees(total, added, beside)
}

/**
 * `229 văn bản: 58 nghị quyết, 164 quyết định, cấp xã 07 văn bản`: behind the parts by one dimension others are told by
 * another, for which the total has room.
 */
function goesOnOtherwise(
  ledger: Ledger,
  { dimension }: Split,
  { total, parts }: { readonly total: Entry; readonly parts: readonly Entry[] },
): boolean {
  const first = Math.min(...parts.map(({ at }) => at.start))
  const others = (ledger.byIndicator.get(total.indicator) ?? []).filter(
    (each) =>
      !(dimension in each.own) &&
      Object.keys(each.own).length > Object.keys(total.own).length &&
      each.at.start > first &&
      sameTime(each, total) &&
      areSideBySide(ledger, total, each),
  )
  return others.length > 0 && sumOf([...parts, ...others].map(({ value }) => value)) <= total.value
}

/** `6 tháng tiếp nhận 1.520 hồ sơ, riêng tháng 6: 245. Đất đai 410`: the part may be one of the longer time told just before. */
const isOfLongerTime = (ledger: Ledger, total: Entry, over: Entry): boolean =>
  over.source === 'prose' &&
  (ledger.byKey.get(`${total.indicator}|${total.key}`) ?? []).some(
    (each) =>
      each.source === 'prose' &&
      each.at.start < over.at.start &&
      each.value >= over.value &&
      each.periodFrom !== null &&
      each.periodTo !== null &&
      total.periodFrom !== null &&
      total.periodTo !== null &&
      each.periodFrom <= total.periodFrom &&
      total.periodTo <= each.periodTo,
  )

/** By more than this the words of a total that names no level may mean one level only. */
const SLIP = 0.02

/** Outside the forms the level of a report's own agency goes without saying: the total may be that of its level. */
const isOwnLevel = ({ dimension }: Split, { form }: Entry) => dimension === 'level' && form === null

/** Side by side or of one size: else the total is one of another scope. */
const areOfOneList = (ledger: Ledger, total: Entry, part: Entry) =>
  ofOneSize(total.value, part.value) || areSideBySide(ledger, total, part)
