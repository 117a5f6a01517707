import { chart } from './vi/chart.ts'
import { compare } from './vi/compare.ts'
import { corrections } from './vi/corrections.ts'
import { document } from './vi/document.ts'
import { documents } from './vi/documents.ts'
import { downloads } from './vi/exports.ts'
import { findings } from './vi/findings.ts'
import { home } from './vi/home.ts'
import { indicators } from './vi/indicators.ts'
import { references } from './vi/references.ts'
import { search } from './vi/search.ts'
import { shared } from './vi/shared.ts'

/** Vietnamese, the first language of the pages: one file a page. */
export const vi = {
  ...{ shared, home, documents, document, search },
  ...{ chart, indicators, compare, references, findings, corrections, downloads },
}

/** Every word of the pages, by page. English has the same keys. */
export type Words = typeof vi
