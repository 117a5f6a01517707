import { type Bytes, tokens } from './tokens.ts'

/** The name of a font, and where it stands. */
export interface FontName extends Bytes {
  readonly name: string
}

/** The names in the font table and of WordArt as the file holds them. */
export const fontNamesOf = (bytes: Uint8Array): FontName[] => [...tableNames(bytes), ...artNames(bytes)]

function tableNames(bytes: Uint8Array): FontName[] {
  const found: FontName[] = []
  let depth = 0
  let table = -1
  for (const token of tokens(bytes)) {
    if (token.kind === 'open') depth++
    else if (token.kind === 'close' && --depth < table) return found
    else if (token.kind === 'word' && token.word === 'fonttbl') table = depth
    else if (token.kind === 'text' && table >= 0 && depth <= table + 1) {
      found.push(...nameAt(token.text.replace(/;.*$/s, ''), token.from))
    }
  }
  return found
}

/** The values of `gtextFont` among the properties of shapes: `{\sn gtextFont}{\sv .VnTimeH}`. */
function artNames(bytes: Uint8Array): FontName[] {
  const found: FontName[] = []
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('gtextFont')) return found
  let word = ''
  let property = ''
  for (const token of tokens(bytes))
    if (token.kind === 'word') word = token.word
    else if (token.kind === 'text') {
      if (word === 'sn') property = token.text.trim()
      else if (word === 'sv' && property === 'gtextFont') found.push(...nameAt(token.text, token.from))
      word = ''
    }
  return found
}

function nameAt(text: string, from: number): FontName[] {
  const name = text.trim()
  const start = from + text.length - text.trimStart().length
  return name === '' ? [] : [{ name, from: start, to: start + name.length }]
}
