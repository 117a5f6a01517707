import { describe, expect, test } from 'vitest'
import type { ArchiveFigure } from '../../src/archive/figure.ts'
import { outliers } from '../../src/archive/outlier.ts'
import { restated } from '../../src/archive/restated.ts'
import { figure } from './figure.ts'

const quarters = ['03-31', '06-30', '09-30', '12-31']
const starts = ['01-01', '04-01', '07-01', '10-01']
/** One figure a quarter from 2021 on. */
const series = (values: readonly number[], more: Partial<ArchiveFigure> = {}) =>
  values.map((value, index) => {
    const year = 2021 + Math.floor(index / 4)
    const path = `${year}-q${(index % 4) + 1}.txt`
    return figure({
      value,
      path,
      period_from: `${year}-${starts[index % 4]}`,
      period_to: `${year}-${quarters[index % 4]}`,
      ...more,
    })
  })

describe('outlier', () => {
  const finds: Record<string, { figures: ArchiveFigure[]; gives: (readonly string[])[] }> = {
    'ten times too large': { figures: series([410, 395, 4200, 430, 450]), gives: [['4200', '430']] },
    'a thousand times too large, the unit mistaken': {
      figures: series([2014, 1890, 2_100_000, 2300], { unit: 'million_VND' }),
      gives: [['2100000', '2014']],
    },
    'ten times too small': {
      figures: series([98.1, 97.4, 9.85, 99], { unit: 'percent' }),
      gives: [['9.85', '98.1']],
    },
    'a steady series': { figures: series([410, 395, 430, 450]), gives: [] },
    'a series that varies by itself': { figures: series([40, 900, 4200, 130, 2000]), gives: [] },
    'small counts': { figures: series([3, 2, 30, 4]), gives: [] },
    'too few neighbours': { figures: series([410, 4200, 430]), gives: [] },
    'twice as much is no slip': { figures: series([410, 395, 860, 430]), gives: [] },
    'nine months beside quarters': {
      figures: [
        ...series([410, 395, 430, 450]),
        figure({ value: 4100, period_from: '2021-01-01', period_to: '2023-09-30' }),
      ],
      gives: [],
    },
    'a whole year ten times too large': {
      figures: series([410, 395, 430, 450, 4200, 4100, 4400, 4650, 440, 425, 460, 470]),
      gives: ['4200', '4100', '4400', '4650'].map((value) => [value, '440']),
    },
    'one slip up and one down': {
      figures: series([410, 395, 4300, 450, 42, 410, 440, 465]),
      gives: [
        ['4300', '440'],
        ['42', '440'],
      ],
    },
    'a tenfold rise that stays': {
      figures: series([410, 395, 430, 450, 420, 415, 4400, 4650]),
      gives: [],
    },
    'a tenfold fall from a high beginning': {
      figures: series([4400, 4650, 410, 395, 430, 450, 420, 415]),
      gives: [],
    },
    'amounts in thousands instead of millions from now on': {
      figures: series([2014, 1890, 2150, 2300, 2_200_000, 2_350_000], { unit: 'million_VND' }),
      gives: [
        ['2200000', '2150'],
        ['2350000', '2150'],
      ],
    },
    'steady growth from small to large': {
      figures: series([40, 70, 120, 200, 350, 600, 1000, 1700]),
      gives: [],
    },
    'half of the windows on either level': { figures: series([410, 395, 430, 4100, 4200, 4400]), gives: [] },
    'another agency': {
      figures: [...series([410, 395, 430, 450]), figure({ value: 4100, issuer: 'UBND huyện Yên Lạc Hạ' })],
      gives: [],
    },
  }
  for (const [name, { figures, gives }] of Object.entries(finds))
    test(name, () => expect(outliers(figures).map(({ values }) => values)).toEqual(gives))

  test('the latest window alone may be a true change, and is told so', () => {
    const [last] = outliers(series([410, 395, 430, 450, 4200]))
    expect(last).toMatchObject({ severity: 'low', message: expect.stringContaining('chưa có kỳ sau để so') })
    const [between] = outliers(series([410, 395, 4200, 430, 450]))
    expect(between).toMatchObject({ severity: 'medium' })
  })
})

describe('restated', () => {
  const later = { path: 'b.txt', issued_on: '2023-12-20' }
  const finds: Record<string, { figures: ArchiveFigure[]; gives: (readonly string[])[] }> = {
    'another figure in a later report': {
      figures: [figure({ value: 410 }), figure({ value: 412, ...later })],
      gives: [['410', '412']],
    },
    'the same figure': { figures: [figure({ value: 410 }), figure({ value: 410, ...later })], gives: [] },
    'the same, printed less exactly': {
      figures: [
        figure({ value: 97.67, decimals: 2, unit: 'percent' }),
        figure({ value: 97.7, decimals: 1, unit: 'percent', ...later }),
      ],
      gives: [],
    },
    'another window': {
      figures: [figure({ value: 410 }), figure({ value: 412, period_from: '2023-01-01', ...later })],
      gives: [],
    },
    'another agency': {
      figures: [figure({ value: 410 }), figure({ value: 412, issuer: 'UBND thị trấn Sông Mây', ...later })],
      gives: [],
    },
    'more than twice as much counts something else': {
      figures: [figure({ value: 410 }), figure({ value: 1240, ...later })],
      gives: [],
    },
    'the same amount in full and in thousands of millions with one decimal': {
      figures: [
        figure({ value: 1_138_320, unit: 'million_VND' }),
        figure({ value: 1_138_300, decimals: -2, unit: 'million_VND', ...later }),
      ],
      gives: [],
    },
    'a target': {
      figures: [figure({ value: 410 }), figure({ value: 412, modality: 'target', ...later })],
      gives: [],
    },
    'a document that contradicts itself': {
      figures: [figure({ value: 410 }), figure({ value: 412, ...later }), figure({ value: 410, ...later })],
      gives: [],
    },
    'an agency that is not known': {
      figures: [figure({ value: 410, issuer: null }), figure({ value: 412, issuer: null, ...later })],
      gives: [],
    },
  }
  for (const [name, { figures, gives }] of Object.entries(finds))
    test(name, () => {
      const found = restated(figures)
      expect(found.map(({ values }) => values)).toEqual(gives)
      for (const { path, message } of found) {
        expect(path).toBe('b.txt')
        expect(message).toContain('a.txt')
      }
    })
})
