import { pageAt } from '../text/quote.ts'
import type { Outline } from '../types.ts'

/** A stretch that full text answers with: a logical paragraph, a row of a table, or a line that neither holds. */
export interface Passage {
  readonly start: number
  readonly end: number
  readonly page: number | null
  readonly text: string
}

const LONGEST = 4000

/** The whole clean text as passages, in order; only blanks stand in none. */
export function passagesOf(outline: Outline): readonly Passage[] {
  const { text } = outline
  const passages: Passage[] = []
  const add = (start: number, end: number) => {
    for (let from = start; from < end; from += LONGEST) {
      const to = Math.min(end, from + LONGEST)
      const slice = text.text.slice(from, to)
      const lead = slice.length - slice.trimStart().length
      const clean = slice.trim().normalize('NFC')
      if (clean)
        passages.push({
          start: from + lead,
          end: from + lead + clean.length,
          page: pageAt(text, from + lead),
          text: clean,
        })
    }
  }
  const addLines = (start: number, end: number) => {
    for (let from = start; from < end; ) {
      const stop = text.text.indexOf('\n', from)
      const to = stop === -1 || stop >= end ? end : stop + 1
      add(from, to)
      from = to
    }
  }
  let done = 0
  const units = outline.units.toSorted((a, b) => a.start - b.start)
  for (const unit of units) {
    if (unit.start < done) continue
    addLines(done, unit.start)
    add(unit.start, unit.end)
    done = unit.end
  }
  addLines(done, text.text.length)
  return passages
}
