import { expect, test } from 'vitest'
import type { Fact, Facts } from '../../../../src/web/pages/document/facts.ts'
import { factsUnder, highlightsOf } from '../../../../src/web/pages/document/pdf/boxes.ts'

const facts = {
  byKey: new Map(
    (['a', 'b', 'c'] as const).map((key) => [
      key,
      { key, layer: key === 'c' ? 'reference' : 'observation' } as Fact,
    ]),
  ),
} as unknown as Facts

const boxes = {
  document_id: '',
  page: null,
  boxes: [],
  facts: {
    a: [[1, 10, 10, 100, 20]],
    b: [
      [1, 10, 10, 100, 20],
      [2, 0, 0, 5, 5],
    ],
    c: [[1, 20, 12, 30, 10]],
    gone: [[1, 0, 0, 1, 1]],
  },
} as never

test('facts of one kind at one place share a box; the small lies above the large', () => {
  const pages = highlightsOf(boxes, facts)
  expect(pages.get(1)?.map(({ keys }) => keys)).toEqual([['a', 'b'], ['c']])
  expect(pages.get(2)?.map(({ keys }) => keys)).toEqual([['b']])
})

test('a point means the smallest box first', () => {
  const on = highlightsOf(boxes, facts).get(1)!
  const under = (x: number, y: number) => factsUnder(on, [x, y], facts).map(({ key }) => key)
  expect(under(25, 15)).toEqual(['c', 'a', 'b'])
  expect(under(90, 15)).toEqual(['a', 'b'])
  expect(under(300, 15)).toEqual([])
})
