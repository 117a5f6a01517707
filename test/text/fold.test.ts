import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldInPlace } from '../../src/text/fold.ts'

/** What folding means, letter by letter of the definition. */
const byDefinition = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐÐ]/g, 'd').toLowerCase()

const texts: readonly (readonly [text: string, folded: string])[] = [
  ['Kế hoạch', 'ke hoach'],
  ['ĐƯỜNG Ðê', 'duong de'],
  ['bi ̣tại', 'bi tai'],
  ['Uỷ ban – “Tổ” 1/2', 'uy ban – “to” 1/2'],
  ['й҄', 'и'],
  ['हिन्दी', 'हनद'],
]

describe('letters without marks', () => {
  for (const [text, folded] of texts) test(`${text} is ${folded}`, () => expect(fold(text)).toBe(folded))

  test('is what the definition says, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => fold(text) === byDefinition(text)),
      { seed: 7, numRuns: 2000 },
    )
  })

  test('in place, every unit stays where it was', () => {
    expect(foldInPlace('Tỉnh ĐÔNG SƠN')).toBe('tinh dong son')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => foldInPlace(text).length === text.length),
      { seed: 7 },
    )
  })
})
