import { type Bytes, tokens } from './tokens.ts'

/** The names in the font table as the file holds them, and where they stand. */
export function fontNamesOf(bytes: Uint8Array): (Bytes & { readonly name: string })[] {
  const found: (Bytes & { readonly name: string })[] = []
  let depth = 0
  let table = -1
  for (const token of tokens(bytes)) {
    if (token.kind === 'open') depth++
    else if (token.kind === 'close' && --depth < table) return found
    else if (token.kind === 'word' && token.word === 'fonttbl') table = depth
    else if (token.kind === 'text' && table >= 0 && depth <= table + 1) {
      const name = token.text.replace(/;.*$/s, '')
      const lead = name.length - name.trimStart().length
      if (name.trim() !== '')
        found.push({ name: name.trim(), from: token.from + lead, to: token.from + lead + name.trim().length })
    }
  }
  return found
}
