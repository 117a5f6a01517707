import { expect, test } from 'vitest'
import { repairedWords } from '../../src/text/repaired.ts'

const repair = (charset: string, to: string) => ({
  ...{ charset, to, from: '', reason: '', runnerUp: null, confidence: 1 },
  at: { page: null, start: 0, end: to.length },
})

test.each([
  ['nothing repaired', [], {}],
  ['words, not stretches', [repair('tcvn3', 'hồ sơ  tồn đọng')], { tcvn3: 4 }],
  [
    'charsets by name, each summed',
    [repair('vni', 'báo cáo'), repair('tcvn3', 'quý'), repair('vni', 'năm')],
    { tcvn3: 1, vni: 3 },
  ],
] as const)('%s', (_, repairs, words) => {
  expect(JSON.stringify(repairedWords(repairs))).toBe(JSON.stringify(words))
})
