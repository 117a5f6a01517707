import { type FormWords, plainLabel } from '../../../rules/forms/words.ts'
import type { FormRow } from '../../../rules/forms.ts'
import { fold, foldInPlace } from '../../../text/fold.ts'
import type { Span } from '../../../text/span.ts'
import type { FlatText } from './flat.ts'
import { areContrary, likeness } from './likeness.ts'
import { figureIn, type Reading } from './printed.ts'

/** The words of one flattened row, and where units and figures could stand in them. */
export interface Region {
  readonly start: number
  readonly printed: string
  readonly folded: string
  readonly units: readonly UnitSpan[]
  readonly lineEnds: readonly number[]
  /** Where lone numbers stand that may be of pages. */
  readonly likePages: readonly number[]
  /** Plain words of stretches that were looked at; the same for every row of the form. */
  readonly plain: (printed: string) => string
}

interface UnitSpan {
  readonly from: number
  readonly to: number
  /** As the words of the rules spell it, plain; '' for a legend. */
  readonly name: string
  readonly unit: string | null
}

export const NOTHING: Reading = { likeness: 0, value: null, unit: null, doubt: null }

export function regionOf(
  { text, likePages }: Pick<FlatText, 'text' | 'likePages'>,
  span: Span,
  words: FormWords,
): Region {
  const printed = text.slice(span.start, span.end)
  const folded = foldInPlace(printed)
  const units = [...words.units].flatMap(([name, unit]) =>
    name.length > 1 || folded.includes(name)
      ? spansOf(folded, name).map((each) => ({ ...each, name, unit }))
      : [],
  )
  const lineEnds = [...printed.matchAll(/(?<=\s)(?<!=\s{0,4})-?\d[\d.,]{0,14}%?[ \t]{0,20}(?=\r?\n|$)/g)].map(
    ({ index }) => index,
  )
  const known = new Map<string, string>()
  const plain = (stretch: string) => {
    const made = known.get(stretch) ?? plainLabel(stretch, words.abbreviations)
    known.set(stretch, made)
    return made
  }
  return {
    start: span.start,
    printed,
    folded,
    units,
    lineEnds,
    likePages: likePages.map((start) => start - span.start),
    plain,
  }
}

interface Cut {
  readonly from: number
  readonly to: number
  readonly value: Span | null
  readonly unit: string | null
  readonly doubt: string | null
}

/**
 * Reads a flattened row as a row of the form: of all the places where unit and figure could stand (columns may
 * interleave), the one that leaves the words most like the label.
 */
export function readRegion(region: Region, row: FormRow, words: FormWords): Reading {
  const { printed } = region
  const behindUnits = unitSpans(region, row, words).map(({ from, to, unit }) =>
    cutAt(region, { from, to, unit }),
  )
  const atLineEnds = region.lineEnds.map((from) => cutAt(region, { from, to: from, unit: null }))
  const uncut: Cut = { from: printed.length, to: printed.length, value: null, unit: null, doubt: null }
  const figures = new Set(behindUnits.flatMap(({ value }) => (value ? [value.start] : [])))
  const swallowed = figures.size > 1 ? 'có số của nhiều dòng dính nhau' : null
  let best = NOTHING
  for (const cut of [...behindUnits, ...atLineEnds, uncut]) {
    const all = `${printed.slice(0, cut.from)} ${printed.slice(cut.to)}`
    const mayEnd = cut.value || !/\d/.test(printed.slice(cut.to))
    const rests =
      mayEnd && !areContrary(region.plain(all), row.labels[0]!, words.contrasts)
        ? [all, printed.slice(0, cut.from)]
        : [all]
    const fit = Math.max(...rests.map((rest) => labelFit(rest, region, { row, contrasts: words.contrasts })))
    const better = fit > best.likeness + 1e-9 || (fit > best.likeness - 1e-9 && cut.value && !best.value)
    if (!better) continue
    const value = cut.value && { start: region.start + cut.value.start, end: region.start + cut.value.end }
    best = { likeness: fit, value, unit: cut.unit, doubt: cut.doubt ?? swallowed }
  }
  return best
}

/** The best likeness of printed words to one of the row's labels; a remark in brackets may stand after it. */
function labelFit(
  printed: string,
  { plain }: Region,
  { row, contrasts }: { readonly row: FormRow; readonly contrasts: FormWords['contrasts'] },
): number {
  const words = plain(printed)
  const open = printed.lastIndexOf('(')
  const bare = open > 0 && /\)\s*$/.test(printed) ? plain(printed.slice(0, open)) : null
  const against = { contrasts, main: row.labels[0]! }
  let best = 0
  for (const label of row.labels) {
    best = Math.max(best, likeness(words, label, against))
    if (bare !== null && best < 1) best = Math.max(best, likeness(bare, label, against) - 0.02)
  }
  return best
}

/** A column of figures that lost its rows. One figure more may be a page number. */
const MORE_FIGURES = /^(?:[ \t]{0,20}\r?\n\s{0,40}-?\d[\d.,]{0,14}%?[ \t]{0,20}(?=\r?\n|$)){2}/

