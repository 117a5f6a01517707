import type { Rules } from './rules.ts'
import type { Facts, Finding } from './types.ts'

/** One kind of contradiction inside a document. One file in `checks/`, default export, named after the fault it finds. */
export interface Check {
  readonly id: string
  /** What it compares, one Vietnamese sentence for `doctor` and the README. */
  readonly about: string
  readonly find: (facts: Facts, rules: Rules) => readonly Finding[]
}
