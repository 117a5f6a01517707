import type { IndicatorRules } from '../../../rules/indicators.ts'
import { overlap, type Span } from '../../../text/span.ts'
import type { Mention, Outline } from '../../../types.ts'
import { ownPlace } from './own-place.ts'
import { paragraphsOf } from './paragraphs.ts'
import { type Part, partsOf } from './parts.ts'
import { sentencesOf } from './sentences.ts'
import { sheetOf } from './sheet.ts'
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
  const sheet = sheetOf(
    outline,
    mentions.filter(({ kind }) => kind !== 'indicator'),
  )
  const own = ownPlace(outline.header.level, outline.header.issuer)
  const read = mentions.flatMap((each) => (each.kind === 'indicator' ? [each.numberAt] : []))
  const isRead = ({ figures }: Part) => figures.some((each) => read.some((other) => overlap(each, other)))
  return paragraphsOf(outline)
    .flatMap((each) => sentencesOf(sheet.text, each.start, each.end))
    .flatMap((each) => partsOf(sheet.text, each))
    .filter((each) => !isRead(each))
    .map((part) => ({
      figure: part.holes[0]!,
      part: { start: part.start, end: part.end },
      unknown: unknownIn(wordsOf(part, { sheet, rules, own })),
    }))
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
