import type { IndicatorRule } from '../../../rules/indicators.ts'
import { view } from '../../../text/view.ts'
import { isSum } from './added-up.ts'
import { asideAt } from './aside.ts'
import { bind } from './bind.ts'
import { candidatesIn } from './candidates.ts'
import { goingOn } from './carried-time.ts'
import type { Context } from './context.ts'
import { framesOf } from './frames.ts'
import { meantIn } from './meant.ts'
import { goesOn, openingTime } from './opening-time.ts'
import type { Carried, Claim, Frame, Reading, Seen } from './reading.ts'
import { sentencesOf } from './sentences.ts'
import { whoseBelow, whoseIn } from './whose.ts'

/** What one paragraph yields: its claims, what stayed undecided, and what it hands down. */
export interface Yield {
  readonly claims: readonly Claim[]
  readonly doubts: readonly (readonly Claim[])[]
  /** What it tells twice with two values and no words that set them apart: left out. */
  readonly contested: readonly Claim[]
  /** Items of lists that make more than their whole: left out. */
  readonly beyond: readonly Claim[]
  readonly frames: readonly Frame[]
  /** Figures left alone because the level of the document's agency is unknown. */
  readonly waiting: number
}

/**
 * Reads one paragraph: sees candidates sentence by sentence, binds them from left to right, keeps the best
 * reading of each figure.
 */
export function readParagraph(reading: Reading): Yield {
  const { sheet, rules, paragraph } = reading
  const sentences = sentencesOf(sheet.text, paragraph.start, paragraph.end)
  const seen: Seen[] = []
  const items: Seen[] = []
  const contexts: Context[] = []
  let carried: readonly Carried[] = []
  let waiting = 0
  for (const sentence of sentences) {
    const opening = openingTime(sheet, sentence)
    const { alone, listed } = meantIn(sentence, reading)
    items.push(...listed.map((each) => ({ ...each, sentence, carried })))
    for (const each of [...candidatesIn(sheet.text, sentence, reading), ...alone]) {
      if (!standsUnder(rules.rules[each.rule]!, reading)) continue
      if (reading.scope[each.rule] === 'looks') seen.push({ ...each, sentence, carried })
      else waiting++
    }
    contexts.push(...whoseIn(sentence, seen, reading))
    if (!opening || !goesOn(opening, sentence, reading)) continue
    const aside = asideAt(sheet.text, opening, { sentence, paragraph })
    carried = goingOn(carried, { time: opening, sentence, aside })
  }
  contexts.push(...whoseBelow(reading))
  const { claims, contested, beyond, doubts, heads } = bind([...seen, ...items], contexts, reading)
  // `Trong tháng tiếp nhận 436 hồ sơ. Lũy kế … 1.748 hồ sơ`: sums up its own paragraph, and no more
  const sumsUp = ({ time }: Carried) =>
    isSum(sheet.text, time) && claims.some(({ figure }) => figure.start < time.start)
  const lasting = carried.findLast((each) => each.aside !== 'inside' && !sumsUp(each))
  return {
    claims,
    doubts,
    contested,
    beyond,
    waiting,
    frames: framesOf(reading, { heads, contexts, carried: lasting?.time ?? null, claims, sentences }),
  }
}

/** A heading that stands in one line with its text is read as a heading too. */
function standsUnder(rule: IndicatorRule, { sheet, paragraph }: Reading): boolean {
  const opening = sheet.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 160))
  const among = (words: readonly string[], title: string) => words.some((each) => title.includes(view(each)))
  const isAim = rule.modality === 'target'
  // `Kết quả thực hiện nhiệm vụ` names tasks and tells results
  if (isAim && rule.onlyUnder.length > 0 && !paragraph.future) return false
  // `Kết quả năm 2021, nhiệm vụ năm 2022`: the title of a report makes no aims of its results
  const subject = isAim ? '' : `${paragraph.subject} | `
  const under =
    rule.onlyUnder.length === 0 || among(rule.onlyUnder, `${subject}${paragraph.titles} | ${opening}`)
  return under && !among(rule.notUnder, paragraph.titles)
}
