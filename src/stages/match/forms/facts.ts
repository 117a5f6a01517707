import { plainLabel } from '../../../rules/forms/words.ts'
import type { FormRow, FormRules } from '../../../rules/forms.ts'
import { place } from '../../../text/quote.ts'
import type { IndicatorMention, Note, Outline } from '../../../types.ts'
import type { Pair } from './align.ts'
import { mentionOf } from './mention.ts'
import { partsIn } from './parts.ts'
import type { Reading } from './printed.ts'

/** The figures of a form's rows, and notes on those that were left out. */
export function facts(
  outline: Outline,
  form: string,
  pairs: readonly Pair[],
  rules: FormRules,
): { mentions: IndicatorMention[]; notes: Note[] } {
  const mentions: IndicatorMention[] = []
  const notes: Note[] = []
  const unnamed = pairs.filter(
    ({ row, reading }) => row.indicator === null && reading.value && row.unit !== '',
  )
  if (unnamed.length > 0) notes.push(unnamedRows(outline, form, unnamed))
  for (const { printed, row, reading: read } of pairs) {
    const reading = { ...read, doubt: read.doubt ?? fractionDoubt(outline, row, read, rules) }
    if (reading.doubt)
      notes.push({
        code: 'FORM_VALUE',
        level: 'doubt',
        reason: `${form}, dòng ${printed.number ?? row.row}: ${reading.doubt}; bỏ qua`,
        at: place(outline.text, printed.start, printed.end),
      })
    if (row.indicator === null) continue
    const figure = {
      rule: row.rule,
      indicator: row.indicator,
      dimensions: row.dimensions,
      unit: reading.unit ?? unitOf(row, rules),
      window: row.window,
      form,
      row: printed.number ?? row.row,
      confidence: Math.min(1, reading.likeness),
      line: { start: printed.start, end: reading.value?.end ?? printed.end },
    }
    if (!reading.doubt)
      for (const part of partsIn(outline.text.text, printed, rules))
        mentions.push(
          mentionOf(outline, {
            ...figure,
            dimensions: { ...row.dimensions, ...part.dimensions },
            value: part.value,
            line: { start: printed.start, end: part.value.end },
          }),
        )
    if (reading.value && !reading.doubt)
      mentions.push(mentionOf(outline, { ...figure, value: reading.value }))
    for (const { value, window } of reading.periods ?? [])
      mentions.push(
        mentionOf(outline, { ...figure, value, window, line: { ...figure.line, end: value.end } }),
      )
  }
  return { mentions, notes }
}

/** People and papers are counted whole: a number with decimals was taken from elsewhere. */
function fractionDoubt(
  { text }: Outline,
  row: FormRow,
  { unit, value }: Reading,
  rules: FormRules,
): string | null {
  if (!value || !(unit ?? unitOf(row, rules))?.startsWith('count')) return null
  const printed = text.text.slice(value.start, value.end)
  const isWhole = /^-?\d+$|^-?\d{1,3}(?:[.,]\d{3})+$|^\D/.test(printed)
  return isWhole ? null : `số lẻ \`${printed}\` ở dòng đếm`
}

/** Rows that hold a figure for which the catalogue has no indicator: left out, and said so. */
function unnamedRows(outline: Outline, form: string, pairs: readonly Pair[]): Note {
  const rows = pairs.map(({ printed, row }) => printed.number ?? row.row)
  const [first] = pairs
  return {
    code: 'FORM_ROWS',
    level: 'info',
    reason: `${form}: dòng ${rows.join(', ')} có số liệu nhưng danh mục chưa có chỉ tiêu tương ứng; bỏ qua (thêm được ở rules/cchc/catalogue.yaml)`,
    at: place(outline.text, first!.printed.start, first!.printed.end),
  }
}

function unitOf(row: FormRow, rules: FormRules): string | null {
  if (row.unit.includes('=')) return 'code'
  return rules.words.units.get(plainLabel(row.unit, rules.words.abbreviations) || row.unit.trim()) ?? null
}
