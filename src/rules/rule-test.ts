/** One sentence of a rule file, tried. */
export interface RuleTest {
  readonly file: string
  readonly rule: string
  readonly kind: 'finds' | 'ignores' | 'misses'
  readonly text: string
  readonly ok: boolean
  /** What was expected and what was read instead, in Vietnamese; empty where the sentence holds. */
  readonly message: string
  /** It held when it was tried before, and nothing that its verdict depends on was changed since: it was not tried again. */
  readonly kept?: true
}
