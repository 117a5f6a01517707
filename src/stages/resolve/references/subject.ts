/** The subject (trích yếu) on one line, quotation marks around the whole of it left out; null for a single word. */
export function subjectOf(printed: string | null): string | null {
  const text = (printed ?? '')
    .replace(/\s+/g, ' ')
    .replace(/^[“"](.*)[”"]$/u, '$1')
    .trim()
  return text.includes(' ') ? text : null
}
