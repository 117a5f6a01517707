import type { RuleFile } from './file.ts'

export interface ReferenceRules {
  readonly empty: boolean
}

export function referenceRules(files: readonly RuleFile[]): ReferenceRules {
  return { empty: files.length === 0 }
}
