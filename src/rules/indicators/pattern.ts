import { view } from '../../text/view.ts'
import { readyLater, refuseBroad, refuseLong } from './breadth.ts'
import { type Catalogue, type DimensionValue, wordingsOf } from './catalogue.ts'
import { type Build, figurePattern, type Neighbours, type Slot } from './figure-slot.ts'
import type { Language } from './language.ts'
import { hasWords, neededPhrases } from './needs.ts'
import { bare, followed, maybe, oneOf, type Piece, spaced, whole } from './piece.ts'
import { CLOSE, DATE, GAP, JOIN, OPEN, SEP } from './slots.ts'
import type { Spelled } from './spelled.ts'
import { type Node, parseTemplate, type SlotNode, TemplateFault } from './template.ts'
import { wordsPiece } from './words.ts'

export type { Language } from './language.ts'

/** A template ready to match over `view` text. */
export interface Pattern {
  readonly source: string
  readonly regex: RegExp
  readonly slots: readonly Slot[]
  /** Groups of gaps: what they swallowed does not speak for the rule. */
  readonly gaps: readonly number[]
  /** The template fits only where one phrase of every set stands, behind that of the set before. */
  readonly needs: readonly ReadonlySet<string>[]
  /** It fits only where all this is spelled out: the phrases it needs, or the letters of a raw expression. */
  readonly spelled: Spelled
}

/** Compiles a template. Throws `TemplateFault` for what is no template, an unknown slot, or one without fixed words. */
export function compileTemplate(template: string, language: Language): Pattern {
  refuseLong(template)
  const build: Build = { language, slots: [], gaps: [], next: 1 }
  const nodes = nodesOf(template)
  refuseBroad(nodes)
  const source = whole(sequence(nodes, build))
  const needs = neededPhrases(nodes, language)
  if (!hasWords(needs))
    throw new TemplateFault(0, 'mẫu không có từ cố định nào, cần ít nhất một từ ở ngoài `[…]`')
  const spelled = needs.map(wordingsOfPhrases)
  const regex = readyLater(`${OPEN}(?:${source})`, 'dg')
  const { slots, gaps } = build
  return {
    ...{ source, slots, gaps, needs, spelled },
    get regex() {
      return regex()
    },
  }
}

const wordings = new Map<string, readonly string[]>()

/** Phrases as a list; the same ones are one array, which a sentence is asked for once. */
function wordingsOfPhrases(phrases: ReadonlySet<string>): readonly string[] {
  const made = [...phrases]
  const key = made.join('|')
  const same = wordings.get(key) ?? made
  wordings.set(key, same)
  return same
}

/** A template in the letters of `view`, which would make three full stops of its gaps. */
const nodesOf = (template: string) =>
  parseTemplate(view(template.replaceAll('...', '…').replaceAll('…', '§')).replaceAll('§', '…'))

function sequence(nodes: readonly Node[], build: Build): Piece {
  let before: Piece | undefined
  nodes.forEach((node, i) => {
    const around = { afterJoin: nodes[i - 1]?.kind === 'join', goesOn: i + 1 < nodes.length }
    before = next(before, node, build, around)
  })
  return before ?? bare('')
}

/** What goes before, and a node behind it. */
function next(before: Piece | undefined, node: Node, build: Build, around: Neighbours): Piece {
  if (node.kind === 'optional')
    return maybe(
      before,
      longestFirst(node.choices).map((each) => sequence(each, build)),
    )
  const piece = nodePiece(node, build, around)
  if (!before) return piece
  return node.kind === 'join' || node.kind === 'gap' ? followed(before, piece.source) : spaced(before, piece)
}

function nodePiece(node: Exclude<Node, { kind: 'optional' }>, build: Build, around: Neighbours): Piece {
  switch (node.kind) {
    case 'words':
      return wordsPiece(node.text, build.language)
    case 'gap':
      return gap(build)
    case 'join':
      return bare(JOIN)
    case 'choice':
      return oneOf(longestFirst(node.choices).map((each) => sequence(each, build)))
    case 'slot':
      return slotPiece(node, build, around)
  }
}

function gap(build: Build): Piece {
  build.gaps.push(build.next)
  return bare(`(?<g${build.next++}>${GAP})`)
}

/**
 * Of two wordings that start alike the longer one: `hạn chế` must
 * not cut `hạn chế, tồn tại` short. Others keep their order.
 */
function longestFirst(choices: readonly (readonly Node[])[]): readonly (readonly Node[])[] {
  const words = ([only, ...more]: readonly Node[]) =>
    only?.kind === 'words' && !more.length ? only.text : ''
  return choices.every(words) ? choices.toSorted((a, b) => words(b).length - words(a).length) : choices
}

function slotPiece(node: SlotNode, build: Build, around: Neighbours): Piece {
  const { name, many } = node
  if (name === 'gap') return gap(build)
  if (name === 'colon') return bare(`(?:\\([^()]{0,80}\\)${SEP})?:`)
  if (name === 'date' || name === 'window') return bare(DATE)
  const group = build.next++
  if (build.language.catalogue.dimensions.has(name)) {
    build.slots.push({ group, kind: 'dimension', dimension: name, many })
    const one = dimensionPiece(name, build.language)
    const { open, close } = one
    if (!many)
      return { ...one, source: `(?<x${group}>${open ? '' : OPEN}${one.source}${close ? '' : CLOSE})` }
    return bare(`(?<x${group}>${OPEN}${whole(one)}(?:${SEP}(?:,|và|;)${SEP}${whole(one)}){0,15}${CLOSE})`)
  }
  return bare(figurePattern(node, group, build, around))
}

const piecesOfDimensions = new WeakMap<Catalogue, Map<string, Piece>>()

/** All words for all values of a dimension, or for one of them, the longest first. */
function dimensionPiece(name: string, language: Language, value?: DimensionValue): Piece {
  const known = piecesOfDimensions.get(language.catalogue) ?? new Map<string, Piece>()
  piecesOfDimensions.set(language.catalogue, known)
  const key = `${name}.${value?.id ?? ''}`
  const found = known.get(key)
  if (found) return found
  const wordings = (value ? [value] : language.catalogue.dimensions.get(name)!)
    .flatMap(wordingsOf)
    .sort((a, b) => b.length - a.length)
  const made = oneOf(wordings.map((each) => phrasePiece(each, language)))
  known.set(key, made)
  return made
}

/** Pattern of all words for one value of a dimension. */
export const dimensionPattern = (name: string, language: Language, value: DimensionValue): string =>
  whole(dimensionPiece(name, language, value))

/** Pattern of a phrase with `[…]` and `(…)` but without slots. */
export const phrasePattern = (phrase: string, language: Language): string =>
  whole(phrasePiece(phrase, language))

function phrasePiece(phrase: string, language: Language): Piece {
  refuseLong(phrase)
  return sequence(nodesOf(phrase), { language, slots: [], gaps: [], next: 1 })
}
