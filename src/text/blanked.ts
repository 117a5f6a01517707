import type { Span } from './span.ts'

/** The text with blanks in the place of some stretches of it; line ends stay, and every other letter keeps its place. */
export function blanked(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text
  let out = ''
  let from = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= from) continue
    out += text.slice(from, start) + text.slice(Math.max(from, start), end).replace(/[^\n]/g, ' ')
    from = end
  }
  return out + text.slice(from)
}
