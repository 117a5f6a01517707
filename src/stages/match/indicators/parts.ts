import type { Span } from '../../../text/span.ts'
import type { Figure } from './figure.ts'
import { unjoined } from './joined.ts'
import { OPENINGS } from './occasion.ts'
import { aimsIn, type Printed, printedIn } from './printed.ts'
import type { Sentence } from './sentences.ts'
import { together } from './together.ts'

/**
 * A figure, what is printed with it (its whole, its rate), and the part of the sentence that speaks of it
 * alone.
 */
export interface Part extends Span {
  readonly figures: readonly Figure[]
  /** The figures themselves, with the words that bound them (`trên 120`): no words of the part. */
  readonly holes: readonly Span[]
  /** Where the next figure of the sentence stands; null behind its last one. */
  readonly next: number | null
}

/**
 * Cuts a sentence into the parts of its figures: at semicolons, commas and brackets between two of them, else
 * at words such as `và`, `trong đó`. Figures that nothing parts have no part; `(0,59%)` and `, chiếm 97%` go
 * with the count before them.
 */
export function partsOf(sheet: string, sentence: Sentence): Part[] {
  const all = printedIn(sheet, sentence)
  if (all.length === 0) return []
  const aims = aimsIn(sheet, sentence)
  const printed = all
    .filter(({ start }) => !aims.some((aim) => isIn(start, aim)))
    .filter((each, i, all) => !isSaidOf(sheet, all[i - 1], each))
  const parts: Part[] = []
  let start: number | null = openingOf(sheet, sentence, printed[0]?.start ?? sentence.end)
  for (let i = 0; i < printed.length; ) {
    const { figures, holes, end, wordsEnd, size } = together(sheet, printed[i]!, printed[i + 1])
    i += size
    const border = borderBehind(sheet, end, { next: printed[i], sentence })
    const stop = wordsEnd ?? border?.before ?? null
    if (start !== null && stop !== null) {
      const next = printed[i]?.start ?? null
      parts.push({ start, end: stop, figures, holes, next })
    }
    start = border?.after ?? null
  }
  return parts.map((part) => ({
    ...part,
    holes: [...part.holes, ...aims.filter((aim) => isIn(aim.start, part))],
  }))
}

/** `12 văn bản không còn phù hợp`, with nothing to part the two: said of the figure before, no figure of its own. */
const isSaidOf = (sheet: string, figure: Printed | undefined, none: Printed) =>
  figure !== undefined && none.figures[0]!.kind === 'zero' && borderBetween(sheet, figure.end, none) === null

const isIn = (place: number, { start, end }: Span) => start <= place && place < end

/** Where the words of one figure end and those of the next begin. */
interface Border {
  readonly before: number
  readonly after: number | null
}

/**
 * Behind the last figure of a sentence its words end at the next sign that closes them; null where nothing
 * parts two figures.
 */
function borderBehind(
  sheet: string,
  from: number,
  { next, sentence }: { readonly next: Printed | undefined; readonly sentence: Sentence },
): Border | null {
  if (next) return borderBetween(sheet, from, next)
  const stop = unjoined(sheet.slice(from, sentence.end)).search(/[;,(.]|[)](?! ?\p{L})/u)
  return { before: stop < 0 ? sentence.end : from + stop, after: null }
}

/** `không có` begins a clause of its own, behind the last comma. */
function borderBetween(sheet: string, from: number, { start, end, figures }: Printed): Border | null {
  const between = unjoined(sheet.slice(from, start))
  const none = figures[0]!.kind === 'zero'
  const last = Math.max(between.lastIndexOf(';'), none ? between.lastIndexOf(',') : -1)
  const strong = between.search(STRONG)
  if (strong >= 0) {
    const after = last >= 0 ? last + 1 : strong + /^[;:,() ]+/u.exec(between.slice(strong))![0].length
    return { before: from + strong, after: from + after }
  }
  const words = LAST.test(sheet.slice(end, end + 60)) ? [...WEAK, AT] : WEAK
  for (const word of words) {
    const at = between.search(word)
    if (at >= 0) return { before: from + at, after: from + at + 1 }
  }
  return null
}

/** `nhận 870 hồ sơ | thuộc 12 lĩnh vực;`: told of the figure before, where no verb follows that may be of both. */
const AT = / (?:cho|của|thuộc|thành|thu hút|phục vụ) $/u
const LAST = /^(?: \p{L}+){1,4} ?(?:[;,.:()]|với |$)/u

const STRONG = /[;,()]|:(?! ?$)/u
const WEAK = [
  /: /u,
  / trong đó /u,
  / và (?=$|(?!.* và $))/u,
  / gồm /u,
  / với /u,
  / còn /u,
  / nhưng /u,
  / (?:(?:có )?diện tích|rộng|sinh sống trong) $/u,
  / (?=làm (?:chết|bị thương) (?:[^\d]{0,12} )?$)/u,
]

/**
 * Where the words of the first figure begin: behind the last semicolon and clauses that only say when, why or
 * by what order.
 */
function openingOf(sheet: string, sentence: Sentence, figureAt: number): number {
  const words = sheet.slice(sentence.start, figureAt)
  const start = words.lastIndexOf(';') + 1
  const aside = ASIDE.exec(words.slice(start))?.[0].length ?? 0
  return sentence.start + start + aside
}

const ASIDE = new RegExp(`^(?:[ "+*-]{0,4}(?:${OPENINGS}|ngoài ra)(?!\\p{L})[^;,:\\d]{0,160},)+`, 'u')
