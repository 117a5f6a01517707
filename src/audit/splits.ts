import type { Split } from '../rules/relations.ts'
import { gathered } from '../text/grouped.ts'
import type { Facts, Finding } from '../types.ts'
import type { Broken } from './broken.ts'
import { agrees, gap, sumOf, writtenFigure } from './decimal.ts'
import { distinct, type Entry, keyOf, nearestTo, ofOneSize, sameTime } from './entry.ts'
import { exactFigures, type Ledger } from './ledger.ts'
import { isLeftOverPrinted, isMisread } from './left-over.ts'
import { finding, sourceOf, written } from './message.ts'
import { areSideBySide } from './paragraph.ts'
import { sumFinding } from './sums.ts'

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
    return !isOwnLevel(split, total) && areOfOneList(ledger, total, over) ? exceeding(total, over) : null
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
  const first = beside.find((each) => isFirstItem(ledger, each, { total, parts: byValue }))
  const last = first ? undefined : beside.find((each) => isNextItem(ledger, each, byValue))
  const listed = [...(first ? [first] : []), ...byValue, ...(last ? [last] : [])]
  if (added > total.value) return disjoint(split, total, byValue) ? sumFinding(total, listed) : null
  if (isLeftOverPrinted(ledger.words, total, byValue)) return null
  return isWhole(facts, ledger, split, { total, parts: byValue }) ? sumFinding(total, listed) : null
}

/** `Tổng số 328 hồ sơ, trong đó: kỳ trước chuyển sang 14 hồ sơ; trực tuyến …`: told in front of the parts. */
function isFirstItem(
  { words }: Ledger,
  { at }: Entry,
  { total, parts }: { readonly total: Entry; readonly parts: readonly Entry[] },
): boolean {
  const first = Math.min(...parts.map(({ at: { start } }) => start))
  if (at.start < total.at.end || at.end > first || first - at.end > FARTHEST) return false
  return NEXT_IN_LINE.test(words.slice(at.end, first))
}

/** `+ Trực tiếp: 374 hồ sơ ⏎ + Kỳ trước chuyển qua: 18 hồ sơ`: told as one more item of the list, behind its last one. */
function isNextItem({ words }: Ledger, { at }: Entry, parts: readonly Entry[]): boolean {
  const last = Math.max(...parts.map(({ at: { end } }) => end))
  if (at.start < last || at.start - last > FARTHEST) return false
  const between = words.slice(last, at.start)
  if (NEXT_IN_LINE.test(between)) return true
  const marker = NEXT_LINE.exec(between)?.[1]
  const line = words.slice(words.lastIndexOf('\n', last - 1) + 1, last)
  return marker !== undefined && line.trimStart().startsWith(marker)
}

/** So far from the others an item of their list may stand. */
const FARTHEST = 160
const NEXT_IN_LINE = /^[^.\d\n()]{0,30}[,;] ?(?:và )?[^.\d\n()]{0,40}$/u
const NEXT_LINE = /^[^.\d\n]{0,30}[.;,]?[ \t]*\n[ \t]*([-+*•–])[^.\d\n]{0,60}$/u

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

/** By more than this the words of a total that names no level may mean one level only. */
const SLIP = 0.02

/** Outside the forms the level of a report's own agency goes without saying: the total may be that of its level. */
const isOwnLevel = ({ dimension }: Split, { form }: Entry) => dimension === 'level' && form === null

/** Side by side or of one size: else the total is one of another scope. */
const areOfOneList = (ledger: Ledger, total: Entry, part: Entry) =>
  ofOneSize(total.value, part.value) || areSideBySide(ledger, total, part)

/** Values that do not hold one another: given ones told where the total is told, or any of an open dimension. */
const disjoint = (split: Split, total: Entry, parts: readonly Entry[]) =>
  split.values.length === 0 || parts.every(({ source }) => source === total.source)

