import type { Check } from '../checks.ts'
import { fold } from '../text/fold.ts'
import type { Facts, Finding, Reference } from '../types.ts'

/**
 * Slips in a citation: the type misspelt (`Kế hoach số …`), printed twice (`kế hoạch Kế hoạch số …`), or not the one that
 * the symbol stands for (`Kế hoạch số 15/QĐ-UBND`).
 */
export default {
  id: 'typo-in-reference',
  about: 'Lỗi gõ khi viện dẫn: sai tên loại, lặp tên loại, tên loại không khớp ký hiệu.',
  find: typos,
} satisfies Check

function typos({ outline, references }: Facts): readonly Finding[] {
  return references
    .filter((each) => each.kind === 'numbered' && each.docType)
    .flatMap((each) => {
      const slip = slipOf(each, outline.text.text)
      return slip ? [finding(each, slip)] : []
    })
}

function slipOf(each: Reference, text: string): string | null {
  const type = each.docType!
  const words = type.split(' ').length
  const printed = each.quote
    .split(/\s+/)
    .slice(0, words)
    .join(' ')
    .replace(/[:,.(]+$/, '')
  const same = printed.toLowerCase() === type.toLowerCase()
  if (!same && isMisspelt(printed, type)) return `“${printed}” có lẽ là “${type}”`
  const before = text
    .slice(Math.max(0, each.at.start - type.length - 2), each.at.start)
    .trim()
    .toLowerCase()
  if (same && before === type.toLowerCase()) return `“${type}” viết hai lần`
  return null
}

/** Same letters without marks, or nearly: `Kế hoach`, `Kế hoạh`; never an abbreviation or another type. */
function isMisspelt(printed: string, type: string): boolean {
  const [a, b] = [fold(printed), fold(type)]
  if (Math.abs(a.length - b.length) > 1 || a.split(' ').length !== b.split(' ').length) return false
  const same = [...a].filter(
    (letter, index) => letter === b[index] || letter === b[index + 1] || letter === b[index - 1],
  )
  return same.length >= a.length - 1
}

function finding({ at, quote, code, number }: Reference, slip: string): Finding {
  return {
    kind: 'typo_in_reference',
    severity: 'low',
    message: `Viện dẫn “${quote.replace(/\s+/g, ' ')}”: ${slip}.`,
    values: [code ?? number!],
    evidence: [{ at, quote }],
  }
}
