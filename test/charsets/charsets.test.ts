import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadReaders } from '../../src/kit.ts'
import { repairText } from '../../src/stages/repair/repair-text.ts'

/** Each charset brings a table: what it fixes (with a font where the file has one), leaves and still misses. */
interface Row {
  readonly raw: string
  readonly text: string
  readonly font?: string
}

interface Table {
  readonly fixes: readonly Row[]
  readonly leaves?: readonly string[]
  readonly misses?: readonly Row[]
}

const { charsets } = await loadReaders()
const here = import.meta.dirname
const tables = readdirSync(here).filter((each) => each.endsWith('.yml'))

const fix = (raw: string, font?: string) => repairText(raw, charsets, font ?? null)

test('every charset brings its table', () => {
  expect(tables).toEqual(expect.arrayContaining(charsets.map((each) => `${each.id}.yml`)))
})

for (const name of tables) {
  const { fixes, leaves = [], misses = [] } = parse(readFileSync(join(here, name), 'utf8')) as Table
  const id = name.replace('.yml', '')

  describe(id, () => {
    for (const row of fixes) {
      test(`fixes ${row.raw}`, () => {
        const fixed = fix(row.raw, row.font)
        expect(fixed.text).toBe(row.text.normalize('NFC'))
        expect(fix(fixed.text).text).toBe(fixed.text)
        expect(fixed.repairs.length).toBeGreaterThan(0)
        if (charsets.some((each) => each.id === id))
          expect(fixed.repairs.map((each) => each.charset)).toContain(id)
      })
    }
    for (const raw of leaves) {
      test(`leaves ${raw}`, () => expect(fix(raw)).toEqual({ text: raw, repairs: [] }))
    }
    for (const row of misses) {
      test(`still misses ${row.raw}`, () => {
        expect(fix(row.raw, row.font).text, 'fixed at last: move this row up to `fixes`').not.toBe(row.text)
      })
    }
  })
}

test('a second reading of the same chart: fixed phrases, typed by hand in each charset', () => {
  const phrase = 'Cộng hoà xã hội chủ nghĩa Việt Nam, độc lập, tự do, hạnh phúc'
  for (const raw of [
    'Céng hoµ x· héi chñ nghÜa ViÖt Nam, ®éc lËp, tù do, h¹nh phóc',
    'Coäng hoaø xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp, töï do, haïnh phuùc',
    'Cµng hoà xã hµi chü nghîa Vi®t Nam, ðµc l§p, tñ do, hÕnh phúc',
    'Côòng hoàÌ xaÞ hôòi chuÒ nghiÞa Viêòt Nam, ðôòc lâòp, týò do, haònh phuìc'.replace('hoàÌ', 'hoaÌ'),
    "Co^.ng hoa` xa~ ho^.i chu? nghi~a Vie^.t Nam, ddo^.c la^.p, tu+. do, ha.nh phu'c",
  ]) {
    expect(fix(raw).text).toBe(phrase.normalize('NFC'))
  }
})
