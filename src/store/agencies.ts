import { fold } from '../text/fold.ts'
import type { Db } from './sqlite.ts'

/** The agencies that issued documents. */
export const agencies = (db: Db): string[] =>
  db
    .all<{ issuer: string }>('SELECT DISTINCT issuer FROM documents WHERE issuer IS NOT NULL ORDER BY issuer')
    .map((each) => each.issuer)

/** The names that hold the words, marks or no marks. */
export function holding(names: readonly string[], words: string): readonly string[] {
  const wanted = fold(words)
  return names.filter((each) => fold(each).includes(wanted))
}

/** Just this name; where there is none, those that hold its words. */
export const named = (names: readonly string[], name: string): readonly string[] =>
  names.includes(name) ? [name] : holding(names, name)

/** Agencies whose name holds the words, marks or no marks. */
export const agenciesWith = (db: Db, words: string): readonly string[] => holding(agencies(db), words)

/** The agency of just this name; where there is none, those whose name holds the words. */
export const agenciesNamed = (db: Db, name: string): readonly string[] => named(agencies(db), name)
