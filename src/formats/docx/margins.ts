import { type Element, elementsOf, textOf } from '../package/xml.ts'
import type { Parts } from './parts.ts'

/** Headers and footers that a section of the document names, each wording once. */
export function shownMargins(parts: Parts): { role: 'header' | 'footer'; root: Element }[] {
  const seen = new Set<string>()
  const named = [...references(parts.body)].flatMap((id) => parts.margins.get(id) ?? [])
  return named.filter(({ role, root }) => {
    const key = role + textOf(root).replace(/\s+/g, ' ')
    return seen.has(key) ? false : seen.add(key)
  })
}

function* references(element: Element): Generator<string> {
  for (const each of elementsOf(element)) {
    if (each.name === 'w:headerReference' || each.name === 'w:footerReference')
      yield each.attributes['r:id'] ?? ''
    else if (each.name !== 'w:tbl') yield* references(each)
  }
}
