import type { StoredFinding } from '../store/findings.ts'
import { oneLine } from './terminal.ts'

const SEVERITIES = { high: 'NẶNG', medium: 'VỪA', low: 'NHẸ' } as const

const LONGEST_QUOTE = 200

const shortened = (quote: string) =>
  quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE).trimEnd()}…` : quote

/** Findings for people: the arithmetic, then each place word for word; the last line counts them. */
export function findingsText(found: readonly StoredFinding[]): string {
  if (found.length === 0) return 'Không phát hiện chỗ nào không khớp.\n'
  const blocks = found.map((each) => {
    const places = each.evidence.map(
      ({ quote, page }) => `    ${page === null ? '' : `tr. ${page}: `}“${shortened(oneLine(quote))}”`,
    )
    return [
      `${SEVERITIES[each.severity]}  ${each.kind}  ${oneLine(each.path)}`,
      `  ${oneLine(each.message)}`,
      ...places,
    ].join('\n')
  })
  const times = (severity: keyof typeof SEVERITIES) =>
    found.filter((each) => each.severity === severity).length
  return `${blocks.join('\n\n')}\n\nPhát hiện ${found.length} chỗ không khớp: ${times('high')} nặng, ${times('medium')} vừa, ${times('low')} nhẹ\n`
}
