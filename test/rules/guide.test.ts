import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { packageRoot } from '../../src/paths.ts'
import { readRuleFile } from '../../src/rules/file.ts'
import { formRules } from '../../src/rules/forms.ts'
import { indicatorRules } from '../../src/rules/indicators.ts'
import { relations } from '../../src/rules/relations.ts'
import { loadRules } from '../../src/rules.ts'
import { testIndicatorRules } from '../../src/stages/match/indicators/try.ts'

/** What the guide for clerks shows, each block a rule file of its own. */
const guide = readFileSync(join(packageRoot, 'rules', 'HUONG-DAN.md'), 'utf8')
const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml!)

const folder = mkdtempSync(join(tmpdir(), 'trichluc-guide-'))
afterAll(() => rmSync(folder, { recursive: true }))
const files = blocks.map((yaml, i) => {
  const path = join(folder, `${i}.yaml`)
  writeFileSync(path, yaml)
  return readRuleFile(path)
})
const own = (name: string) => readRuleFile(join(packageRoot, 'rules', name))
const base = [
  'cchc/catalogue.yaml',
  'cchc/forms/words.yaml',
  'language/abbreviations.yaml',
  'language/concepts.yaml',
].map(own)

describe('what the guide for clerks shows is true', () => {
  test('there is an example of every kind that a clerk writes', () => {
    expect(new Set(files.map(({ kind }) => kind))).toEqual(
      new Set(['indicators', 'catalogue', 'forms', 'form-words', 'tables', 'relations']),
    )
  })

  for (const each of testIndicatorRules(indicatorRules([...base, ...files])))
    test(`${each.rule} ${each.kind}: ${each.text}`, () => expect(each.message).toBe(''))

  test('the forms and tables of the guide load over the catalogue, with their rows and columns', () => {
    const { sheets, tables, words } = formRules([...base, ...files])
    expect(sheets.map(({ series, rows }) => [series, rows.length])).toEqual([['library-2025', 5]])
    expect(tables.map(({ id, columns }) => [id, columns.length])).toEqual([['books-by-field', 2]])
    expect([...words.units.values()]).toContain('count:cuốn')
  })

  test('so do its relations', () => {
    const { sums, splits, rates, events } = relations(files, indicatorRules([...base, ...files]).catalogue)
    expect([sums.length, splits.length, rates.length, events.size]).toEqual([1, 1, 1, 1])
  })

  test('all of it stands beside the rules of the program', () => {
    const copy = join(folder, 'rules')
    cpSync(join(packageRoot, 'rules'), copy, { recursive: true })
    blocks.forEach((yaml, i) => {
      writeFileSync(join(copy, `z${i}.yaml`), yaml)
    })
    const before = loadRules().indicators.catalogue.indicators.size
    expect(loadRules(copy).indicators.catalogue.indicators.size).toBe(before + 6)
  })
})
