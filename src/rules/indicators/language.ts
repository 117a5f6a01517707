import type { Abbreviations } from './abbreviations.ts'
import type { Catalogue } from './catalogue.ts'

/** What templates are compiled against. */
export interface Language {
  readonly abbreviations: Abbreviations
  readonly catalogue: Catalogue
}
