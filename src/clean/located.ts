import { type Element, qualify, scopeOf } from '../formats/package/xml.ts'

/** Half-open offsets into the XML text. */
export type Span = readonly [start: number, end: number]

/** An element that knows where it stands in its file, so that a piece of it can be rewritten and nothing else. */
export interface Located extends Element {
  readonly children: readonly (Located | string)[]
  /** The name as the file spells it, prefix and all. */
  readonly tag: string
  readonly span: Span
  /** From the first to the last character of text that stands directly inside; null where there is none. */
  readonly textSpan: Span | null
  /** The values of the attributes, between their quotes. */
  readonly valueSpans: Readonly<Record<string, Span>>
}

interface Open {
  element: {
    name: string
    tag: string
    attributes: Record<string, string>
    children: (Located | string)[]
    span: [number, number]
    textSpan: [number, number] | null
    valueSpans: Record<string, Span>
  }
  scope: Record<string, string>
}

/** The tree of an XML text that `scanXml` has found sound. */
export function locate(xml: string): Located {
  const stack: Open[] = [{ element: blank('', 0), scope: {} }]
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    text(stack.at(-1)!, xml, [at, tag < 0 ? xml.length : tag])
    if (tag < 0) break
    if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag)
    else if (xml.startsWith('<?', tag)) at = after(xml, '?>', tag)
    else if (xml.startsWith('<![CDATA[', tag)) {
      at = after(xml, ']]>', tag)
      write(stack.at(-1)!, xml.slice(tag + 9, at - 3), [tag, at])
    } else if (xml[tag + 1] === '/') {
      at = after(xml, '>', tag)
      close(stack, at)
    } else {
      at = tagEnd(xml, tag)
      open(stack, xml, [tag, at])
      if (xml[at - 2] === '/') close(stack, at)
    }
  }
  return stack[0]!.element.children.find((each): each is Located => typeof each !== 'string')!
}

/** The elements below an element, itself first, in document order. */
export function* within(element: Located): Generator<Located> {
  yield element
  for (const each of element.children) if (typeof each !== 'string') yield* within(each)
}

export const parts = (element: Located): Located[] =>
  element.children.filter((each): each is Located => typeof each !== 'string')

/** Characters with the offset of each in the raw XML; one more offset for the end. */
export interface Decoded {
  readonly text: string
  readonly offsets: readonly number[]
}

/** Raw XML text with its entities resolved, character by character. */
export function decoded(raw: string, start: number): Decoded {
  let text = ''
  const offsets: number[] = []
  for (const piece of raw.matchAll(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));|[\s\S]/g)) {
    const character = entity(piece[0], piece[1], piece[2], piece[3])
    for (let i = 0; i < character.length; i++) offsets.push(start + piece.index)
    text += character
  }
  return { text, offsets: [...offsets, start + raw.length] }
}

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function entity(raw: string, hex?: string, decimal?: string, name?: string): string {
  if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
  if (decimal) return String.fromCodePoint(Number(decimal))
  return name ? (names[name] ?? raw) : raw
}

const plain = (raw: string) => (raw.includes('&') ? decoded(raw, 0).text : raw)

const blank = (tag: string, start: number): Open['element'] => ({
  name: tag,
  tag,
  attributes: {},
  children: [],
  span: [start, start],
  textSpan: null,
  valueSpans: {},
})

function open(stack: Open[], xml: string, [start, end]: Span): void {
  const source = xml.slice(start, end)
  const tag = /^<([^\s/>]+)/.exec(source)![1]!
  const element = blank(tag, start)
  const raw: Record<string, string> = {}
  const spans: Record<string, Span> = {}
  for (const each of source.matchAll(/([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const value = each[2] ?? each[3] ?? ''
    raw[each[1]!] = plain(value)
    const from = start + each.index + each[0].length - 1 - value.length
    spans[each[1]!] = [from, from + value.length]
  }
  const scope = scopeOf(stack.at(-1)!.scope, raw)
  element.name = qualify(tag, scope, true)
  for (const name in raw) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue
    element.attributes[qualify(name, scope, false)] = raw[name]!
    element.valueSpans[qualify(name, scope, false)] = spans[name]!
  }
  stack.at(-1)!.element.children.push(element)
  stack.push({ element, scope })
}

function close(stack: Open[], end: number): void {
  stack.pop()!.element.span[1] = end
}

function text(parent: Open, xml: string, [start, end]: Span): void {
  if (start < end) write(parent, plain(xml.slice(start, end)), [start, end])
}

function write({ element }: Open, words: string, [start, end]: Span): void {
  element.children.push(words)
  element.textSpan = [element.textSpan?.[0] ?? start, end]
}

function after(xml: string, sign: string, from: number): number {
  const found = xml.indexOf(sign, from)
  return found < 0 ? xml.length : found + sign.length
}

/** The end of a start tag: the first `>` outside quotes. */
function tagEnd(xml: string, start: number): number {
  let quote = ''
  for (let i = start; i < xml.length; i++) {
    const c = xml[i]!
    if (quote) quote = c === quote ? '' : quote
    else if (c === '"' || c === "'") quote = c
    else if (c === '>') return i + 1
  }
  return xml.length
}
