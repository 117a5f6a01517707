import type { IndicatorRules } from '../../../rules/indicators.ts'
import { overlap, type Span } from '../../../text/span.ts'
import type { Mention, Outline } from '../../../types.ts'
import { ownPlace } from './own-place.ts'
import { paragraphsOf } from './paragraphs.ts'
import { type Part, partsOf } from './parts.ts'
import { printedIn } from './printed.ts'
import { rangesIn } from './ranges.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { sheetOf } from './sheet.ts'
import { withoutStrayBlanks } from './stray-blanks.ts'
import { wordsOf } from './words.ts'

/**
 * A figure of prose that no rule has read, where it and the words that speak of it stand, and those that no
 * vocabulary knows.
 */
export interface UnreadFigure {
  readonly figure: Span
  readonly part: Span
  readonly unknown: readonly Span[]
}

/**
 * What a report says in figures and no rule understands, in order: for whoever writes rules to see which
 * words are wanting. Codes, dates and the figures of tables and forms are not among them.
 */
export function unreadFigures(
  outline: Outline,
  mentions: readonly Mention[],
  rules: IndicatorRules,
): UnreadFigure[] {
  const evened = withoutStrayBlanks(outline)
  if (!evened) return unreadOf(outline, mentions, rules)
  const { back } = evened
  return unreadOf(evened.outline, mentions.map(evened.there), rules).map(({ figure, part, unknown }) => ({
    figure: back(figure),
    part: back(part),
    unknown: unknown.map(back),
  }))
}

function unreadOf(outline: Outline, mentions: readonly Mention[], rules: IndicatorRules): UnreadFigure[] {
  const sheet = sheetOf(
    outline,
    mentions.filter(({ kind }) => kind !== 'indicator'),
  )
  const own = ownPlace(outline.header.level, outline.header.issuer)
  const read = mentions.flatMap((each) => (each.kind === 'indicator' ? [each.numberAt] : []))
  const isRead = (figure: Span) => read.some((other) => overlap(figure, other))
  return paragraphsOf(outline)
    .flatMap((each) => sentencesOf(sheet.text, each.start, each.end))
    .flatMap((each) => allParts(sheet.text, each))
    .flatMap((part) => {
      const left = part.holes.filter((each) => !isRead(each))
      if (left.length === 0) return []
      const unknown = unknownIn(wordsOf(part, { sheet, rules, own }))
      return left.map((figure) => ({ figure, part: { start: part.start, end: part.end }, unknown }))
    })
    .toSorted((a, b) => a.figure.start - b.figure.start)
}

/**
 * The parts of a sentence; figures that nothing parts (`512 triệu đồng/dự toán giao 480`) and ranges (`12 - 13%`)
 * stand in the sentence as one.
 */
function allParts(sheet: string, sentence: Sentence): Pick<Part, 'start' | 'end' | 'holes'>[] {
  const parts = partsOf(sheet, sentence)
  const printed = printedIn(sheet, sentence)
  const ranges = rangesIn(sheet, sentence).filter((each) => !printed.some((other) => overlap(each, other)))
  const figures = printed.filter(({ figures: [first] }) => first!.kind !== 'zero')
  const rest = [...figures, ...ranges].filter(
    (each) => !parts.some(({ holes }) => holes.some((hole) => overlap(hole, each))),
  )
  return rest.length === 0 ? parts : [...parts, { start: sentence.start, end: sentence.end, holes: rest }]
}

/** Between two words stand no more letters than `, ` has: no figure. */
const BESIDE = 2

/** Words that none of the wordings around them reaches, neighbours together. */
function unknownIn(words: ReturnType<typeof wordsOf>): Span[] {
  const out: { start: number; end: number }[] = []
  let known = 0
  words.forEach(({ start, end, senses }, i) => {
    known = Math.max(known, i + Math.max(0, ...senses.map(({ length }) => length)))
    if (known > i) return
    const last = out.at(-1)
    if (last && start - last.end <= BESIDE && last.end === words[i - 1]!.end) last.end = end
    else out.push({ start, end })
  })
  return out
}
