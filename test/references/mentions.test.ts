import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { referencesIn, testReferenceRules } from '../../src/references/rule-tests.ts'
import type { Reference } from '../../src/types.ts'
import { rules } from './rules.ts'

const table = (name: string) => parse(readFileSync(join(import.meta.dirname, name), 'utf8').normalize('NFC'))

const numbered = (text: string) => referencesIn(text, rules).filter((each) => each.kind === 'numbered')
const shown = (each: Reference) =>
  `${each.docType ?? '-'} | ${each.code ?? each.number} | ${each.date ?? '-'}`

const groups = table('mentions.yaml') as Record<string, { text: string; gives: string[] }[]>
for (const [name, rows] of Object.entries(groups)) {
  describe(`finds: ${name}`, () => {
    for (const row of rows) test(row.text, () => expect(numbered(row.text).map(shown)).toEqual(row.gives))
  })
}

describe('finds no number in', () => {
  for (const text of table('look-alikes.yaml') as string[])
    test(text, () => expect(numbered(text).map(shown)).toEqual([]))
})

describe('the rule files hold what they say', () => {
  for (const each of testReferenceRules(rules))
    test(`${each.rule} ${each.kind}: ${each.text}`, () => expect(each.message).toBe(''))
})

test('a quote is the text at its place', () => {
  for (const { text } of Object.values(groups).flat())
    for (const each of referencesIn(text, rules))
      expect(text.slice(each.at.start, each.at.end)).toBe(each.quote)
})
