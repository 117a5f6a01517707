import type { Token } from '../../../text/tokens.ts'
import { isSymbolic } from './symbol.ts'

/** A piece of a code: how it reads, and the index of the first token after it. */
export interface Piece {
  readonly text: string
  readonly end: number
}

/** `76`, `23a`, `1.674`; the index after it. Null for a number of more than six digits. */
export function readNumber(tokens: readonly Token[], at: number): Piece | null {
  const first = tokens[at]
  if (first?.kind !== 'number' || first.text.length > 6) return null
  if (first.glued && at > 0 && !isFree(tokens, at)) return null
  let text = first.text
  let end = at + 1
  if (tokens[end]?.fold === '.' && tokens[end]!.glued && isThousand(tokens[end + 1])) {
    text += `.${tokens[end + 1]!.text}`
    end += 2
  }
  const letter = tokens[end]
  if (letter?.kind === 'word' && letter.glued && (letter.text.length === 1 || letter.fold === 'bis')) {
    text += letter.text
    end++
  }
  return { text, end }
}

/** A number close behind a sign begins something new after brackets and marks of a list, not inside `II.06a` or `1,5`. */
function isFree(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at - 1]!
  if (sign.kind === 'word') return /^(số|Số|SỐ|QĐ|NĐ|NQ|TT|CT|KH|CV|TB|BC)$/u.test(sign.text)
  if (!/^["“”‘’'([:;,.*|–—-]$/u.test(sign.text)) return false
  if (sign.fold === '-' && isRange(tokens, at)) return true
  if (sign.fold === ',' && isListed(tokens, at)) return true
  return !/^[.,-]$/.test(sign.fold) || !sign.glued
}

/** `279-281/TB-UBND`: the second number is the greater, and its code goes on. */
function isRange(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at - 2]
  const coded = tokens[at + 1]?.fold === '/' && isSymbolic(tokens[at + 2])
  return coded && first?.kind === 'number' && Number(first.text) < Number(tokens[at]!.text)
}

/** `87,88,31/CP`: numbers typed close together before the symbol that they share. */
export function isListed(tokens: readonly Token[], at: number): boolean {
  if (!(tokens[at - 2]?.kind === 'number' && tokens[at - 1]!.glued)) return false
  let i = at
  while (
    tokens[i + 1]?.fold === ',' &&
    tokens[i + 1]!.glued &&
    tokens[i + 2]?.kind === 'number' &&
    i < at + 40
  )
    i += 2
  return tokens[i + 1]?.fold === '/' && isSymbolic(tokens[i + 2])
}

const isThousand = (token: Token | undefined) => token?.glued === true && /^\d{3}$/.test(token.text)

/** A year of four digits; fewer or more (`15/04/QĐ-UB`, a slip as `43/200/QĐ-BTC`) only where a symbol follows. */
export function yearAt(tokens: readonly Token[], at: number): Piece | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || !inside(tokens, at)) return null
  if (/^(19[4-9]|20\d|21\d)\d$/.test(token.text)) return { text: token.text, end: at + 1 }
  const then = tokens[at + 1]
  const symbolic = then?.fold === '/' && isSymbolic(tokens[at + 2])
  return /^\d{2,5}$/.test(token.text) && symbolic ? { text: token.text, end: at + 1 } : null
}

/**
 * A code is not parted by the border of a cell; the end of a paragraph inside it is one that the page break made,
 * so a mark of a new paragraph (`-`, `1.`) never follows.
 */
export function inside(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (!token || token.before === 'nothing') return true
  if (token.before === 'border') return false
  const last = tokens[i - 1]!
  return last.fold === '/' || last.fold === '-' || token.fold === '/'
}
