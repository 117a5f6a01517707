import type { Stretch, Text } from '../../../src/types.ts'

/** A `Text` as the TXT reader makes it: one stretch a physical line. */
export function physical(text: string): Text {
  const stretches: Stretch[] = []
  let at = 0
  for (const line of text.split('\n')) {
    stretches.push({ start: at, end: at + line.length, role: 'body', whole: false })
    at += line.length + 1
  }
  return textWith(text, stretches)
}

/** A `Text` as the DOCX and PDF readers make it: one stretch a whole paragraph. */
export function paragraphs(
  ...parts: readonly (string | (Partial<Stretch> & { readonly text: string }))[]
): Text {
  const stretches: Stretch[] = []
  let text = ''
  for (const part of parts) {
    const { text: words, ...more } = typeof part === 'string' ? { text: part } : part
    stretches.push({
      start: text.length,
      end: text.length + words.length,
      role: 'body',
      whole: true,
      ...more,
    })
    text += `${words}\n`
  }
  return textWith(text, stretches)
}

function textWith(text: string, stretches: readonly Stretch[]): Text {
  return {
    path: 'mau.txt',
    sha256: '0'.repeat(64),
    format: 'txt',
    pages: null,
    needsOcr: false,
    text,
    pageStarts: [],
    stretches,
    tables: [],
    origins: [],
    boxes: [],
    repairs: [],
    notes: [],
  }
}
