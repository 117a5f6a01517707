import { fold } from '../text/fold.ts'
import type { Db } from './sqlite.ts'

/** The agencies that issued documents. */
export const agencies = (db: Db): string[] =>
  db
    .all<{ issuer: string }>('SELECT DISTINCT issuer FROM documents WHERE issuer IS NOT NULL ORDER BY issuer')
    .map((each) => each.issuer)

/** Agencies whose name holds the words, marks or no marks. */
export function agenciesWith(db: Db, words: string): string[] {
  const wanted = fold(words)
  return agencies(db).filter((each) => fold(each).includes(wanted))
}

/** The agency of just this name; where there is none, those whose name holds the words. */
export function agenciesNamed(db: Db, name: string): string[] {
  const all = agencies(db)
  return all.includes(name) ? [name] : agenciesWith(db, name)
}
