/**
 * A template as a clerk writes it: `[tổng] số hồ sơ [đã] tiếp nhận: {n hồ sơ}`.
 *
 *   words          must stand there; a comma may be missing, blanks match line ends
 *   [a|b]          may be absent
 *   (a|b)          one of them
 *   …              up to 80 letters of the same clause, no figures
 *   :              however the genre joins a label and its figure: `:`, `là`, `đạt`, `có`, `=`, nothing, a time in between
 *   {n}            a slot; its kinds are in `SLOTS`, or a dimension of the catalogue
 */
export type Node =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'optional'; readonly choices: readonly (readonly Node[])[] }
  | { readonly kind: 'choice'; readonly choices: readonly (readonly Node[])[] }
  | { readonly kind: 'gap' }
  | { readonly kind: 'join' }
  | {
      readonly kind: 'slot'
      readonly name: string
      readonly argument: string | null
      readonly many: boolean
    }

export type SlotNode = Extract<Node, { kind: 'slot' }>

/** What is wrong with a template, and at which letter (from 0). */
export class TemplateFault extends Error {
  readonly at: number
  constructor(at: number, message: string) {
    super(message)
    this.at = at
  }
}

const MAX_DEPTH = 6

/** Reads a template. Throws `TemplateFault` for an unclosed or an unexpected bracket and for empty parts. */
export function parseTemplate(source: string): readonly Node[] {
  const reader = { source, at: 0, depth: 0 }
  const choices = sequences(reader, null)
  if (choices.length > 1) throw new TemplateFault(0, 'gặp `|` ngoài ngoặc, cần `(a|b)`')
  return choices[0]!
}

/** Words alone, some of which may be absent or stand for one another. */
export type Wording =
  | Extract<Node, { kind: 'words' }>
  | { readonly kind: 'optional' | 'choice'; readonly choices: readonly (readonly Wording[])[] }

/** Reads a template without slots, gaps and joins. Throws `TemplateFault` as `parseTemplate`, and for these. */
export function parseWording(source: string): readonly Wording[] {
  const nodes = parseTemplate(source)
  if (!nodes.every(isWording)) throw new TemplateFault(0, 'chỉ dùng được từ, `[…]` và `(a|b)` ở đây')
  return nodes
}

const isWording = (node: Node): node is Wording =>
  node.kind === 'words' || ('choices' in node && node.choices.every((each) => each.every(isWording)))

interface Reader {
  readonly source: string
  at: number
  depth: number
}

function sequences(reader: Reader, close: ')' | ']' | null): Node[][] {
  const open = reader.at - 1
  if (++reader.depth > MAX_DEPTH)
    throw new TemplateFault(open, `ngoặc lồng sâu quá ${MAX_DEPTH} bậc, cần tách thành nhiều mẫu`)
  const choices: Node[][] = [[]]
  for (;;) {
    const c = reader.source[reader.at]
    if (c === undefined) {
      if (close) throw new TemplateFault(open, `hết mẫu mà còn thiếu \`${close}\``)
      break
    }
    reader.at++
    if (c === close) break
    if (c === '|') choices.push([])
    else choices.at(-1)!.push(node(reader, c))
  }
  reader.depth--
  if (choices.some((each) => each.length === 0))
    throw new TemplateFault(Math.max(0, open), 'gặp phần trống, cần có từ hoặc ô như `{n}`')
  return choices.map((nodes) => nodes.filter(isSaid))
}

function node(reader: Reader, c: string): Node {
  if (c === '[') return { kind: 'optional', choices: sequences(reader, ']') }
  if (c === '(') return { kind: 'choice', choices: sequences(reader, ')') }
  if (c === '{') return slot(reader)
  if (c === ':') return { kind: 'join' }
  if (c === '…') return { kind: 'gap' }
  if (c === ']' || c === ')' || c === '}')
    throw new TemplateFault(reader.at - 1, `gặp \`${c}\` mà chưa có ngoặc mở, cần ngoặc mở ở trước`)
  return words(reader)
}

/** Letters that mean nothing but themselves. */
const WORDS = /[^|()[\]{}:…]*/y

function words(reader: Reader): Node {
  const from = reader.at - 1
  WORDS.lastIndex = from
  WORDS.test(reader.source)
  reader.at = WORDS.lastIndex
  return { kind: 'words', text: reader.source.slice(from, reader.at) }
}

const SLOT = /^(\p{L}[\p{L}\d_]*)(…)?(?:\s+([^{}]+))?\}/u

function slot(reader: Reader): Node {
  const match = SLOT.exec(reader.source.slice(reader.at))
  if (!match) throw new TemplateFault(reader.at - 1, 'gặp `{` lẻ, cần một ô như `{n}` hoặc `{n hồ sơ}`')
  reader.at += match[0].length
  return { kind: 'slot', name: match[1]!, argument: match[3]?.trim() ?? null, many: Boolean(match[2]) }
}

/** Blanks between two parts are no words. */
const isSaid = (node: Node): boolean => node.kind !== 'words' || node.text.trim() !== ''
