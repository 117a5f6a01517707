import type { IndicatorRule } from '../../../rules/indicators.ts'
import type { TimeWords } from '../../../text/periods.ts'
import { overlap } from '../../../text/span.ts'
import { view } from '../../../text/view.ts'
import { agenciesIn } from './agencies.ts'
import { bind } from './bind.ts'
import { candidatesIn } from './candidates.ts'
import { type Context, contextsOf, opensClause } from './context.ts'
import { fieldSaid } from './fields.ts'
import { framesOf } from './frames.ts'
import { levelsIn, withLevels } from './levels.ts'
import { meantIn } from './meant.ts'
import { othersIn } from './others.ts'
import type { Claim, Frame, Reading, Seen } from './reading.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { goesOn, openingTime } from './windows.ts'

/** What one paragraph yields: its claims, what stayed undecided, and what it hands down. */
export interface Yield {
  readonly claims: readonly Claim[]
  readonly doubts: readonly (readonly Claim[])[]
  /** What it tells twice with two values and no words that set them apart: left out. */
  readonly contested: readonly Claim[]
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
    for (const each of [...candidatesIn(sheet.text, sentence, reading), ...meantIn(sentence, reading)]) {
      if (!standsUnder(rules.rules[each.rule]!, reading)) continue
      if (reading.scope[each.rule] === 'looks') seen.push({ ...each, sentence, carried })
      else waiting++
    }
    const agencies = [
      ...agenciesIn(sheet.text, sentence, reading),
      ...othersIn(sheet.text, sentence, reading.agencies),
    ]
    const said = contextsOf(sheet.text, sentence, rules).flatMap((each) =>
      holds(sheet.text, each, { sentence, seen })
        ? [isBehindFigure(each, sentence, seen) ? { ...each, until: sentence.end } : each]
        : isSubject(sheet.text, each, seen)
          ? [{ ...each, until: sentence.end }]
          : [],
    )
    contexts.push(...fieldSaid(sheet.text, sentence, rules))
    contexts.push(...besides(withLevels(said, levelsIn(sheet.text, sentence)), agencies))
    if (opening && goesOn(opening, sentence, paragraph, reading.year)) carried = opening
  }
  if (isBareLabel(reading)) contexts.push(...labelled(reading))
  const { claims, contested, doubts, heads } = bind(seen, contexts, reading)
  return {
    claims,
    doubts,
    contested,
    waiting,
    frames: framesOf(reading, { heads, contexts, carried, claims, sentences }),
  }
}

/** Who acts goes before what words alone say of an agency. */
function besides(said: readonly Context[], agencies: readonly Context[]): Context[] {
  const free = said.filter(
    (each) =>
      !agencies.some(
        (other) => ('agency' in each.dimensions || other.dimensions.agency) && overlap(each, other),
      ),
  )
  return [...free, ...agencies].sort((a, b) => a.start - b.start)
}

/** `b) Cấp xã`, `- Công an phường`: a line of few words and no figure speaks for what stands below it, as if a colon followed. */
function isBareLabel({ sheet, paragraph }: Reading): boolean {
  const words = sheet.text.slice(paragraph.start, paragraph.end)
  return words.length < 60 && !/[\d:;,.¤]/u.test(words)
}

function labelled(reading: Reading): Context[] {
  const { sheet, paragraph, rules } = reading
  const label = `${sheet.text.slice(paragraph.start, paragraph.end).trimEnd()}:`
  const whole = { start: 0, end: label.length }
  const own = {
    ...reading,
    paragraph: { ...paragraph, ...whole },
    agencies: { ...reading.agencies, named: [] },
  }
  const moved = (each: Context): Context => ({
    ...each,
    start: each.start + paragraph.start,
    end: Math.min(each.end + paragraph.start, paragraph.end),
    until: null,
  })
  return besides(contextsOf(label, whole, rules), agenciesIn(label, whole, own)).map(moved)
}

/** A heading that stands in one line with its text is read as a heading too. */
function standsUnder(rule: IndicatorRule, { sheet, paragraph }: Reading): boolean {
  const opening = sheet.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 160))
  const among = (words: readonly string[], title: string) => words.some((each) => title.includes(view(each)))
  const under =
    rule.onlyUnder.length === 0 ||
    among(rule.onlyUnder, `${paragraph.subject} | ${paragraph.titles} | ${opening}`)
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

/** `Giao 90 biên chế; có mặt ở cấp xã 57 người. Số người …`: said behind another figure, it goes no further than its sentence. */
const isBehindFigure = ({ start }: Context, sentence: Sentence, seen: readonly Seen[]) =>
  seen.some((each) => each.sentence === sentence && each.figures[0]!.start < start)

/** `…, UBND cấp xã tiếp nhận 620 hồ sơ`: a level right before the words that tell a figure is the one that acts. */
function isSubject(sheet: string, { start, end, dimensions }: Context, seen: readonly Seen[]): boolean {
  return (
    dimensions.level !== undefined &&
    CLAUSE.test(sheet.slice(Math.max(0, start - 12), start)) &&
    seen.some((each) => each.start > end && each.start - end < 8 && ACTING.test(sheet.slice(end, each.start)))
  )
}

const CLAUSE = /(?:[,;(]|(?<!\p{L})(?:và|còn|riêng|do|ở|tại))[ ]{1,3}(?:ubnd )?$/u
const ACTING = /^[ ]{1,3}(?:đã |có |còn )?$/u
