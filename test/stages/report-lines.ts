import { loadRules } from '../../src/rules.ts'
import { matchIndicators } from '../../src/stages/match/indicators.ts'
import { exampleOutline } from '../../src/text/example.ts'
import type { Header, IndicatorMention, Unit } from '../../src/types.ts'

const { indicators } = loadRules()

/**
 * The indicators that the lines of a report tell, a bullet being its line's marker, and the codes of the
 * notes.
 */
export function readLines(text: string, header: Partial<Header>) {
  const units = [...text.matchAll(/[^\n]+/g)].map(
    (line): Unit => ({
      start: line.index,
      end: line.index + line[0].length,
      role: 'body',
      marker: /^(?:[*+-]|[a-zđ]\))(?= )/u.exec(line[0])?.[0] ?? null,
      section: -1,
      kind: 'text',
    }),
  )
  const { mentions, notes } = matchIndicators({ ...exampleOutline(text, header), units }, [], indicators)
  return { mentions, notes: notes.map(({ code }) => code) }
}

/**
 * `received_total [commune] 26.410`, or `[level=commune]`: an indicator without its group, its dimensions and
 * its figure.
 */
export function told({ indicator, dimensions, printed }: IndicatorMention, as: 'values' | 'named'): string {
  const of = Object.entries(dimensions).map(([name, value]) => (as === 'named' ? `${name}=${value}` : value))
  return `${indicator.split('.')[1]}${of.length > 0 ? ` [${of.join(' ')}]` : ''} ${printed}`
}
