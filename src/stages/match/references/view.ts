import type { Reading } from '../../../rules/references/names.ts'
import type { ReferenceRules, TypeWord } from '../../../rules/references.ts'
import { type FoundDate, findDates, findMonths } from '../../../text/dates.ts'
import { type Token, tokensOf } from '../../../text/tokens.ts'
import type { Outline } from '../../../types.ts'
import { type Code, readCode } from './code.ts'
import { readType } from './type.ts'

/** A document as the matcher looks at it: tokens, and what is known to start at each of them. */
export interface View {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly rules: ReferenceRules
  /** The day or the month that starts at a token, and the index of the first token after it. */
  readonly dayAt: ReadonlyMap<number, { readonly end: number; readonly found: FoundDate }>
  readonly monthAt: ReadonlyMap<number, number>
  readonly codeAt: (at: number) => Code | null
  readonly typeAt: (at: number) => Reading<TypeWord> | null
}

const SILENT = new Set(['header', 'footer', 'page-number', 'comment'])

/** Lays out a document for the matcher: running headers and footers are left out, cells and paragraphs kept apart. */
export function viewOf(outline: Outline, rules: ReferenceRules): View {
  const { text, stretches, tables } = outline.text
  const cells = tables.flatMap((table) => table.cells).filter((cell) => cell.end > cell.start)
  return viewOfText(text, rules, {
    skipped: stretches.filter((each) => SILENT.has(each.role)),
    paragraphs: outline.units.flatMap((unit) => [unit.start, unit.end]),
    borders: [...cells.flatMap((cell) => [cell.start, cell.end]), ...outline.forms.map((form) => form.start)],
  })
}

/** The same for a bare text with its divisions. */
function viewOfText(
  text: string,
  rules: ReferenceRules,
  divisions: Parameters<typeof tokensOf>[1] = {},
): View {
  const tokens = tokensOf(text, divisions)
  const indexAt = new Map(tokens.map((token, index) => [token.start, index]))
  const dayAt = new Map<number, { end: number; found: FoundDate }>()
  for (const found of findDates(text)) {
    const index = indexAt.get(found.start)
    if (index === undefined) continue
    const end = after(tokens, index, found.end)
    const torn = tokens.slice(index + 1, end).some((token) => token.before === 'border')
    if (!torn) dayAt.set(index, { end, found })
  }
  const monthAt = new Map<number, number>()
  for (const found of findMonths(text)) {
    const index = indexAt.get(found.start)
    if (index !== undefined) monthAt.set(index, after(tokens, index, found.end))
  }
  const codeAt = kept((at) => readCode(tokens, at, rules))
  const typeAt = kept((at) => readType({ tokens, rules, codeAt }, at))
  return { text, tokens, rules, dayAt, monthAt, codeAt, typeAt }
}

/** The same question about the same token is answered once. */
function kept<T>(answer: (at: number) => T): (at: number) => T {
  const known = new Map<number, T>()
  return (at) => {
    if (!known.has(at)) known.set(at, answer(at))
    return known.get(at)!
  }
}

/** Index of the first token that starts at `offset` or later. */
function after(tokens: readonly Token[], from: number, offset: number): number {
  let i = from
  while (i < tokens.length && tokens[i]!.start < offset) i++
  return i
}
