import type { Origin, Stretch, TextTable } from '../../types.ts'
import { type BoxRow, boxes } from './boxes.ts'
import type { SourceLine } from './passages.ts'
import type { Spelled } from './spell.ts'

/** The clean text while it is written. */
export interface Draft {
  readonly parts: string[]
  length: number
  readonly origins: Origin[]
  readonly stretches: Stretch[]
  readonly tables: TextTable[]
  readonly boxes: BoxRow[]
  /** Where every page begun so far starts. */
  readonly pages: number[]
  readonly spell: (line: SourceLine) => Spelled
  /** Told of every line as it is written, with its offset in the clean text. */
  readonly laid: (line: SourceLine, spelled: Spelled, start: number) => void
}

export function put(draft: Draft, text: string): void {
  if (text === '') return
  draft.parts.push(text)
  draft.length += text.length
}

/** The last character written; a line feed before the first. */
export function lastOf(draft: Draft): string {
  return draft.parts.at(-1)?.at(-1) ?? '\n'
}

/** Writes a line with its origins and boxes. */
export function lay(draft: Draft, line: SourceLine, spelled: Spelled): void {
  const start = draft.length
  if (line.page !== null) while (draft.pages.length < line.page) draft.pages.push(start)
  put(draft, spelled.text)
  if (spelled.shifts !== null) {
    for (const [a, b, from, to] of spelled.shifts) {
      draft.origins.push([start + a, start + b, line.from + from, line.from + to])
    }
  } else if (spelled.text !== '') {
    draft.origins.push([start, draft.length, line.from, line.from + line.text.length])
  }
  if (line.runs.some((run) => run.box)) draft.boxes.push(...boxes(line, spelled, start))
  draft.laid(line, spelled, start)
}
