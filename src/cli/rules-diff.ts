import { factsOf } from '../pipeline.ts'
import { type RuleDifference, ruleDifferences } from '../rules/diff.ts'
import { type Labels, labelsIn } from '../store/labels.ts'
import type { Observation } from '../types.ts'
import { quoteLine, type RulesOrder, tellStored } from './rules-stored.ts'
import { oneLine, type Terminal } from './terminal.ts'
import { dimensionsText, figure, number, periodText, unitText } from './words.ts'

/**
 * `rules diff`: what every stored document would gain, lose or read otherwise under other rules. Status 1 when there is
 * a difference.
 */
export async function diffRules(order: RulesOrder, terminal: Terminal): Promise<number> {
  const times = { new: 0, lost: 0, changed: 0 }
  await tellStored(order, terminal, (kit, db) => {
    const labels = labelsIn(db)
    return {
      of: ({ text, observations }) => {
        const found = ruleDifferences(observations, factsOf(text, kit).observations)
        for (const each of found) times[each.kind]++
        return found.map((each) => ({ row: each, lines: shown(each, labels) }))
      },
      last: (documents) =>
        `${number(documents)} văn bản: ${times.new} số liệu mới, ${times.lost} mất đi, ${times.changed} đổi khác\n`,
    }
  })
  return times.new + times.lost + times.changed > 0 ? 1 : 0
}

const SIGNS = { new: '+', lost: '−', changed: '~' } as const

function shown({ kind, before, after }: RuleDifference, labels: Labels): string {
  const said = [before, after].flatMap((each) => (each ? [observationText(each, labels)] : []))
  const { quote, at } = (after ?? before)!
  return `  ${SIGNS[kind]} ${said.join('\n    → ')}\n      ${quoteLine(oneLine(quote), at.page)}`
}

function observationText(each: Observation, labels: Labels): string {
  const { indicator, unit, dimensions, periodFrom, periodTo, modality } = each
  const parts = [
    `${indicator} = ${figure(each)} ${unitText(unit)}`.trimEnd(),
    dimensionsText(dimensions, labels),
    periodText(periodFrom, periodTo),
    modality === 'target' ? 'mục tiêu' : '',
  ]
  return oneLine(parts.filter(Boolean).join('; '))
}
