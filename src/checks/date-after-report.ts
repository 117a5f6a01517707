import type { Check } from '../checks.ts'
import { shownDay } from '../text/dates.ts'
import type { Facts, Finding } from '../types.ts'

/** A cited document that is dated after the report: it could not be carried out yet. Reports without a date are left alone. */
export default {
  id: 'date-after-report',
  about: 'Văn bản được viện dẫn có ngày sau ngày của chính báo cáo.',
  find: datesAfterReport,
} satisfies Check

function datesAfterReport({ outline, references }: Facts): readonly Finding[] {
  const { issuedOn, code } = outline.header
  if (!issuedOn) return []
  return references
    .filter((each) => each.kind === 'numbered' && !each.isSelf && each.date !== null && each.date > issuedOn)
    .map((each) => ({
      kind: 'date_order',
      severity: 'medium',
      message: `${each.docType ?? 'Văn bản'} ${each.code ?? each.number} ngày ${shownDay(each.date!)} có sau ngày của báo cáo (${shownDay(issuedOn)}).`,
      values: [each.code ?? each.number!, ...(code ? [code] : [])],
      evidence: [{ at: each.at, quote: each.quote }],
    }))
}
