import { expect, test } from 'vitest'
import { matchesOf } from '../../src/text/matches.ts'

const CASES: readonly (readonly [pattern: RegExp, text: string])[] = [
  [/\d+/g, 'tiếp nhận 12 hồ sơ, giải quyết 10'],
  [/(?<word>\p{L}+)/gu, 'đúng hạn 98,5 %'],
  [/hồ sơ/g, ''],
  [/x*/g, 'axxb'],
  [/(?:)/g, 'năm 2021'],
]

test.each(CASES)('%s in %j: as matchAll, however often it is asked', (pattern, text) => {
  const told = (matches: Iterable<RegExpExecArray>) =>
    Array.from(matches, (match) => [match.index, ...match, match.groups?.word])
  pattern.lastIndex = 2
  const once = told(matchesOf(pattern, text))
  pattern.lastIndex = 0
  expect(once).toEqual(told(text.matchAll(pattern)))
  expect(told(matchesOf(pattern, text))).toEqual(once)
})
