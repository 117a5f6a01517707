/** The path under which a document `d` is shown, as SQL: of several files with one content the first by name. */
export const SHOWN_PATH = '(SELECT min(p.path) FROM paths p WHERE p.document = d.id)'
