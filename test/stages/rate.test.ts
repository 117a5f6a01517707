import { expect, test } from 'vitest'
import { rateAfter, saysAsMuch } from '../../src/stages/match/indicators/rate.ts'
import { view } from '../../src/text/view.ts'

/** Words of a count up to `|`, what follows it, and the rate that is its own. */
const CASES: readonly (readonly [words: string, rate: string | null])[] = [
  ['đã giải quyết 940 hồ sơ|, chiếm 97,67% tổng số.', '97,67'],
  ['đã giải quyết 940 hồ sơ| (đạt 98%).', '98'],
  ['đã giải quyết 940 hồ sơ|, bằng 97% so với cùng kỳ.', null],
  ['công khai 90 thủ tục|, đạt 100% số thủ tục đủ điều kiện.', null],
  ['đã giải quyết 940 hồ sơ|, đạt 98,5% trước và đúng hạn.', null],
  ['đã giải quyết 940 hồ sơ|, đạt 98,5% hồ sơ đúng hẹn.', null],
  ['đúng hạn 926 hồ sơ|, đạt 98,5% đúng hạn.', '98,5'],
]

test.each(CASES)('%s: %s', (words, rate) => {
  const [count, rest] = words.split('|') as [string, string]
  const text = view(count + rest)
  const figure = rateAfter(text, { start: 0, end: count.length }, text.length)
  expect(figure && text.slice(figure.start, figure.end)).toBe(rate)
})

test('a rate that cannot say of which part it is, is not that of a part', () => {
  expect(saysAsMuch({ dimensions: {} }, { dimensions: { level: 'commune' } })).toBe(false)
  expect(saysAsMuch({ dimensions: { level: 'commune' } }, { dimensions: { level: 'commune' } })).toBe(true)
})
