import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/rules.ts'
import { testIndicatorRules } from '../../src/stages/match/indicators/try.ts'

describe('every indicator rule holds on its own sentences', () => {
  const { indicators } = loadRules()
  for (const each of testIndicatorRules(indicators)) {
    test(`${each.rule} ${each.kind}: ${each.text}`, () => expect(each.message).toBe(''))
  }
})
