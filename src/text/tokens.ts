import { fold } from './fold.ts'

/** A word, a number or a sign of the text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign'
  readonly text: string
  /** Without marks, in lower case; dashes and strokes of every make are `-` and `/`. */
  readonly fold: string
  readonly start: number
  readonly end: number
  /** No white space in front. */
  readonly glued: boolean
  /** What parts it from the token before: nothing, the end of a paragraph, or the border of a cell or a part of the page. */
  readonly before: 'nothing' | 'paragraph' | 'border'
}

/** Where the text is divided: `skipped` stretches give no tokens, `paragraphs` and `borders` are offsets at which something new starts. */
export interface Divisions {
  readonly skipped?: readonly { readonly start: number; readonly end: number }[]
  readonly paragraphs?: readonly number[]
  readonly borders?: readonly number[]
}

const TOKEN = /[A-ZĐ]{2,20}(?=ngày)|[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d*]/gu
const DASH = /^[-‐-―−­]$/u
const STROKE = /^[/⁄∕／]$/u

/**
 * The tokens of a text in order, letters apart from digits: `23a/KH-UBND` is `23` `a` `/` `KH` `-` `UBND`.
 * A tab is a border. Asterisks give no tokens: they are emphasis (`Kế hoạch **số 12/KH-UBND**`) or bullets. `UBNDngày`, typed together, is two words. */
export function tokensOf(text: string, divisions: Divisions = {}): readonly Token[] {
  const skipped = (divisions.skipped ?? []).toSorted((a, b) => a.start - b.start)
  const paragraphs = walker(divisions.paragraphs ?? [])
  const borders = walker(divisions.borders ?? [])
  const folds = new Map<string, string>()
  const tokens: Token[] = []
  let last = 0
  let skip = 0
  for (const hit of text.matchAll(TOKEN)) {
    const start = hit.index
    while (skip < skipped.length && skipped[skip]!.end <= start) skip++
    const hidden = skipped[skip]
    if (hidden && hidden.start <= start) continue
    const word = hit[0]
    const plain = folds.get(word) ?? plainOf(word)
    folds.set(word, plain)
    const border = borders(start) || text.slice(last, start).includes('\t')
    const paragraph = paragraphs(start)
    const first = word.charCodeAt(0)
    tokens.push({
      kind: first >= 48 && first <= 57 ? 'number' : /^[\p{L}\p{M}]/u.test(word) ? 'word' : 'sign',
      text: word,
      fold: plain,
      start,
      end: start + word.length,
      glued: start === last && tokens.length > 0,
      before: border ? 'border' : paragraph ? 'paragraph' : 'nothing',
    })
    last = start + word.length
  }
  return tokens
}

function plainOf(word: string): string {
  if (DASH.test(word)) return '-'
  if (STROKE.test(word)) return '/'
  return fold(word)
}

/** Asked with ascending offsets, says whether a mark lies in what was passed since the last question. */
function walker(marks: readonly number[]): (offset: number) => boolean {
  const sorted = marks.toSorted((a, b) => a - b)
  let next = 0
  return (offset) => {
    const from = next
    while (next < sorted.length && sorted[next]! <= offset) next++
    return next > from
  }
}
