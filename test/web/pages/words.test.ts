import { describe, expect, test } from 'vitest'
import { en } from '../../../src/web/pages/words/en.ts'
import { formatsOf } from '../../../src/web/pages/words/formats.ts'
import { vi } from '../../../src/web/pages/words/vi.ts'

describe('numbers, days and periods', () => {
  for (const [language, said] of [
    [
      'vi',
      { number: '1.234,5', fixed: '97,50', percent: '98 %', date: '09/03/2023', quarter: 'Quý III/2023' },
    ],
    ['en', { number: '1,234.5', fixed: '97.50', percent: '98 %', date: '09/03/2023', quarter: 'Q3 2023' }],
  ] as const)
    test(language, () => {
      const formats = formatsOf(language)
      expect(formats.number(1234.5)).toBe(said.number)
      expect(formats.number(97.5, 2)).toBe(said.fixed)
      expect(formats.percent(0.978)).toBe(said.percent)
      expect(formats.date('2023-03-09')).toBe(said.date)
      expect(formats.date(null)).toBe('—')
      expect(formats.period('2023-06-13', '2023-09-12')).toBe(said.quarter)
    })
})

/** Every place of words, as `home.run.title`, and of what type it is. */
const places = (words: object, above = ''): string[] =>
  Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? places(value, `${above}${name}.`)
      : [`${above}${name}: ${typeof value}`],
  )

test('both languages say everything, and neither says nothing', () => {
  expect(places(en).sort()).toEqual(places(vi).sort())
  for (const words of [vi, en]) expect(JSON.stringify(words)).not.toMatch(/:""/)
})
