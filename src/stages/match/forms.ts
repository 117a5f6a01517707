import type { FormRules } from '../../rules/forms.ts'
import { blanked } from '../../text/blanked.ts'
import { overlap, type Span } from '../../text/span.ts'
import type { IndicatorMention, Note, Outline } from '../../types.ts'
import { readFlatTables } from './forms/flat-table.ts'
import { gridOf } from './forms/grid.ts'
import { readLabelled } from './forms/labelled.ts'
import { type Read, readForm } from './forms/official.ts'
import { type FormSpan, formSpans } from './forms/titles.ts'
import { readUntitled, readUntitledLines } from './forms/untitled.ts'

interface Found {
  readonly mentions: readonly IndicatorMention[]
  readonly notes: readonly Note[]
}

/**
 * Every figure in the rows of official forms and of labelled tables, in order of place: forms under their titles,
 * tables with cells by their headers, tables that were flattened to lines. What is not understood gives nothing.
 */
export function matchForms(outline: Outline, rules: FormRules): Found {
  const { mentions, notes } = matchBody(bodyOf(outline), rules)
  const quoteOf = ({ start, end }: Span) => outline.text.text.slice(start, end)
  return { mentions: mentions.map((each) => ({ ...each, quote: quoteOf(each.at) })), notes }
}

function matchBody(outline: Outline, rules: FormRules): Found {
  const forms = officialForms(outline, rules)
  const taken = new Set(forms.flatMap(({ read }) => read.tables))
  const free = outline.text.tables.flatMap((_, index) => (taken.has(index) ? [] : [index]))
  const untitled = readUntitled(outline, free, rules)
  const celled = labelledTables(outline, rules, new Set([...taken, ...untitled.tables]))
  const flat = readFlatTables(outline, rules, (span) => isFree(span, outline, forms))
  const all: Found[] = [...forms.map(({ read }) => read), untitled, celled, flat]
  return {
    mentions: all.flatMap(({ mentions }) => mentions).sort((a, b) => a.numberAt.start - b.numberAt.start),
    notes: all.flatMap(({ notes }) => notes),
  }
}

/** The outline with blanks for page numbers, running headers and footers: they may stand inside a row. */
function bodyOf(outline: Outline): Outline {
  const { text, asides } = outline
  return asides.length === 0 ? outline : { ...outline, text: { ...text, text: blanked(text.text, asides) } }
}

/** The forms that stand under a title of theirs, and annexes of flattened lines under another. */
function officialForms(outline: Outline, rules: FormRules): { span: FormSpan; read: Read }[] {
  return formSpans(outline, rules.words).flatMap((span) => {
    const sheets = rules.sheets.filter((sheet) => sheet.number === span.number)
    const cells = outline.text.tables.some((table) => overlap(table, span))
    const titled = sheets.length > 0 ? readForm(outline, span, sheets, rules) : null
    const read = titled ?? (cells ? null : readUntitledLines(outline, span, rules))
    return read && read.mentions.length + read.notes.length > 0 ? [{ span, read }] : []
  })
}

/** Where several rules know rows of one table (fields under levels), the one that reads most of it reads it alone. */
function labelledTables(outline: Outline, rules: FormRules, taken: ReadonlySet<number>): Found {
  const reads = outline.text.tables.flatMap((table, index) => {
    if (taken.has(index)) return []
    const grid = gridOf(outline.text, table)
    const all = rules.tables.flatMap((rule) => readLabelled(outline, grid, rule, rules) ?? [])
    const most = Math.max(...all.map(({ mentions }) => mentions.length))
    return all.filter(({ mentions }) => mentions.length === most).slice(0, 1)
  })
  return { mentions: reads.flatMap(({ mentions }) => mentions), notes: reads.flatMap(({ notes }) => notes) }
}

/** A stretch in no table with cells and in no official form. */
function isFree(span: Span, outline: Outline, forms: readonly { readonly span: Span }[]): boolean {
  return (
    !outline.text.tables.some((table) => overlap(table, span)) &&
    !forms.some((form) => overlap(form.span, span))
  )
}
