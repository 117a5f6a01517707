import type { Check } from '../checks.ts'
import { findDates } from '../text/dates.ts'
import { quoted } from '../text/quote.ts'
import type { Facts, Finding } from '../types.ts'

/** Days that no calendar has: `ngày 31/02/2022`. Only what is called a day (`ngày …`) or stands in a reference counts, not every row of three numbers. */
export default {
  id: 'impossible-date',
  about: 'Ngày không có trong lịch (31/02, tháng 13).',
  find: impossibleDates,
} satisfies Check

function impossibleDates({ outline, references }: Facts): readonly Finding[] {
  const { text } = outline.text
  return findDates(text)
    .filter((each) => each.date === null)
    .filter(
      ({ start }) =>
        isCalledDay(text, start) || references.some(({ at }) => at.start <= start && start < at.end),
    )
    .map(({ start, end, printed }) => ({
      kind: 'impossible_date',
      severity: 'medium',
      message: `Ngày “${printed.replace(/\s+/g, ' ')}” không có trong lịch.`,
      values: [printed.replace(/\s+/g, ' ')],
      evidence: [quoted(outline.text, start, end)],
    }))
}

const isCalledDay = (text: string, start: number) =>
  /ngày\s{1,40}$/iu.test(text.slice(Math.max(0, start - 45), start))
