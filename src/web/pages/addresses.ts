/** A stretch of the clean text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The addresses of pages, so that each is written in one place. */
export const addresses = {
  home: '/',
  documents: '/documents',
  /** A document; with a stretch of its clean text, or the key of a fact, opened at that place. */
  document: (id: string, at?: Stretch | string | null) => `/documents/${id}${at ? `#${placed(at)}` : ''}`,
  search: (words = '') => (words ? `/search?words=${encodeURIComponent(words)}` : '/search'),
  indicators: '/indicators',
  /** One indicator: `procedures.received` under `procedures/received`, since an address that ends in `.received` looks like a file. */
  indicator: (id: string) => `/indicators/${id.split('.').map(encodeURIComponent).join('/')}`,
  compare: '/compare',
  references: '/references',
  /** A view of the references: `missing`, `conflicts`, `graph`. */
  referenceView: (view: string) => `/references/${view}`,
  /** One cited document, by its key. */
  cited: (key: string) => `/references/cited?key=${encodeURIComponent(key)}`,
  findings: '/findings',
  corrections: '/corrections',
  exports: '/exports',
}

const placed = (at: Stretch | string) =>
  typeof at === 'string' ? `fact=${encodeURIComponent(at)}` : `${at.start}-${at.end}`

/** An address with parameters; those that are empty are left out. */
export function withQuery(path: string, query: Query): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== null && each !== undefined && each !== '') parameters.append(name, String(each))
  const written = parameters.toString()
  return written ? `${path}?${written}` : path
}

export type Query = Readonly<
  Record<string, string | number | boolean | null | undefined | readonly (string | number)[]>
>
