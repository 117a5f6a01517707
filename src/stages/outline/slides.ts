import type { Text } from '../../types.ts'
import type { Line } from './lines.ts'
import { plainWords } from './markers.ts'
import { withoutMotto } from './motto.ts'
import type { Title } from './title.ts'

const OPENING_LINES = 14

/** A talk: slides without the motto of the state. A heading such as `LUẬT DOANH NGHIỆP` on one is its subject, not its type. */
export function isSlides(text: Text, lines: readonly Line[]): boolean {
  if (!/^pptx?$/.test(text.format)) return false
  const printed = lines.slice(0, OPENING_LINES).map((line) => line.text)
  return withoutMotto(printed).every((each, i) => each === printed[i])
}

/** The first line of a talk is its title; type, number and day it has none. */
export function slideTitle(lines: readonly Line[]): Title {
  const first = lines[0]
  const words = first && plainWords(first.text)
  return {
    docType: null,
    typeLine: -1,
    title: first && words ? { text: words, start: first.start, end: first.end } : null,
    next: first ? 1 : 0,
    remarks: [],
  }
}
