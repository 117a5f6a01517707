import { type Node, TemplateFault } from './template.ts'

/** Letters of a template or an expression; the longest of the program's own has some 500. */
export const LONGEST_SOURCE = 2000

/** What each free place costs: as powers of two, roughly, of the ways in which one text may be tried. */
const GAP = 7
const JOIN = 2
const OPTIONAL = 1
const WIDEST = 24
/** Two gaps: few templates have them. */
const BROAD = 2 * GAP

/**
 * Throws `TemplateFault` for a template with so many free places (`…`, `:`, `[…]`) that nobody can tell what it fits: 40
 * words of one sentence can be shared among three gaps in 64.000 ways, among six in billions.
 */
export function refuseBroad(nodes: readonly Node[]): void {
  if (breadth(nodes, new Set()) > WIDEST)
    throw new TemplateFault(
      0,
      `có quá nhiều chỗ tuỳ ý (\`…\` tính ${GAP}, \`:\` tính ${JOIN}, \`[…]\` tính ${OPTIONAL}, tính đôi nếu mở đầu giống một \`[…]\` trước; nhiều nhất ${WIDEST}), nên khớp cả những câu không định tìm; cần tách thành nhiều mẫu`,
    )
}

/** Whether there are many ways to try a template on one text. */
export const isBroad = (nodes: readonly Node[]): boolean => breadth(nodes, new Set()) >= BROAD

/** `met`: how optional parts before these began. A word that several of them may take doubles the ways once more. */
function breadth(nodes: readonly Node[], met: Set<string>): number {
  return nodes.reduce((sum, node) => sum + own(node, met) + inside(node, met), 0)
}

function own(node: Node, met: Set<string>): number {
  if (node.kind === 'gap' || (node.kind === 'slot' && node.name === 'gap')) return GAP
  if (node.kind === 'join') return JOIN
  if (node.kind !== 'optional') return 0
  const begins = node.choices.map(([first]) => (first?.kind === 'words' ? first.text.split(' ')[0]! : ''))
  const again = begins.some((each) => met.has(each))
  for (const each of begins) met.add(each)
  return again ? 2 * OPTIONAL : OPTIONAL
}

const inside = (node: Node, met: Set<string>): number =>
  node.kind === 'optional' || node.kind === 'choice'
    ? Math.max(...node.choices.map((each) => breadth(each, met)))
    : 0

/** Throws `TemplateFault` for a source that no clerk writes by hand. */
export function refuseLong(source: string): void {
  if (source.length > LONGEST_SOURCE)
    throw new TemplateFault(
      LONGEST_SOURCE,
      `dài ${source.length} chữ cái, cần nhiều nhất ${LONGEST_SOURCE}; hãy tách thành nhiều mẫu`,
    )
}
