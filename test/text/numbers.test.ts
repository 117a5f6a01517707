import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountOf } from '../../src/text/numbers/amount.ts'
import { moneyPower, readNumber, scaled } from '../../src/text/numbers.ts'

const plain: readonly [printed: string, value: number, decimals: number][] = [
  ['12', 12, 0],
  ['02', 2, 0],
  ['1.234', 1234, 0],
  ['12.860', 12860, 0],
  ['8.024.907.482', 8024907482, 0],
  ['1 234', 1234, 0],
  ['1\u00a0234\u00a0567', 1234567, 0],
  ['750,76', 750.76, 2],
  ['1.234,5', 1234.5, 1],
  ['98.17', 98.17, 2],
  ['0,125', 0.125, 3],
  ['0.125', 0.125, 3],
  ['-2,5', -2.5, 1],
  ['１２', 12, 0],
  ['hai', 2, 0],
  ['mười lăm', 15, 0],
  ['hai mươi mốt', 21, 0],
  ['ba mươi tư', 34, 0],
  ['một trăm', 100, 0],
  ['nửa', 0.5, 1],
  ['Không', 0, 0],
  ['chưa có', 0, 0],
]

describe('a printed number', () => {
  for (const [printed, value, decimals] of plain) {
    test(`${printed} is ${value}`, () => {
      expect(readNumber(printed)).toEqual({ value, decimals, ambiguous: null })
    })
  }

  test('a percentage takes the point as decimal mark, and says so where three digits follow', () => {
    expect(readNumber('0.1', { percent: true })?.value).toBe(0.1)
    expect(readNumber('98,17', { percent: true })).toEqual({ value: 98.17, decimals: 2, ambiguous: null })
    expect(readNumber('98.170', { percent: true })?.ambiguous).toContain('98.170')
  })

  test('what can be read in two ways is read in one and told', () => {
    expect(readNumber('1,234', { whole: true })).toMatchObject({ value: 1234 })
    expect(readNumber('1,234', { whole: true })?.ambiguous).not.toBeNull()
    expect(readNumber('1,234.5')).toMatchObject({ value: 1234.5, decimals: 1 })
    expect(readNumber('1,234.5')?.ambiguous).not.toBeNull()
    expect(readNumber('1O5')).toMatchObject({ value: 105 })
    expect(readNumber('l2')?.ambiguous).toContain('l2')
  })

  for (const words of [
    '',
    '5-7',
    '22/25',
    '15/9/2021',
    '12 (1)',
    'hồ sơ',
    'mười hai mươi',
    'x2',
    '1.23.456',
    '--5',
  ]) {
    test(`\`${words}\` is no single number`, () => expect(readNumber(words)).toBeNull())
  }

  test('every whole number grouped by points comes back', () => {
    const grouped = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, '.')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => readNumber(grouped(n))?.value === n),
      { seed: 5 },
    )
  })

  test('decimals are those printed, without binary noise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99 }), (whole, part) => {
        const digits = String(part).padStart(2, '0')
        expect(readNumber(`${whole},${digits}`)).toMatchObject({
          value: Number(`${whole}.${digits}`),
          decimals: 2,
        })
      }),
      { seed: 5 },
    )
  })
})

describe('an amount of money', () => {
  const amounts: readonly [printed: string, value: number, decimals: number][] = [
    ['8.024.907.482 đồng', 8024907482, 0],
    ['2.014 triệu đồng', 2014000000, -6],
    ['1,2 tỷ đồng', 1200000000, -8],
    ['45,6 tỉ', 45600000000, -8],
    ['2 triệu rưỡi', 2500000, -5],
    ['3,5 nghìn tỷ đồng', 3500000000000, -11],
    ['500 nghìn đồng', 500000, -3],
    ['750 đ', 750, 0],
    ['8 tỷ 65 triệu đồng', 8065000000, -6],
    ['8 tỷ đồng 65 triệu', 8065000000, -6],
    ['8 tỷ 65,5 triệu đồng', 8065500000, -5],
    ['8 tỷ 65 triệu 300 nghìn 500 đồng', 8065300500, 0],
    ['8 tỷ 65.300.000 đồng', 8065300000, 0],
  ]
  for (const [printed, value, decimals] of amounts) {
    const [, number, words] = /^(\S+) (.+)$/.exec(printed)!
    test(`${printed} is ${value}`, () =>
      expect(amountOf(readNumber(number!)!, words!)).toEqual({ value, decimals, ambiguous: null }))
  }

  test('scaling keeps the printed digits', () => {
    const amount = { value: 2014517000, decimals: 0, ambiguous: null }
    expect(scaled(amount, -6)).toEqual({ value: 2014.517, decimals: 6, ambiguous: null })
    expect(scaled({ value: 0.1, decimals: 1, ambiguous: null }, 1).value).toBe(1)
  })

  test('other words are no money', () => expect(moneyPower('hồ sơ')).toBeNull())
})
