import type { Check } from '../checks.ts'
import { shownDay } from '../text/dates.ts'
import { fold } from '../text/fold.ts'
import { gathered } from '../text/grouped.ts'
import type { Facts, Finding } from '../types.ts'
import { type CitedDocument, citedDocuments, codeKey, evidenceOf } from './series/cited.ts'

/**
 * One code of one agency with two dates of one year, or with two subjects that share nothing. The same number in
 * another year is another document, unless the year is part of the code. Mentions that leave the date out say nothing.
 */
export default {
  id: 'duplicate-number',
  about: 'Một số, ký hiệu của một cơ quan mà có hai ngày ban hành hoặc hai nội dung khác hẳn nhau.',
  find: duplicateNumbers,
} satisfies Check

function duplicateNumbers(facts: Facts): readonly Finding[] {
  const dated = citedDocuments(facts).filter((each) => each.date !== null)
  const year = (each: CitedDocument) => each.yearInCode ?? each.date!.slice(0, 4)
  const groups = gathered(
    dated,
    (each) => `${codeKey(each.code)}|${fold(each.type)}|${fold(each.issuer)}|${year(each)}`,
  )
  return groups.flatMap((group) => [...twoDates(group), ...twoSubjects(group)])
}

function twoDates(group: readonly CitedDocument[]): readonly Finding[] {
  const dates = [...new Set(group.map((each) => each.date!))].sort()
  if (dates.length < 2) return []
  const first = group[0]!
  const times = dates.map(
    (date) => `${shownDay(date)} (${group.filter((each) => each.date === date).length} lần)`,
  )
  return [finding(first, group, `mang ${dates.length} ngày khác nhau: ${times.join(', ')}`)]
}

/** Two subjects of at least five words that have hardly a word in common, though number and date are one. */
function twoSubjects(group: readonly CitedDocument[]): readonly Finding[] {
  const told = group.filter((each) => !each.yearInCode && wordsOf(each).size >= 5)
  const first = told[0]
  const other =
    first && told.find((each) => each.date === first.date && common(wordsOf(first), wordsOf(each)) === 0)
  if (!first || !other) return []
  const subjects = [first, other].map((each) => `“${each.reference.subject}”`)
  return [finding(first, [first, other], `có hai nội dung khác hẳn nhau: ${subjects.join(' và ')}`)]
}

const IDLE = new Set(
  've viec cua va cac cho tai trong theo nam tren dia ban nhan dan ban hanh thuc hien cong tac'.split(' '),
)

const wordsOf = ({ reference }: CitedDocument) =>
  new Set(
    fold(reference.subject ?? '')
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 1 && !IDLE.has(word)),
  )

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((word) => b.has(word)).length

function finding(first: CitedDocument, group: readonly CitedDocument[], clash: string): Finding {
  return {
    kind: 'duplicate_number',
    severity: 'high',
    message: `${first.type} ${first.code}${first.issuer ? ` của ${first.issuer}` : ''} ${clash}.`,
    values: [first.code],
    evidence: evidenceOf(group),
  }
}
