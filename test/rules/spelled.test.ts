import { expect, test } from 'vitest'
import { spelledIn } from '../../src/rules/indicators/spelled.ts'

test.each([
  ['cấp (\\d+) thẻ', [['cấp '], [' thẻ']]],
  ['(?:cấp|phát) (\\d+) thẻ', [['cấp', 'phát'], [' thẻ']]],
  ['(?:cấp|\\p{L}+) (\\d+) thẻ', [[' thẻ']]],
  ['(?:đã cấp)? (\\d+) thẻ', [[' thẻ']]],
  ['thẻ(?: từ)* (?<n>\\d+)', [['thẻ']]],
  ['thẻs? mới{0,2}', [['thẻ'], [' mớ']]],
  ['(?!cấp lại)cấp(?= thẻ) (\\d+)', [['cấp']]],
  ['[cđ]ấp (\\d+)', [['ấp ']]],
  ['(?:(?:thu|nhận) thẻ|phát giấy)', [[' thẻ', 'phát giấy']]],
  ['\\d+', []],
])('%s cannot fit without %j', (expression, spelled) => {
  expect(spelledIn(expression)).toEqual(spelled)
})
