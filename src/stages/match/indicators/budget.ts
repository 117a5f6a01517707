import type { IndicatorRule } from '../../../rules/indicators.ts'
import type { Note } from '../../../types.ts'

/**
 * Seconds that one rule, and all rules together, may take of one document. Reports take some hundredths in
 * all.
 */
const EACH = 5
const ALL = 60

/**
 * What the rules have taken of one document so far, in milliseconds; a rule that took too much is stopped.
 */
export interface Budget {
  readonly spent: Map<number, number>
  readonly stopped: Set<number>
  total: number
  readonly clock: () => number
}

export const newBudget = (clock: () => number = () => performance.now()): Budget => ({
  spent: new Map(),
  stopped: new Set(),
  total: 0,
  clock,
})

/** Whether a rule may still be tried: it has not taken too much itself, and not all of them together have. */
export const mayTry = ({ stopped, total }: Budget, rule: number): boolean =>
  total < ALL * 1000 && !stopped.has(rule)

/**
 * Does the work on account of a rule. An expression cannot be broken off: the account is looked at between
 * sentences.
 */
export function onAccountOf<T>(budget: Budget, rule: number, work: () => T): T {
  const from = budget.clock()
  const done = work()
  const took = budget.clock() - from
  budget.total += took
  const spent = (budget.spent.get(rule) ?? 0) + took
  budget.spent.set(rule, spent)
  if (spent > EACH * 1000) budget.stopped.add(rule)
  return done
}

/** One note for each rule that was stopped; one that names the slowest where all of them were. */
export function slowNotes({ spent, stopped, total }: Budget, rules: readonly IndicatorRule[]): Note[] {
  const named = (rule: number) => `${rules[rule]!.id} (${rules[rule]!.where})`
  const notes = [...stopped].map((rule) =>
    note(
      'SLOW_RULE',
      `Quy tắc ${named(rule)} chạy quá ${EACH} giây trên văn bản này nên bị dừng; số liệu của nó ở phần sau văn bản không được đọc. Nên viết lại mẫu cho chặt hơn (\`trichluc rules test\` chỉ ra mẫu chậm).`,
    ),
  )
  if (total < ALL * 1000) return notes
  const slowest = [...spent].sort(([, a], [, b]) => b - a).slice(0, 3)
  const words = slowest.map(([rule, ms]) => `${named(rule)} ${Math.round(ms / 1000)} giây`).join(', ')
  return [
    ...notes,
    note('SLOW_RULES', `Các quy tắc chạy quá ${ALL} giây trên văn bản này nên bị dừng; chậm nhất: ${words}.`),
  ]
}

const note = (code: string, reason: string): Note => ({ code, level: 'doubt', reason, at: null })
