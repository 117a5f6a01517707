import { describe, expect, test } from 'vitest'
import type { ArchiveFigure } from '../../src/archive/figure.ts'
import { missedTargets } from '../../src/archive/missed.ts'
import { figure, type Told } from './figure.ts'

const result = (told: Told) =>
  figure({
    path: 'q2.txt',
    issued_on: '2023-06-15',
    indicator: 'payment.online_payment_rate',
    label: 'Tỷ lệ thanh toán trực tuyến',
    unit: 'percent',
    period_from: '2023-04-01',
    period_to: '2023-06-30',
    quote: `tỷ lệ thanh toán trực tuyến đạt ${told.value}%`,
    ...told,
  })
const aim = (told: Told) => result({ path: 'q1.txt', issued_on: '2023-03-15', modality: 'target', ...told })

describe('a result against the target of an earlier report', () => {
  const cases: Record<string, { figures: readonly ArchiveFigure[]; gives: readonly (readonly string[])[] }> =
    {
      'short of it': { figures: [aim({ value: 90 }), result({ value: 75 })], gives: [['75', '90']] },
      reached: { figures: [aim({ value: 90 }), result({ value: 90 })], gives: [] },
      passed: { figures: [aim({ value: 90 }), result({ value: 95 })], gives: [] },
      'within the printed places': {
        figures: [aim({ value: 90 }), result({ value: 89.6, decimals: 1 })],
        gives: [],
      },
      'a bound from above': {
        figures: [
          aim({ value: 5, comparator: 'le', quote: 'hồ sơ trễ hạn không quá 5%' }),
          result({ value: 7 }),
        ],
        gives: [['7', '5']],
      },
      'to fall to': {
        figures: [aim({ value: 3, quote: 'giảm tỷ lệ hộ nghèo xuống còn 3%' }), result({ value: 4 })],
        gives: [['4', '3']],
      },
      'a quantity that nobody wants more of': {
        figures: [aim({ value: 3, quote: 'tỷ lệ hộ nghèo đạt 3%' }), result({ value: 2 })],
        gives: [],
      },
      'no words that tell the direction': {
        figures: [aim({ value: 90, quote: 'tỷ lệ 90%' }), result({ value: 75 })],
        gives: [],
      },
      'a count without a bound': {
        figures: [aim({ value: 90, unit: 'count:tin bài' }), result({ value: 75, unit: 'count:tin bài' })],
        gives: [],
      },
      'a count with a bound': {
        figures: [
          aim({ value: 90, unit: 'count:tin bài', comparator: 'ge' }),
          result({ value: 75, unit: 'count:tin bài' }),
        ],
        gives: [['75', '90']],
      },
      'data gathered two weeks early': {
        figures: [
          aim({ value: 90 }),
          result({ value: 75, period_from: '2023-03-15', period_to: '2023-06-14' }),
        ],
        gives: [['75', '90']],
      },
      'another window': {
        figures: [aim({ value: 90 }), result({ value: 75, period_from: '2023-01-01' })],
        gives: [],
      },
      'a day': {
        figures: [aim({ value: 90 }), result({ value: 75, period_from: '2023-06-30' })],
        gives: [],
      },
      'another agency': {
        figures: [aim({ value: 90, issuer: 'UBND xã Sông Mây' }), result({ value: 75 })],
        gives: [],
      },
      'two targets in one report': {
        figures: [aim({ value: 90 }), aim({ value: 80 }), result({ value: 75 })],
        gives: [],
      },
      'the later target counts': {
        figures: [
          aim({ value: 90, path: 'q4.txt', issued_on: '2022-12-15' }),
          aim({ value: 70 }),
          result({ value: 75 }),
        ],
        gives: [],
      },
      'a target told afterwards': {
        figures: [aim({ value: 90, issued_on: '2023-09-15' }), result({ value: 75 })],
        gives: [],
      },
      'a result with a bound': {
        figures: [aim({ value: 90 }), result({ value: 75, comparator: 'gt' })],
        gives: [],
      },
    }
  for (const [name, { figures, gives }] of Object.entries(cases))
    test(name, () => expect(missedTargets(figures).map(({ values }) => values)).toEqual(gives))
})
