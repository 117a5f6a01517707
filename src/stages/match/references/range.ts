import { place } from '../../../text/quote.ts'
import type { Note, Outline, ReferenceMention } from '../../../types.ts'

const LONGEST_GAP = 40
const UP_TO = /^\s*(?:-|–|đến)\s*(?:hết\s*)?(?:[^\d\n;.]{0,24}?số)?\s*:?\s*$/u

/** Says where a report cites documents from one number to another: only the two that are printed are recorded, those between are not made up. */
export function rangeNotes(mentions: readonly ReferenceMention[], outline: Outline): readonly Note[] {
  const { text } = outline
  return mentions.flatMap((last, index) => {
    const first = mentions[index - 1]
    if (!first?.parts.number || !last.parts.number || last.at.start - first.at.end > LONGEST_GAP) return []
    const [from, to] = [first, last].map((each) => Number.parseInt(each.parts.number!, 10)) as [
      number,
      number,
    ]
    const said = text.text.slice(first.at.end, last.at.start)
    if (!UP_TO.test(said) || !(to - from > 1)) return []
    const reason = `viện dẫn một dãy số từ ${first.parts.number} đến ${last.parts.number}; chỉ ghi nhận hai số được viết ra, không ghi ${to - from - 1} số ở giữa`
    return [
      {
        code: 'REFERENCE_RANGE',
        level: 'info' as const,
        reason,
        at: place(text, first.at.start, last.at.end),
      },
    ]
  })
}
