import { loadKit } from '../kit.ts'
import { factsOf } from '../pipeline.ts'
import { type RuleDifference, ruleDifferences } from '../rules/diff.ts'
import { documentsAsRead } from '../store/as-read.ts'
import { type Labels, labelsIn } from '../store/labels.ts'
import { openToRead } from '../store/open.ts'
import type { Observation } from '../types.ts'
import { oneLine, type Terminal } from './terminal.ts'
import { dimensionsText, figure, number, periodText, unitText } from './words.ts'

export interface DiffOrder {
  readonly database: string
  /** Folder of the other rules; undefined for those of the program. */
  readonly folder: string | undefined
  readonly json: boolean
}

/**
 * `rules diff`: what every stored document would gain, lose or read otherwise under other rules. Texts come from the
 * database, no file is read and nothing is changed. Status 1 when there is a difference.
 */
export async function diffRules({ database, folder, json }: DiffOrder, terminal: Terminal): Promise<number> {
  const kit = await loadKit(folder)
  const db = openToRead(database)
  const times = { new: 0, lost: 0, changed: 0 }
  let documents = 0
  const rows: unknown[] = []
  try {
    const labels = labelsIn(db)
    for (const { document_id, path, text, observations } of documentsAsRead(db)) {
      documents++
      const found = ruleDifferences(observations, factsOf(text, kit).observations)
      for (const each of found) times[each.kind]++
      if (json) rows.push(...found.map((each) => ({ document_id, path, ...each })))
      else if (found.length > 0)
        await terminal.out(`${oneLine(path)}\n${found.map((each) => shown(each, labels)).join('')}\n`)
    }
  } finally {
    db.close()
  }
  const last = `${number(documents)} văn bản: ${times.new} số liệu mới, ${times.lost} mất đi, ${times.changed} đổi khác`
  await terminal.out(json ? `${JSON.stringify(rows)}\n` : `${last}\n`)
  return times.new + times.lost + times.changed > 0 ? 1 : 0
}

const SIGNS = { new: '+', lost: '−', changed: '~' } as const

function shown({ kind, before, after }: RuleDifference, labels: Labels): string {
  const said = [before, after].flatMap((each) => (each ? [observationText(each, labels)] : []))
  const { quote, at } = (after ?? before)!
  const page = at.page === null ? '' : `tr. ${at.page}: `
  return `  ${SIGNS[kind]} ${said.join('\n    → ')}\n      ${page}“${oneLine(quote).slice(0, 200)}”\n`
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
