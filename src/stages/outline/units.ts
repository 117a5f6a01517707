import type { Section, Unit } from '../../types.ts'
import type { Closing } from './closing.ts'
import type { FormTitle } from './forms.ts'
import type { Line } from './lines.ts'
import type { Paragraph } from './paragraphs.ts'

/** Which lines belong to what. */
export interface Regions {
  /** Index of the first line behind title and addressees. */
  readonly bodyFrom: number
  readonly closing: Closing
  readonly titles: readonly FormTitle[]
  readonly inForms: ReadonlySet<Line>
  readonly flattened: ReadonlySet<Line>
}

interface Parts {
  readonly regions: Regions
  readonly headings: readonly Paragraph[]
  readonly sections: readonly Section[]
}

/** The paragraphs as units: each with its marker, its innermost section and its kind. */
export function unitsOf(lines: readonly Line[], paragraphs: readonly Paragraph[], parts: Parts): Unit[] {
  const index = new Map(lines.map((line, i) => [line, i]))
  const headings = new Set(parts.headings)
  const titleLines = new Set(parts.regions.titles.flatMap(({ first, last }) => lines.slice(first, last + 1)))
  let latest = -1
  return paragraphs.map((paragraph) => {
    const first = paragraph.lines[0]!
    const start = first.start
    while (latest + 1 < parts.sections.length && parts.sections[latest + 1]!.start <= start) latest++
    return {
      start,
      end: paragraph.lines.at(-1)!.end,
      role: first.role,
      marker: paragraph.marker?.words ?? null,
      section: innermost(parts.sections, latest, start),
      kind: kindOf(first, index.get(first)!, { ...parts.regions, headings, titleLines, paragraph }),
    }
  })
}

interface Kinds extends Regions {
  readonly headings: ReadonlySet<Paragraph>
  readonly titleLines: ReadonlySet<Line>
  readonly paragraph: Paragraph
}

function kindOf(line: Line, index: number, kinds: Kinds): Unit['kind'] {
  const { closing } = kinds
  if (kinds.titleLines.has(line)) return 'form-title'
  if (kinds.inForms.has(line)) return line.whole ? 'text' : 'table-text'
  if (index < kinds.bodyFrom) return 'header'
  if (index >= closing.first && index < closing.next)
    return closing.recipientLines.has(index) ? 'recipients' : 'signature'
  if (kinds.flattened.has(line)) return 'table-text'
  return kinds.headings.has(kinds.paragraph) ? 'heading' : 'text'
}

/** The innermost section open at `offset`, `latest` being the last one that starts before it. */
function innermost(sections: readonly Section[], latest: number, offset: number): number {
  let inside = latest
  while (inside >= 0 && sections[inside]!.end <= offset) inside = sections[inside]!.parent
  return inside
}
