import { DOSSIERS } from '../../../rules/indicators/dossiers.ts'
import type { Context } from './context.ts'
import { groupOf } from './head.ts'
import { isLevelHead } from './levels.ts'
import type { Reading, Seen } from './reading.ts'
import type { Support } from './support.ts'

/**
 * `Bộ phận Một cửa cấp xã nhận 90 hồ sơ. | Tinh giản 14 người`: behind its sentence the level of the office that
 * handles dossiers is that of dossiers alone.
 */
export function withoutOneStop(
  support: Support,
  { rule, sentence }: Seen,
  { rules, sheet }: Pick<Reading, 'rules' | 'sheet'>,
): Support {
  const indicator = rules.rules[rule]!.indicator ?? support.head?.indicator
  if (!indicator || OF_OFFICE.has(groupOf(indicator))) return support
  const isOffice = (each: Context) =>
    isLevelHead(each) && each.start < sentence.start && OFFICE.test(sheet.text.slice(each.start, each.end))
  const offices = support.contexts.filter(isOffice)
  if (offices.length === 0) return support
  const { level, ...said } = support.said
  // `…. Cấp xã giao 210 biên chế, | hiện có 205`: another figure told the level too
  const isTold = support.claims.some(
    ({ indicator, dimensions, start }) =>
      start > offices[0]!.start && !OF_OFFICE.has(groupOf(indicator)) && dimensions.level === level,
  )
  const isOfOffice = !isTold && offices.some(({ dimensions }) => dimensions.level === level)
  return {
    ...support,
    contexts: support.contexts.filter((each) => !offices.includes(each)),
    said: isOfOffice ? said : support.said,
  }
}

const OF_OFFICE: ReadonlySet<string> = new Set([...DOSSIERS, 'satisfaction'])
const OFFICE = /(?<!\p{L})(?:một cửa|tiếp nhận và trả kết quả|tn&tkq|hành chính công|hcc)(?!\p{L})/u
