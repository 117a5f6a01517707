import type { IndicatorRule, IndicatorRules } from '../../../rules/indicators.ts'
import { partitionPoint } from '../../../text/bisect.ts'
import { overlap } from '../../../text/span.ts'
import { called } from './called.ts'
import type { Candidate } from './candidates.ts'
import type { Head, Reading, Topic } from './reading.ts'
import { clausesOf, type Sentence, sentencesOf, wordCount } from './sentences.ts'

/**
 * A stretch of a paragraph and the topic that its figures speak of; null where they speak of something
 * unknown.
 */
export interface Region {
  readonly start: number
  readonly end: number
  readonly topic: Topic | null
}

/**
 * What the figures of a paragraph are about, clause by clause, where only a label, a lead-in or a heading
 * says it: `Trình độ: ĐH 19; CĐ 02`, `Kiểm tra nội bộ: 02 cuộc`. The label is what stands before the first
 * colon or figure of a clause. A label that no topic knows ends what was handed down; behind a semicolon (`…;
 * CV: 13`) it names one item only.
 */
export function regionsOf(reading: Reading): readonly Region[] {
  const found = known.get(reading) ?? clauseByClause(reading)
  known.set(reading, found)
  return found
}

/** A paragraph is asked for its own figures, and for what it hands down. */
const known = new WeakMap<Reading, readonly Region[]>()

function clauseByClause({ sheet, paragraph, frames, rules }: Reading): Region[] {
  const above = handed(frames)
  const around = above === undefined ? titleTopic(paragraph.titles, rules) : above
  const out: Region[] = []
  let held: Topic | null = around
  for (const sentence of sentencesOf(sheet.text, paragraph.start, paragraph.end)) {
    const outer = out.length === 0 || figureIsNear(sheet.text, sentence) ? held : around
    let running: Topic | null = outer
    clausesOf(sheet.text, sentence).forEach((clause, i) => {
      const label = labelOf(sheet.text, clause)
      const own = topicIn(sheet.text, label, rules)
      out.push({ start: clause.start, end: label.end, topic: own ?? (i === 0 ? outer : (running ?? outer)) })
      const ends = own === null && label.colon && isSubject(sheet.text.slice(label.start, label.end))
      const after = own ?? (ends ? null : running)
      out.push({ start: label.end, end: clause.end, topic: after })
      if (own || i === 0) running = after
    })
    held = running
  }
  return out
}

/** The topic that holds at a place. */
export const topicAt = (regions: readonly Region[], place: number): Topic | null =>
  regions[partitionPoint(regions, (each) => each.start <= place) - 1]?.topic ?? null

/**
 * A rule of topics holds under one of them; in `Khảo sát hài lòng: 150 phiếu` the words that name the topic
 * are no item of its list.
 */
export function isOnTopic(
  { topics, notTopics }: IndicatorRule,
  seen: Candidate,
  topic: Topic | null,
): boolean {
  if (topic?.ids.some((id) => notTopics.includes(id))) return false
  if (topics.length === 0) return true
  if (!topic || !topics.some((id) => topic.ids.includes(id))) return false
  const inside = topic.named.some((each) => each.start < seen.start && seen.start < each.end)
  return !inside || Object.keys(seen.dimensions).length === 0
}

/**
 * What a heading or lead-in hands down: its topic, null for a subject that no topic knows, undefined where it
 * names none.
 */
export function topicBelow(reading: Reading): Topic | null | undefined {
  const { sheet, paragraph } = reading
  const topic = regionsOf(reading).at(-1)?.topic ?? null
  return topic ?? (isSubject(sheet.text.slice(paragraph.start, paragraph.end)) ? null : undefined)
}

/**
 * The list that a label opens where no figure of it stands before: under `Trình độ:` parts of
 * `staff.by_education`.
 */
export function topicHead(rule: IndicatorRule, topic: Topic | null): Head | null {
  if (!topic || Object.keys(rule.partWith).length > 0) return null
  const indicator = [...topic.heads, ...topic.defaultHeads].find((each) => rule.partOf.includes(each))
  return indicator ? { indicator, dimensions: {}, end: topic.end, words: '', part: false } : null
}

const handed = (frames: Reading['frames']) => frames.findLast(({ topic }) => topic !== undefined)?.topic

/** A sentence without a label of its own goes on with the topic before where its figure comes at once. */
const figureIsNear = (sheet: string, { start, end }: Sentence) =>
  /\d/.test(sheet.slice(start, Math.min(end, start + 40)))

/** No label is longer. */
const LONGEST = 160

function labelOf(sheet: string, { start, end }: Sentence): Sentence & { readonly colon: boolean } {
  const words = sheet.slice(start, Math.min(end, start + LONGEST))
  const stop = words.search(/[:\d]/u)
  return { start, end: stop < 0 ? start + words.length : start + stop, colon: words[stop] === ':' }
}

/** Words that name no subject: `Kết quả cụ thể như sau:`. */
const EMPTY =
  /(?<!\p{L})(?:kết quả|cụ thể|như sau|trong đó|gồm|bao gồm|tổng|số|lượng|đã|được|thực hiện|đến nay|hiện nay|về|công tác|tình hình|của|các|và|trong|kỳ|năm|quý|tháng|là|sau đây|nội dung|ban hành)(?!\p{L})/gu

const isSubject = (words: string) => wordCount(words.replace(EMPTY, ' ')) >= 2

function titleTopic(titles: string, rules: IndicatorRules): Topic | null {
  const title = titles.slice(titles.lastIndexOf('|') + 1)
  return topicIn(title, { start: 0, end: title.length }, rules)
}

/** All topics that a label names: of two over the same words the longer. */
function topicIn(sheet: string, label: Sentence, rules: IndicatorRules): Topic | null {
  const words = sheet.slice(label.start, sheet[label.end] === ':' ? label.end + 1 : label.end)
  if (words.trim() === '') return null
  const all = called(words, rules.topicIndex).flatMap(({ owner, pattern }) =>
    pattern.fitsIn(words).map(({ start, end }) => ({
      topic: rules.topics[owner]!,
      start: start + words.slice(start, end).search(/[^ ",]/u),
      end,
    })),
  )
  const longest = all.filter(
    (each) => !all.some((other) => other.end - other.start > each.end - each.start && overlap(other, each)),
  )
  if (longest.length === 0) return null
  return {
    ids: [...new Set(longest.map(({ topic }) => topic.id))],
    heads: longest.flatMap(({ topic }) => topic.heads),
    defaultHeads: longest.flatMap(({ topic }) => topic.defaultHeads),
    end: label.end,
    named: longest.map((each) => ({ start: label.start + each.start, end: label.start + each.end })),
  }
}
