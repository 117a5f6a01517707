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
  ['quá hạn 14 hồ sơ|, đạt 98,5% trước và đúng hạn.', null],
  ['quá hạn 14 hồ sơ|, bằng 1,5% quá hạn.', '1,5'],
  ['đã giải quyết 940 hồ sơ (trước hạn 700; đúng hạn 226; quá hạn 14|); đạt 98,5%.', null],
  ['đúng hạn 926 hồ sơ (trong đó trước hạn 700|), đạt 98,5%.', null],
  ['quá hạn (14 hồ sơ|), chiếm 1,5%.', '1,5'],
  ['(đúng hạn 926 hồ sơ|, đạt 98,5%).', '98,5'],
]

test.each(CASES)('%s: %s', (words, rate) => {
  const [count, rest] = words.split('|') as [string, string]
  const text = view(count + rest)
  const figure = rateAfter(text, { start: 0, end: count.length }, text.length)
  expect(figure && text.slice(figure.start, figure.end)).toBe(rate)
})

/** Words before an item, the item, what follows, and the rate that is its own. */
test.each([
  ['cung cấp 60 dịch vụ, gồm 45 dịch vụ mức độ 3, |15 dịch vụ mức độ 4|, chiếm 25,6% tổng số thủ tục.', null],
  ['cung cấp 60 dịch vụ, gồm 45 dịch vụ mức độ 3, |15 dịch vụ mức độ 4|, bằng 25% số dịch vụ.', '25'],
  [
    'cung cấp 60 dịch vụ, gồm 45 dịch vụ mức độ 3 (19%), |15 dịch vụ mức độ 4|, chiếm 6,6% tổng số thủ tục.',
    '6,6',
  ],
  ['cung cấp 60 dịch vụ, gồm 45 dịch vụ mức độ 3, |15 dịch vụ mức độ 4|, đạt 25,6%.', '25,6'],
  ['cung cấp 60 dịch vụ, gồm |15 dịch vụ mức độ 4|, chiếm 6,6% tổng số thủ tục.', '6,6'],
])('the last item of a list: %s: %s', (words, rate) => {
  const [before, item, rest] = words!.split('|') as [string, string, string]
  const text = view(before + item + rest)
  const span = { start: before.length, end: before.length + item.length }
  const figure = rateAfter(text, span, text.length)
  expect(figure && text.slice(figure.start, figure.end)).toBe(rate)
})

test('a rate that cannot say of which part it is, is not that of a part', () => {
  expect(saysAsMuch({ dimensions: {} }, { dimensions: { level: 'commune' } })).toBe(false)
  expect(saysAsMuch({ dimensions: { level: 'commune' } }, { dimensions: { level: 'commune' } })).toBe(true)
})
