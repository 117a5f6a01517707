import { describe, expect, test } from 'vitest'
import type { ObservationFact } from '../../../../src/web/answers.ts'
import { changesOf, fieldsOf } from '../../../../src/web/pages/correct/fields.ts'
import { dayWritten, numberWritten, writtenNumber } from '../../../../src/web/pages/correct/written.ts'

describe('numbers as people write them', () => {
  test.each([
    ['532', 532],
    ['1.234', 1234],
    ['1.234.567,5', 1234567.5],
    ['1234,5', 1234.5],
    ['97,67', 97.67],
    ['-7', -7],
    ['−7,5', -7.5],
    ['8 024 907', 8024907],
  ])('%s', (text, value) => expect(numberWritten(text)).toBe(value))

  test.each(['', 'năm trăm', '97.67', '1.23', '1,234,567', '1.2345', '5 %', '1e3', '--5'])(
    'not `%s`',
    (text) => expect(numberWritten(text)).toBe(null),
  )

  test.each([0, 7, 1234, 97.67, 8024907482, -12.5])('%d, written and read again', (value) =>
    expect(numberWritten(writtenNumber(value))).toBe(value),
  )
})

describe('days as people write them', () => {
  test.each([
    ['30/09/2023', '2023-09-30'],
    ['1/2/2023', '2023-02-01'],
    ['29/02/2024', '2024-02-29'],
    ['', null],
  ])('%s', (text, day) => expect(dayWritten(text)).toBe(day))

  test.each(['31/04/2022', '29/02/2023', '2023-09-30', '30/13/2023', 'hôm nay', '1/1/23'])(
    'no such day: %s',
    (text) => expect(dayWritten(text)).toBe(undefined),
  )
})

describe('what was changed', () => {
  const fact = {
    ...{ value: 498, unit: 'count:hồ sơ', indicator: 'procedures.resolved_total', modality: 'actual' },
    ...{ period_from: '2023-06-13', period_to: '2023-09-12' },
  } as ObservationFact
  const units = {
    unit: (unit: string) => (unit === 'percent' ? '%' : unit.replace('count:', '')),
    unitWritten: (words: string) => (words === '%' ? 'percent' : `count:${words}`),
  }
  const fields = fieldsOf({ kind: 'observation', fact }, units)
  const changes = (typed: Record<string, string>) => changesOf(fields, typed, units)

  test.each<[string, Record<string, string>, Record<string, unknown>]>([
    ['nothing typed', {}, {}],
    ['the same typed again', { value: '498', period_to: '12/09/2023' }, {}],
    ['the value', { value: '1.529' }, { value: 1529 }],
    ['the unit, by its word', { unit: '%' }, { unit: 'percent' }],
    ['a period that is taken away', { period_from: '' }, { period_from: null }],
    ['several', { value: '529', modality: 'target' }, { value: 529, modality: 'target' }],
  ])('%s', (_, typed, after) => expect(changes(typed)).toEqual({ after, faults: {} }))

  test('what cannot be read is told by its field and changes nothing', () => {
    expect(changes({ value: '5,2,9', period_to: '31/9/2023', indicator: ' ' })).toEqual({
      after: {},
      faults: { value: 'badNumber', period_to: 'badDate', indicator: 'needed' },
    })
  })
})
