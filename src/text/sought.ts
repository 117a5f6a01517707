import { matchesOf } from './matches.ts'
/**
 * An expression, and words of which one stands in every text that it fits, in small letters: whether a text holds
 * them is far sooner told than whether it fits. '' for an expression that has no such words.
 */
export interface Sought {
  readonly words: readonly string[]
  readonly pattern: RegExp
}

/** Whether one of some words stands in a text, letter by letter. */
export function holdsOne(text: string, words: readonly string[]): boolean {
  for (const each of words) if (text.includes(each)) return true
  return false
}

/** All places of a text in small letters where a global expression fits. */
export const placesOf = ({ words, pattern }: Sought, text: string): RegExpExecArray[] =>
  holdsOne(text, words) ? matchesOf(pattern, text) : []

/** Whether an expression fits a text in small letters somewhere. */
export const fits = ({ words, pattern }: Sought, text: string): boolean =>
  holdsOne(text, words) && pattern.test(text)
