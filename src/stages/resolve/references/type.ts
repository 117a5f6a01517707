import type { ReferenceRules } from '../../../rules/references.ts'
import { tokensOf } from '../../../text/tokens.ts'
import type { PlainCode } from './code.ts'

/**
 * The canonical type: what the word in front says, else what the symbol says (`76/NQ-CP` → Nghị quyết). A symbol that
 * begins with an agency (`508/UBND-VP`) is a Công văn, which has no abbreviation (Nghị định 30/2020/NĐ-CP, Phụ lục III).
 * `văn bản` is no type: a symbol that names one (`các văn bản số 87/KH-SYT`) says more.
 */
export function typeOf(printed: string | null, code: PlainCode | null, rules: ReferenceRules): string | null {
  const said = printed ? typeByWord(printed, rules) : null
  if (said === 'Văn bản' && code)
    return code.symbol.map((part) => rules.typeOfSymbol.get(part.toUpperCase())?.name).find(Boolean) ?? said
  return said ?? (code && typeBySymbol(code, rules))
}

/** The type that a word or abbreviation names, a typing slip forgiven. */
function typeByWord(printed: string, rules: ReferenceRules): string | null {
  const tokens = tokensOf(printed)
  const hit = rules.typeWords.longest(tokens, 0) ?? rules.typeWords.nearly(tokens, 0, tokens.length)
  return hit?.value.type.name ?? null
}

/** The type that a symbol names. A number of the National Assembly (`80/2015/QH13`) may be a law or a resolution: null. */
function typeBySymbol(code: PlainCode, rules: ReferenceRules): string | null {
  for (const part of code.symbol) {
    const type = rules.typeOfSymbol.get(part.toUpperCase())
    if (type) return type.name
  }
  const first = code.symbol[0]?.toUpperCase()
  if (!first || /^(QH|UBTVQH)\d*$/.test(first)) return null
  return code.symbol.length > 1 && rules.agencyOfSymbol.has(first) ? 'Công văn' : null
}
