import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/rules.ts'
import { matchForms } from '../../src/stages/match/forms.ts'
import { readNumber } from '../../src/text/numbers.ts'
import { outlineOf } from './forms/outlines.ts'

interface Told {
  readonly indicator: string
  readonly value: number
  readonly dimensions?: Readonly<Record<string, string>>
  readonly source?: string
}

const shared = process.env.TRICHLUC_SHARED

describe.skipIf(!shared)('tables of the shared reports', () => {
  const folder = join(shared ?? '', 'gold')
  const names =
    shared && existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  for (const name of names) {
    const { observations } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { observations: Told[] }
    const told = observations.filter(({ source }) => source === 'table')
    test(`${name}: ${told.length} figures of tables, as lines of text`, () => {
      const text = readFileSync(join(shared!, 'corpus', 'reports', name.replace(/json$/, 'txt')), 'utf8')
      const { mentions } = matchForms(
        outlineOf(text.normalize('NFC').replaceAll('\r', '')),
        loadRules().forms,
      )
      const found = mentions.map((each) =>
        key(
          each.indicator,
          each.dimensions,
          readNumber(each.printed, { percent: each.slot === 'percent' })?.value,
        ),
      )
      expect(new Set(found)).toEqual(
        new Set(told.map((each) => key(each.indicator, each.dimensions, each.value))),
      )
    })
  }
})

if (!shared) test.skip('skipped: no shared corpus (TRICHLUC_SHARED is unset)')

const key = (indicator: string, dimensions: Told['dimensions'], value: number | undefined) =>
  `${indicator}${JSON.stringify(Object.entries(dimensions ?? {}).sort())}=${value}`
