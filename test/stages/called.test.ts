import { describe, expect, test } from 'vitest'
import { compileTemplate } from '../../src/rules/indicators/pattern.ts'
import { loadRules } from '../../src/rules.ts'
import { called } from '../../src/stages/match/indicators/called.ts'
import { view } from '../../src/text/view.ts'

const { indicators } = loadRules()

/** Every fiftieth sentence of the rules: each is held against all templates, which is what `called` spares. */
const SENTENCES = indicators.rules
  .flatMap(({ sentences }) => [...sentences.finds.map((each) => each.text), ...sentences.ignores])
  .filter((_, i) => i % 50 === 0)

test.each(SENTENCES)('no template that fits is passed by: %s', (sentence) => {
  const text = view(sentence)
  const tried = new Set(called(text, indicators.index).map(({ pattern }) => pattern))
  const fitting = indicators.rules.flatMap(({ patterns }) =>
    patterns.filter((pattern) => pattern.fitsIn(text).length > 0),
  )
  expect(fitting.filter((each) => !tried.has(each)).map(({ source }) => source)).toEqual([])
})

describe('a template is tried where all that it needs stands in its order', () => {
  const language = {
    abbreviations: { groups: [['tthc', 'thủ tục hành chính']], byFirst: new Map() },
    catalogue: indicators.catalogue,
  }
  const CASES: readonly (readonly [template: string, sentence: string, tried: boolean])[] = [
    ['đã tiếp nhận {n hồ sơ}', 'Phường đã tiếp nhận 12 hồ sơ.', true],
    ['đã tiếp nhận {n hồ sơ}', 'Phường đã nhận, tiếp tục xử lý 12 hồ sơ.', false],
    ['tiếp nhận … giải quyết {n hồ sơ}', 'Giải quyết 12 hồ sơ đã tiếp nhận.', false],
    ['tỷ lệ đúng hạn {percent}', 'Tỷ lệ đúng hạn đạt 98,5 %.', true],
    ['tỷ lệ đúng hạn {percent}', 'Tỷ lệ đúng hạn đạt cao, 98 hồ sơ.', false],
    ['thu ngân sách {money}', 'Thu ngân sách 15,6 tỷ.', true],
    ['thu ngân sách {money}', 'Thu ngân sách tăng 15,6 lần.', false],
    ['đàn bò {n con!}', 'Đàn bò 912con.', true],
  ]
  test.each(CASES)('%s | %s: %s', (template, sentence, tried) => {
    const pattern = compileTemplate(template, language)
    const own = { owner: 0, pattern }
    const index = new Map([...pattern.needs[0]!].map((phrase) => [phrase.split(' ')[0]!, [own]]))
    expect(called(view(sentence), index).length > 0).toBe(tried)
  })
})
