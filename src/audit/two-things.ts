import type { Entry } from './entry.ts'
import type { Ledger } from './ledger.ts'
import { areTogether } from './paragraph.ts'

/**
 * Nobody gives one quantity two figures side by side: “phát ra 200 phiếu, thu về 192 phiếu” counts two things that
 * the rules know by one name, “Quý này nhận 840 hồ sơ. Kể từ khi khai trương đã nhận 1.530 hồ sơ” two times. Nor is last
 * year's figure (“cùng kỳ năm trước đạt …”) that of this year.
 */
export function areTwoThings(ledger: Ledger, a: Entry, b: Entry): boolean {
  const { words } = ledger
  if (a.source !== 'prose' || b.source !== 'prose') return false
  if (a.indicator === b.indicator && areTogether(ledger, a.at, b.at)) return true
  if (isShareOf(words, a, b) || isShareOf(words, b, a)) return true
  return [a, b].some(({ at }) => EARLIER.test(words.slice(Math.max(0, at.start - 80), at.start)))
}

/** `410/540 con`: what was done of the whole that the other figure gives. */
const isShareOf = (words: string, { at, printed }: Entry, whole: Entry) =>
  words
    .slice(at.start, at.end + 20)
    .replace(/\s/gu, '')
    .includes(`${printed}/${whole.printed}`)

const EARLIER = /(?:cùng kỳ|năm trước|năm ngoái|kỳ trước|quý trước|tháng trước)[^.;\n]{0,60}$/iu
