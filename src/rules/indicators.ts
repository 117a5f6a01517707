import type { RuleFile } from './file.ts'

export interface IndicatorRules {
  readonly empty: boolean
}

export function indicatorRules(files: readonly RuleFile[]): IndicatorRules {
  return { empty: files.length === 0 }
}
