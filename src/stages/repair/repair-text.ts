import type { Charset } from '../../charsets.ts'
import type { Repair } from '../../types.ts'
import { repair } from '../repair.ts'

/** A repaired plain string. */
export interface RepairedText {
  readonly text: string
  readonly repairs: readonly Repair[]
}

/** Repairs a plain string, line by line, as the only text of a document; `font` is the font it stood in, if known. */
export function repairText(
  text: string,
  charsets: readonly Charset[],
  font: string | null = null,
): RepairedText {
  const lines = text.split('\n').map((line) => ({ page: null, runs: [{ text: line, font }] }))
  const done = repair(
    {
      path: '',
      sha256: '',
      format: 'txt',
      pages: null,
      blocks: [{ kind: 'paragraph', role: 'body', lines, whole: false }],
      needsOcr: false,
      notes: [],
    },
    charsets,
  )
  return { text: done.text.slice(0, -1), repairs: done.repairs }
}
