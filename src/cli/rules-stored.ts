import { type Kit, loadKit } from '../kit.ts'
import { type AsRead, documentsAsRead } from '../store/as-read.ts'
import { openToRead } from '../store/open.ts'
import type { Db } from '../store/sqlite.ts'
import { oneLine, type Terminal } from './terminal.ts'

/** Rules over the stored documents: `rules diff`, `rules unread`. */
export interface RulesOrder {
  readonly database: string
  /** Folder of other rules; undefined for those of the program. */
  readonly folder: string | undefined
  readonly json: boolean
}

/** One thing to tell of a document: as JSON, and as printed below its path. */
export interface Entry {
  readonly row: object
  readonly lines: string
}

/** What there is to tell of each document, and what stands below them all. */
export interface Account {
  readonly of: (document: AsRead) => readonly Entry[]
  readonly last: (documents: number) => string
}

/** A sentence as it stands in the document, no longer than two lines, with its page. */
export const quoteLine = (quote: string, page: number | null): string =>
  `${page === null ? '' : `tr. ${page}: `}“${quote.slice(0, 200)}”\n`

/**
 * Tells of every stored document what there is to tell, in order of path. Texts come from the database, no file is read
 * and nothing is changed.
 */
export async function tellStored(
  { database, folder, json }: RulesOrder,
  terminal: Terminal,
  accountOf: (kit: Kit, db: Db) => Account,
): Promise<void> {
  const kit = await loadKit(folder)
  const db = openToRead(database)
  const rows: object[] = []
  let documents = 0
  try {
    const account = accountOf(kit, db)
    for (const document of documentsAsRead(db)) {
      documents++
      const { document_id, path } = document
      const entries = account.of(document)
      if (json) rows.push(...entries.map(({ row }) => ({ document_id, path, ...row })))
      else if (entries.length > 0)
        await terminal.out(`${oneLine(path)}\n${entries.map(({ lines }) => lines).join('')}\n`)
    }
    await terminal.out(json ? `${JSON.stringify(rows)}\n` : account.last(documents))
  } finally {
    db.close()
  }
}
