import type { Header, Outline } from '../../src/types.ts'

export const emptyHeader: Header = {
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

/** An outline without any knowledge of the document: a paragraph ends at a blank line or where a bullet begins. */
export function plainOutline(text: string, header: Partial<Header> = {}): Outline {
  const starts = [0]
  for (const hit of text.matchAll(/\n[^\S\n]*(?:\n|(?=[-+*•] |\d+(?:\.\d+)*[.)] |[IVX]+\. ))/g))
    starts.push(hit.index + hit[0].length)
  const units = starts.map((start, index) => ({
    start,
    end: starts[index + 1] ?? text.length,
    role: 'body' as const,
    marker: null,
    section: -1,
    kind: 'text' as const,
  }))
  return {
    text: {
      path: 'test.txt',
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
    },
    header: { ...emptyHeader, ...header },
    units,
    sections: [],
    forms: [],
    notes: [],
  }
}