const FIGURE_BEFORE = /\n[ \t]{0,20}-?\d[\d.,]{0,14}%?[ \t]{0,20}\r?\n\s{0,40}$/

const LIKE_PAGE = 'số đứng một mình trên dòng, có thể là số trang'

/** The cut that takes out a unit and the figure right after it. */
function cutAt({ printed, likePages }: Region, { from, to, unit }: Pick<Cut, 'from' | 'to' | 'unit'>): Cut {
  const { figure, doubt } = figureIn(printed.slice(to))
  if (doubt) return { from, to, value: null, unit, doubt }
  if (!figure || opensRow(printed, to + figure.from)) return { from, to, value: null, unit, doubt: null }
  const value = { start: to + figure.from, end: to + figure.to }
  if (isRowNumber(printed, value, unit))
    return { from, to, value: null, unit, doubt: 'số đứng trên dòng là số thứ tự' }
  if (MORE_FIGURES.test(printed.slice(value.end)) || FIGURE_BEFORE.test(printed.slice(0, value.start)))
    return { from, to, value: null, unit, doubt: 'nhiều số đứng liền nhau' }
  if (likePages.includes(value.start)) return { from, to, value: null, unit, doubt: LIKE_PAGE }
  const percent = /^[ \t]{0,2}%/.exec(printed.slice(value.end))
  return {
    from,
    to: value.end + (percent?.[0].length ?? 0),
    value,
    unit: unit ?? (percent ? 'percent' : null),
    doubt,
  }
}

/**
 * Alone on its line with a point behind it: `1.2.`; or in parts, where no unit came before it and the next line opens
 * with a letter. `98.17` may be a rate, for no form has so many chapters.
 */
const isRowNumber = (printed: string, { start, end }: Span, unit: Cut['unit']): boolean =>
  /(?:^|\n)[ \t]{0,20}$/.test(printed.slice(Math.max(0, start - 24), start)) &&
  (/^\.[ \t]{0,20}(?:\r?\n|$)/.test(printed.slice(end, end + 24)) ||
    (unit === null &&
      IN_PARTS.test(printed.slice(start, end)) &&
      /^[ \t]{0,20}\r?\n\s{0,40}\p{L}/u.test(printed.slice(end, end + 64))))

const IN_PARTS = /^\d{1,2}(?:\.\d{1,2}){2,3}$|^\d\.\d{1,2}$/

/** A number at the head of a line with words behind it is the next row's, whose words were not known. */
function opensRow(printed: string, at: number): boolean {
  const head = printed.slice(Math.max(0, at - 40), at)
  return (
    /(?:^|\n)[ \t]*$/.test(head) &&
    /^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?[ \t]{1,20}\p{L}/u.test(printed.slice(at, at + 60))
  )
}

/** Where the row's own unit (or its legend `Có = 1; Không = 0`) is printed, and units of other rows before a figure. */
function unitSpans({ folded, units }: Region, row: FormRow, words: FormWords): Omit<UnitSpan, 'name'>[] {
  const legend = row.unit.includes('=') ? legendSpan(folded, row.unit) : null
  if (legend) return [{ ...legend, unit: 'code' }]
  const own = [plainLabel(row.unit, words.abbreviations), plainLabel(row.unit, NO_ABBREVIATIONS)]
  const known = units.filter(
    ({ name, to }) => own.includes(name) || /^\s*(?:\d|$)/.test(folded.slice(to, to + 40)),
  )
  if (known.length > 0 || row.unit === '') return known
  return spansOf(folded, fold(row.unit)).map((each) => ({ ...each, unit: null }))
}

const NO_ABBREVIATIONS: FormWords['abbreviations'] = new Map()

/** Where words stand, whatever blanks, commas and line ends part them. */
function spansOf(folded: string, name: string): { from: number; to: number }[] {
  return [...folded.matchAll(pattern(name))].map((hit) => ({
    from: hit.index,
    to: hit.index + hit[0].length,
  }))
}

const patterns = new Map<string, RegExp>()

/** One expression a name; the names are those of the rule files, so there are few. */
function pattern(name: string): RegExp {
  const known = patterns.get(name)
  if (known) return known
  const parts = name.split(/[^\p{L}\p{N}%]+/u).filter(Boolean)
  const made = new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('[\\s,.]{1,8}')}(?![\\p{L}\\p{N}])`, 'gu')
  patterns.set(name, made)
  return made
}

/** From the first to the last item of a legend, whatever their order and line ends. */
function legendSpan(folded: string, unit: string): { from: number; to: number } | null {
  const spans = unit.split(';').flatMap((item) => {
    const [word, digit] = fold(item)
      .split('=')
      .map((part) => part.trim())
    const words = word!.split(/\s+/).join('\\s{1,8}')
    const hit = new RegExp(`(?<![\\p{L}\\p{N}])${words}\\s{0,8}=\\s{0,8}${digit}(?!\\d)`, 'u').exec(folded)
    return hit ? [{ from: hit.index, to: hit.index + hit[0].length }] : []
  })
  if (spans.length === 0) return null
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) }
}
