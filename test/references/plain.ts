import { plainText, unknownHeader } from '../../src/text/example.ts'
import type { Header, Outline } from '../../src/types.ts'

/** An outline without any knowledge of the document: a paragraph ends at a blank line or where a bullet begins. */
export function plainOutline(text: string, header: Partial<Header> = {}): Outline {
  const starts = [0]
  for (const hit of text.matchAll(/\n[^\S\n]*(?:\n|(?=[-+*•] |\d+(?:\.\d+)*[.)] |[IVX]+\. ))/g))
    starts.push(hit.index + hit[0].length)
  const units = starts.map((start, index) => ({
    start,
    end: starts[index + 1] ?? text.length,
    role: 'body' as const,
    marker: null,
    section: -1,
    kind: 'text' as const,
  }))
  return {
    text: { ...plainText(text), path: 'test.txt' },
    header: { ...unknownHeader, ...header },
    units,
    sections: [],
    forms: [],
    asides: [],
    maybePages: [],
    notes: [],
  }
}
