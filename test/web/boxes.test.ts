import { describe, expect, test } from 'vitest'
import { boxesOf } from '../../src/web/server/boxes.ts'

/** Four words on two lines of page 1, one on page 2. */
const boxes = [
  [0, 3, 1, 10, 100, 30, 112],
  [4, 8, 1, 34, 101, 60, 112],
  [9, 12, 1, 10, 120, 30, 132],
  [13, 17, 1, 34, 120, 60, 132],
  [18, 22, 2, 10, 50, 40, 62],
] as const

describe('the boxes of a stretch: one a line', () => {
  const found: readonly (readonly [number, number, readonly (readonly number[])[]])[] = [
    [0, 8, [[1, 10, 100, 50, 12]]],
    [4, 8, [[1, 34, 101, 26, 11]]],
    [5, 6, [[1, 34, 101, 26, 11]]],
    [3, 4, []],
    [
      4,
      12,
      [
        [1, 34, 101, 26, 11],
        [1, 10, 120, 20, 12],
      ],
    ],
    [
      0,
      22,
      [
        [1, 10, 100, 50, 12],
        [1, 10, 120, 50, 12],
        [2, 10, 50, 30, 12],
      ],
    ],
    [22, 30, []],
    [8, 4, []],
  ]
  for (const [start, end, wanted] of found)
    test(`${start}–${end}`, () => expect(boxesOf({ boxes }, start, end)).toEqual(wanted))
})
