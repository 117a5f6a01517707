import type { Header, Outline, Text } from '../types.ts'

/** A header of which nothing is known. */
export const unknownHeader: Header = {
  docType: null,
  number: null,
  code: null,
  issuedOn: null,
  place: null,
  issuer: null,
  superior: null,
  province: null,
  level: null,
  title: null,
  periodLabel: null,
  period: null,
  dataWindow: null,
  addressees: [],
  recipients: [],
  signerName: null,
  signerTitle: null,
  signerAuthority: null,
  places: {},
}

/** A clean text without pages, tables or repairs. */
export const plainText = (text: string): Text => ({
  path: '',
  sha256: '',
  format: 'txt',
  pages: null,
  needsOcr: false,
  text,
  pageStarts: [],
  stretches: [],
  tables: [],
  origins: [],
  boxes: [],
  repairs: [],
  notes: [],
})

/** A sentence as if it were a whole document of one paragraph: what the examples of a rule file are read as. A tab parts two cells. */
export function exampleOutline(text: string, header: Partial<Header> = {}): Outline {
  return {
    text: plainText(text),
    header: { ...unknownHeader, ...header },
    units: [{ start: 0, end: text.length, role: 'body', marker: null, section: -1, kind: 'text' }],
    sections: [],
    forms: [],
    asides: [],
    maybePages: [],
    notes: [],
  }
}
