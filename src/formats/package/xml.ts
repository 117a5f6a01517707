import { SaxesParser } from 'saxes'
import { UnreadableSource } from '../../errors.ts'
import { type Limits, raised } from '../../limits.ts'
import { prefixes } from './namespaces.ts'

/** An XML element. Names carry our own prefix for the namespaces of Office (`w:p`), whatever prefix the file uses. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

/** What a scan hands over, in document order. `source` is where the piece stands in the XML text, half-open. */
export interface Scanner {
  readonly open?: (name: string, attributes: Record<string, string>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Names what is being read, and what it may cost. */
export interface XmlSource {
  readonly path: string
  readonly part: string
  readonly limits: Pick<Limits, 'maxDepth'>
}

/** A tree of more elements than this would not fit in memory; a report of 300 pages has about 100 000. */
const MAX_ELEMENTS = 4_000_000

/**
 * Reads XML from start to end. Throws `UnreadableSource`: `XML_DEPTH` (nested deeper than the limit, checked before
 * the parser's own stack grows), `XML_DTD` (a DOCTYPE: Office writes none, entities are how bombs are made),
 * `XML_DAMAGED`. No entity but the five of XML is known, and nothing is ever fetched.
 */
export function scanXml(bytes: Uint8Array, source: XmlSource, scanner: Scanner): void {
  const parser = new SaxesParser({ xmlns: false, position: false, fileName: source.part })
  const scopes: Record<string, string>[] = [{}]
  const names: string[] = []
  let elements = 0
  const refuse = (code: string, reason: string) => new UnreadableSource(code, source.path, reason)
  parser.on('error', (error) => {
    throw refuse(
      'XML_DAMAGED',
      `phần \`${source.part}\` hỏng (${error.message.slice(0, 160)}); hãy mở bằng Word/Excel để sửa rồi lưu lại`,
    )
  })
  parser.on('doctype', () => {
    throw refuse(
      'XML_DTD',
      `phần \`${source.part}\` có khai báo DOCTYPE, không đọc vì có thể là tệp độc hại; nếu tin tệp này, hãy mở bằng Word/Excel rồi lưu lại`,
    )
  })
  parser.on('opentag', (tag) => {
    if (names.length >= source.limits.maxDepth)
      throw refuse(
        'XML_DEPTH',
        `phần \`${source.part}\` lồng sâu quá ${source.limits.maxDepth} lớp, không đọc vì có thể là tệp độc hại; nếu tin tệp này, hãy tăng giới hạn bằng ${raised('maxDepth', source.limits.maxDepth)}`,
      )
    if (++elements > MAX_ELEMENTS)
      throw refuse(
        'XML_ELEMENTS',
        `phần \`${source.part}\` có quá ${MAX_ELEMENTS} phần tử; hãy chia nhỏ tài liệu rồi nạp lại`,
      )
    const scope = scopeOf(scopes.at(-1)!, tag.attributes)
    scopes.push(scope)
    names.push(qualify(tag.name, scope, true))
    scanner.open?.(names.at(-1)!, qualified(tag.attributes, scope))
  })
  parser.on('closetag', () => {
    scopes.pop()
    const name = names.pop()!
    scanner.close?.(name)
  })
  parser.on('text', (text) => scanner.text?.(text))
  parser.on('cdata', (text) => scanner.text?.(text))
  parser.write(decodeXml(bytes)).close()
}

/** The whole part as a tree; its root element. */
export function parseXml(bytes: Uint8Array, source: XmlSource): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const stack = [root]
  scanXml(bytes, source, {
    open: (name, attributes) => {
      const element: Element = { name, attributes, children: [] }
      ;(stack.at(-1)!.children as (Element | string)[]).push(element)
      stack.push(element)
    },
    text: (text) => {
      ;(stack.at(-1)!.children as (Element | string)[]).push(text)
    },
    close: () => {
      stack.pop()
    },
  })
  const first = elementsOf(root)[0]
  if (!first)
    throw new UnreadableSource(
      'XML_DAMAGED',
      source.path,
      `phần \`${source.part}\` không có nội dung XML; hãy mở bằng Word/Excel để sửa rồi lưu lại`,
    )
  return first
}

export const elementsOf = (element: Element): Element[] =>
  element.children.filter((each): each is Element => typeof each !== 'string')

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((each): each is Element => typeof each !== 'string' && each.name === name)

export const childrenNamed = (element: Element | undefined, name: string): Element[] =>
  element ? elementsOf(element).filter((each) => each.name === name) : []

/** The first of an attribute's value under `w:val`, which most properties of Word use. */
export const val = (element: Element | undefined): string | undefined => element?.attributes['w:val']

/** All text below, end to end. */
export const textOf = (element: Element): string =>
  element.children.map((each) => (typeof each === 'string' ? each : textOf(each))).join('')

/** XML bytes as text: UTF-8 or UTF-16 by byte order mark, else UTF-8. Characters that XML forbids become U+FFFD instead of failing the file. */
export function decodeXml(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null
  const text = new TextDecoder(wide ?? 'utf-8').decode(bytes)
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/^\s+(?=<)/, '')
}

/** The prefixes in force inside an element: ours for the file's own. */
export function scopeOf(
  outer: Record<string, string>,
  attributes: Record<string, string>,
): Record<string, string> {
  let scope = outer
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    if (scope === outer) scope = { ...outer }
    scope[name === 'xmlns' ? '' : name.slice(6)] = prefixes.get(attributes[name]!) ?? '?'
  }
  return scope
}

/** A name of the file with our prefix. */
export function qualify(name: string, scope: Record<string, string>, isElement: boolean): string {
  const colon = name.indexOf(':')
  if (colon < 0) {
    const own = isElement ? scope[''] : ''
    return own ? `${own}:${name}` : name
  }
  const own = scope[name.slice(0, colon)]
  return own === undefined || own === '?' ? name : `${own}:${name.slice(colon + 1)}`
}

function qualified(
  attributes: Record<string, string>,
  scope: Record<string, string>,
): Record<string, string> {
  const result: Record<string, string> = {}
  for (const name in attributes) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue
    result[qualify(name, scope, false)] = attributes[name]!
  }
  return result
}
