import { view } from '../../text/view.ts'
import { wordingsOf } from './catalogue.ts'
import { figure } from './figure-step.ts'
import type { Language } from './language.ts'
import { isGap, type NodeNumbers, numbered } from './numbered.ts'
import { perLanguage } from './per-language.ts'
import { partsSaid } from './said.ts'
import {
  ANY_LETTER,
  blanks,
  caughtWords,
  type Ends,
  either,
  gap,
  goes,
  join,
  listed,
  maybe,
  triedOnce,
  type Way,
  words,
} from './step.ts'
import { type Node, parseTemplate, type SlotNode } from './template.ts'

/** What the steps of a template are made from. */
interface Making {
  readonly language: Language
  /** The numbers of slots and gaps, by which their groups are called. */
  readonly numbers: NodeNumbers
  /** Whether so many ways lead through the template that no place is to be tried twice for the first that fits. */
  readonly isBroad?: boolean
}

/** A template in the letters of `view`, which would make three full stops of its gaps. */
export const nodesOf = (template: string): readonly Node[] =>
  parseTemplate(view(template.replaceAll('...', '…').replaceAll('…', '§')).replaceAll('§', '…'))

/** The way through some nodes in a row, with `next` behind the last of them. */
export function waysOf(nodes: readonly Node[], next: Way, making: Making): Way {
  return nodes.reduceRight((way, node, i) => {
    const here = wayOf(node, way, making)
    const isSpaced = i > 0 && node.kind !== 'optional' && node.kind !== 'join' && node.kind !== 'gap'
    return isSpaced ? blanks(here) : here
  }, next)
}

function wayOf(node: Node, next: Way, making: Making): Way {
  const choices = () => longestFirst((node as ChoiceNode).choices).map((each) => waysOf(each, next, making))
  switch (node.kind) {
    case 'words':
      return wordsWay(node.text, next, making.language)
    case 'gap':
      return wide(gap(`g${making.numbers.get(node)!.group}`, next), making)
    case 'join':
      return wide(join(next), making)
    case 'choice':
      return either(choices())
    case 'optional':
      return wide(maybe(choices(), next), making)
    case 'slot':
      return slotWay(node, next, making)
  }
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

type ChoiceNode = Extract<Node, { kind: 'choice' | 'optional' }>

/** A step from which there are several ways on. */
const wide = (way: Way, { isBroad }: Making): Way => (isBroad ? triedOnce(way) : way)

const partsIn = perLanguage(partsSaid)

function wordsWay(text: string, next: Way, language: Language): Way {
  const parts = partsIn(text, language)
  return parts.reduceRight((way, forms, i) => {
    const said = words(forms, way)
    return i > 0 ? blanks(said) : said
  }, next)
}

function slotWay(node: SlotNode, next: Way, making: Making): Way {
  const { language, numbers } = making
  const { name, many } = node
  const { group, search } = numbers.get(node)!
  if (isGap(node)) return wide(gap(`g${group}`, next), making)
  if (!search) {
    const ends = dimensionEnds(name, language)
    return caughtWords(`x${group}`, many ? listed(ends) : ends, next)
  }
  return figure(search(), group, next)
}

/** Where the words of any value of a dimension may end, the longest wording first. */
const dimensionEnds = perLanguage((name, language) =>
  wordingsEnds(language.catalogue.dimensions.get(name)!.flatMap(wordingsOf), language),
)

function wordingsEnds(wordings: readonly string[], language: Language): Ends {
  let ends: number[] = []
  const note: Way = {
    letters: ANY_LETTER,
    step: (_, at) => {
      ends.push(at)
      return false
    },
  }
  const ways = wordings
    .toSorted((a, b) => b.length - a.length)
    .map((each) => {
      const { nodes, numbers } = numbered(nodesOf(each), language)
      return waysOf(nodes, note, { language, numbers })
    })
  const find: Ends = (line, at) => {
    ends = []
    for (const way of ways) goes(way, line, at)
    return [...new Set(ends)]
  }
  return (line, at) => line.once(find, at, () => find(line, at))
}
