import { matchesOf } from '../../text/matches.ts'
import { BEGINNING } from './slots.ts'

/** What a step caught: a group of a figure (`v1`), of a dimension (`x1`) or of a gap (`g1`), and where it stands. */
export type Caught = readonly [group: string, start: number, end: number]

/**
 * A sentence, in the letters of `view`, on which templates are tried, with what they found at its places: many of
 * them ask for the same figure or join at the same place, and it is looked for once.
 */
export class Line {
  readonly text: string
  /** Whether its words stand one blank apart, so that words in a row are one string. */
  readonly isEven: boolean
  /** How much the steps of the template at work have caught so far. */
  depth = 0
  /** Where the template at work has come to its end. */
  end = 0
  readonly #caught: Caught[] = []
  readonly #found = new Map<object, unknown[]>()
  readonly #dead = new Map<object, Set<number>>()
  #figures: ReadonlySet<number> | undefined
  #starts: readonly number[] | undefined

  constructor(text: string) {
    this.text = text
    this.isEven = !/ {2}|"/.test(text)
  }

  /** Places where a template may begin: no letter or digit stands before. */
  get starts(): readonly number[] {
    this.#starts ??= startsOf(this.text)
    return this.#starts
  }

  catch(caught: Caught): void {
    this.#caught[this.depth++] = caught
  }

  /** What the steps of the template at work have caught, the last one last. */
  get caught(): readonly Caught[] {
    return this.#caught.slice(0, this.depth)
  }

  /** Places where a figure may begin, in order: a digit, or a word with which figures begin. */
  get figures(): ReadonlySet<number> {
    this.#figures ??= new Set(matchesOf(BEGINNING, this.text).map(({ index }) => index))
    return this.#figures
  }

  /** Whether a figure may begin at a place. */
  mayCountAt(at: number): boolean {
    return this.figures.has(at)
  }

  /** Whether a step led to no end from a place: it does so whichever way the place was reached. */
  isDead(step: object, at: number): boolean {
    return this.#dead.get(step)?.has(at) ?? false
  }

  noteDead(step: object, at: number): void {
    const places = this.#dead.get(step)
    if (places) places.add(at)
    else this.#dead.set(step, new Set([at]))
  }

  /** What `find` finds at a place, for all who ask for the same thing there. */
  once<T>(thing: object, at: number, find: () => T): T {
    let places = this.#found.get(thing)
    if (!places) {
      places = []
      this.#found.set(thing, places)
    }
    if (places[at] === undefined) places[at] = find()
    return places[at] as T
  }
}

function startsOf(text: string): number[] {
  const out: number[] = []
  for (let at = 0; at <= text.length; at++) if (!isWordAt(text, at - 1)) out.push(at)
  return out
}

const lines = new Map<string, Line>()
const MOST_LINES = 16

/** The line of a text: templates and phrases are tried on a sentence and its parts before the next. */
export function lineOf(text: string): Line {
  const known = lines.get(text)
  if (known) return known
  if (lines.size === MOST_LINES) lines.delete(lines.keys().next().value!)
  const made = new Line(text)
  lines.set(text, made)
  return made
}

/** Whether a letter or a digit of `view` stands at a place, as `LETTERS` has them. */
export const isWordAt = (text: string, at: number): boolean => isDigitAt(text, at) || isLetterAt(text, at)

export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f) || (code >= 0x1ea0 && code <= 0x1eff)
  )
}

const MOST_BLANKS = 60

/** The place behind blanks and quotation marks. */
export function afterBlanks(text: string, at: number): number {
  const most = at + MOST_BLANKS
  let end = at
  while (end < most) {
    const code = text.charCodeAt(end)
    if (code !== 32 && code !== 34) break
    end++
  }
  return end
}
