import { escaped } from '../formats/docx/symbols.ts'
import type { FontTable } from './fonts.ts'
import { type Located, within } from './located.ts'
import type { Edit } from './passages.ts'

/** Attributes that hold nothing but the name of a font, by element. */
const holders: Readonly<Record<string, readonly string[]>> = {
  'w:rFonts': ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia'],
  'w:sym': ['w:font'],
  'a:latin': ['typeface'],
  'a:ea': ['typeface'],
  'a:cs': ['typeface'],
  'a:sym': ['typeface'],
  'a:font': ['typeface'],
  'a:buFont': ['typeface'],
  'x:name': ['val'],
  'x:rFont': ['val'],
}

/** What changes in the font names of a part, and how often each name did. */
export interface FontEdits {
  readonly edits: readonly Edit[]
  readonly names: readonly string[]
}

/** Puts the Unicode font for each legacy one, in runs, styles, theme, font table and WordArt. */
export function fontEdits(root: Located, table: FontTable): FontEdits {
  const edits: Edit[] = []
  const names: string[] = []
  const kept = declared(root)
  for (const element of within(root)) {
    if (element.name === 'w:font') {
      const name = element.attributes['w:name']
      const target = name === undefined ? null : table(name)
      if (target === null) continue
      names.push(name!)
      // A font may stand in the font table once only.
      if (kept.has(target.toLowerCase())) edits.push({ span: element.span, text: '' })
      else edits.push({ span: element.valueSpans['w:name']!, text: escaped(target) })
      kept.add(target.toLowerCase())
      continue
    }
    for (const attribute of holders[element.name] ?? []) {
      const target = table(element.attributes[attribute] ?? '')
      if (target === null) continue
      names.push(element.attributes[attribute]!)
      edits.push({ span: element.valueSpans[attribute]!, text: escaped(target) })
    }
    if (element.name === 'v:textpath') edits.push(...familyEdits(element, table))
  }
  return { edits, names }
}

const declared = (root: Located) =>
  new Set(
    root.name === 'w:fonts'
      ? [...within(root)].map((each) => (each.attributes['w:name'] ?? '').toLowerCase())
      : [],
  )

function familyEdits(element: Located, table: FontTable): Edit[] {
  const span = element.valueSpans.style
  const style = element.attributes.style ?? ''
  const changed = style.replace(
    /(font-family:\s*)(["']?)([^"';]+)\2/g,
    (all, before: string, quote: string, name: string) => {
      const target = table(name.trim())
      return target === null ? all : `${before}${quote}${target}${quote}`
    },
  )
  return span && changed !== style ? [{ span, text: escaped(changed) }] : []
}
