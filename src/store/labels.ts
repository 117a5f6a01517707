import { fold } from '../text/fold.ts'
import type { Db } from './sqlite.ts'

/** The values of each dimension with their words, and what the dimensions are called: a part of the rules' catalogue. */
export interface DimensionWords {
  readonly dimensions: ReadonlyMap<string, readonly { readonly id: string; readonly label: string }[]>
  readonly dimensionLabels: ReadonlyMap<string, string>
}

/** The indicators of the rules' catalogue by their ids. */
export interface IndicatorWords {
  readonly indicators: ReadonlyMap<
    string,
    { readonly label: string; readonly unit: string; readonly kind: string }
  >
}

/** The words for a dimension (`lĩnh vực`) and for a value of it (`Chứng thực`); ids that have none stand for themselves. */
export interface Labels {
  readonly dimension: (name: string) => string
  readonly value: (name: string, value: string) => string
  /** The ids of a dimension and a value typed as words, marks or no marks; what is no such word stays as typed. */
  readonly idsOf: (typed: readonly [name: string, value: string]) => [name: string, value: string]
}

/** The words of the rules with which the documents were last loaded. */
export function labelsIn(db: Db): Labels {
  const rows = db.all<{ dimension: string; value: string; label: string }>('SELECT * FROM labels')
  const words = new Map(rows.map(({ dimension, value, label }) => [key(dimension, value), label]))
  const isCalled = (label: string, typed: string) =>
    fold(label.normalize('NFC')) === fold(typed.normalize('NFC'))
  return {
    idsOf: ([name, value]) => {
      const id = rows.find((each) => each.value === '' && isCalled(each.label, name))?.dimension ?? name
      const called = rows.find(
        (each) => each.dimension === id && each.value !== '' && isCalled(each.label, value),
      )
      return [id, called?.value ?? value]
    },
    dimension: (name) => words.get(key(name, '')) ?? name,
    value: (name, value) => words.get(key(name, value)) ?? value,
  }
}

/** Keeps the words of the rules in place of those before. Nothing is written where they are the same. */
export function keepLabels(db: Db, { dimensions, dimensionLabels }: DimensionWords): void {
  const rows = [...dimensions].flatMap(([name, values]) => [
    { dimension: name, value: '', label: dimensionLabels.get(name) ?? name },
    ...values.map(({ id, label }) => ({ dimension: name, value: id, label })),
  ])
  const known = db.all<{ dimension: string; value: string; label: string }>('SELECT * FROM labels')
  const same = new Map(known.map((each) => [key(each.dimension, each.value), each.label]))
  if (
    same.size === rows.length &&
    rows.every((each) => same.get(key(each.dimension, each.value)) === each.label)
  )
    return
  db.transaction(() => {
    db.run('DELETE FROM labels')
    for (const { dimension, value, label } of rows)
      db.run('INSERT INTO labels VALUES (?, ?, ?)', dimension, value, label)
  })
}

/** Keeps the words of the catalogue in place of those before. Nothing is written where they are the same. */
export function keepIndicators(db: Db, { indicators }: IndicatorWords): void {
  const rows = [...indicators].map(([id, { label, unit, kind }]) => [id, label, unit, kind])
  const known = db
    .all<object>('SELECT id, label, unit, kind FROM indicators')
    .map((each) => Object.values(each))
  if (JSON.stringify(known) === JSON.stringify(rows.toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1)))) return
  db.transaction(() => {
    db.run('DELETE FROM indicators')
    for (const row of rows) db.run('INSERT INTO indicators VALUES (?, ?, ?, ?)', ...row)
  })
}

const key = (dimension: string, value: string) => `${dimension}\0${value}`
