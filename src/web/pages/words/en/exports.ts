/** The words of the page on exports. */
export const downloads = {
  lead: 'Everything in the archive, in a stable order. The columns are those of “trichluc export”.',
  kinds: {
    documents: 'Documents',
    references: 'References',
    observations: 'Figures',
    findings: 'Findings',
  },
  about: {
    documents: 'One line a file: code, date, agency, title, period, repaired charsets.',
    references: 'One line a mention: type, number, date, issuer, quote and place.',
    observations:
      'One line a figure in the words of SDMX: indicator, value, unit, breakdown, period, quote and place.',
    findings: 'One line a finding: kind, severity, arithmetic, places in the document.',
  },
  rows: (count: string) => `${count} lines`,
  formats: { csv: 'CSV', xlsx: 'Excel (XLSX)', jsonl: 'JSON Lines', 'sdmx.csv': 'SDMX-CSV' },
  formatHints: {
    csv: 'for Excel, LibreOffice',
    xlsx: 'spreadsheet',
    jsonl: 'for other programs',
    'sdmx.csv': 'exchange of statistics',
  },
  download: (kind: string, format: string) => `Download ${kind} as ${format}`,
  corrected: 'Corrections in the files',
  correctedText: (count: string) =>
    `${count} corrections are in force. Values in the files are the corrected ones; the column “corrected” says who changed it, when, and what stood before. Rejected figures and references are left out.`,
  inbox: (count: string) => `${count} corrections are in the inbox and not in force.`,
  programs: 'For other programs',
  programsText: 'Every page can also be had as JSON, described by OpenAPI:',
}
