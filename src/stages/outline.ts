import type { Outline, Text } from '../types.ts'
import { flattenedTables } from './outline/flattened.ts'
import { formLines, formsOf, formTitles } from './outline/forms.ts'
import { headerOf } from './outline/header.ts'
import { linesAndAsides } from './outline/lines.ts'
import { notesOn } from './outline/notes.ts'
import { paragraphsOf } from './outline/paragraphs.ts'
import { isHeading, sectionsOf } from './outline/sections.ts'
import { type Regions, unitsOf } from './outline/units.ts'

/**
 * The same text with its form made plain: header, logical paragraphs, numbered sections, statistical forms,
 * recipients and signature. Every offset counts in `text.text`; what the document does not say stays null.
 */
export function outline(text: Text): Outline {
  const { lines, asides, maybePages } = linesAndAsides(text)
  const titles = formTitles(lines)
  const formsFrom = titles[0]?.first ?? lines.length
  const { header, bodyFrom, closing } = headerOf(text, lines, formsFrom > 12 ? formsFrom : lines.length)
  const forms = formLines(lines, titles, closing.first)
  const inForms = new Set(forms.flatMap(({ first, next }) => lines.slice(first, next)))
  const flattened = flattenedTables(lines)
  const regions: Regions = { bodyFrom, closing, titles, inForms, flattened }
  const apart = new Set([
    ...inForms,
    ...flattened,
    ...lines.slice(0, bodyFrom),
    ...lines.slice(closing.first, closing.next),
  ])
  const paragraphs = paragraphsOf(lines, apart).filter((each) => each.lines[0]!.stretch.table === undefined)
  const isBody = (line: (typeof lines)[number]) => !apart.has(line) && line.role === 'body'
  const headings = paragraphs.filter((each) => isBody(each.lines[0]!) && isHeading(each))
  const bodyEnd = lines[closing.first]?.start ?? lines[formsFrom]?.start ?? text.text.trimEnd().length
  const sections = sectionsOf(headings, bodyEnd, header.period)
  return {
    text,
    header,
    units: unitsOf(lines, paragraphs, { regions, headings, sections }),
    sections,
    forms: formsOf(text, lines, forms),
    asides,
    maybePages,
    notes: notesOn(header),
  }
}
