import { loadKit } from '../kit.ts'
import { unreadFigures } from '../stages/match/indicators/unread.ts'
import { match } from '../stages/match.ts'
import { outline } from '../stages/outline.ts'
import { documentsAsRead } from '../store/as-read.ts'
import { openToRead } from '../store/open.ts'
import { place } from '../text/quote.ts'
import type { DiffOrder } from './rules-diff.ts'
import { oneLine, type Terminal } from './terminal.ts'
import { number } from './words.ts'

/** So many of the commonest unknown words are told at the end. */
const COMMONEST = 20

/**
 * `rules unread`: every figure of prose in the stored documents that no rule has read, in its own words, and which of
 * them no vocabulary knows; the commonest unknown words last. Texts come from the database, nothing is changed.
 */
export async function tellUnread({ database, folder, json }: DiffOrder, terminal: Terminal): Promise<number> {
  const kit = await loadKit(folder)
  const db = openToRead(database)
  const times = new Map<string, number>()
  const rows: unknown[] = []
  let documents = 0
  let figures = 0
  try {
    for (const { document_id, path, text } of documentsAsRead(db)) {
      documents++
      const { mentions, outline: parts } = match(outline(text), kit.rules)
      const slice = ({ start, end }: { start: number; end: number }) =>
        oneLine(text.text.slice(start, end)).trim()
      const lines = unreadFigures(parts, mentions, kit.rules.indicators).map(({ figure, part, unknown }) => {
        const words = unknown.map(slice)
        for (const each of new Set(words.map((one) => one.toLowerCase())))
          times.set(each, (times.get(each) ?? 0) + 1)
        const { page, start, end } = place(text, part.start, part.end)
        if (json)
          rows.push({
            document_id,
            path,
            figure: slice(figure),
            quote: slice(part),
            page,
            start,
            end,
            unknown: words,
          })
        const at = page === null ? '' : `tr. ${page}: `
        return `  ${slice(figure)}  ${at}“${slice(part).slice(0, 200)}”${words.length ? `\n      từ lạ: ${words.join(' · ')}` : ''}\n`
      })
      figures += lines.length
      if (!json && lines.length > 0) await terminal.out(`${oneLine(path)}\n${lines.join('')}\n`)
    }
  } finally {
    db.close()
  }
  const commonest = [...times]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, COMMONEST)
    .map(([words, count]) => `${words} (${number(count)})`)
  const last = `${number(documents)} văn bản: ${number(figures)} con số trong lời văn chưa quy tắc nào đọc`
  await terminal.out(
    json
      ? `${JSON.stringify(rows)}\n`
      : `${last}\n${commonest.length ? `Từ lạ hay gặp nhất: ${commonest.join(', ')}\n` : ''}`,
  )
  return 0
}
