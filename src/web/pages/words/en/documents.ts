import type { Words } from '../vi.ts'

/** The words of the list of documents. */
export const documents: Words['documents'] = {
  title: 'Documents',
  lead: (count: string) => `${count} documents fit`,
  caption: 'List of documents',
  columns: {
    document: 'Document',
    code: 'Number/symbol',
    title: 'Subject',
    type: 'Type',
    issuer: 'Issuing agency',
    issued: 'Issued on',
    period: 'Reporting period',
    observations: 'Figures',
    references: 'Citations',
    repaired: 'Words repaired',
    findings: 'Findings',
    file: 'File',
  },
  filters: {
    words: 'Number, subject, file name',
    hint: 'e.g. 12/BC-UBND',
    agency: 'Agency',
    type: 'Document type',
    year: 'Year',
    charset: 'Legacy charset',
    findings: 'Findings',
    status: 'Status',
  },
  findings: {
    any: 'With findings',
    high: 'With high findings',
    medium: 'With medium findings',
    low: 'With low findings',
    none: 'Without findings',
  },
  statuses: { loaded: 'Readable', failed: 'Unreadable' },
  failed: 'Unreadable',
  scanned: 'Scanned pages, text recognition needed',
  untitled: 'No subject',
  noCode: 'no number',
}
