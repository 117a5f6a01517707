import { type FigureSearch, isSearched, searchOf, WITHOUT_FIGURE } from './figure-slot.ts'
import type { Language } from './language.ts'
import { type Node, TemplateFault } from './template.ts'

export type SlotKind = 'n' | 'percent' | 'money' | 'area' | 'fraction' | 'zero'

/** A slot of a compiled template: its groups are `v1`, `c1`, `d1` …, a dimension's group `x1`. */
export interface Slot {
  readonly group: number
  readonly kind: SlotKind | 'dimension' | 'of'
  readonly dimension: string | null
  readonly many: boolean
  /** Of a raw expression, which catches no comparator: it is looked for before the figure. */
  readonly raw?: true
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
  'year',
] as const

/** The number of a slot or gap; of a figure how it is looked for. */
export interface NodeNumber {
  readonly group: number
  readonly search?: () => FigureSearch
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
          numbers.set(node, { group, search: () => searchOf(node, language, around) })
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

function mustBeKnown(name: string, { catalogue }: Language): void {
  if (isSearched(name)) return
  const known = [...SLOTS, ...catalogue.dimensions.keys()].join('`, `')
  throw new TemplateFault(0, `không có ô \`{${name}}\`, cần một trong \`${known}\``)
}
