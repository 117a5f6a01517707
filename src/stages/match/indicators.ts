import type { IndicatorRules } from '../../rules/indicators.ts'
import { LEVEL_IDS } from '../../text/levels.ts'
import { quoted } from '../../text/quote.ts'
import type { IndicatorMention, Mention, Note, Outline } from '../../types.ts'
import { agenciesOf } from './indicators/agencies.ts'
import { newBudget, slowNotes } from './indicators/budget.ts'
import { readParagraph } from './indicators/paragraph.ts'
import { type Paragraph, paragraphsOf } from './indicators/paragraphs.ts'
import type { Claim, Frame } from './indicators/reading.ts'
import { scopeOf } from './indicators/scope.ts'
import { sheetOf } from './indicators/sheet.ts'

/**
 * Every figure that a rule saw in prose, in order of place. `taken` is what other matchers own already: digits of
 * codes, dates and cited titles are no figures. A figure that two rules read unlike each other with equal right is
 * left out and told in a note; so is a rule that takes too much time.
 */
export function matchIndicators(
  outline: Outline,
  taken: readonly Mention[],
  rules: IndicatorRules,
): { mentions: readonly IndicatorMention[]; notes: readonly Note[] } {
  const sheet = sheetOf(outline, taken)
  const scope = scopeOf(rules.rules, outline.header)
  const budget = newBudget()
  const agencies = agenciesOf(outline)
  const { level, period } = outline.header
  let left = 0
  const mentions: IndicatorMention[] = []
  const notes: Note[] = []
  let frames: readonly Frame[] = []
  for (const paragraph of paragraphsOf(outline)) {
    frames = frames.filter((each) => each.rank < paragraph.rank)
    const {
      claims,
      doubts,
      frames: handed,
      waiting,
    } = readParagraph({
      scope,
      budget,
      level: level && LEVEL_IDS[level],
      year: period && Number(period.to.slice(0, 4)),
      agencies,
      sheet,
      rules,
      paragraph,
      frames,
    })
    mentions.push(...claims.map((each) => mentionOf(outline, each, paragraph)))
    notes.push(...doubts.map((each) => doubtOf(outline, each)))
    frames = [...frames, ...handed]
    left += waiting
  }
  if (left > 0) notes.push(levelUnknown(left))
  notes.push(...slowNotes(budget, rules.rules))
  return { mentions: mentions.toSorted((a, b) => a.numberAt.start - b.numberAt.start), notes }
}

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
  const number = quoted(outline.text, figure.start, figure.end)
  return {
    kind: 'indicator',
    rule: claim.rule.id,
    indicator: claim.indicator,
    ...quoted(outline.text, claim.start, Math.max(claim.end, figure.end)),
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
  const [first] = claims
  const { at, quote } = quoted(outline.text, first!.start, first!.end)
  const readings = claims.map((each) => `${each.indicator} (${each.rule.id})`).join(', ')
  return {
    code: 'CONTESTED_FIGURE',
    level: 'doubt',
    reason: `“${quote.replace(/\s+/g, ' ')}” khớp ngang nhau với ${readings}; bỏ qua, không chọn hú hoạ`,
    at,
  }
}
