import { expect, test } from 'vitest'
import { gathered, grouped } from '../../src/text/grouped.ts'

const words = ['xã', 'huyện', 'xóm', 'tỉnh', 'hồ']
const first = (word: string) => (word === 'tỉnh' ? null : word[0]!)

test('items stand by their key in order of first appearance; those without a key are left out', () => {
  expect([...grouped(words, first)]).toEqual([
    ['x', ['xã', 'xóm']],
    ['h', ['huyện', 'hồ']],
  ])
})

test('the groups alone', () => {
  expect(gathered(words, first)).toEqual([
    ['xã', 'xóm'],
    ['huyện', 'hồ'],
  ])
  expect(gathered([], first)).toEqual([])
})
