import { chart } from './en/chart.ts'
import { compare } from './en/compare.ts'
import { corrections } from './en/corrections.ts'
import { document } from './en/document.ts'
import { documents } from './en/documents.ts'
import { downloads } from './en/exports.ts'
import { findings } from './en/findings.ts'
import { home } from './en/home.ts'
import { indicators } from './en/indicators.ts'
import { references } from './en/references.ts'
import { search } from './en/search.ts'
import { shared } from './en/shared.ts'

/** English, with the keys of Vietnamese. */
export const en = {
  ...{ shared, home, documents, document, search },
  ...{ chart, indicators, compare, references, findings, corrections, downloads },
}
