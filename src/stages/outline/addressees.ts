import type { Line } from './lines.ts'
import { plainWords } from './markers.ts'
import type { Piece } from './piece.ts'

const OPENING = /^kính\s{1,3}g[ửởơ]i\s{0,3}:?\s{0,3}/iu

/** “Kính gửi: …” and the names behind and under it, and the index of the first line that is no part of them. */
export function addresseesOf(
  lines: readonly Line[],
  from: number,
): { addressees: Piece[]; first: number; next: number } {
  for (let i = from; i < Math.min(lines.length, from + 12); i++) {
    const words = plainWords(lines[i]!.text)
    const opening = OPENING.exec(words)
    if (!opening) continue
    const pieces = itemsOf(words.slice(opening[0].length), lines[i]!.end)
    let next = i + 1
    while (next < lines.length && next < i + 15 && isItem(lines[next]!, pieces)) {
      const line = lines[next]!
      pieces.push(...itemsOf(plainWords(line.text), line.end))
      next++
    }
    return { addressees: pieces, first: i, next }
  }
  return { addressees: [], first: -1, next: from }
}

function isItem(line: Line, pieces: readonly Piece[]): boolean {
  const words = plainWords(line.text)
  if (words.length > 120 || /[:]$/.test(words)) return false
  if (/^[-–+*•]/.test(words)) return true
  return (
    pieces.length === 0 &&
    line.blanks < 3 &&
    /^\p{Lu}/u.test(words) &&
    !/^[IVX\d]{1,4}[.)]/.test(words) &&
    words.length < 100
  )
}

/** `- Sở Nội vụ; - UBND huyện …` on one line: two names. */
function itemsOf(words: string, end: number): Piece[] {
  const pieces: Piece[] = []
  const offset = end - words.length
  for (const match of words.matchAll(/[^;]+/g)) {
    const text = match[0].replace(/^[\s–+*•-]+/, '').replace(/[\s,.;]+$/, '')
    if (text) pieces.push({ text, start: offset + match.index, end: offset + match.index + match[0].length })
  }
  return pieces
}
