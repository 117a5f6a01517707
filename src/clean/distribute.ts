import { partitionPoint } from '../text/bisect.ts'
import type { Text } from '../types.ts'
import type { Passage, Piece } from './passages.ts'

const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g

/**
 * The repaired words of each piece, by the way back that repair wrote: a letter belongs to the piece in which the
 * first of its source characters stands. A piece that only lost characters nobody sees keeps its wording.
 */
export function distribute(
  text: Pick<Text, 'text' | 'origins'>,
  passages: readonly Passage[],
): Map<Piece, string> {
  const pieces = passages.flat(2)
  const starts: number[] = []
  let length = 0
  for (const piece of pieces) {
    starts.push(length)
    length += piece.text.length
  }
  const words = pieces.map(() => '')
  for (const [start, end, from, to] of text.origins) {
    if (end - start !== to - from) words[holder(starts, from)] += text.text.slice(start, end)
    else
      for (let at = from; at < to; ) {
        const piece = holder(starts, at)
        const stop = Math.min(to, starts[piece + 1] ?? to)
        const own = pieces[piece]!.text.slice(at - starts[piece]!, stop - starts[piece]!)
        words[piece] += withBreaks(text.text.slice(start + at - from, start + stop - from), own)
        at = stop
      }
  }
  const changed = new Map<Piece, string>()
  pieces.forEach((piece, i) => {
    const stood = piece.stood ?? piece.text
    if (words[i] !== stood && words[i] !== stood.replace(unseen, '')) changed.set(piece, words[i]!)
  })
  return changed
}

/** Line breaks inside a cell became blanks in the clean text; in the file they stay. */
const withBreaks = (words: string, own: string) =>
  /[\n\r\v\f]/.test(own)
    ? [...words].map((c, i) => (/[\n\r\v\f]/.test(own[i] ?? '') ? own[i] : c)).join('')
    : words

/** The last piece that begins at or before an offset: of several at one offset only the last has characters. */
function holder(starts: readonly number[], offset: number): number {
  return Math.max(0, partitionPoint(starts, (start) => start <= offset) - 1)
}
