import type { Language } from './language.ts'
import { oneOf, whole } from './piece.ts'
import { AREA, FRACTION, figure, MONEY, OPEN, PERCENT, SEP, ZERO } from './slots.ts'
import { type SlotNode, TemplateFault } from './template.ts'
import { wordsPiece } from './words.ts'

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

/** What compiling a template gathers. */
export interface Build {
  readonly language: Language
  readonly slots: Slot[]
  readonly gaps: number[]
  next: number
}

/** What stands before a part of a template, and whether anything stands after it. */
export interface Neighbours {
  readonly afterJoin: boolean
  readonly goesOn: boolean
}

/** The expression of a figure in a template, noted among its slots. Throws `TemplateFault` for an unknown slot. */
export function figurePattern(node: SlotNode, group: number, build: Build, around: Neighbours): string {
  const { name, argument, many } = node
  const kinds: Readonly<Record<string, string>> = {
    percent: PERCENT,
    money: MONEY,
    area: AREA,
    fraction: FRACTION,
    zero: ZERO,
  }
  if (name !== 'n' && name !== 'of' && !kinds[name]) {
    const known = [...SLOTS, ...build.language.catalogue.dimensions.keys()].join('`, `')
    throw new TemplateFault(0, `không có ô \`{${name}}\`, cần một trong \`${known}\``)
  }
  build.slots.push({ group, kind: name as Slot['kind'], dimension: null, many })
  if (name === 'percent' && many)
    return `(?<v${group}>\\d[\\d.,]*(?:${SEP}%)?(?:${SEP}(?:,|và|;|, và)${SEP}\\d[\\d.,]*${SEP}%){1,15})`
  if (kinds[name]) return kinds[name].replaceAll('#', String(group))
  const needed = argument?.endsWith('!') ?? false
  const nouns = argument ? nounPattern(argument.replaceAll('!', ''), build.language) : null
  if (many) {
    const next = `${SEP}(?:,|và|;|, và)${SEP}\\d[\\d.]*`
    const noun = nouns ? `${SEP}(?:${nouns})` : ''
    const maybe = nouns ? `(?:${noun})?` : ''
    return `(?<v${group}>\\d[\\d.]*${maybe}(?:${next}${maybe}){0,14}${next})(?!\\d)${noun}`
  }
  return figure({ nouns, needed, ...around }).replaceAll('#', String(group))
}

/** The noun may follow its figure without a blank: `30tạ/ha`, `912con`. */
function nounPattern(argument: string, language: Language): string {
  const nouns = argument
    .split('|')
    .toSorted((a, b) => b.length - a.length)
    .map((each) => wordsPiece(each.trim(), language))
  return whole({ ...oneOf(nouns), open: false }).replaceAll(OPEN, '')
}
