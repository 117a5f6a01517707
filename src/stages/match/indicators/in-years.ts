import type { TimeWords } from '../../../text/periods.ts'
import type { Span } from '../../../text/span.ts'
import { SOMETIMES, timesIn } from './opening-time.ts'
import type { Claim, Reading, Seen } from './reading.ts'

/** A figure with the time that is told right behind it. */
interface Dated {
  readonly figure: Span
  readonly time: TimeWords
  readonly isRate: boolean
}

const FIGURE =
  /(?<![\d.,/])(?<figure>\d[\d.,]*)(?<rate> ?%)?(?: (?:hồ sơ|hs|văn bản|thủ tục|tthc|người|lượt|cuộc|vụ|tỷ đồng|triệu đồng))? ?\(?$/u
/** The longest figure with its noun. */
const LONGEST = 32

/** `đạt 96,6% năm 2019, 95,1% năm 2020`: two figures or more, each with its own time right behind. */
export function timesInTurn(sheet: string, times: readonly TimeWords[]): readonly Dated[] {
  const all = times.flatMap((time): Dated[] => {
    if (!time.dated || !SOMETIMES.has(time.kind)) return []
    const from = Math.max(0, time.start - LONGEST)
    const match = FIGURE.exec(sheet.slice(from, time.start))
    if (!match) return []
    const start = from + match.index
    const end = start + match.groups!.figure!.length
    return [{ figure: { start, end }, time, isRate: match.groups!.rate !== undefined }]
  })
  return all.length > 1 ? all : []
}

/**
 * The claims of the first figure of such a row, and the further figures as what it is, each of its own time. Where one
 * is of the year that the report is on, the others are told for comparison and left out.
 */
export function withRow(claims: readonly Claim[], seen: Seen, { sheet, year }: Reading): Claim[] {
  const row = timesInTurn(sheet.text, timesIn(sheet.times, seen.sentence))
  const [value] = claims
  if (!value) return []
  const at = row.findIndex(({ figure }) => figure.start === value.figure.start)
  if (at < 0) return [...claims]
  const isJoined = (each: Dated, before: Dated) =>
    each.isRate === before.isRate && JOINS.test(sheet.text.slice(before.time.end, each.figure.start))
  const rest = row
    .slice(at + 1)
    .filter((each, i) => isJoined(each, row[at + i]!))
    .map(
      ({ figure, time }): Claim => ({
        ...value,
        role: 'share',
        figure: { ...value.figure, ...figure },
        end: Math.max(value.end, figure.end),
        window: time,
      }),
    )
  const isNow = ({ window }: Claim) => window?.kind === 'year' && window.label.endsWith(String(year))
  if (isNow(value)) return [...claims]
  const now = rest.filter(isNow)
  return now.length > 0 ? now : [...claims, ...rest]
}

const JOINS = /^\)?(?: ?[,;]| và)(?: và)?(?: đạt| là)? $/u
