import type { Check } from '../checks.ts'
import { shownDay } from '../text/dates.ts'
import type { Facts, Finding, Reference } from '../types.ts'

/**
 * A document older than the one that it carries out, amends or replaces: `Kế hoạch số 5/KH-UBND ngày 01/02/2023 thực
 * hiện Quyết định số 9/QĐ-UBND ngày 05/3/2023`. Only where the second directly follows as the object of the first.
 */
export default {
  id: 'date-order',
  about: 'Văn bản có ngày sớm hơn văn bản mà nó thực hiện, hướng dẫn, sửa đổi hoặc thay thế.',
  find: datesOutOfOrder,
} satisfies Check

const CARRIES_OUT =
  /^[\s,(]*(?:của\s[^.;:]{1,80}?)?[\s,(]*(?:về việc|về|v\/v|để)?\s*(?:ban hành\s)?(?:tiếp tục\s|triển khai\s|tổ chức\s|hướng dẫn\s)?(?:thực hiện|triển khai|thi hành|hướng dẫn|sửa đổi|bổ sung|thay thế|sửa đổi, bổ sung)(?:\s(?:một số điều|nội dung|chi tiết))?(?:\scủa)?(?:\scác)?\s*$/iu

function datesOutOfOrder({ outline, references }: Facts): readonly Finding[] {
  const numbered = references.filter((each) => each.kind === 'numbered')
  return numbered.flatMap((later, index) => {
    const first = numbered[index - 1]
    if (!first?.date || !later.date || first.date >= later.date || first.isSelf) return []
    const between = outline.text.text.slice(first.at.end, later.at.start)
    return between.length < 200 && CARRIES_OUT.test(between) ? [finding(first, later)] : []
  })
}

function finding(first: Reference, later: Reference): Finding {
  const name = (each: Reference) => `${each.docType ?? ''} ${each.code ?? each.number}`.trim()
  return {
    kind: 'date_order',
    severity: 'medium',
    message: `${name(first)} ngày ${shownDay(first.date!)} có trước ${name(later)} ngày ${shownDay(later.date!)} mà nó thực hiện.`,
    values: [first.code ?? first.number!, later.code ?? later.number!],
    evidence: [first, later].map(({ at, quote }) => ({ at, quote })),
  }
}
