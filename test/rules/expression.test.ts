import { expect, test } from 'vitest'
import { compileExpression } from '../../src/rules/indicators/expression.ts'
import { view } from '../../src/text/view.ts'

test.each([
  ['(?<n>\\d+) đơn vị', 'Có 14 đơn vị', '14 đơn vị'],
  ['(?<n>\\d+) đơn vị', 'Có 14 ĐƠN VỴ', '14 đơn vị'],
  ['Sở (?<n>\\d+)', 'Có sở 14', 'sở 14'],
  ['(?<n>\\d+) (?:cán bộ|bác sĩ)', '3 bác sỹ', '3 bác sỹ'],
  ['hoà giải (?<n>\\d+)', 'hòa giải 3 vụ', 'hòa giải 3'],
  ['(?<n>\\d+) \\p{Lu}', '3 Vụ', null],
  ['(?<n>\\d+) [VI]', '3 Vụ', null],
])('%s in %s: %s', (source, text, found) => {
  const [fit] = compileExpression(source).fitsIn(view(text))
  expect(fit ? view(text).slice(fit.start, fit.end) : null).toBe(found && view(found))
})
