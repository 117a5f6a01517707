import type { IndicatorRule } from '../../../rules/indicators.ts'
import type { TimeWords } from '../../../text/periods.ts'
import { view } from '../../../text/view.ts'
import { bind } from './bind.ts'
import { candidatesIn } from './candidates.ts'
import { type Context, contextsOf, opensClause } from './context.ts'
import { framesOf } from './frames.ts'
import type { Claim, Frame, Reading, Seen } from './reading.ts'
import { sentencesOf } from './sentences.ts'
import { openingTime } from './windows.ts'

/** What one paragraph yields: its claims, what stayed undecided, and what it hands down. */
export interface Yield {
  readonly claims: readonly Claim[]
  readonly doubts: readonly (readonly Claim[])[]
  readonly frames: readonly Frame[]
  /** Figures left alone because the level of the document's agency is unknown. */
  readonly waiting: number
}

/** Reads one paragraph: sees candidates sentence by sentence, binds them from left to right, keeps the best reading of each figure. */
export function readParagraph(reading: Reading): Yield {
  const { sheet, rules, paragraph } = reading
  const sentences = sentencesOf(sheet.text, paragraph.start, paragraph.end)
  const seen: Seen[] = []
  const contexts: Context[] = []
  let carried: TimeWords | null = null
  let waiting = 0
  for (const sentence of sentences) {
    const opening = openingTime(sheet.text, sheet.times, sentence)
    for (const each of candidatesIn(sheet.text, sentence, reading)) {
      if (!standsUnder(rules.rules[each.rule]!, reading)) continue
      if (reading.scope[each.rule] === 'looks') seen.push({ ...each, sentence, carried })
      else waiting++
    }
    contexts.push(
      ...contextsOf(sheet.text, sentence, rules).filter((each) =>
        holds(sheet.text, each, { sentence, seen }),
      ),
    )
    if (opening && opening.kind !== 'now') carried = opening
  }
  const { claims, doubts, heads } = bind(seen, contexts, reading)
  return {
    claims,
    doubts,
    waiting,
    frames: framesOf(reading, { heads, contexts, carried, claims, sentences }),
  }
}

/** A heading that stands in one line with its text is read as a heading too. */
function standsUnder(rule: IndicatorRule, { sheet, paragraph }: Reading): boolean {
  const opening = sheet.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 160))
  const among = (words: readonly string[], title: string) => words.some((each) => title.includes(view(each)))
  const under = rule.onlyUnder.length === 0 || among(rule.onlyUnder, `${paragraph.titles} | ${opening}`)
  return under && !among(rule.notUnder, paragraph.titles)
}

/** A context in passing prose binds nothing: it opens its sentence or a clause after a semicolon, or stands inside the words before a figure. */
function holds(
  sheet: string,
  context: Context,
  { sentence, seen }: { sentence: { start: number; end: number }; seen: readonly Seen[] },
): boolean {
  if (context.start - sentence.start <= 40) return true
  if (opensClause(sheet, context, sentence)) return true
  if (/^[ "]{0,3}:/u.test(sheet.slice(context.end, context.end + 5))) return true
  return seen.some((each) => context.start >= each.start && context.end <= each.end)
}
