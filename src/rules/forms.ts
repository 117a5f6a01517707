import type { RuleFile } from './file.ts'
import { sheetsOf } from './forms/sheets.ts'
import { tablesOf } from './forms/tables.ts'
import type { FormRules } from './forms/types.ts'
import { wordsOf } from './forms/words.ts'
import { catalogueAdditions, catalogueOf } from './indicators/catalogue.ts'

export type { FormRow, FormRules, FormSheet, TableColumn, TableRule } from './forms/types.ts'

/** The form rules of all files. Throws `TrichlucError` with file:line:column at the first fault. */
export function formRules(files: readonly RuleFile[]): FormRules {
  const words = wordsOf(files)
  const catalogue = catalogueOf(catalogueAdditions(files))
  const of = (kind: string) => files.filter((file) => file.kind === kind)
  return {
    words,
    sheets: of('forms').flatMap((file) => sheetsOf(file, words, catalogue)),
    tables: of('tables').flatMap((file) => tablesOf(file, words, catalogue)),
  }
}
