import { fold } from '../../text/fold.ts'
import { type Token, tokensOf } from '../../text/tokens.ts'

/** A name that was read in a text: which one, and the index of the first token after it. */
export interface Reading<T> {
  readonly value: T
  readonly end: number
  /** Letters in which the printed name differs from the right one, marks left aside: 0, or 1 for a typing slip. */
  readonly slips: number
}

/** Names of several words, found word by word at a place of the text. Made once, asked often. */
export interface Names<T> {
  /** The longest name that starts at token `at`, marks and case left aside; null when none does. */
  readonly longest: (tokens: readonly Token[], at: number) => Reading<T> | null
  /** Like `longest`, for a name of `words` words with one letter wrong, missing, doubled or swapped. */
  readonly nearly: (tokens: readonly Token[], at: number, words: number) => Reading<T> | null
}

/** Gathers names with what they stand for. Signs inside a name (`-`, `,`, `&`) may be absent in the text. */
export function namesOf<T>(entries: readonly (readonly [name: string, value: T])[]): Names<T> {
  const root = branch<T>()
  const byLength = new Map<number, { readonly text: string; readonly value: T }[]>()
  for (const [name, value] of entries) {
    const words = tokensOf(name).map((each) => each.fold)
    let node = root
    for (const word of words) node = child(node, word)
    node.value ??= { is: value }
    const same = byLength.get(words.length) ?? []
    same.push({ text: fold(name), value })
    byLength.set(words.length, same)
  }

  function longest(tokens: readonly Token[], at: number): Reading<T> | null {
    let best: Reading<T> | null = null
    let node: Branch<T> | undefined = root
    for (let i = at; i < tokens.length; i++) {
      if (i > at && !runsOn(tokens, i)) break
      node = node.next.get(tokens[i]!.fold)
      if (!node) break
      if (node.value) best = { value: node.value.is, end: i + 1, slips: 0 }
    }
    return best
  }

  function nearly(tokens: readonly Token[], at: number, words: number): Reading<T> | null {
    const end = at + words
    if (end > tokens.length) return null
    let text = ''
    for (let i = at; i < end; i++) {
      if (tokens[i]!.kind !== 'word' || (i > at && !runsOn(tokens, i))) return null
      text += (i > at ? ' ' : '') + tokens[i]!.fold
    }
    const hit = (byLength.get(words) ?? []).find((each) => each.text.length > 5 && oneSlip(each.text, text))
    return hit ? { value: hit.value, end, slips: 1 } : null
  }

  return { longest, nearly }
}

/** A name does not run over the border of a cell, and over the end of a paragraph only before a small letter. */
function runsOn(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  if (token.before === 'nothing') return true
  return (
    token.before === 'paragraph' && token.kind === 'word' && token.text[0] === token.text[0]!.toLowerCase()
  )
}

interface Branch<T> {
  readonly next: Map<string, Branch<T>>
  value: { readonly is: T } | null
}

const branch = <T>(): Branch<T> => ({ next: new Map(), value: null })

function child<T>(node: Branch<T>, word: string): Branch<T> {
  const next = node.next.get(word) ?? branch<T>()
  node.next.set(word, next)
  return next
}

/** True when one letter is wrong, missing, too many, or two neighbours are swapped; false for equal texts. */
export function oneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const rest = (x: string, from: number) => x.slice(from)
  if (a.length > b.length) return rest(a, i + 1) === rest(b, i)
  if (a.length < b.length) return rest(a, i) === rest(b, i + 1)
  if (rest(a, i + 1) === rest(b, i + 1)) return true
  return a[i] === b[i + 1] && a[i + 1] === b[i] && rest(a, i + 2) === rest(b, i + 2)
}
