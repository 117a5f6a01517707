import { expect, test } from 'vitest'
import { sheetOf } from '../../src/stages/match/indicators/sheet.ts'
import { exampleOutline } from '../../src/text/example.ts'

/** What stays to be read of a line: masked letters count nothing. */
const CASES: readonly (readonly [line: string, left: string])[] = [
  ['phát thanh được 120 giờ', 'phát thanh được 120 giờ'],
  ['phát thanh được 1.250 giờ', 'phát thanh được 1.250 giờ'],
  ['họp lúc 7 giờ 30, đủ 12 người', 'họp lúc , đủ 12 người'],
  ['trong 48 giờ làm việc', 'trong  làm việc'],
  ['đường dây nóng 0912 345 678 có 5 cuộc', 'đường dây nóng  có 5 cuộc'],
  ['trẻ dưới 6 tuổi: 15 trẻ', 'trẻ dưới : 15 trẻ'],
]

test.each(CASES)('%s: what may be read is “%s”', (line, left) => {
  expect(sheetOf(exampleOutline(line), []).text.replaceAll('¤', '')).toBe(left)
})
