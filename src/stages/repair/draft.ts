import type { Stretch, TextTable } from '../../types.ts'
import { type BoxRow, boxes } from './boxes.ts'
import { lineAt, type Source } from './passages.ts'
import type { Sheet } from './sheet.ts'
import type { Spelled } from './spell.ts'

/** The clean text while it is written. */
export interface Draft {
  readonly source: Source
  readonly sheet: Sheet
  /** Four numbers an origin. */
  readonly origins: Rows
  readonly stretches: Stretch[]
  readonly tables: TextTable[]
  readonly boxes: BoxRow[]
  /** Where every page begun so far starts. */
  readonly pages: number[]
  /** Writes a line on the sheet. */
  readonly spell: (line: number) => Spelled
  /** Told of every line as it is written, with its offset in the clean text. */
  readonly laid: (line: number, spelled: Spelled, start: number) => void
}

/** Notes a line that was written from `start` on, with its origins and boxes. */
export function lay(draft: Draft, line: number, spelled: Spelled, start: number): void {
  const { source, sheet, origins, pages } = draft
  const { page, runs } = source.lines[line]!
  const from = source.froms[line]!
  if (page !== null) while (pages.length < page) pages.push(start)
  if (spelled.shifts !== null) {
    for (const [a, b, c, d] of spelled.shifts) origins.push(start + a, start + b, from + c, from + d)
  } else if (sheet.length > start) origins.push(start, sheet.length, from, source.froms[line + 1]!)
  if (runs.some((run) => run.box)) {
    draft.boxes.push(
      ...boxes(lineAt(source, line), { ...spelled, text: sheet.written(start, sheet.length) }, start),
    )
  }
  draft.laid(line, spelled, start)
}

/** Rows of four numbers in one list. */
export class Rows {
  private list = new Int32Array(1 << 10)
  private length = 0

  push(a: number, b: number, c: number, d: number): void {
    if (this.length === this.list.length) {
      const wider = new Int32Array(2 * this.length)
      wider.set(this.list)
      this.list = wider
    }
    const { list, length } = this
    list[length] = a
    list[length + 1] = b
    list[length + 2] = c
    list[length + 3] = d
    this.length += 4
  }

  rows(): [number, number, number, number][] {
    const { list } = this
    return Array.from({ length: this.length / 4 }, (_, row) => {
      const at = 4 * row
      return [list[at]!, list[at + 1]!, list[at + 2]!, list[at + 3]!]
    })
  }
}
