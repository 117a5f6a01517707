import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keepLabels, labelsIn } from '../../src/store/labels.ts'
import { openToWrite } from '../../src/store/open.ts'
import { scratch } from '../ingest/trial.ts'

const catalogue = (label: string) => ({
  dimensions: new Map([['field', [{ id: 'land', label }]]]),
  dimensionLabels: new Map([['field', 'lĩnh vực']]),
})

describe('the words for dimensions', () => {
  const db = openToWrite(join(scratch(), 'x.db'))
  keepLabels(db, catalogue('Đất đai'))

  test.each([
    [['field', 'land'], 'lĩnh vực', 'Đất đai'],
    [['field', 'sea'], 'lĩnh vực', 'sea'],
    [['level', 'land'], 'level', 'land'],
  ] as const)('%j is called %s: %s', ([name, value], dimension, label) => {
    const labels = labelsIn(db)
    expect([labels.dimension(name), labels.value(name, value)]).toEqual([dimension, label])
  })

  test.each([
    [['lĩnh vực', 'Đất đai'], 'field', 'land'],
    [['linh vuc', 'dat dai'], 'field', 'land'],
    [['field', 'đất đai'], 'field', 'land'],
    [['field', 'land'], 'field', 'land'],
    [['nơi', 'đất đai'], 'nơi', 'đất đai'],
  ] as const)('%j means %s=%s', (typed, name, value) => {
    expect(labelsIn(db).idsOf(typed)).toEqual([name, value])
  })

  test('are those of the rules last loaded', () => {
    keepLabels(db, catalogue('Địa chính'))
    expect(labelsIn(db).value('field', 'land')).toBe('Địa chính')
  })
})
