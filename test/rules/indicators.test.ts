import { describe, expect, test } from 'vitest'
import { JOIN, MASK } from '../../src/rules/indicators/slots.ts'
import { loadRules } from '../../src/rules.ts'
import { testIndicatorRules } from '../../src/stages/match/indicators/try.ts'

describe('every indicator rule holds on its own sentences', () => {
  const { indicators } = loadRules()
  for (const each of testIndicatorRules(indicators)) {
    test(`${each.rule} ${each.kind}: ${each.text}`, () => expect(each.message).toBe(''))
  }
})

test('a long masked stretch is joined whole, never split in millions of ways', () => {
  expect(new RegExp(`^${JOIN}\\d`).test(`${MASK.repeat(250)}x`)).toBe(false)
})
