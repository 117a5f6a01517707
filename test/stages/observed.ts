import { loadRules } from '../../src/rules.ts'
import { matchIndicators } from '../../src/stages/match/indicators.ts'
import { matchReferences } from '../../src/stages/match/references.ts'
import { resolveIndicators } from '../../src/stages/resolve/indicators.ts'
import { exampleOutline } from '../../src/text/example.ts'

const { indicators, references } = loadRules()

export const YEAR = { from: '2024-01-01', to: '2024-12-31' }
export const NINE_MONTHS = { from: '2024-01-01', to: '2024-09-30' }

/** Each observation of a commune's report as `value period modality`, and what is left out, with a question mark. */
export function read(text: string, period = YEAR, issuedOn = '2024-12-18'): string[] {
  const { observations, notes } = readAll(text, period, issuedOn)
  return [
    ...observations.map(({ value, periodFrom, periodTo, modality }) => {
      const days = periodFrom === periodTo ? periodTo : `${periodFrom}..${periodTo}`
      return `${value} ${days} ${modality}`
    }),
    ...notes.map(({ code }) => `? ${code}`),
  ]
}

/** Each observation of a commune's report on nine months as `value crop`. */
export const crops = (text: string): string[] =>
  readAll(text, NINE_MONTHS).observations.map(({ value, dimensions }) => `${value} ${dimensions.crop}`)

function readAll(text: string, period: typeof YEAR, issuedOn = '2024-12-18') {
  const outline = exampleOutline(text, {
    level: 'xã',
    title: 'Kết quả cải cách hành chính và tình hình kinh tế - xã hội',
    period,
    issuedOn: period === NINE_MONTHS ? '2024-09-14' : issuedOn,
  })
  const cited = matchReferences(outline, references)
  const { mentions, notes } = matchIndicators(outline, cited, indicators)
  return resolveIndicators({ outline, mentions, notes }, indicators)
}
