import type { Value } from './sqlite.ts'

/** Parts of a `WHERE` with their values, in step. */
export class Conditions {
  readonly parts: string[] = []
  readonly values: Value[] = []

  add(sql: string, ...values: readonly Value[]): this {
    this.parts.push(sql)
    this.values.push(...values)
    return this
  }

  /** The expression is one of the words; of none it is none. */
  among(expression: string, words: readonly string[]): this {
    return this.add(`${expression} IN (SELECT value FROM json_each(?))`, JSON.stringify(words))
  }

  and(more: Conditions): Conditions {
    const all = new Conditions()
    all.parts.push(...this.parts, ...more.parts)
    all.values.push(...this.values, ...more.values)
    return all
  }

  get where(): string {
    return this.parts.length === 0 ? '' : `WHERE ${this.parts.join(' AND ')}`
  }
}
