import { type UnreadFigure, unreadFigures } from '../stages/match/indicators/unread.ts'
import { match } from '../stages/match.ts'
import { outline } from '../stages/outline.ts'
import { keptMentions } from '../stages/resolve/indicators/kept.ts'
import { place } from '../text/quote.ts'
import type { Span } from '../text/span.ts'
import type { Text } from '../types.ts'
import { quoteLine, type RulesOrder, tellStored } from './rules-stored.ts'
import { oneLine, type Terminal } from './terminal.ts'
import { number } from './words.ts'

/** So many of the commonest unknown words are told at the end. */
const COMMONEST = 20

/**
 * `rules unread`: every figure of prose in the stored documents that no rule has read, in its own words, and which of
 * them no vocabulary knows; the commonest unknown words last.
 */
export async function tellUnread(order: RulesOrder, terminal: Terminal): Promise<number> {
  const times = new Map<string, number>()
  let figures = 0
  await tellStored(order, terminal, ({ rules }) => ({
    of: ({ text }) => {
      const found = match(outline(text), rules)
      const read = keptMentions(found, rules.indicators)
      const rows = unreadFigures(found.outline, read, rules.indicators).map((each) => rowOf(each, text))
      figures += rows.length
      for (const { unknown } of rows)
        for (const words of new Set(unknown.map((each) => each.toLowerCase())))
          times.set(words, (times.get(words) ?? 0) + 1)
      return rows.map((row) => ({ row, lines: linesOf(row) }))
    },
    last: (documents) =>
      `${number(documents)} văn bản: ${number(figures)} con số trong lời văn chưa quy tắc nào đọc\n${commonestOf(times)}`,
  }))
  return 0
}

function rowOf({ figure, part, unknown }: UnreadFigure, text: Text) {
  const words = ({ start, end }: Span) => oneLine(text.text.slice(start, end)).trim()
  return {
    figure: words(figure),
    quote: words(part),
    ...place(text, part.start, part.end),
    unknown: unknown.map(words),
  }
}

const linesOf = ({ figure, quote, page, unknown }: ReturnType<typeof rowOf>) =>
  `  ${figure}  ${quoteLine(quote, page)}${unknown.length ? `      từ lạ: ${unknown.join(' · ')}\n` : ''}`

function commonestOf(times: ReadonlyMap<string, number>): string {
  const commonest = [...times]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, COMMONEST)
    .map(([words, count]) => `${words} (${number(count)})`)
  return commonest.length ? `Từ lạ hay gặp nhất: ${commonest.join(', ')}\n` : ''
}
