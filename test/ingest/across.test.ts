import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findings } from '../../src/store/findings.ts'
import { openToRead } from '../../src/store/open.ts'
import { exported, load, otherRules, scratch, write } from './trial.ts'

const report = (window: string, figure: number) => `Báo cáo\nkỳ ${window}\nhồ sơ tiếp nhận = ${figure}\n`
const Q1 = '2021-01-01 2021-03-31'
const QUARTERS = [Q1, '2021-04-01 2021-06-30', '2021-07-01 2021-09-30', '2021-10-01 2021-12-31']

/** reports → kinds of findings with the clashing values */
const TABLE: Record<string, { files: Record<string, string>; gives: readonly string[] }> = {
  'one window with two figures': {
    files: { 'a.txt': report(Q1, 90), 'b.txt': `Bản sau\n${report(Q1, 95)}` },
    gives: ['restated b.txt 90 95'],
  },
  'one window with one figure': {
    files: { 'a.txt': report(Q1, 90), 'b.txt': `Bản sau\n${report(Q1, 90)}` },
    gives: [],
  },
  'a quarter and the half-year it is part of': {
    files: { 'a.txt': report(Q1, 90), 'b.txt': report('2021-01-01 2021-06-30', 200) },
    gives: [],
  },
  'what is dated to a day but is no stock': {
    files: {
      'a.txt': report('2021-12-31 2021-12-31', 90),
      'b.txt': `Năm\n${report('2021-12-31 2021-12-31', 95)}`,
    },
    gives: [],
  },
  'ten times its neighbours': {
    files: Object.fromEntries(
      QUARTERS.map((each, i) => [`${i}.txt`, report(each, i === 2 ? 4200 : 410 + i)]),
    ),
    gives: ['outlier 2.txt 4200 411'],
  },
}

const found = (database: string) => {
  const db = openToRead(database)
  const all = findings(db, {}).map(({ kind, path, values }) =>
    [kind, path.split('/').at(-1), ...values].join(' '),
  )
  db.close()
  return all
}

describe('what only several documents show', () => {
  for (const [name, { files, gives }] of Object.entries(TABLE))
    test(`${name}, in whatever order they are loaded`, async () => {
      const folder = scratch()
      write(folder, files)
      const names = Object.keys(files)
      const [one, other] = [join(scratch(), 'x.db'), join(scratch(), 'y.db')]
      for (const each of names) await load([join(folder, each)], one)
      for (const each of names.toReversed()) await load([join(folder, each)], other)
      expect(found(one)).toEqual(gives)
      expect(await exported(other)).toBe(await exported(one))
    }, 60_000)

  test('goes when its reason goes, stays when nothing or only the rules change', async () => {
    const folder = scratch()
    const db = join(scratch(), 'x.db')
    write(folder, TABLE['one window with two figures']!.files)
    await load([folder], db)
    const before = await exported(db)
    await load([folder], db)
    expect(await exported(db)).toBe(before)
    await load([folder], db, { rulesDir: otherRules() })
    expect(found(db)).toHaveLength(1)
    write(folder, { 'b.txt': `Bản sau\n${report(Q1, 90)}` })
    await load([folder], db)
    expect(found(db)).toEqual([])
  }, 60_000)
})
