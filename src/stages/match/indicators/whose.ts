import { overlap } from '../../../text/span.ts'
import { aboveIn } from './above.ts'
import { fieldsActing } from './acting-field.ts'
import { agenciesIn } from './agencies.ts'
import { type Context, contextsOf, overruled } from './context.ts'
import { fieldSaid } from './fields.ts'
import { isNameOfLevel, levelsIn } from './levels.ts'
import { ofAllYear } from './narrow.ts'
import { othersIn } from './other-agencies.ts'
import type { Reading, Seen } from './reading.ts'
import { seasonOpens } from './season-opens.ts'
import type { Sentence } from './sentences.ts'
import { singledOut } from './singled-out.ts'
import { thatOne } from './that-one.ts'
import { turnsIn } from './turns.ts'
import { clauseEnd, endedAt, fullStop, itemEnd, opensClause, shareEnd } from './until.ts'

/** What the words of a sentence say of whose the figures behind them are: of which field, level, agency. */
export function whoseIn(sentence: Sentence, seen: readonly Seen[], reading: Reading): Context[] {
  const { text } = reading.sheet
  const said = contextsOf(text, sentence, reading.rules).flatMap((each) => {
    const opens = holds(text, each, { sentence, seen })
    if (!opens && !isSubject(text, each, seen)) return []
    const item = each.dimensions.level ? itemEnd(text, each, sentence) : null
    if (opens && !isBehindFigure(each, sentence, seen)) return [endedAt(each, item)]
    return [endedAt(each, item ?? fullStop(text, each.end, sentence))]
  })
  const acting = [
    ...agenciesIn(text, sentence, reading),
    ...othersIn(text, sentence, reading.agencies),
    ...aboveIn(text, sentence, reading.agencies),
    ...singledOut(text, sentence, reading),
    ...thatOne(text, sentence, { agencies: reading.agencies, from: reading.paragraph.start }),
  ].sort((a, b) => a.start - b.start)
  return [
    ...seasonOpens(text, sentence, reading.rules),
    ...fieldSaid(text, sentence, reading.rules),
    ...fieldsActing(text, sentence, reading.rules),
    ...ofAllYear(reading.sheet, sentence, reading.rules.narrows),
    ...turnsIn(sentence, reading),
    ...overruled(overruled(said, levelsIn(text, sentence, reading), isOfLevel), acting, isOfActing),
  ].map((each) => endedAt(endedAt(each, clauseEnd(text, each, sentence)), shareEnd(text, each, sentence)))
}

/**
 * A level in passing gives way to one that opens its clause, and so does `toàn tỉnh` right behind that, which
 * does not end it.
 */
const isOfLevel = ({ start, end, dimensions }: Context, head: Context) =>
  dimensions.level !== undefined &&
  overlap({ start, end }, { start: head.start, end: head.end + (dimensions.level === '' ? 4 : 0) })

/**
 * What words alone say of an agency gives way to who acts; where that is another agency or place, all that
 * the same words say.
 */
const isOfActing = (each: Context, acting: Context) =>
  ('agency' in each.dimensions || Boolean(acting.dimensions.agency)) && overlap(each, acting)

/**
 * `b) Cấp xã`, `- Công an phường`: a line of few words and no figure speaks for what stands below it, as if a
 * colon followed.
 */
function isBareLabel({ sheet, paragraph }: Reading): boolean {
  const words = sheet.text.slice(paragraph.start, paragraph.end)
  return words.length < 60 && (!/[\d:;,.¤]/u.test(words) || isNameOfLevel(words))
}

/** What a bare label says of the figures below it. */
export function whoseBelow(reading: Reading): Context[] {
  if (!isBareLabel(reading)) return []
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
  const said = overruled(contextsOf(label, whole, rules), levelsIn(label, whole, own), isOfLevel)
  const acting = [...agenciesIn(label, whole, own), ...aboveIn(label, whole, own.agencies)]
  return overruled(said, acting, isOfActing).map(moved)
}

/**
 * A context in passing prose binds nothing: it opens its sentence or a clause after a semicolon, or stands
 * inside the words before a figure.
 */
function holds(
  sheet: string,
  context: Context,
  { sentence, seen }: { readonly sentence: Sentence; readonly seen: readonly Seen[] },
): boolean {
  if (context.start - sentence.start <= 40) return true
  if (opensClause(sheet, context, sentence)) return true
  if (/^[ "]{0,3}:/u.test(sheet.slice(context.end, context.end + 5))) return true
  return seen.some((each) => context.start >= each.start && context.end <= each.end)
}

/**
 * `Giao 90 biên chế; có mặt ở cấp xã 57 người. Số người …`: said behind another figure, it goes no further
 * than its sentence.
 */
const isBehindFigure = ({ start }: Context, sentence: Sentence, seen: readonly Seen[]) =>
  seen.some((each) => each.sentence === sentence && each.figures[0]!.start < start)

/**
 * `…, UBND cấp xã tiếp nhận 620 hồ sơ`: a level right before the words that tell a figure is the one that
 * acts.
 */
function isSubject(sheet: string, { start, end, dimensions }: Context, seen: readonly Seen[]): boolean {
  return (
    dimensions.level !== undefined &&
    CLAUSE.test(sheet.slice(Math.max(0, start - 12), start)) &&
    seen.some((each) => each.start > end && each.start - end < 8 && ACTING.test(sheet.slice(end, each.start)))
  )
}

const CLAUSE = /(?:[,;(]|(?<!\p{L})(?:và|còn|riêng|do|ở|tại))[ ]{1,3}(?:ubnd )?$/u
const ACTING = /^[ ]{1,3}(?:đã |có |còn )?$/u
