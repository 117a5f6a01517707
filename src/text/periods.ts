import type { Period } from '../types.ts'
import { matchesOf } from './matches.ts'
import { movedTo, yearUpTo } from './periods/calendar.ts'
import { between, pointOf, spanOf } from './periods/read.ts'
import * as words from './periods/words.ts'
import { holdsOne, type Sought } from './sought.ts'

export type PeriodKind =
  | 'day' //        ngày 15/9/2021
  | 'month' //      tháng 8 năm 2024
  | 'months' //     6 tháng đầu năm 2022
  | 'quarter' //    quý III/2021
  | 'year' //       năm 2022
  | 'school' //     năm học 2015-2016
  | 'span' //       giai đoạn 2021-2025
  | 'range' //      từ ngày … đến ngày …
  | 'until' //      tính đến ngày …: a point in time
  | 'now' //        đến nay, hiện nay: the end of the report's own window
  | 'cumulative' // luỹ kế từ đầu năm (đến …)
  | 'current' //    trong kỳ
  | 'before' //     cùng kỳ năm trước, quý trước

/** An expression of time, where it stands, and the days it means. */
export interface TimeWords {
  readonly start: number
  readonly end: number
  /** The words as printed, white space squeezed. */
  readonly label: string
  /** Null where the words alone and `reference` do not say it, or the calendar has no such day. */
  readonly period: Period | null
  readonly kind: PeriodKind
  /** The year is printed in the expression itself. */
  readonly dated: boolean
}

/** What relative expressions lean on: the report's year and its own window. */
export interface TimeReference {
  readonly year?: number
  readonly from?: string
  readonly to?: string
}

/**
 * Every expression of time in `text`, in order, none inside another (the longest stays). An expression without a
 * year takes `reference.year`; “trong kỳ”, “đến nay”, “cùng kỳ năm trước” lean on `reference.from` and `to`; without
 * them `period` is null. A year in a law's name (“Luật Giá năm 2012”) is reported too: what a figure's own
 * window is, is for the caller to judge by the words around.
 */
export function findPeriods(text: string, reference: TimeReference = {}): readonly TimeWords[] {
  const small = text.toLowerCase()
  const seen = patterns
    .filter((each) => holdsOne(small, each.words))
    .flatMap(({ kind, pattern }) =>
      matchesOf(pattern, text).map((match) => ({
        kind,
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
  seen.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: typeof seen = []
  for (const each of seen) {
    const last = kept.at(-1)
    if (!last || each.start >= last.end) kept.push(each)
    else if (each.end - each.start > last.end - last.start) kept[kept.length - 1] = each
  }
  return kept.map(({ kind, start, end }) => {
    const label = text.slice(start, end).replace(/\s+/g, ' ').trim()
    const dated = /(?:19|20)\d{2}/.test(label)
    return { start, end, label, period: periodOf(kind, label, reference), kind, dated }
  })
}

const YEAR = ['19', '20']

const patterns: readonly (Sought & { readonly kind: PeriodKind })[] = [
  { kind: 'cumulative', words: ['lũy', 'luỹ', 'đầu'], pattern: whole(`(?:${words.CUMULATIVE})`) },
  {
    kind: 'range',
    words: ['từ', 'đến', ...YEAR],
    pattern: whole(`(?:${words.RANGE}|${words.PART_UNTIL}|${words.DAYS}|${words.SINCE}|${words.SUM_SINCE})`),
  },
  {
    kind: 'until',
    words: ['đến', 'cuối', 'hết', 'điểm'],
    pattern: whole(`(?:${words.UNTIL}|${words.AT_YEAR_END})`),
  },
  { kind: 'now', words: ['đến', 'hiện'], pattern: whole(`(?:${words.UNTIL_NOW})`) },
  { kind: 'span', words: YEAR, pattern: whole(words.SPAN) },
  { kind: 'quarter', words: ['quý', 'quí'], pattern: whole(words.QUARTER) },
  { kind: 'months', words: ['tháng'], pattern: whole(`(?:${words.MONTHS}|${words.MONTHS_SO_FAR})`) },
  { kind: 'day', words: ['ngày', ...YEAR], pattern: whole(`(?:${words.FULL_DAY}|ngày\\s{1,6}${words.DAY})`) },
  { kind: 'month', words: ['tháng'], pattern: whole(words.MONTH) },
  { kind: 'year', words: ['năm'], pattern: whole(`(?:${words.ALL_YEAR}|${words.WHOLE_YEAR})`) },
  {
    kind: 'before',
    words: ['cùng', 'trước', 'ngoái'],
    pattern: whole(`(?:${words.SAME_BEFORE}|${words.BEFORE})`),
  },
  { kind: 'current', words: ['kỳ', 'quý', 'tháng', 'năm'], pattern: whole(`(?:${words.CURRENT})`) },
]

function whole(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}/])${source}(?!\\p{L})`, 'giu')
}

function periodOf(kind: PeriodKind, label: string, reference: TimeReference): Period | null {
  const { year, from, to } = reference
  switch (kind) {
    case 'range':
      return between(label, reference)
    case 'span':
      return spanOf(label)
    case 'until': {
      const point = pointOf(label, year)
      return point && { from: point.to, to: point.to }
    }
    case 'now':
      return to ? { from: to, to } : null
    case 'cumulative': {
      const until = pointOf(label.replace(/đầu năm(?: \d{4})?/iu, ''), year)?.to ?? to
      return until ? yearUpTo(until) : null
    }
    case 'current':
      return from && to ? { from, to } : null
    case 'before':
      return beforehand(label.toLowerCase(), reference)
    default:
      return pointOf(label, year)
  }
}

/** `cùng kỳ` moves the report's window by whole years; `năm trước` is the year before; `quý trước` is left undated. */
function beforehand(label: string, { year, from, to }: TimeReference): Period | null {
  if (label.startsWith('cùng')) {
    if (!from || !to) return null
    const stated = /\d{4}/.exec(label)
    return movedTo({ from, to }, stated ? Number(stated[0]) - Number(to.slice(0, 4)) : -1)
  }
  if (/^năm (?!báo)/.test(label) && year) return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }
  return null
}
