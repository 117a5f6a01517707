import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agree, type Bounded, type Comparator, withSign } from '../../src/text/bounds.ts'

const figure = (value: number, comparator: Comparator = null): Bounded => ({ value, comparator })

describe('figures that are not given exactly', () => {
  test.each([
    [null, '100'],
    ['gt', '> 100'],
    ['ge', '≥ 100'],
    ['lt', '< 100'],
    ['le', '≤ 100'],
    ['approx', '≈ 100'],
  ] as const)('%s is written %s', (comparator, written) => {
    expect(withSign('100', comparator)).toBe(written)
  })

  test.each([
    [figure(99, 'gt'), figure(99.5), true],
    [figure(99, 'gt'), figure(99), false],
    [figure(99, 'gt'), figure(98), false],
    [figure(99, 'ge'), figure(99), true],
    [figure(5, 'lt'), figure(4), true],
    [figure(5, 'lt'), figure(5), false],
    [figure(5, 'le'), figure(5), true],
    [figure(90, 'gt'), figure(99, 'ge'), true],
    [figure(5, 'lt'), figure(5, 'gt'), false],
    [figure(5, 'le'), figure(5, 'ge'), true],
    [figure(5, 'le'), figure(5, 'gt'), false],
    [figure(9, 'lt'), figure(5, 'gt'), true],
    [figure(100, 'approx'), figure(98), false],
    [figure(100, 'approx'), figure(100), true],
    [figure(100), figure(95), false],
  ] as const)('%j beside %j: both may be true? %s', (a, b, wanted) => {
    expect([agree(a, b), agree(b, a)]).toEqual([wanted, wanted])
  })

  test('an exact figure agrees with a bound just where the arithmetic says so', () => {
    const holds = { gt: (a: number, b: number) => a > b, le: (a: number, b: number) => a <= b }
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.constantFrom('gt' as const, 'le' as const), (a, b, name) => {
        expect(agree(figure(a), figure(b, name))).toBe(holds[name](a, b))
      }),
      { seed: 7 },
    )
  })
})
