/**
 * The notation of a reference rule, made ready to run:
 *
 *   word          that word, with or without marks, in any case
 *   ","           that sign (inside quotes)
 *   <name>        a slot (`<type>`, `<code>`, `<date>`, `<words:6>` …) or a part of the file
 *   [ … ]         may be absent
 *   ( … | … )     one of these
 *   ( … )*        any number of times, also none
 *   { … } {! … }  must (must not) follow; not part of the quote
 */
export type Pattern =
  | { readonly is: 'word' | 'sign'; readonly text: string }
  | { readonly is: 'slot'; readonly name: string; readonly most: number }
  | { readonly is: 'all' | 'any'; readonly of: readonly Pattern[] }
  | { readonly is: 'maybe' | 'many' | 'ahead' | 'not-ahead'; readonly of: Pattern }

/** The names that a pattern may use besides the parts of its file. */
export const slots = [
  'type',
  'Type',
  'code',
  'known-code',
  'central-code',
  'blank-code',
  'number',
  'figure',
  'range',
  'date',
  'day-month',
  'same-day',
  'hour',
  'month',
  'agency',
  'law',
  'standard',
  'year',
  'word',
  'words',
  'Name',
  'title',
  'phrase',
  'start',
  'clause',
  'end',
  'cell',
] as const

const LEXEME = /\s*("[^"]*"|<[^<>\s]+>|\{!|\)\*|[[\](){}|]|[^\s"<>[\](){}|]+)/y

/**
 * Reads a pattern. `parts` are the named parts of the file, read before. Throws `Error` with what was expected; the
 * caller adds the place.
 */
export function readPattern(source: string, parts: ReadonlyMap<string, Pattern>): Pattern {
  const lexemes = lexemesOf(source)
  let at = 0
  const pattern = alternatives(0)
  if (at < lexemes.length) throw new Error(`gặp \`${lexemes[at]}\`, cần hết mẫu ở đây`)
  return pattern

  function alternatives(depth: number): Pattern {
    if (depth > 12) throw new Error('ngoặc lồng sâu quá 12 bậc, cần tách thành các phần có tên')
    const branches = [sequence(depth)]
    while (lexemes[at] === '|') {
      at++
      branches.push(sequence(depth))
    }
    return branches.length === 1 ? branches[0]! : { is: 'any', of: branches }
  }

  function sequence(depth: number): Pattern {
    const items: Pattern[] = []
    while (at < lexemes.length && !/^([\])}|]|\)\*)$/.test(lexemes[at]!)) items.push(item(depth))
    return items.length === 1 ? items[0]! : { is: 'all', of: items }
  }

  function item(depth: number): Pattern {
    const lexeme = lexemes[at++]!
    if (lexeme === '[') return { is: 'maybe', of: closed(']', depth) }
    if (lexeme === '{') return { is: 'ahead', of: closed('}', depth) }
    if (lexeme === '{!') return { is: 'not-ahead', of: closed('}', depth) }
    if (lexeme === '(') {
      const inside = alternatives(depth + 1)
      const end = lexemes[at++]
      if (end === ')*') return { is: 'many', of: inside }
      if (end === ')') return inside
      throw new Error(`gặp \`${end ?? 'hết mẫu'}\`, cần \`)\``)
    }
    if (lexeme.startsWith('"')) return { is: 'sign', text: lexeme.slice(1, -1) }
    if (lexeme.startsWith('<')) return named(lexeme.slice(1, -1))
    return { is: 'word', text: lexeme }
  }

  function closed(end: string, depth: number): Pattern {
    const inside = alternatives(depth + 1)
    if (lexemes[at++] !== end) throw new Error(`thiếu \`${end}\``)
    return inside
  }

  function named(name: string): Pattern {
    const part = parts.get(name)
    if (part) return part
    const [slot = '', most] = name.split(':')
    if ((slots as readonly string[]).includes(slot))
      return { is: 'slot', name: slot, most: Number(most ?? 1) }
    throw new Error(`không có phần \`<${name}>\`, cần một trong: ${[...parts.keys(), ...slots].join(', ')}`)
  }
}

function lexemesOf(source: string): string[] {
  const found: string[] = []
  LEXEME.lastIndex = 0
  const end = source.trimEnd().length
  while (LEXEME.lastIndex < end) {
    const from = LEXEME.lastIndex
    const hit = LEXEME.exec(source)
    if (!hit) throw new Error(`gặp \`${source.slice(from).trim()}\`, cần một từ, một phần hoặc một dấu`)
    found.push(hit[1]!)
  }
  return found
}
