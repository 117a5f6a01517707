import type { Language } from './language.ts'
import { AREA, BARE_FRACTION, COLON, DATE, FRACTION, figure, MONEY, PERCENT, SEP, ZERO } from './slots.ts'
import { type Node, type SlotNode, TemplateFault } from './template.ts'
import { units, wordsPattern } from './words.ts'

export type SlotKind = 'n' | 'percent' | 'money' | 'area' | 'fraction' | 'zero'

/** A slot of a compiled template: its groups are `v1`, `c1`, `d1` …, a dimension's group `x1`. */
export interface Slot {
  readonly group: number
  readonly kind: SlotKind | 'dimension' | 'of'
  readonly dimension: string | null
  readonly many: boolean
}

/** The kinds of slots besides the dimensions, for messages. */
export const SLOTS = [
  'n',
  'percent',
  'money',
  'area',
  'fraction',
  'zero',
  'of',
  'date',
  'gap',
  'colon',
] as const

/** The number of a slot or gap; of a figure how it is looked for. */
export interface NodeNumber {
  readonly group: number
  readonly looked?: () => Looked
}

export type NodeNumbers = ReadonlyMap<Node, NodeNumber>

/** Nodes with their slots and gaps numbered in the order in which they stand. */
export interface Numbered {
  readonly nodes: readonly Node[]
  readonly slots: readonly Slot[]
  readonly gaps: readonly string[]
  readonly numbers: NodeNumbers
}

/** Numbers the slots and gaps of a template. Throws `TemplateFault` for an unknown slot. */
export function numbered(nodes: readonly Node[], language: Language): Numbered {
  const slots: Slot[] = []
  const gaps: string[] = []
  const numbers = new Map<Node, NodeNumber>()
  const walk = (row: readonly Node[]) =>
    row.forEach((node, i) => {
      const group = numbers.size + 1
      if (node.kind === 'optional' || node.kind === 'choice') node.choices.forEach(walk)
      else if (isGap(node)) {
        numbers.set(node, { group })
        gaps.push(`g${group}`)
      } else if (node.kind === 'slot') {
        const { name, many } = node
        const around = { afterJoin: row[i - 1]?.kind === 'join', goesOn: i + 1 < row.length }
        if (language.catalogue.dimensions.has(name)) {
          numbers.set(node, { group })
          slots.push({ group, kind: 'dimension', dimension: name, many })
        } else {
          mustBeKnown(name, language)
          numbers.set(node, { group, looked: () => lookedFor(node, language, around) })
          if (!WITHOUT_FIGURE.has(name))
            slots.push({ group, kind: name as Slot['kind'], dimension: null, many })
        }
      }
    })
  walk(nodes)
  return { nodes, slots, gaps, numbers }
}

export const isGap = (node: Node): boolean =>
  node.kind === 'gap' || (node.kind === 'slot' && node.name === 'gap')

const WITHOUT_FIGURE: ReadonlySet<string> = new Set(['date', 'window', 'colon'])

/**
 * Of two wordings that start alike the longer one: `hạn chế` must
 * not cut `hạn chế, tồn tại` short. Others keep their order.
 */
export function longestFirst(choices: readonly (readonly Node[])[]): readonly (readonly Node[])[] {
  const words = ([only, ...more]: readonly Node[]) =>
    only?.kind === 'words' && !more.length ? only.text : ''
  return choices.every(words) ? choices.toSorted((a, b) => words(b).length - words(a).length) : choices
}

/** What stands before a part of a template, and whether anything stands after it. */
interface Neighbours {
  readonly afterJoin: boolean
  readonly goesOn: boolean
}

const KINDS: Readonly<Record<string, string>> = {
  percent: PERCENT,
  money: MONEY,
  area: AREA,
  zero: ZERO,
  date: DATE,
  window: DATE,
  colon: COLON,
}

/**
 * The expressions of a slot, each made when it is first asked for. `less` are for where the template does not go on
 * behind the first one.
 */
export interface Looked {
  readonly first: () => RegExp
  /** Whether it begins as figures do, and not with a date or a colon. */
  readonly isFigure: boolean
  /** Without the whole and the share that the first one caught. */
  readonly less: readonly (() => RegExp)[]
  /** With the longer of two nouns that begin alike. */
  readonly longer: readonly (() => RegExp)[]
}

function mustBeKnown(name: string, { catalogue }: Language): void {
  if (name === 'n' || name === 'of' || name === 'fraction' || KINDS[name]) return
  const known = [...SLOTS, ...catalogue.dimensions.keys()].join('`, `')
  throw new TemplateFault(0, `không có ô \`{${name}}\`, cần một trong \`${known}\``)
}

function lookedFor(node: SlotNode, language: Language, around: Neighbours): Looked {
  const { name, argument, many } = node
  if (name === 'percent' && many) return only(PERCENTS)
  if (name === 'fraction') return { ...only(FRACTION), less: [sticky(BARE_FRACTION)] }
  if (KINDS[name]) return only(KINDS[name], !WITHOUT_FIGURE.has(name))
  const needed = argument?.endsWith('!') ?? false
  const words = argument?.replaceAll('!', '').split('|') ?? []
  const nouns = nounPattern(words, (a, b) => b.length - a.length, language)
  if (many) return only(numbers(nouns))
  const { afterJoin, goesOn } = around
  const place = { nouns, needed, afterJoin, part: true, share: goesOn }
  const longest = nounPattern(words, (a, b) => lengthOf(b, language) - lengthOf(a, language), language)
  const without = { ...place, part: false }
  return {
    first: sticky(figure(place)),
    less: [...(goesOn ? [{ ...place, share: false }, without] : []), { ...without, share: false }].map(
      (each) => sticky(figure(each)),
    ),
    isFigure: true,
    longer: longest === nouns ? [] : [sticky(figure({ ...place, nouns: longest }))],
  }
}

const only = (source: string, isFigure = true): Looked => ({
  first: sticky(source),
  isFigure,
  less: [],
  longer: [],
})

const PERCENTS = `(?<v>\\d[\\d.,]*(?:${SEP}%)?(?:${SEP}(?:,|và|;|, và)${SEP}\\d[\\d.,]*${SEP}%){1,15})`

/** Several counts in a row, with a noun or without. */
function numbers(nouns: string | null): string {
  const next = `${SEP}(?:,|và|;|, và)${SEP}\\d[\\d.]*`
  const noun = nouns ? `${SEP}(?:${nouns})` : ''
  const maybe = nouns ? `(?:${noun})?` : ''
  return `(?<v>\\d[\\d.]*${maybe}(?:${next}${maybe}){0,14}${next})(?!\\d)${noun}`
}

const ready = new Map<string, RegExp>()

/** One expression for all slots that look alike: there are some hundred of them, in thousands of templates. */
function sticky(source: string): () => RegExp {
  let made: RegExp | undefined
  return () => {
    if (!made) {
      made = ready.get(source) ?? new RegExp(source.replaceAll('#', ''), 'dy')
      ready.set(source, made)
    }
    return made
  }
}

/** The noun may follow its figure without a blank: `30tạ/ha`, `912con`. */
const nounPattern = (
  nouns: readonly string[],
  order: (a: string, b: string) => number,
  language: Language,
): string | null =>
  nouns
    .toSorted(order)
    .map((each) => wordsPattern(each.trim(), language))
    .join('|') || null

/** How long words are when their abbreviations are written out. */
const lengthOf = (words: string, language: Language): number =>
  units(words.trim(), language)
    .map((unit) => Math.max(...[unit].flat().map((form) => form.length)))
    .reduce((sum, each) => sum + each + 1, 0)
