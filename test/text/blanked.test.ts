import { expect, test } from 'vitest'
import { blanked } from '../../src/text/blanked.ts'

test.each([
  ['abc', [], 'abc'],
  ['abcdef', [{ start: 1, end: 3 }], 'a  def'],
  ['a\n2\nb', [{ start: 1, end: 4 }], 'a\n \nb'],
  [
    'abcdef',
    [
      { start: 3, end: 5 },
      { start: 0, end: 1 },
    ],
    ' bc  f',
  ],
  [
    'abcdef',
    [
      { start: 0, end: 4 },
      { start: 2, end: 5 },
    ],
    '     f',
  ],
])('%j without %j', (text, spans, left) => {
  expect(blanked(text, spans)).toBe(left)
})
