import { partitionPoint } from '../../../text/bisect.ts'
import { plainText } from '../../../text/example.ts'
import { matchesOf } from '../../../text/matches.ts'
import { quoted } from '../../../text/quote.ts'
import type { Span } from '../../../text/span.ts'
import type { Mention, Outline, Text } from '../../../types.ts'

/** A document without its stray blanks, and the way to it and back. */
export interface Evened {
  readonly outline: Outline
  /** Mentions of the document where they stand in the evened one. */
  readonly there: <M extends Mention>(mention: M) => M
  /** A place of the evened document in the document itself. */
  readonly back: (span: Span) => Span
}

/**
 * `Trong␠⏎6 tháng`, `kiểm  tra`: blanks beside a line's end, and two or three where one would do, part no words, but an
 * expression with one blank would not fit. Where more stand side by side, columns may. Null where there are none.
 */
export function withoutStrayBlanks(outline: Outline): Evened | null {
  const { text } = outline.text
  const cuts = matchesOf(STRAY, text).map((each) => ({
    start: each.index,
    end: each.index + each[0].length,
  }))
  if (cuts.length === 0) return null
  const { there, back } = waysThrough(cuts)
  const spanThere = <S extends Span>(span: S): S => ({
    ...span,
    start: there(span.start),
    end: there(span.end),
  })
  const evened = textOf(outline.text, text.replace(STRAY, ''), there)
  return {
    outline: {
      ...outline,
      text: evened,
      units: outline.units.map((each) => ({
        ...spanThere(each),
        marker:
          each.marker && text.startsWith(each.marker, each.start)
            ? evened.text.slice(there(each.start), there(each.start + each.marker.length))
            : each.marker,
      })),
      sections: outline.sections.map(spanThere),
      forms: outline.forms.map(spanThere),
      asides: outline.asides.map(spanThere),
      maybePages: outline.maybePages.map(spanThere),
    },
    there: (mention) => {
      const { start, end } = spanThere(mention.at)
      const moved = { ...mention, ...quoted(evened, start, end) }
      return mention.kind === 'indicator' ? { ...moved, numberAt: spanThere(mention.numberAt) } : moved
    },
    back: ({ start, end }) => ({ start: back(start), end: end > start ? back(end - 1) + 1 : back(start) }),
  }
}

const STRAY = /(?<![ \u00a0])[ \u00a0]+(?=\n)|(?<=\n)[ \u00a0]+|(?<=[^\s][ \u00a0])[ \u00a0]{1,2}(?=\S)/gu

/** What rules for prose look at; the letters' ways to their glyphs need not be made for it. */
const textOf = (
  { path, sha256, format, pages, needsOcr, pageStarts }: Text,
  text: string,
  there: (offset: number) => number,
): Text => ({
  ...plainText(text),
  ...{ path, sha256, format, pages, needsOcr },
  pageStarts: pageStarts.map(there),
})

/** Offsets with some stretches cut out, and back: what stood behind a cut is behind it again. */
function waysThrough(cuts: readonly Span[]) {
  let gone = 0
  const seams = cuts.map(({ start, end }) => {
    const before = gone
    gone += end - start
    return { start, end, before, at: start - before }
  })
  return {
    there: (offset: number): number => {
      const last = seams[partitionPoint(seams, (each) => each.start < offset) - 1]
      return last ? Math.min(offset, last.start) - last.before + Math.max(0, offset - last.end) : offset
    },
    back: (offset: number): number => {
      const last = seams[partitionPoint(seams, ({ at }) => at <= offset) - 1]
      return last ? offset - last.at + last.end : offset
    },
  }
}
