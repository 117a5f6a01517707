import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { Batch } from '../../src/ingest/batch.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { scratch } from './trial.ts'

/** The first entry of all is written at once: it is 0, and not counted. */
function trial() {
  const db = openSqlite(join(scratch(), 'x.db'), { write: true, mustExist: false })
  db.exec('CREATE TABLE t (n INTEGER PRIMARY KEY)')
  const told: number[] = []
  const batch = new Batch(db)
  const add = (n: number, bytes = 0) =>
    batch.add({ write: () => void db.run('INSERT INTO t VALUES (?)', n), done: () => told.push(n), bytes })
  const stored = () => db.all<{ n: number }>('SELECT n FROM t WHERE n > 0').map((each) => each.n)
  add(0)
  told.pop()
  return { db, batch, add, told, stored }
}

test('nothing is told before it is stored; all is told once it is', () => {
  const { batch, add, told, stored } = trial()
  add(1)
  add(2)
  expect([told, stored()]).toEqual([[], []])
  batch.flush()
  expect([told, stored()]).toEqual([
    [1, 2],
    [1, 2],
  ])
  batch.end()
})

test('many entries, much text or half a second of waiting are enough', () => {
  vi.useFakeTimers()
  const { add, stored } = trial()
  for (let n = 1; n <= 32; n++) add(n)
  expect(stored()).toHaveLength(32)
  add(100, 2 ** 21)
  expect(stored()).toHaveLength(33)
  add(101)
  expect(stored()).toHaveLength(33)
  vi.advanceTimersByTime(1100)
  expect(stored()).toHaveLength(34)
  vi.useRealTimers()
})

test('one that cannot be written takes its batch back, is thrown, and is not told', () => {
  const { batch, add, told, stored } = trial()
  add(1)
  add(1)
  expect(() => batch.flush()).toThrow(/UNIQUE/)
  expect([told, stored()]).toEqual([[], []])
})

test('what goes wrong while nobody waits is thrown at the next call', () => {
  vi.useFakeTimers()
  const { batch, add, told } = trial()
  add(1)
  add(1)
  vi.advanceTimersByTime(1100)
  expect(() => batch.flush()).toThrow(/UNIQUE/)
  expect(() => add(2)).toThrow(/UNIQUE/)
  expect(told).toEqual([])
  vi.useRealTimers()
})
