import type { Facts, Level, Observation } from '../../src/types.ts'
import { outlineOf } from '../stages/forms/outlines.ts'

/** A figure in short: what a test says of it; the rest is a report of the third quarter. */
export interface Told extends Partial<Omit<Observation, 'indicator' | 'value'>> {
  readonly indicator: string
  readonly value: number
  /** Words between the figure before and this one. */
  readonly after?: string
}

const units: readonly (readonly [RegExp, string])[] = [
  [/_(?:rate|share)$/, 'percent'],
  [/^public_investment\.(?!.*rate)/, 'million_VND'],
]

/** Every line a paragraph of one section, where the words have lines. */
function unitsOf(text: string): Facts['outline']['units'] {
  if (!text.includes('\n')) return []
  let at = 0
  return text.split('\n').map((line) => {
    const start = at
    at += line.length + 1
    return { start, end: start + line.length, role: 'body', marker: null, section: -1, kind: 'text' }
  })
}

/** The facts of a report that holds these figures, one behind the other, with `after` between them. */
export function factsOf(told: readonly Told[], level: Level = 'xã'): Facts {
  let text = 'Báo cáo. '
  const observations = told.map(({ after = '; ', ...each }): Observation => {
    text += after
    const start = text.length
    const quote = each.quote ?? `${each.indicator} ${each.value}`
    text += quote
    const decimals = `${each.value}`.split('.')[1]?.length ?? 0
    return {
      label: each.indicator,
      decimals,
      printed: `${each.value}`,
      unit: units.find(([pattern]) => pattern.test(each.indicator))?.[1] ?? 'count',
      dimensions: {},
      periodFrom: '2023-07-01',
      periodTo: '2023-09-30',
      comparator: null,
      modality: 'actual',
      source: 'prose',
      form: null,
      row: null,
      at: { page: null, start, end: start + quote.length },
      quote,
      rule: 'test',
      section: 0,
      confidence: 1,
      ...each,
    }
  })
  const outline = outlineOf(`${text}.`)
  return {
    outline: { ...outline, units: unitsOf(text), header: { ...outline.header, level } },
    references: [],
    observations,
    findings: [],
    notes: [],
  }
}
