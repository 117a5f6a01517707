import { partitionPoint } from '../../text/bisect.ts'
import type { Facts } from '../../types.ts'

export interface Passage {
  readonly start: number
  readonly end: number
  /** Every blank, also the end of a line, is a space; places count as in the text. */
  readonly words: string
  /** The bullet or number in front. */
  readonly marker: string | null
}

const LONGEST = 6000

/** The paragraphs that tell what was done: no header, no signature, no cell, nothing of a section on tasks to come. */
export function passagesOf({ outline }: Facts): Passage[] {
  const { tables, text } = outline.text
  return outline.units.flatMap(({ start, end, kind, section, marker }) => {
    if (kind !== 'text' && kind !== 'heading') return []
    if (outline.sections[section]?.future || end - start > LONGEST) return []
    const behind = partitionPoint(tables, (table) => table.end <= start)
    const inTable = tables[behind] !== undefined && tables[behind].start < end
    return inTable ? [] : [{ start, end, words: text.slice(start, end).replace(/\s/gu, ' '), marker }]
  })
}
