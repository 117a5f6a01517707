import type { Words } from '../vi.ts'

/** The words of the home page. */
export const home: Words['home'] = {
  title: 'The archive at a glance',
  lead: 'Every figure leads to its page and its sentence in the original.',
  empty: {
    title: 'The archive is empty',
    text: 'Load reports with “trichluc ingest FOLDER”, then reload this page.',
  },
  figures: {
    documents: 'documents',
    observations: 'figures',
    references: 'citations',
    findings: 'findings',
    repaired: 'words repaired',
  },
  details: {
    agencies: (count: string) => `of ${count} agencies`,
    failed: (count: string) => `${count} files cannot be read`,
    ocr: (count: string) => `${count} are scans`,
    indicators: (count: string) => `of ${count} indicators`,
    cited: (count: string) => `of ${count} documents`,
    missing: (count: string) => `${count} not in the archive`,
    marked: (count: string) => `${count} seen or explained`,
    charsets: (count: string) => `from ${count} legacy charsets`,
  },
  byYear: 'Documents by year',
  byAgency: 'By issuing agency',
  byType: 'By document type',
  byFormat: 'By file format',
  more: (count: string) => `and ${count} more`,
  unknownYear: 'Year unknown',
  unknownAgency: 'Agency unknown',
  unknownType: 'Type unknown',
  findings: {
    title: 'Findings by severity',
    none: 'Nothing has been found that does not add up.',
    all: 'See all',
  },
  charsets: {
    title: 'Words repaired, by legacy charset',
    none: 'No word had to be repaired.',
    row: (words: string, documents: string) => `${words} words in ${documents} documents`,
  },
  corrections: {
    title: 'Corrections',
    standing: (count: string) => `${count} corrections stand`,
    inbox: (count: string) => `${count} wait in the inbox`,
  },
  run: {
    title: 'Last loading',
    status: { running: 'running', done: 'done', stopped: 'stopped midway' },
    counts: (loaded: string, unchanged: string, failed: string) =>
      `${loaded} files loaded, ${unchanged} unchanged, ${failed} unreadable`,
  },
}
