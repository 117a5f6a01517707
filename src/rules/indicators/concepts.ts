import { view } from '../../text/view.ts'
import { checked, faultIn, type RuleFile } from '../file.ts'
import { schemaOf } from '../libraries.ts'
import { wordingsOf } from './catalogue.ts'
import { compiled } from './compiled.ts'
import type { Language } from './language.ts'
import { conceptKeys, rulesSchema } from './schema.ts'
import { parseWording, type Wording } from './template.ts'
import { formsOf, units } from './words.ts'

/** What a stretch of words may mean: a concept or a value of a dimension. */
export interface Sense {
  readonly concept: string | null
  readonly value: readonly [dimension: string, value: string] | null
}

/** Of words that say nothing of what a figure counts: `đã`, `trên địa bàn`. */
export const EMPTY: Sense = { concept: null, value: null }

/** A beginning of one wording: its last word, how it may go on, and what it means if it ends here. */
interface Beginning {
  readonly word: string
  readonly next: Beginning[]
  sense: Sense | null
}

const begun = (word: string): Beginning => ({ word, next: [], sense: null })

/** All wordings that some words begin. What they mean and lead to is brought together when first asked for. */
export interface Vocabulary {
  readonly beginnings: Beginning[]
  /** What the words themselves mean, the lightest sense first. */
  senses: readonly Sense[] | null
  /** What each further word leads to. */
  next: ReadonlyMap<string, Vocabulary> | null
}

const begunBy = (beginnings: Beginning[]): Vocabulary => ({ beginnings, senses: null, next: null })

const schema = schemaOf((z) =>
  z.strictObject({ kind: z.literal('concepts'), about: z.string(), ...conceptKeys() }),
)

/** The concepts and empty words of all `concepts` and `indicators` files, and the words of all values. */
export function conceptsOf(
  files: readonly RuleFile[],
  language: Language,
): { readonly vocabulary: Vocabulary; readonly ids: ReadonlySet<string> } {
  const root = begun('')
  const ids = new Set<string>()
  for (const file of files.filter(({ kind }) => kind === 'concepts' || kind === 'indicators')) {
    const add = (wordings: readonly string[], sense: Sense, keys: readonly PropertyKey[]) =>
      compiled(wordings, { file, keys }, (each) => learn(root, parseWording(view(each)), { language, sense }))
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
      add(wordings, { ...EMPTY, concept: id }, ['concepts', id])
    }
    add(empty, EMPTY, ['empty'])
  }
  for (const [dimension, values] of language.catalogue.dimensions)
    for (const value of values)
      for (const each of wordingsOf(value))
        learn(root, parseWording(view(each)), {
          language,
          sense: { ...EMPTY, value: [dimension, value.id] },
        })
  return { vocabulary: begunBy([root]), ids }
}

interface Lesson {
  readonly language: Language
  readonly sense: Sense
}

function learn(root: Beginning, nodes: readonly Wording[], { language, sense }: Lesson): void {
  for (const end of grow([root], nodes, language)) if (end !== root) end.sense = sense
}

/** Where a wording ends that goes on so; every wording has beginnings of its own. */
function grow(
  from: readonly Beginning[],
  nodes: readonly Wording[],
  language: Language,
): readonly Beginning[] {
  return nodes.reduce((ends, node) => {
    if (node.kind === 'words')
      return units(node.text, language).reduce(
        (before, unit) => formsOf(unit).flatMap((form) => follow(before, wordsIn(form))),
        ends,
      )
    const more = node.choices.flatMap((each) => grow(ends, each, language))
    return node.kind === 'optional' ? ends.concat(more) : more
  }, from)
}

function follow(from: readonly Beginning[], words: readonly string[]): readonly Beginning[] {
  return words.reduce<readonly Beginning[]>((before, word) => {
    const reached = begun(word)
    for (const each of before) each.next.push(reached)
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
  let reached: Vocabulary | undefined = vocabulary
  for (let i = at; i < words.length; i++) {
    reached = goOn(reached).get(words[i]!)
    if (!reached) break
    for (const sense of sensesHere(reached)) out.push({ length: i - at + 1, sense })
  }
  return out.reverse()
}

const goOn = (reached: Vocabulary): NonNullable<Vocabulary['next']> => {
  reached.next ??= nextOf(reached.beginnings)
  return reached.next
}

const sensesHere = (reached: Vocabulary): readonly Sense[] => {
  reached.senses ??= sensesOf(reached.beginnings)
  return reached.senses
}

/** The concepts that have a wording of these words alone, in whatever order they stand. */
export function conceptsAmong(
  words: ReadonlySet<string>,
  vocabulary: Vocabulary,
  found: Set<string> = new Set(),
): ReadonlySet<string> {
  const further = goOn(vocabulary)
  for (const word of words) {
    const reached = further.get(word)
    if (!reached) continue
    for (const { concept } of sensesHere(reached)) if (concept) found.add(concept)
    conceptsAmong(words, reached, found)
  }
  return found
}

function nextOf(beginnings: readonly Beginning[]): ReadonlyMap<string, Vocabulary> {
  const all = new Map<string, Vocabulary>()
  for (const { next } of beginnings)
    for (const each of next) {
      const known = all.get(each.word)
      if (known) known.beginnings.push(each)
      else all.set(each.word, begunBy([each]))
    }
  return all
}

function sensesOf(beginnings: readonly Beginning[]): readonly Sense[] {
  const senses: Sense[] = []
  for (const { sense } of beginnings) if (sense) senses.push(sense)
  return senses.length > 1 ? senses.sort((a, b) => weight(a) - weight(b)) : senses
}

/** Of two senses of one wording a concept goes first, then that it says nothing, then a value. */
const weight = ({ concept, value }: Sense) => (concept ? 2 : value ? 0 : 1)

/** The words of a text in the letters of `view`, without what stands between them. */
export const wordsIn = (text: string): string[] => text.match(WORD) ?? []

export const WORD = /[\p{L}\d]+/gu
