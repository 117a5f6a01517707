import type { Seen } from '../references.ts'
import type { View } from './view.ts'

/** With one agency in the symbol (`78/TB-UBND và 45/KH-UBND của UBND tỉnh`), or, where one names none, of one type. */
export function isAkin(view: View, a: Seen, b: Seen): boolean {
  const [one, other] = [agencyOf(view, a), agencyOf(view, b)]
  if (one && other) return one === other
  const [type, next] = [a, b].map(({ hit }) => view.typeAt(hit.from)?.value.type.name)
  return type !== undefined && type === next
}

/** The part of the symbol that names the agency: the first one that is no type. */
function agencyOf(view: View, { hit }: Seen): string | null {
  const capture = hit.captures.findLast((each) => /code$/.test(each.slot))
  const symbol = capture ? (view.codeAt(capture.from)?.symbol ?? []) : []
  return symbol.find((part) => !view.rules.typeOfSymbol.has(part.toUpperCase())) ?? null
}
