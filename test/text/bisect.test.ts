import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partitionPoint } from '../../src/text/bisect.ts'

test('as counting says, for every ascending list and limit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -9, max: 9 })),
      fc.integer({ min: -10, max: 10 }),
      (values, limit) => {
        const sorted = values.toSorted((a, b) => a - b)
        expect(partitionPoint(sorted, (each) => each <= limit)).toBe(
          sorted.filter((each) => each <= limit).length,
        )
      },
    ),
    { seed: 7 },
  )
})
