import { view } from '../../text/view.ts'
import { type Catalogue, wordingsOf } from './catalogue.ts'
import { isGap, longestFirst, type NodeNumbers, numbered } from './figure-slot.ts'
import type { Language } from './language.ts'
import { partsSaid } from './said.ts'
import {
  blanks,
  caughtWords,
  type Ends,
  either,
  figure,
  gap,
  join,
  listed,
  type Step,
  triedOnce,
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

/** The first step of some nodes in a row, with `next` behind the last of them. */
export function stepsOf(nodes: readonly Node[], next: Step, making: Making): Step {
  let step = next
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i]!
    if (node.kind === 'optional') {
      const absent = step
      const ways = longestFirst(node.choices).map((each) => blanks(stepsOf(each, absent, making)))
      step = wide(either([...ways, absent]), making)
    } else {
      step = stepOf(node, step, making)
      if (i > 0 && node.kind !== 'join' && node.kind !== 'gap') step = blanks(step)
    }
  }
  return step
}

/** A step from which there are several ways on. */
const wide = (step: Step, { isBroad }: Making): Step => (isBroad ? triedOnce(step) : step)

function stepOf(node: Exclude<Node, { kind: 'optional' }>, next: Step, making: Making): Step {
  switch (node.kind) {
    case 'words':
      return wordsStep(node.text, next, making.language)
    case 'gap':
      return wide(gap(`g${making.numbers.get(node)!.group}`, next), making)
    case 'join':
      return wide(join(next), making)
    case 'choice':
      return either(longestFirst(node.choices).map((each) => stepsOf(each, next, making)))
    case 'slot':
      return slotStep(node, next, making)
  }
}

const partsOf = new WeakMap<Language['abbreviations'], Map<string, ReturnType<typeof partsSaid>>>()

function partsIn(text: string, language: Language): ReturnType<typeof partsSaid> {
  const known = partsOf.get(language.abbreviations) ?? new Map<string, ReturnType<typeof partsSaid>>()
  partsOf.set(language.abbreviations, known)
  const parts = known.get(text) ?? partsSaid(text, language)
  known.set(text, parts)
  return parts
}

function wordsStep(text: string, next: Step, language: Language): Step {
  const parts = partsIn(text, language)
  return parts.reduceRight((step, forms, i) => {
    const said = words(forms, step)
    return i > 0 ? blanks(said) : said
  }, next)
}

function slotStep(node: SlotNode, next: Step, making: Making): Step {
  const { language, numbers } = making
  const { name, many } = node
  const { group, looked } = numbers.get(node)!
  if (isGap(node)) return wide(gap(`g${group}`, next), making)
  if (!looked) {
    const ends = dimensionEnds(name, language)
    return caughtWords(`x${group}`, many ? listed(ends) : ends, next)
  }
  return figure(looked, group, next)
}

const endsOf = new WeakMap<Catalogue, Map<string, Ends>>()

/** Where the words of any value of a dimension may end, the longest wording first. */
function dimensionEnds(name: string, language: Language): Ends {
  const known = endsOf.get(language.catalogue) ?? new Map<string, Ends>()
  endsOf.set(language.catalogue, known)
  const made =
    known.get(name) ?? wordingsEnds(language.catalogue.dimensions.get(name)!.flatMap(wordingsOf), language)
  known.set(name, made)
  return made
}

function wordingsEnds(wordings: readonly string[], language: Language): Ends {
  let ends: number[] = []
  const note: Step = (_, at) => {
    ends.push(at)
    return false
  }
  const ways = wordings
    .toSorted((a, b) => b.length - a.length)
    .map((each) => {
      const { nodes, numbers } = numbered(nodesOf(each), language)
      return {
        letters: firstLetters(nodes, language),
        step: stepsOf(nodes, note, { language, numbers }),
      }
    })
  const find: Ends = (line, at) => {
    ends = []
    const letter = line.text[at] ?? ''
    for (const { letters, step } of ways) if (!letters || letters.has(letter)) step(line, at)
    return [...new Set(ends)]
  }
  return (line, at) => line.once(find, at, () => find(line, at))
}

/** The letters with which nodes in a row may begin; null where they may begin with any. */
export function firstLetters(
  nodes: readonly Node[],
  language: Language,
  from = 0,
): ReadonlySet<string> | null {
  const node = nodes[from]
  switch (node?.kind) {
    case 'words': {
      const forms = partsIn(node.text, language)[0]?.map(({ first }) => first) ?? [null]
      return forms.every((each) => each !== null) ? new Set(forms as string[]) : null
    }
    case 'choice':
      return union(node.choices.map((each) => firstLetters(each, language)))
    case 'optional':
      return union([
        BLANKS,
        ...node.choices.map((each) => firstLetters(each, language)),
        firstLetters(nodes, language, from + 1),
      ])
    default:
      return null
  }
}

const BLANKS: ReadonlySet<string> = new Set(' "')

function union(sets: readonly (ReadonlySet<string> | null)[]): ReadonlySet<string> | null {
  const out = new Set<string>()
  for (const each of sets) {
    if (!each) return null
    for (const letter of each) out.add(letter)
  }
  return out
}
