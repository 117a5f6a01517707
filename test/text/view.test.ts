import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { view } from '../../src/text/view.ts'

const alike: readonly [a: string, b: string][] = [
  ['HOÀ BÌNH', 'Hòa Bình'],
  ['văn hoá', 'văn hóa'],
  ['số hoá', 'số hóa'],
  ['uỷ ban', 'ủy ban'],
  ['thuỷ sản', 'thủy sản'],
  ['khoẻ', 'khỏe'],
  ['kĩ thuật', 'kỹ thuật'],
  ['Tỉ lệ', 'tỷ lệ'],
  ['Quí III', 'quý III'],
  ['xử lí', 'xử lý'],
  ['“hài lòng”', '"hài lòng"'],
  ['2021–2025', '2021-2025'],
  ['hồ\nsơ', 'hồ sơ'],
  ['hồ\u00a0sơ', 'hồ sơ'],
  ['ÐĂNG KÝ', 'đăng ký'],
]

describe('the view of rules', () => {
  for (const [a, b] of alike)
    test(`${JSON.stringify(a)} looks like ${b}`, () => expect(view(a)).toBe(view(b)))

  for (const words of ['hoàn', 'toàn', 'quý', 'quỹ', 'thi', 'đi', 'khi', 'mai', 'thuyền']) {
    test(`${words} stays`, () => expect(view(words)).toBe(words))
  }

  test('has the length of the text, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => view(text).length === text.length),
      { seed: 5 },
    )
  })

  test('looks the same at a whole text as at each letter of it', () => {
    const letters = fc.constantFrom(...'aĐÐðİΣςẠß…“—:\u00a0\n\0z')
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(letters, fc.string({ unit: 'binary', maxLength: 1 })) }),
        (text) => {
          const one = Array.from({ length: text.length }, (_, i) => view(text[i]!)).join('')
          return view(one) === view(text)
        },
      ),
      { seed: 5, numRuns: 1000 },
    )
  })

  test('looking twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'hoàoáuỷquýkĩlí –“”\n\u00a0Đ'.split('')) }),
        (text) => {
          expect(view(view(text))).toBe(view(text))
        },
      ),
      { seed: 5 },
    )
  })
})
