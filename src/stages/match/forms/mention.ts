import { quoted } from '../../../text/quote.ts'
import type { Span } from '../../../text/span.ts'
import type { IndicatorMention, Outline } from '../../../types.ts'

/** What a row or a column of a form says of a figure. */
export interface Figure {
  readonly rule: string
  readonly indicator: string
  readonly dimensions: Readonly<Record<string, string>>
  readonly unit: string | null
  readonly window: string | null
  readonly form: string | null
  readonly row: string | null
  readonly confidence: number
  /** The row it stands in. */
  readonly line: Span
  readonly value: Span
}

/** A figure of a table as a mention; its quote is the row up to the figure. */
export function mentionOf(outline: Outline, figure: Figure): IndicatorMention {
  const { text } = outline
  const { at, quote } = quoted(text, figure.line.start, Math.max(figure.line.end, figure.value.end))
  const number = quoted(text, figure.value.start, figure.value.end)
  return {
    kind: 'indicator',
    rule: figure.rule,
    indicator: figure.indicator,
    at,
    quote,
    printed: number.quote,
    numberAt: number.at,
    slot: /^\d|^-/.test(number.quote) ? slotOf(figure.unit) : 'zero',
    // A count is in the unit of its indicator; only money, rates and codes say something of the number.
    unit: figure.unit?.startsWith('count') ? null : figure.unit,
    dimensions: figure.dimensions,
    window: figure.window,
    comparator: null,
    modality: 'actual',
    source: 'table',
    form: figure.form,
    row: figure.row,
    confidence: Math.round(figure.confidence * 100) / 100,
    section: outline.sections.findLastIndex(
      (section) => section.start <= figure.value.start && figure.value.start < section.end,
    ),
  }
}

function slotOf(unit: string | null): IndicatorMention['slot'] {
  if (unit === 'percent') return 'percent'
  if (unit === 'code') return 'code'
  return unit?.endsWith('VND') ? 'money' : 'n'
}