/** What shows that a list is whole: all values that there are, “loại khác”, “gồm”, a list behind a colon, a table of which every row was read. */
function isWhole(
  facts: Facts,
  ledger: Ledger,
  split: Split,
  { total, parts }: { readonly total: Entry; readonly parts: readonly Entry[] },
): boolean {
  const values = new Set(parts.map((part) => part.own[split.dimension]!))
  if (split.values.length > 0) return values.size === split.values.length && disjoint(split, total, parts)
  if (parts.length < 2) return false
  if (parts[0]!.source === 'table') return tableIsRead(facts, [total, ...parts])
  if (values.has('other')) return true
  if (OTHERS.test(wordsOf(facts, total, parts)) || hasUnread(facts, ledger, parts)) return false
  const first = Math.min(...parts.map(({ at }) => at.start))
  if (first < total.at.start || !ofOneSize(total.value, sumOf(parts.map(({ value }) => value)))) return false
  const own = new Set(parts)
  const before = ledger.entries.filter((entry) => entry.at.end <= first && !own.has(entry))
  const from = Math.max(total.at.end, ...before.map(({ at }) => at.end))
  const words = facts.outline.text.text.slice(from, first).normalize('NFC').toLowerCase()
  if (from >= first || words.length > 200 || CHOICE.test(words)) return false
  return (
    /(?:^|[^\p{L}])(?:bao )?gồm(?:[^\p{L}]|$)|cụ thể/u.test(words) ||
    /:\s*(?:[-+*•–]\s*[^:;.\n]{0,60}:?\s*)?$/u.test(words)
  )
}

/** The list tells some of the parts only. */
const CHOICE =
  /trong đó|nhất là|tiêu biểu|điển hình|nổi bật|chủ yếu|đáng (?:kể|chú ý|lưu ý)|(?<!\p{L})(?:một số|vài|mấy|những|số ít)(?!\p{L})|(?:nhiều|đông|cao|lớn) (?:nhất|hồ sơ)|(?<!\p{L})đông(?!\p{L})|phần lớn|đa số|tập trung|phổ biến|thường gặp/u

/** A part that the list names but no rule reads: `Lĩnh vực khác: 17 hồ sơ`, `các lĩnh vực còn lại (xây dựng …) 54 hồ sơ`. */
const OTHERS =
  /(?:lĩnh vực|thủ tục|TTHC|loại|văn bản|hình thức|nhóm|hồ sơ)\s[^.;\d]{0,20}(?:khác|còn lại)|còn lại là/iu

/** No list goes on for more letters. */
const LONGEST = 20_000

/** The list goes on with a figure of its kind that no rule read: `- Lĩnh vực quốc tịch: 12 hồ sơ`. */
function hasUnread(facts: Facts, ledger: Ledger, parts: readonly Entry[]): boolean {
  const { text } = facts.outline.text
  const [first, last] = [
    Math.min(...parts.map(({ at }) => at.start)),
    Math.max(...parts.map(({ at }) => at.end)),
  ]
  if (last - first > LONGEST) return true
  const noun = parts[0]!.unit.replace(/^count:/, '')
  const more =
    /^[^\n]{0,80}(?:\n[ \t]*[-+*•][^\n]{0,160}){0,12}/.exec(text.slice(last, last + 2400))?.[0].length ?? 0
  const figures = [
    ...text.slice(first, last + more).matchAll(/(?<![\d.,/])\d[\d.]*(?=\s{1,4}(\p{L}+(?:\s\p{L}+)?))/gu),
  ]
  const known = ledger.entries.filter((entry) => entry.at.start < last + more && first < entry.at.end)
  return figures.some(({ index, 1: word }) => {
    const at = first + index
    return (
      word!.normalize('NFC').toLowerCase().startsWith(noun) &&
      !known.some((entry) => entry.at.start <= at && at < entry.at.end)
    )
  })
}

/** The words from the total to a little behind the last part. */
function wordsOf(facts: Facts, total: Entry, parts: readonly Entry[]): string {
  const last = Math.max(...parts.map(({ at }) => at.end))
  return facts.outline.text.text.slice(Math.min(total.at.end, last), last + 120).normalize('NFC')
}

/** Total and parts of one table, in which no row with figures was passed over. */
function tableIsRead(facts: Facts, entries: readonly Entry[]): boolean {
  const from = Math.min(...entries.map(({ at }) => at.start))
  const to = Math.max(...entries.map(({ at }) => at.end))
  const passed = facts.notes.some(
    ({ code, at }) => code === 'TABLE_ROWS' && at !== null && at.start < to && from < at.end,
  )
  return (
    !passed &&
    entries.every(
      ({ rule, source }) => source === 'table' && rule === entries[0]!.rule && rule.startsWith('table.'),
    )
  )
}
