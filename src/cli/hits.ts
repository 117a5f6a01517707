import type { Hit } from '../store/search.ts'
import { oneLine, visible } from './terminal.ts'
import { placeText } from './words.ts'

/** What was found, for people: place, then the passage with the words found between `«»` (or in bold on a screen). */
export function hitsText(
  found: { readonly total: number; readonly hits: readonly Hit[] },
  colour: boolean,
): string {
  if (found.total === 0) return 'Không tìm thấy.\n'
  const blocks = found.hits.map(
    (hit) =>
      `${oneLine(placeText(hit.path, hit.page))}${hit.title ? ` — ${oneLine(hit.title)}` : ''}\n  ${marked(hit, colour)}\n`,
  )
  const rest = found.total - found.hits.length
  const last =
    rest > 0
      ? `Tìm thấy ${found.total} đoạn, in ${found.hits.length}; xem thêm bằng --limit, --offset`
      : `Tìm thấy ${found.total} đoạn`
  return `${blocks.join('\n')}\n${last}\n`
}

function marked({ snippet, marks }: Hit, colour: boolean): string {
  const [open, close] = colour ? ['\x1b[1m', '\x1b[0m'] : ['«', '»']
  let text = ''
  let done = 0
  for (const [start, end] of marks) {
    text += `${blanks(snippet.slice(done, start))}${open}${blanks(snippet.slice(start, end))}${close}`
    done = end
  }
  return text + blanks(snippet.slice(done))
}

const blanks = (text: string) => visible(text.replace(/[\s\u2028\u2029]+/g, ' '))
