import { z } from 'zod'
import { view } from '../../text/view.ts'
import { checked, faultIn, type RuleFile } from '../file.ts'
import { compiled } from './compiled.ts'
import type { Language } from './language.ts'
import { conceptKeys, rulesSchema } from './schema.ts'
import { type Node, parseTemplate, TemplateFault } from './template.ts'
import { units } from './words.ts'

/** What a stretch of words may mean: concepts, a value of a dimension, or nothing that matters. */
export interface Sense {
  readonly concepts: ReadonlySet<string>
  readonly values: readonly (readonly [dimension: string, value: string])[]
  /** Words that say nothing of what a figure counts: `đã`, `trên địa bàn`. */
  readonly empty: boolean
}

/** A beginning of wordings: the words with which they may go on, and what they mean if they end here. */
export interface Vocabulary {
  readonly next: ReadonlyMap<string, readonly Vocabulary[]>
  readonly sense: Sense | null
}

interface Growing {
  readonly next: Map<string, Growing[]>
  sense: Sense | null
}

const grown = (): Growing => ({ next: new Map(), sense: null })

const schema = z.strictObject({ kind: z.literal('concepts'), about: z.string(), ...conceptKeys })

/** The concepts and empty words of every `kind: concepts` and `indicators` file, and the words of all values of dimensions. */
export function conceptsOf(
  files: readonly RuleFile[],
  language: Language,
): { readonly vocabulary: Vocabulary; readonly ids: ReadonlySet<string> } {
  const root = grown()
  const ids = new Set<string>()
  for (const file of files.filter(({ kind }) => kind === 'concepts' || kind === 'indicators')) {
    const add = (wordings: readonly string[], sense: Sense, keys: readonly PropertyKey[]) =>
      compiled(wordings, { file, keys }, (each) =>
        learn(root, parseTemplate(view(each)), { language, sense }),
      )
    const { concepts = {}, empty = [] } =
      file.kind === 'concepts' ? checked(file, schema) : checked(file, rulesSchema)
    for (const [id, wordings] of Object.entries(concepts)) {
      if (ids.has(id))
        throw faultIn(
          file,
          ['concepts', id],
          `gặp khái niệm \`${id}\` lần thứ hai, cần một tên khác, hoặc ghi mọi cách nói ở một chỗ`,
        )
      ids.add(id)
      add(wordings, { ...NOTHING, concepts: new Set([id]) }, ['concepts', id])
    }
    add(empty, EMPTY, ['empty'])
  }
  for (const [dimension, values] of language.catalogue.dimensions)
    for (const { id, label, words } of values)
      for (const each of words.length ? words : [label])
        learn(root, parseTemplate(view(each)), { language, sense: { ...NOTHING, values: [[dimension, id]] } })
  return { vocabulary: root, ids }
}

const NOTHING: Sense = { concepts: new Set(), values: [], empty: false }

/** Of words that say nothing of what a figure counts. */
export const EMPTY: Sense = { ...NOTHING, empty: true }

interface Lesson {
  readonly language: Language
  readonly sense: Sense
}

function learn(root: Growing, nodes: readonly Node[], { language, sense }: Lesson): void {
  for (const end of grow([root], nodes, language)) if (end !== root) end.sense = sense
}

/** The states that some words lead to; every wording has states of its own. */
function grow(from: readonly Growing[], nodes: readonly Node[], language: Language): readonly Growing[] {
  return nodes.reduce((states, node) => {
    if (node.kind === 'words')
      return units(node.text, language).reduce(
        (before, unit) => [unit].flat().flatMap((form) => follow(before, wordsIn(form))),
        states,
      )
    if (node.kind !== 'choice' && node.kind !== 'optional')
      throw new TemplateFault(0, 'chỉ dùng được từ, `[…]` và `(a|b)` ở đây')
    const ends = node.choices.flatMap((each) => grow(states, each, language))
    return node.kind === 'optional' ? states.concat(ends) : ends
  }, from)
}

function follow(from: readonly Growing[], words: readonly string[]): readonly Growing[] {
  return words.reduce<readonly Growing[]>((states, word) => {
    const reached = grown()
    for (const each of states) {
      const known = each.next.get(word)
      if (known) known.push(reached)
      else each.next.set(word, [reached])
    }
    return [reached]
  }, from)
}

/** What the words from a place on may mean, the longest wording first. */
export function sensesAt(
  words: readonly string[],
  at: number,
  vocabulary: Vocabulary,
): readonly { readonly length: number; readonly sense: Sense }[] {
  const out: { length: number; sense: Sense }[] = []
  let reached: Reached | null = beginningOf(vocabulary)
  for (let i = at; i < words.length && reached; i++) {
    reached = stepOf(reached, words[i]!)
    if (reached) for (const sense of reached.senses) out.unshift({ length: i - at + 1, sense })
  }
  return out
}

/** Everywhere that some words lead to at once, and what they mean there, the lightest sense first; its steps are learnt when they are first taken. */
interface Reached {
  readonly states: readonly Vocabulary[]
  readonly senses: readonly Sense[]
  readonly steps: Map<string, Reached | null>
}

const beginnings = new WeakMap<Vocabulary, Reached>()

function beginningOf(vocabulary: Vocabulary): Reached {
  const known = beginnings.get(vocabulary) ?? reachedBy([vocabulary])
  beginnings.set(vocabulary, known)
  return known
}

function stepOf({ states, steps }: Reached, word: string): Reached | null {
  const known = steps.get(word)
  if (known !== undefined) return known
  const next = states.flatMap((each) => each.next.get(word) ?? [])
  const reached = next.length > 0 ? reachedBy(next) : null
  if (reached) steps.set(word, reached)
  return reached
}

const reachedBy = (states: readonly Vocabulary[]): Reached => ({
  states,
  senses: states.flatMap(({ sense }) => sense ?? []).toSorted((a, b) => weight(a) - weight(b)),
  steps: new Map(),
})

/** Of two senses of one wording a concept goes first, then that it says nothing, then the value of a dimension. */
const weight = ({ concepts, empty }: Sense) => (concepts.size ? 2 : empty ? 1 : 0)

/** The words of a text in the letters of `view`, without what stands between them. */
export const wordsIn = (text: string): string[] => text.match(WORD) ?? []

export const WORD = /[\p{L}\d]+/gu
