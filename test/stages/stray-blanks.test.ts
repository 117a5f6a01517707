import { describe, expect, it } from 'vitest'
import { loadRules } from '../../src/rules.ts'
import { unreadFigures } from '../../src/stages/match/indicators/unread.ts'
import { matchIndicators } from '../../src/stages/match/indicators.ts'
import { matchReferences } from '../../src/stages/match/references.ts'
import { exampleOutline } from '../../src/text/example.ts'
import { read } from './observed.ts'

const { indicators, references } = loadRules()

describe('blanks that part no words', () => {
  it.each([
    ['Trong \n6 tháng đầu năm 2023 tuyển dụng 11 công chức.', ['11 2023-01-01..2023-06-30 actual']],
    ['Trong  6 tháng  đầu năm 2023 tuyển   dụng 11 công  chức. ', ['11 2023-01-01..2023-06-30 actual']],
    ['Trong\u00a0\n  năm 2023\u00a0 tuyển dụng 11 công chức.', ['11 2023-01-01..2023-12-31 actual']],
    ['Đất đai      120 hồ sơ      110 hồ sơ', []], // columns
  ])('%s', (text, told) => expect(read(text)).toEqual(told))
})

describe('what is quoted stands in the text as it is', () => {
  const text =
    'Theo  Kế hoạch số  8/KH-UBND  ngày 12/01/2024, \n  đã tuyển  dụng \n 1 .200  công chức  và vớt  9  cái  nón. \n'
  const outline = exampleOutline(text, { level: 'tỉnh' })
  const cited = matchReferences(outline, references)
  const { mentions } = matchIndicators(outline, cited, indicators)
  const left = unreadFigures(outline, [...cited, ...mentions], indicators)

  it('for figures that are read and for those that are not', () => {
    for (const { at, quote, printed, numberAt } of mentions) {
      expect(text.slice(at.start, at.end)).toBe(quote)
      expect(text.slice(numberAt.start, numberAt.end)).toBe(printed)
    }
    expect(left.map(({ figure }) => text.slice(figure.start, figure.end))).toContain('9')
    expect(left.flatMap(({ unknown }) => unknown.map((each) => text.slice(each.start, each.end)))).toContain(
      'vớt',
    )
  })

  it.each([
    ['Đã tuyển  dụng \n 12  công chức.', 'Đã tuyển  dụng \n 12  công chức', '12'],
    ['Tiếp  nhận   120 hồ  sơ. ', 'Tiếp  nhận   120 hồ  sơ', '120'],
  ])('%s', (told, quote, printed) => {
    const found = matchIndicators(exampleOutline(told, { level: 'tỉnh' }), [], indicators)
    expect(found.mentions.map((each) => [each.quote, each.printed])).toEqual([[quote, printed]])
  })
})
