import type { IndicatorRules } from '../../rules/indicators.ts'
import { LEVEL_IDS } from '../../text/levels.ts'
import { quoted } from '../../text/quote.ts'
import type { Span } from '../../text/span.ts'
import { view } from '../../text/view.ts'
import type { IndicatorMention, Mention, Note, Outline } from '../../types.ts'
import { agenciesOf } from './indicators/agencies.ts'
import { meantAlone } from './indicators/alone.ts'
import { newBudget, slowNotes } from './indicators/budget.ts'
import { fieldOf } from './indicators/fields.ts'
import { ownPlace } from './indicators/own-place.ts'
import { readParagraph } from './indicators/paragraph.ts'
import { type Paragraph, paragraphsOf } from './indicators/paragraphs.ts'
import type { Claim, Frame } from './indicators/reading.ts'
import { scopeOf } from './indicators/scope.ts'
import { sheetOf } from './indicators/sheet.ts'
import { withoutStrayBlanks } from './indicators/stray-blanks.ts'

interface Matched {
  readonly mentions: readonly IndicatorMention[]
  readonly notes: readonly Note[]
}

/**
 * Every figure that a rule saw in prose, in order of place. `taken` is what other matchers own already: digits of
 * codes, dates and cited titles are no figures. A figure that two rules read unlike each other with equal right is
 * left out and told in a note; so is a rule that takes too much time.
 */
export function matchIndicators(outline: Outline, taken: readonly Mention[], rules: IndicatorRules): Matched {
  const evened = withoutStrayBlanks(outline)
  if (!evened) return matchEven(outline, taken, rules)
  const { mentions, notes } = matchEven(evened.outline, taken.map(evened.there), rules)
  const quotedBack = (span: Span) => {
    const { start, end } = evened.back(span)
    return quoted(outline.text, start, end)
  }
  return {
    mentions: mentions.map((each) => {
      const number = quotedBack(each.numberAt)
      return { ...each, ...quotedBack(each.at), printed: number.quote, numberAt: number.at }
    }),
    notes: notes.map((each) => (each.at ? { ...each, at: quotedBack(each.at).at } : each)),
  }
}

function matchEven(outline: Outline, taken: readonly Mention[], rules: IndicatorRules): Matched {
  const sheet = sheetOf(outline, taken)
  const scope = scopeOf(rules.rules, outline.header)
  const budget = newBudget()
  const agencies = agenciesOf(outline)
  const { level, period, issuer } = outline.header
  const own = ownPlace(level, issuer)
  let left = 0
  const mentions: IndicatorMention[] = []
  const notes: Note[] = []
  let frames: readonly Frame[] = subjectOf(outline, rules)
  let earlier: readonly Claim[] = []
  let section: number | null = null
  const paragraphs = paragraphsOf(outline)
  for (const [at, paragraph] of paragraphs.entries()) {
    frames = frames.filter((each) => each.rank < paragraph.rank)
    if (paragraph.section !== section) earlier = []
    section = paragraph.section
    const {
      claims,
      doubts,
      contested,
      beyond,
      frames: handed,
      waiting,
    } = readParagraph({
      scope,
      budget,
      level: level && LEVEL_IDS[level],
      year: period && Number(period.to.slice(0, 4)),
      period,
      earlier,
      agencies,
      own,
      sheet,
      rules,
      paragraph,
      paragraphs,
      at,
      frames,
    })
    mentions.push(...claims.map((each) => mentionOf(outline, each, paragraph)))
    notes.push(
      ...doubts.map((each) => doubtOf(outline, each)),
      ...contested.map((each) => clashOf(outline, each)),
      ...beyond.map((each) => excessOf(outline, each)),
    )
    frames = [...frames, ...handed]
    earlier = [...earlier, ...claims].slice(-REMEMBERED)
    left += waiting
  }
  if (left > 0) notes.push(levelUnknown(left))
  notes.push(...slowNotes(budget, rules.rules))
  const inOrder = mentions.toSorted((a, b) => a.numberAt.start - b.numberAt.start)
  return { mentions: meantAlone(inOrder, rules.alone, outline.text.text), notes }
}

/** So many of the last figures of a section may be compared with earlier times further below. */
const REMEMBERED = 40

/** `Kết quả giải quyết hồ sơ đất đai`: the one field that the title names is that of all dossiers. */
function subjectOf({ header }: Outline, rules: IndicatorRules): readonly Frame[] {
  const named = header.title && ON_FIELD.exec(view(header.title))
  const field = named ? fieldOf(named[1]!, rules).dimensions.field : undefined
  return field ? [{ rank: Number.NEGATIVE_INFINITY, heads: [], dimensions: { field }, window: null }] : []
}

const ON_FIELD = /hồ sơ (?:(?:thuộc|về|ở|trong) )?(?:lĩnh vực )?(\p{L}[^\d;.:()]{2,80})/u

function levelUnknown(count: number): Note {
  return {
    code: 'LEVEL_UNKNOWN',
    level: 'info',
    reason: `Không rõ cấp của cơ quan ban hành (xã, huyện, tỉnh hay trung ương), nên ${count} chỗ khớp với quy tắc dành riêng cho một số cấp không được tính.`,
    at: null,
  }
}

function mentionOf(outline: Outline, claim: Claim, paragraph: Paragraph): IndicatorMention {
  const { figure } = claim
  const { start, end } = withFigure(claim)
  const number = quoted(outline.text, figure.start, figure.end)
  return {
    kind: 'indicator',
    rule: claim.rule.id,
    indicator: claim.indicator,
    ...quoted(outline.text, start, end),
    printed: number.quote,
    numberAt: number.at,
    slot: slotOf(claim),
    unit: figure.unit,
    dimensions: claim.dimensions,
    window: claim.window?.label ?? null,
    comparator: figure.comparator,
    modality: claim.modality,
    source: 'prose',
    form: null,
    row: null,
    confidence: claim.role === 'value' ? 0.95 : 0.9,
    section: paragraph.section,
  }
}

function slotOf({ figure }: Claim): IndicatorMention['slot'] {
  if (figure.kind === 'of') return 'n'
  return figure.kind
}

function doubtOf(outline: Outline, claims: readonly Claim[]): Note {
  const readings = claims.map((each) => `${each.indicator} (${each.rule.id})`).join(', ')
  return contested(outline, claims[0]!, `khớp ngang nhau với ${readings}; bỏ qua, không chọn hú hoạ`)
}

const clashOf = (outline: Outline, claim: Claim): Note =>
  contested(
    outline,
    withFigure(claim),
    `cho \`${claim.indicator}\` một giá trị khác với chỗ khác trong cùng đoạn mà không rõ của cấp, đơn vị, nơi hay thời gian nào; bỏ qua`,
  )

const excessOf = (outline: Outline, claim: Claim): Note =>
  contested(
    outline,
    withFigure(claim),
    `và các phần bên cạnh cộng lại lớn hơn \`${claim.indicator}\` đứng trước, không rõ là phần của số nào; bỏ qua`,
  )

/** The words of a claim with its figure, which may stand behind them. */
const withFigure = ({ start, end, figure }: Claim): Span => ({ start, end: Math.max(end, figure.end) })

/** A note that what stands there is left out, and why: the rest of a sentence that begins with the words themselves. */
function contested(outline: Outline, { start, end }: Span, why: string): Note {
  const { at, quote } = quoted(outline.text, start, end)
  const reason = `“${quote.replace(/\s+/g, ' ')}” ${why}`
  return { code: 'CONTESTED_FIGURE', level: 'doubt', reason, at }
}
