import { expect, test } from 'vitest'
import { swallowedComparators } from '../../src/rules/indicators/swallowed.ts'
import type { IndicatorRule } from '../../src/rules/indicators.ts'
import { loadRules } from '../../src/rules.ts'

/** What a template is told to swallow: the words and the slot behind them. */
function swallowed(source: string): string[] {
  const rule = { id: 'q', where: 'rules/q.yaml:3:5', patterns: [{ source, needs: [new Set(['x'])] }] }
  return swallowedComparators([rule as unknown as IndicatorRule]).map(
    ({ where, words, slot }) => `${where} ${words.join(', ')} ${slot}`,
  )
}

test.each([
  ['hiến [trên|hơn] {area} đất', 'rules/q.yaml:3:5 trên, hơn {area}'],
  ['tuyên truyền: [ít nhất|tối thiểu] {n tin bài!}', 'rules/q.yaml:3:5 ít nhất, tối thiểu {n}'],
  ['rộng khoảng {area}', 'rules/q.yaml:3:5 khoảng {area}'],
  ['tỷ lệ (lên|đạt|lên trên) {percent}', 'rules/q.yaml:3:5 trên {percent}'],
  ['dài [không quá] [là]: {n phút!}', 'rules/q.yaml:3:5 không quá {n}'],
  ['giải quyết [so với|trên] [tổng]: {percent}', 'rules/q.yaml:3:5 trên {percent}'],
  ['thu (gần {money}|hết)', 'rules/q.yaml:3:5 gần {money}'],
])('a comparator right before a figure: %s', (template, wanted) =>
  expect(swallowed(template)).toEqual([wanted]),
)

test.each([
  'hiến {area} đất',
  '(trong|trên) [tổng] [số] {n} nhiệm vụ',
  '{n} hồ sơ trên [tổng số] {of} hồ sơ',
  'tiếp nhận (qua|trên) phần mềm: {n văn bản}',
  'biên chế cấp trên giao [cấp trên]: {n}',
  'trẻ dưới {date} được tiêm: {percent}',
  'sản lượng [ước] [đạt]: {n tấn!}',
  'năng suất bình quân {n tạ!}',
  'thời lượng [từ] {n phút!}',
])('words that a figure does not lose: %s', (template) => expect(swallowed(template)).toEqual([]))

test('the rules of the program swallow none', () => {
  expect(swallowedComparators(loadRules().indicators.rules)).toEqual([])
})
