import type { Figure } from './figure.ts'
import type { Claim, Reading, Seen } from './reading.ts'
import { lastClause } from './sentences.ts'

/**
 * `90 đơn vị tự chủ theo Nghị định này, gồm 12 đơn vị …; 30 đơn vị còn lại theo Nghị định khác, gồm 04 đơn vị …`:
 * what the rest is made of is beside the list before it, and no value of the whole.
 */
export function isOfRemainder({ figure }: Claim, { sentence }: Seen, { sheet }: Reading): boolean {
  const before = sheet.text.slice(sentence.start, figure.start)
  if (!before.includes('còn lại')) return false
  const clause = lastClause(before)
  const rest = REST.exec(clause)
  return rest !== null && LIST.test(before.slice(0, before.length - clause.length + rest.index))
}

const REST = /\d (?:\p{L}+ ){1,5}còn lại(?!\p{L}).*(?<!\p{L})(?:gồm|trong đó)(?!\p{L})/u
const LIST = /(?<!\p{L})(?:gồm|trong đó)(?!\p{L})[^;]*; ?(?:và )?(?:\d[\d.]*)?$/u

/** `đã giải quyết 810 hồ sơ và 4.100 hồ sơ`: two counts of one thing, and no word of whose each is. */
export function isPaired({ end }: Figure, { sentence }: Seen, { sheet }: Reading): boolean {
  const behind = sheet.text.slice(end, Math.min(sentence.end, end + 60))
  if (!behind.includes(' và ') || !PAIRED.test(behind)) return false
  return !sheet.text.slice(sentence.start, end).includes('lần lượt')
}

const PAIRED = /^( \p{L}{1,8}(?: \p{L}{1,8})?) và \d[\d.]*\1 ?(?:[,.;]|$)/u
