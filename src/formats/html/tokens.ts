import { resolved } from './entities.ts'

/** A piece of a page: words, or a tag with its attributes (names in small letters). */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'open' | 'close'
      readonly name: string
      readonly attributes: Readonly<Record<string, string>>
    }

/** Elements whose content is not words of the page. */
const silent = new Set(['script', 'style', 'title', 'xml', 'noscript', 'template'])

/** Cuts a page into pieces, once through from start to end, however broken it is. Comments and instructions go. */
export function* tokens(html: string): Generator<Token> {
  let at = 0
  while (at < html.length) {
    const tag = html.indexOf('<', at)
    const end = tag < 0 ? html.length : tag
    if (end > at) yield { kind: 'text', text: resolved(html.slice(at, end)) }
    if (tag < 0) return
    const match = /^<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})/.exec(html.slice(tag, tag + 48))
    if (match) {
      const close = tagEnd(html, tag)
      const name = match[2]!.toLowerCase()
      const source = html.slice(tag + match[0].length, close)
      if (match[1]) yield { kind: 'close', name, attributes: {} }
      else yield { kind: 'open', name, attributes: attributesOf(source) }
      at = close
      if (!match[1] && silent.has(name)) at = endTag(html, name, at)
    } else if (html.startsWith('<!--', tag)) at = skip(html, '-->', tag + 4)
    else if (/^<[!?]/.test(html.slice(tag, tag + 2))) at = skip(html, '>', tag)
    else {
      yield { kind: 'text', text: '<' }
      at = tag + 1
    }
  }
}

function skip(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from)
  return found < 0 ? html.length : found + sign.length
}

/** Where the end tag of a silent element begins. */
function endTag(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2))
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at
  return html.length
}

function tagEnd(html: string, start: number): number {
  let quote = ''
  for (let i = start; i < html.length && i < start + 20_000; i++) {
    const c = html[i]!
    if (quote) quote = c === quote ? '' : quote
    else if ((c === '"' || c === "'") && html[i - 1] === '=') quote = c
    else if (c === '>') return i + 1
  }
  const next = html.indexOf('>', start)
  return next < 0 ? html.length : next + 1
}

function attributesOf(source: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const each of source.matchAll(
    /([a-zA-Z][a-zA-Z0-9:-]{0,40})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g,
  ))
    attributes[each[1]!.toLowerCase()] ??= resolved(each[2] ?? each[3] ?? each[4] ?? '')
  return attributes
}
