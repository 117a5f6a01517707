import { describe, expect, test } from 'vitest'
import { joinEnds } from '../../src/rules/indicators/join.ts'
import { lineOf } from '../../src/rules/indicators/line.ts'
import { MASK } from '../../src/rules/indicators/slots.ts'
import { loadRules } from '../../src/rules.ts'
import { testIndicatorRules } from '../../src/stages/match/indicators/try.ts'

describe('every indicator rule holds on its own sentences', () => {
  const { indicators } = loadRules()
  for (const each of testIndicatorRules(indicators)) {
    test(`${each.rule} ${each.kind}: ${each.text}`, () => expect(each.message).toBe(''))
  }
})

test('a long masked stretch is joined whole, never split in millions of ways', () => {
  expect(joinEnds(lineOf(`${MASK.repeat(250)}x`), 0)).toEqual([250, 0])
})
