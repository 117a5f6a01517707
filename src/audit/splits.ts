import type { Split } from '../rules/relations.ts'
import type { Facts, Finding } from '../types.ts'
import { gap, sumOf, writtenFigure } from './decimal.ts'
import { grouped } from './groups.ts'
import { distinct, type Entry, keyOf, type Ledger, near, nearestTo, ofOneSize, sameTime } from './ledger.ts'
import { finding, sourceOf, written } from './message.ts'
import { sumFinding } from './sums.ts'

/**
 * Lists by one dimension (fields, types of document) that do not add up to their total, or one part of which exceeds
 * it. A list is compared as a whole only when the report shows that it is whole; a list under “trong đó” may be a choice.
 */
export function brokenSplits(facts: Facts, ledger: Ledger, splits: readonly Split[]): Finding[] {
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
    const groups = grouped(
      exact.filter((entry) => split.dimension in entry.own),
      (entry) => `${keyOf(rest(entry, split))}|${entry.source}|${entry.periodFrom}|${entry.periodTo}`,
    )
    for (const parts of groups.values()) {
      const totals = exact.filter(
        (entry) =>
          !(split.dimension in entry.own) &&
          entry.key === keyOf(rest(parts[0]!, split)) &&
          sameTime(entry, parts[0]!),
      )
      if (totals.length > 0 && parts.length > 1) lists.push({ totals, parts })
    }
  }
  return lists
}

function rest(entry: Entry, split: Split): Readonly<Record<string, string>> {
  const { [split.dimension]: _, ...others } = entry.own
  return others
}

function checkList(facts: Facts, ledger: Ledger, split: Split, { totals, parts }: List): Finding | null {
  const same = totals.filter(({ source }) => source === parts[0]!.source)
  const total = nearestTo(same.length > 0 ? same : totals, parts[0]!)
  const over = parts.find((part) => totals.every(({ value }) => part.value > value))
  if (over) return near(total, over) || ofOneSize(total.value, over.value) ? exceeding(total, over) : null
  const byValue = [...grouped(parts, (part) => part.own[split.dimension]!).values()].map((figures) =>
    nearestTo(distinct(figures, total), total),
  )
  const added = sumOf(byValue.map(({ value }) => value))
  if (totals.some(({ value }) => value === added)) return null
  if (added > total.value) return disjoint(split, byValue) ? sumFinding(total, byValue) : null
  return isWhole(facts, ledger, split, { total, parts: byValue }) ? sumFinding(total, byValue) : null
}

function exceeding(total: Entry, part: Entry): Finding {
  return finding('sum_mismatch', 'high', {
    message: `Một phần lớn hơn tổng: ${part.name} là ${written(part)} (${sourceOf(part)}), tổng chỉ ghi ${written(total)} (${sourceOf(total)}), chênh ${writtenFigure(gap(part.value, total.value))}.`,
    values: [total.value, part.value],
    entries: [total, part],
  })
}

/** Values that do not hold one another: given ones, or any of an open dimension. */
const disjoint = (split: Split, parts: readonly Entry[]) =>
  split.values.length === 0 || parts.every((part) => split.values.includes(part.own[split.dimension]!))

/** What shows that a list is whole: all values that there are, “loại khác”, “gồm”, a list behind a colon, a table of which every row was read. */
function isWhole(
  facts: Facts,
  ledger: Ledger,
  split: Split,
  { total, parts }: { readonly total: Entry; readonly parts: readonly Entry[] },
): boolean {
  const values = new Set(parts.map((part) => part.own[split.dimension]!))
  if (split.values.length > 0)
    return split.values.every((value) => values.has(value)) && values.size === split.values.length
  if (parts.length < 2) return false
  if (parts[0]!.source === 'table') return tableIsRead(facts, [total, ...parts])
  if (values.has('other')) return true
  const first = Math.min(...parts.map(({ at }) => at.start))
  if (first < total.at.start) return false
  const before = ledger.entries.filter((entry) => entry.at.end <= first && !parts.includes(entry))
  const from = Math.max(total.at.end, ...before.map(({ at }) => at.end))
  const words = facts.outline.text.text.slice(from, first).normalize('NFC').toLowerCase()
  if (from >= first || words.length > 200 || /trong đó|nhất là|tiêu biểu|chủ yếu/.test(words)) return false
  return (
    /(?:^|[^\p{L}])(?:bao )?gồm(?:[^\p{L}]|$)|cụ thể/u.test(words) ||
    /:\s*(?:[-+*•–]\s*[^:;.\n]{0,60}:?\s*)?$/u.test(words)
  )
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
