import { type Node, TemplateFault } from './template.ts'

/** Letters of a template or an expression; the longest of the program's own has some 500. */
export const LONGEST_SOURCE = 2000
/** Letters of what it becomes when abbreviations and dimensions are written out. */
export const LONGEST_COMPILED = 60_000

/** What each free place costs: as powers of two, roughly, of the ways in which one text may be tried. */
const GAP = 7
const JOIN = 2
const OPTIONAL = 1
const WIDEST = 24

/**
 * Throws `TemplateFault` for a template with so many free places (`…`, `:`, `[…]`) that trying them all on one sentence
 * takes seconds: 40 words of one sentence can be shared among three gaps in 64.000 ways, among six in billions.
 */
export function refuseBroad(nodes: readonly Node[]): void {
  if (breadth(nodes, new Set()) > WIDEST)
    throw new TemplateFault(
      0,
      `có quá nhiều chỗ tuỳ ý (\`…\` tính ${GAP}, \`:\` tính ${JOIN}, \`[…]\` tính ${OPTIONAL}, tính đôi nếu mở đầu giống một \`[…]\` trước; nhiều nhất ${WIDEST}), thử hết mọi cách sẽ rất chậm; cần tách thành nhiều mẫu`,
    )
}

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

/**
 * The expression made ready. V8 compiles at the first use, not here: one that may be too large for it is used at once,
 * so that the fault is told at its place and not in the midst of a document.
 */
export function ready(compiled: string, flags: string): RegExp {
  if (compiled.length > LONGEST_COMPILED)
    throw new TemplateFault(
      0,
      'viết đủ các chữ viết tắt và giá trị phân tổ ra thì quá dài, cần tách thành nhiều mẫu',
    )
  try {
    const regex = new RegExp(compiled, flags)
    if (compiled.length > USED_AT_ONCE || flags.includes('u')) regex.exec('ễ')
    regex.lastIndex = 0
    return regex
  } catch (error) {
    const reason = (error as Error).message.replace(/^Invalid regular expression: \/[\s\S]*\/[a-z]*: /, '')
    throw new TemplateFault(
      0,
      `biểu thức sai (${reason.slice(-80)}), cần một biểu thức chính quy đúng và không quá lớn`,
    )
  }
}

/**
 * The expression of a template, made ready when it is first asked for: most documents need few of them. No fault is to
 * be told of it but that it is too long.
 */
export function readyLater(compiled: string, flags: string): () => RegExp {
  let regex = compiled.length > USED_AT_ONCE ? ready(compiled, flags) : undefined
  return () => {
    regex ??= ready(compiled, flags)
    return regex
  }
}

/** The program's own templates are all shorter; to use each of them at once would double the time of a start. */
const USED_AT_ONCE = 15_000
