import type { Reading } from '../../../rules/references/names.ts'
import type { TypeWord } from '../../../rules/references.ts'
import type { Token } from '../../../text/tokens.ts'
import type { View } from './view.ts'

type Around = Pick<View, 'tokens' | 'rules' | 'codeAt'>

/**
 * The type word at a token: `Kế hoạch`, `KẾ HOẠCH`, `kế hoach`, in capitals also `KH`. One wrong letter (`Kế hoạh`) is
 * forgiven where `số` and a whole code follow at once.
 */
export function readType(view: Around, at: number): Reading<TypeWord> | null {
  const { tokens, rules } = view
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const exact = rules.typeWords.longest(tokens, at)
  if (exact?.value.short && !isShort(tokens, at, exact.end)) return null
  if (exact && exact.end === at + 1 && !exact.value.short && !isSaid(tokens, at)) return null
  if (exact) return exact
  for (const words of [2, 3]) {
    const next = tokens[at + words]
    if (!next || !(next.kind === 'number' || next.fold === 'so')) continue
    const near = rules.typeWords.nearly(tokens, at, words)
    if (near && !endsExactly(view, at, near.end) && codeFollows(view, near.end)) return near
  }
  return null
}

/** `bởi Luật số …`: the words behind the first are a type as they stand; nothing is mistyped. */
function endsExactly({ tokens, rules }: Around, at: number, end: number): boolean {
  for (let from = at + 1; from < end; from++)
    if (rules.typeWords.longest(tokens, from)?.end === end) return true
  return false
}

/** A type of one syllable (`luật`, `lệnh`) is meant where it has a capital or `số` behind it, not in `kỷ luật`, `mệnh lệnh`. */
function isSaid(tokens: readonly Token[], at: number): boolean {
  return /^\p{Lu}/u.test(tokens[at]!.text) || tokens[at + 1]?.fold === 'so'
}

/** An abbreviation counts only as it is written in symbols: `QĐ`, `TTr`, never `qđ` or a syllable in capitals of a longer word. */
function isShort(tokens: readonly Token[], at: number, end: number): boolean {
  const glued = tokens[end]?.glued && /^[-/&.]$/.test(tokens[end]!.fold)
  const behind = tokens[at]!.glued && /^[-/&.]$/.test(tokens[at - 1]?.fold ?? '')
  return /^[A-ZĐÐ]{2}/u.test(tokens[at]!.text) && !glued && !behind
}

function codeFollows(view: Around, at: number): boolean {
  let i = at
  while (i < at + 3 && (view.tokens[i]?.fold === 'so' || view.tokens[i]?.fold === ':')) i++
  return view.codeAt(i)?.known === true
}
