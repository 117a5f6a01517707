import { fold } from '../../text/fold.ts'
import { findPeriods, type TimeWords } from '../../text/periods.ts'
import type { Period } from '../../types.ts'
import type { Piece } from './piece.ts'

/** The reporting period with its words and place. */
export interface Window {
  readonly label: string
  readonly period: Period
  readonly start: number
  readonly end: number
}

const AHEAD =
  /(?:phuong huong|nhiem vu (?:trong tam|chu yeu|,)|,? ?nhiem vu[^,;]{0,40}(?:quy|thang|nam)|giai phap|ke hoach (?:cong tac|thuc hien)[^,;]{0,30}(?:quy|thang|nam)|du kien|chuong trinh cong tac)/
const tiers: readonly (readonly string[])[] = [['quarter', 'months', 'month'], ['range'], ['year'], ['span']]

/**
 * The period that words announce (“… quý III, phương hướng nhiệm vụ quý IV năm 2023”): the first one before the tasks
 * to come; a quarter or month before a year, unless the wider one is joined to it (“quý IV và năm 2022”). A missing
 * year is taken from what follows (the year before, when the coming quarter opens a new year), else from `year`.
 */
export function windowIn(piece: Piece, source: string, year: number | undefined): Window | null {
  const words = source.slice(piece.start, piece.end)
  const told = findPeriods(words, year ? { year } : {}).filter((each) => each.kind !== 'day')
  const found = withBareMonths(told, words, year)
  const cut = cutOf(words, found)
  const past = found.filter((each) => each.start < cut)
  const chosen = chosenOf(past, words)
  if (!chosen) return null
  const later = found.find((each) => each.start > chosen.start && each.dated)
  const stated = chosen.dated
    ? undefined
    : (yearBefore(chosen, later, found) ?? yearInText(chosen, source, year))
  const final = stated === undefined ? chosen : findPeriods(chosen.label, { year: stated })[0]
  if (!final?.period) return null
  const label = chosen.dated
    ? chosen.label
    : `${chosen.label.replace(/ năm$/iu, '')} năm ${final.period.to.slice(0, 4)}`
  return {
    label: label.replace(/\p{L}+/gu, (word) => (/^[IVX]+$/.test(word) ? word : word.toLowerCase())),
    period: final.period,
    start: piece.start + chosen.start,
    end: piece.start + chosen.end,
  }
}

/** `Kết quả 7 tháng và phương hướng 6 tháng cuối năm 2025`: months counted from new year, before the tasks to come. */
function withBareMonths(
  found: readonly TimeWords[],
  words: string,
  year: number | undefined,
): readonly TimeWords[] {
  const match = BARE_MONTHS.exec(words)
  if (!match || found.some((each) => each.start < match.index + match[0].length)) return found
  const label = `${match[0].replace(/\s+/gu, ' ')} đầu năm`
  const [bare] = findPeriods(label, year ? { year } : {})
  const end = match.index + match[0].length
  return bare ? [{ ...bare, start: match.index, end }, ...found] : found
}

const BARE_MONTHS =
  /(?<![\p{L}\d.,/-])(?:0?[2-9]|1[01])\s{1,3}tháng(?=\s{0,3},|\s{0,3}(?:và|;)?\s{1,3}(?:phương\s{1,3}hướng|nhiệm\s{1,3}vụ|kế\s{1,3}hoạch|giải\s{1,3}pháp))/iu

/** Where the words turn to tasks to come; a title that speaks of nothing else is not cut. */
function cutOf(words: string, found: readonly TimeWords[]): number {
  const plain = fold(words)
  const match = AHEAD.exec(plain)
  if (match && found.some((each) => each.start < match.index)) return match.index
  return RESULTS_FIRST.exec(plain)?.[1]?.length ?? Number.POSITIVE_INFINITY
}

/** `Kết quả công tác và phương hướng năm 2024`: the year is of the tasks alone. */
const RESULTS_FIRST =
  /^([^;]{0,200}?(?<![a-z])(?:ket qua|tinh hinh|so ket|tong ket|danh gia)(?![a-z])[^;]*?)(?:phuong huong|dinh huong)(?![a-z])/

function chosenOf(past: readonly TimeWords[], words: string): TimeWords | undefined {
  for (const tier of tiers) {
    const index = past.findIndex((each) => tier.includes(each.kind))
    if (index < 0) continue
    let chosen = past[index]!
    for (const next of past.slice(index + 1)) {
      const between = words.slice(chosen.end, next.start)
      if (!/^\s*(?:,|;|và|&|\+|-|–)?\s*(?:và|cả|tổng kết)?\s*(?:công tác\s*)?$/iu.test(between)) break
      if (['months', 'year', 'quarter'].includes(next.kind)) chosen = next
    }
    return chosen
  }
  return undefined
}

function yearBefore(
  chosen: TimeWords,
  later: TimeWords | undefined,
  found: readonly TimeWords[],
): number | undefined {
  const stated = later ?? found.find((each) => each.dated && each.kind !== 'span')
  const year = stated && /(?:19|20)\d{2}/.exec(stated.label)
  if (!stated || !year) return undefined
  const here = findPeriods(chosen.label, { year: Number(year[0]) })[0]?.period
  const there = stated.period
  const coming = later && there && here && there.to < here.from && later.kind !== 'range'
  return Number(year[0]) - (coming ? 1 : 0)
}

/** The year that the text gives to the same expression most often (“quý III năm 2023” in the body), where the title and the date of issue say none. */
function yearInText(chosen: TimeWords, source: string, year: number | undefined): number | undefined {
  if (year) return undefined
  const words = fold(chosen.label)
  const counts = new Map<string, number>()
  for (const each of findPeriods(source.slice(0, 60_000))) {
    const stated = each.dated && fold(each.label).startsWith(words) && /(?:19|20)\d{2}/.exec(each.label)
    if (stated) counts.set(stated[0], (counts.get(stated[0]) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] > (second?.[1] ?? 0) ? Number(first[0]) : undefined
}
