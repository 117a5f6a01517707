import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TrichlucError } from '../../src/errors.ts'
import { migrations } from '../../src/store/migrations.ts'
import { openToRead, openToWrite, schemaVersion } from '../../src/store/open.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { scratch } from '../ingest/trial.ts'

const code = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return error instanceof TrichlucError ? error.code : String(error)
  }
  return 'opened'
}

describe('a database', () => {
  test('is made where there is none, with every folder above it', () => {
    const file = join(scratch(), 'a', 'b', 'x.db')
    const db = openToWrite(file)
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: schemaVersion })
    expect(db.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 })
    expect(db.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' })
    db.close()
    expect(code(() => openToRead(file).close())).toBe('opened')
  })

  test('has only strict tables', () => {
    const db = openToWrite(join(scratch(), 'x.db'))
    const loose = db.all(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND schema = 'main' AND name NOT LIKE 'sqlite_%'",
    )
    db.close()
    expect(loose).toEqual([])
  })

  test('is brought up step by step, and a step that fails leaves it as it was', () => {
    const file = join(scratch(), 'x.db')
    openToWrite(file).close()
    const before = openSqlite(file, { write: true, mustExist: true })
    before.exec('PRAGMA user_version = 0')
    before.close()
    const bytes = readFileSync(file)
    expect(() => openToWrite(file)).toThrow(/already exists/)
    expect(readFileSync(file).equals(bytes)).toBe(true)
    expect(migrations).toHaveLength(schemaVersion)
  })

  test('of a newer program is refused and not changed', () => {
    const file = join(scratch(), 'x.db')
    const db = openToWrite(file)
    db.exec(`PRAGMA user_version = ${schemaVersion + 1}`)
    db.close()
    const bytes = readFileSync(file)
    expect(code(() => openToWrite(file))).toBe('NEWER_DATABASE')
    expect(code(() => openToRead(file))).toBe('NEWER_DATABASE')
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  const wrong: readonly (readonly [string, (folder: string) => string, string, string])[] = [
    ['a folder', (folder) => folder, 'DATABASE_IS_FOLDER', 'DATABASE_IS_FOLDER'],
    [
      'a text file',
      (folder) => {
        writeFileSync(join(folder, 'a.txt'), 'Báo cáo '.repeat(200))
        return join(folder, 'a.txt')
      },
      'NOT_A_DATABASE',
      'NOT_A_DATABASE',
    ],
    [
      'a database of another program',
      (folder) => {
        const db = openSqlite(join(folder, 'b.db'), { write: true, mustExist: false })
        db.exec('CREATE TABLE t (a)')
        db.close()
        return join(folder, 'b.db')
      },
      'NOT_A_DATABASE',
      'NOT_A_DATABASE',
    ],
    ['nothing at all', (folder) => join(folder, 'none.db'), 'NO_DATABASE', 'opened'],
    [
      'a path below a file',
      (folder) => {
        writeFileSync(join(folder, 'file'), '')
        return join(folder, 'file', 'x.db')
      },
      'NO_DATABASE',
      'CANNOT_OPEN',
    ],
    ['a device', () => '/dev/full', 'NOT_A_DATABASE', 'NOT_A_DATABASE'],
  ]
  for (const [what, make, reading, writing] of wrong)
    test(`${what}: ${reading} to read, ${writing} to write`, () => {
      const folder = scratch()
      mkdirSync(folder, { recursive: true })
      const file = make(folder)
      expect(code(() => openToRead(file).close())).toBe(reading)
      expect(code(() => openToWrite(file).close())).toBe(writing)
    })
})
