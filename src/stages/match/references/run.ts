import type { Pattern } from '../../../rules/references/pattern.ts'
import { opensClause } from './clause.ts'
import { read } from './read.ts'
import type { View } from './view.ts'

/** What a slot of a pattern took: tokens [from, to). */
export interface Capture {
  readonly slot: string
  readonly from: number
  readonly to: number
}

/** A pattern found: tokens [from, to), and what its slots took, in order. */
export interface Hit {
  readonly from: number
  readonly to: number
  readonly captures: readonly Capture[]
}

interface Trail {
  readonly last: Capture
  readonly rest: Trail | null
}

/** Where a run of the pattern stands: next token, what was taken, and the border it may cross. */
interface Standing {
  readonly at: number
  readonly trail: Trail | null
  readonly crosses: number
}

type Then = (standing: Standing) => Hit | null

const MOST_REPEATS = 60

/** A place of a document at which a pattern is tried; with `upTo` it must end exactly there. */
export interface Site {
  readonly view: View
  readonly at: number
  readonly upTo?: number
}

/** Tries a pattern at a place; the first way that fits, optional parts taken where they can be. */
export function run(pattern: Pattern, { view, at, upTo }: Site): Hit | null {
  const start: Standing = { at, trail: null, crosses: at }
  return step(pattern, start, (end) =>
    upTo !== undefined && end.at !== upTo ? null : { from: at, to: end.at, captures: listed(end.trail) },
  )

  function step(pattern: Pattern, here: Standing, then: Then): Hit | null {
    switch (pattern.is) {
      case 'word':
      case 'sign':
        return isAt(pattern.text, here) ? then({ ...here, at: here.at + 1 }) : null
      case 'slot':
        return slot(pattern.name, pattern.most, here, then)
      case 'all':
        return sequence(pattern.of, 0, here, then)
      case 'any':
        for (const each of pattern.of) {
          const hit = step(each, here, then)
          if (hit) return hit
        }
        return null
      case 'maybe':
        return step(pattern.of, here, then) ?? then(here)
      case 'many':
        return repeat(pattern.of, here, then, 0)
      case 'ahead':
        return step(pattern.of, here, ended) ? then(here) : null
      case 'not-ahead':
        return step(pattern.of, here, ended) ? null : then(here)
    }
  }

  function sequence(items: readonly Pattern[], index: number, here: Standing, then: Then): Hit | null {
    const item = items[index]
    return item ? step(item, here, (next) => sequence(items, index + 1, next, then)) : then(here)
  }

  function repeat(item: Pattern, here: Standing, then: Then, times: number): Hit | null {
    if (times < MOST_REPEATS) {
      const hit = step(item, here, (next) => (next.at > here.at ? repeat(item, next, then, times + 1) : null))
      if (hit) return hit
    }
    return then(here)
  }

  function isAt(text: string, here: Standing): boolean {
    return view.tokens[here.at]?.fold === foldedOf(text) && passes(view, here)
  }

  function slot(name: string, most: number, here: Standing, then: Then): Hit | null {
    if (name === 'words') return words(most, here, then)
    if (name === 'word') {
      const fits = view.tokens[here.at]?.kind === 'word' && passes(view, here) && isLoose(view, here.at)
      return fits ? then({ ...here, at: here.at + 1 }) : null
    }
    if (name === 'cell')
      return view.tokens[here.at]?.before === 'border' ? then({ ...here, crosses: here.at }) : null
    if (name === 'end') return endsHere(view, here.at) ? then(here) : null
    if (name === 'start') return startsHere(view, here.at) ? then(here) : null
    if (name === 'clause') return opensClause(view, here.at) ? then(here) : null
    if (!passes(view, here)) return null
    const to = read(name, most, view, here.at)
    if (to <= here.at) return null
    return then({ at: to, trail: { last: { slot: name, from: here.at, to }, rest: here.trail }, crosses: -1 })
  }

  function words(most: number, here: Standing, then: Then): Hit | null {
    for (let to = here.at; to <= here.at + most; to++) {
      const hit = then({ ...here, at: to })
      if (hit) return hit
      const token = view.tokens[to]
      if (!token || !passes(view, { ...here, at: to }) || !isLoose(view, to)) return null
    }
    return null
  }
}

const ended: Then = (standing) => ({ from: standing.at, to: standing.at, captures: [] })

/** Words that a citation may hold between its parts: no other document, no number, no end of the sentence. */
function isLoose(view: View, at: number): boolean {
  const token = view.tokens[at]!
  if (token.kind === 'number') return false
  if (token.kind === 'sign') return /^[,&"“”-]$/u.test(token.fold)
  return view.typeAt(at) === null
}

/**
 * The border of a cell stops a run unless the pattern says `<cell>`. The end of a paragraph stops it too, except
 * where the line goes on with a small letter, a number or a stroke: a page break inside a sentence.
 */
function passes(view: View, here: Standing): boolean {
  const token = view.tokens[here.at]
  if (!token || token.before === 'nothing' || here.crosses === here.at) return true
  if (token.before === 'border') return false
  const last = view.tokens[here.at - 1]!
  if (/^[.;:!?)]$/.test(last.fold)) return false
  const next = view.tokens[here.at + 1]
  if (token.kind === 'sign') return token.fold === '/'
  if (token.kind === 'number') return !(next && /^[.)]$/.test(next.fold) && next.glued)
  if (next?.fold === ')' && token.text.length === 1) return false
  return token.text[0] === token.text[0]!.toLowerCase()
}

function endsHere(view: View, at: number): boolean {
  const token = view.tokens[at]
  return token?.before !== 'nothing' || (token.kind === 'sign' && /^[.,;:)\]”"!?]$/u.test(token.fold))
}

/** At the start of a paragraph, or of a line of a text file. */
function startsHere(view: View, at: number): boolean {
  const token = view.tokens[at]
  if (at === 0 || !token || token.before !== 'nothing') return token !== undefined
  return view.text.slice(view.tokens[at - 1]!.end, token.start).includes('\n')
}

const folded = new Map<string, string>()

function foldedOf(text: string): string {
  let plain = folded.get(text)
  if (plain === undefined) {
    plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
    folded.set(text, plain)
  }
  return plain
}

function listed(trail: Trail | null): readonly Capture[] {
  const captures: Capture[] = []
  for (let each = trail; each; each = each.rest) captures.push(each.last)
  return captures.reverse()
}
