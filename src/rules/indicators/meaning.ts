import { TemplateFault } from './template.ts'

/**
 * What the words around a figure must mean for a rule to hold, in whatever order they are said:
 * `underway (dossier receive) @procedure`.
 *
 *   underway     must be said in the figure's own part of the sentence
 *   (dossier)    may be said there; any concept that is not named may not
 *   @procedure   must be said there, or before it in the paragraph, in a heading above or in the title of the document
 */
export interface Meaning {
  readonly source: string
  readonly needs: readonly string[]
  readonly may: ReadonlySet<string>
  readonly around: readonly string[]
}

/** Reads a meaning. Throws `TemplateFault` for an unknown concept, or where no concept is asked for. */
export function compileMeaning(source: string, known: ReadonlySet<string>): Meaning {
  const needs: string[] = []
  const may = new Set<string>()
  const around: string[] = []
  let inside = false
  for (const { 0: token, index } of source.matchAll(/[()]|@?[^\s()]+/gu)) {
    if (token === '(' || token === ')') {
      if (inside === (token === '(')) throw new TemplateFault(index, `gặp \`${token}\` lẻ, cần một cặp ngoặc`)
      inside = token === '('
      continue
    }
    const id = token.replace(/^@/, '')
    if (!known.has(id))
      throw new TemplateFault(index, `không có khái niệm \`${id}\`, cần một mã dưới \`concepts:\``)
    if (inside) may.add(id)
    else if (token.startsWith('@')) around.push(id)
    else needs.push(id)
  }
  if (inside) throw new TemplateFault(source.length - 1, 'hết mà còn thiếu `)`')
  if (needs.length === 0) throw new TemplateFault(0, 'cần ít nhất một khái niệm ở ngoài ngoặc')
  return { source, needs, may, around }
}
