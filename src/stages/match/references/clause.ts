import type { View } from './view.ts'

/** Small words that a clause may begin with in front of its day: `Vào ngày …`. */
const LEADS = /^(vào|cùng)$/iu
const BULLET = /^[-+•*]$/u
const STOP = /^[.;:(]$/
/** A day that a comma ends: the one behind it is the next of a row (`ngày 10/01, ngày 15/02/2022`). */
const DAY = /(?:ngày\s*\d+|\d\s*(?:[/.-]|tháng)\s*\d+(?:\s*năm\s*\d+)?)\s*$/iu
const LONGEST_DAY = 28

/**
 * True where a clause begins: `Ngày 05/02/2022, UBND xã ban hành …`, `…; ngày 05/02/2022 UBND xã …`. Not behind a word
 * that the day belongs to (`đến ngày`, `hội nghị ngày`, `UBND huyện ngày`, `và ngày`).
 */
export function opensClause(view: View, at: number): boolean {
  const { tokens, text } = view
  const [token, last] = [tokens[at], tokens[at - 1]]
  if (!token) return false
  if (!last || token.before === 'border' || /^Ngày$/u.test(token.text)) return true
  if (token.before === 'paragraph' && !/^\p{Ll}/u.test(token.text)) return true
  if (LEADS.test(last.text)) return opensClause(view, at - 1)
  if (BULLET.test(last.fold)) return at === 1 || last.before !== 'nothing' || isAtLineStart(view, at - 1)
  if (last.fold === ',') return !DAY.test(text.slice(Math.max(0, last.start - LONGEST_DAY), last.start))
  return STOP.test(last.fold)
}

const isAtLineStart = ({ tokens, text }: View, at: number) =>
  text.slice(tokens[at - 1]!.end, tokens[at]!.start).includes('\n')
