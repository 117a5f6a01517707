import type { RuleFile } from './file.ts'

/** Official forms and labelled tables: their rows and columns, and the indicators these hold. */
export interface FormRules {
  readonly empty: boolean
}

export function formRules(files: readonly RuleFile[]): FormRules {
  return { empty: files.length === 0 }
}
