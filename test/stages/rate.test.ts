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

test.each([
  ['giải quyết 910 hồ sơ, trong đó trước hạn 500 hồ sơ, |đúng hạn 400 hồ sơ|, đạt 98,9%.', null],
  ['giải quyết 910 hồ sơ: trước hạn 500 hồ sơ và |đúng hạn 400 hồ sơ| (đạt 98,9%).', null],
  ['giải quyết 910 hồ sơ: trước hạn 500 hồ sơ, |đúng hạn 400 hồ sơ|, chiếm 44%.', '44'],
  ['giải quyết 910 hồ sơ: trước hạn 500 hồ sơ, chiếm 54,9%, |đúng hạn 400 hồ sơ|, chiếm 44%.', '44'],
  ['giải quyết trước hạn 1.127 hồ sơ, |đúng hạn 64 hồ sơ|, đạt 99,66%.', null],
  ['giải quyết trước hạn và đúng hạn 900 hồ sơ, |quá hạn 10 hồ sơ|, chiếm 1,1%.', '1,1'],
  ['phát 540 phiếu: 302 phiếu rất hài lòng, |221 phiếu hài lòng|, đạt 96,85%.', null],
  [
    'phát 540 phiếu: 302 phiếu rất hài lòng, 221 phiếu hài lòng, |17 phiếu bình thường|, chiếm 3,15%.',
    '3,15',
  ],
  ['trực tuyến mức độ 3 là 1.127 hồ sơ, |mức độ 4 là 64 hồ sơ|, chiếm 14,66% số hồ sơ.', null],
  ['cung cấp 41 thủ tục mức độ 3, |12 thủ tục mức độ 4|, đạt 19,2% tổng số thủ tục.', null],
  ['tổng số 276 thủ tục: 41 thủ tục mức độ 3, |12 thủ tục mức độ 4|, đạt 4,35% tổng số thủ tục.', '4,35'],
  ['tiếp nhận 2.000 hồ sơ, trực tuyến 1.200 hồ sơ, |bưu chính 300 hồ sơ|, chiếm 75%.', null],
  ['tiếp nhận 2.000 hồ sơ, trong đó |trực tuyến 1.200 hồ sơ|, đạt 60%.', '60'],
  ['tiếp nhận 500 hồ sơ, |giải quyết 450 hồ sơ|, đạt 91%.', '91'],
])('the last item of a row: %s: %s', (words, rate) => {
  const [before, item, rest] = words!.split('|') as [string, string, string]
  const text = view(before + item + rest)
  const figure = rateAfter(text, { start: before.length, end: before.length + item.length }, text.length)
  expect(figure && text.slice(figure.start, figure.end)).toBe(rate)
})

test('a rate that cannot say of which part it is, is not that of a part', () => {
  expect(saysAsMuch({ dimensions: {} }, { dimensions: { level: 'commune' } })).toBe(false)
  expect(saysAsMuch({ dimensions: { level: 'commune' } }, { dimensions: { level: 'commune' } })).toBe(true)
})
