import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../src/paths.ts'
import { type RuleFile, readRuleFile } from '../../src/rules/file.ts'
import { indicatorRules } from '../../src/rules/indicators.ts'
import { referenceRules } from '../../src/rules/references.ts'

/** As deep as the build keeps the places of values; one deeper has the whole file parsed again. */
const KEPT = 3

test('where all is well, no place is asked for that only parsing again can tell', () => {
  const asked: string[] = []
  const noting = (file: RuleFile): RuleFile => ({
    ...file,
    where: (keys) => {
      if (keys.length > KEPT) asked.push(keys.join('.'))
      return file.where(keys)
    },
  })
  const rules = join(packageRoot, 'rules')
  const files = readdirSync(rules, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => noting(readRuleFile(join(rules, name))))
  indicatorRules(files)
  referenceRules(files)
  expect(asked).toEqual([])
})
