import { plainLabel } from '../../../rules/forms/words.ts'
import type { FormRules } from '../../../rules/forms.ts'
import type { Span } from '../../../text/span.ts'

const PART = /(?<=[(;,]\s{0,3})(\p{L}[\p{L} ]{0,30}?)\s{0,3}:\s{0,3}(\d+(?:\.\d{3})*)(?=[\s;,)])/gu

/**
 * The parts of a figure that a clerk wrote into the label's brackets: `(UBND: 120 TTHC; CA: 9 TTHC)`. Only names of one
 * dimension's values, two or more of them; a single one may be a remark.
 */
export function partsIn(
  text: string,
  line: Span,
  rules: FormRules,
): { value: Span; dimensions: Readonly<Record<string, string>> }[] {
  const printed = text.slice(line.start, line.end)
  const open = printed.indexOf('(')
  if (open < 0) return []
  const close = printed.indexOf(')', open)
  if (close < 0) return []
  const parts = [...printed.slice(0, close + 1).matchAll(PART)].flatMap((hit) => {
    const named = rules.words.parts.get(plainLabel(hit[1]!, rules.words.abbreviations))
    const start = line.start + hit.index + hit[0].length - hit[2]!.length
    return named && hit.index > open - 1 ? [{ value: { start, end: start + hit[2]!.length }, ...named }] : []
  })
  const dimensions = new Set(parts.map((part) => part.dimension))
  if (parts.length < 2 || dimensions.size > 1) return []
  return parts.map(({ value, dimension, name }) => ({ value, dimensions: { [dimension]: name } }))
}
