import { escaped } from '../formats/docx/symbols.ts'
import { type Located, type Span, within } from './located.ts'
import { type Passage, textPiece } from './passages.ts'

/** Attributes that hold the name of who changed or commented, by element; every other is left. */
const holders: Readonly<Record<string, string>> = {
  'p:cmAuthor': 'name',
  'w15:person': 'w15:author',
  'tc:person': 'displayName',
  'p188:author': 'name',
}

/**
 * Names of those who commented and changed. A name stands at every change it made and once in the list of people, and
 * all must go on to be the same: each is one passage, written in all its places.
 */
export function authorPassages(root: Located): Passage[] {
  const places = new Map<string, Span[]>()
  const passages: Passage[] = []
  for (const element of within(root)) {
    if (element.name === 'x:author') passages.push([[textPiece(element, null)]])
    const attribute = holders[element.name] ?? 'w:author'
    const name = element.attributes[attribute]
    const span = element.valueSpans[attribute]
    if (!name || !span) continue
    const known = places.get(name)
    if (known) known.push(span)
    else places.set(name, [span])
  }
  for (const [text, spans] of places) {
    const write = (words: string) => spans.map((span) => ({ span, text: escaped(words) }))
    passages.push([[{ text, font: null, write }]])
  }
  return passages
}
