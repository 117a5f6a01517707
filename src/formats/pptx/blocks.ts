import type { Block, Cell, Line, Paragraph, Role, Run } from '../../types.ts'
import { child, childrenNamed, type Element, elementsOf, textOf } from '../package/xml.ts'
import type { InheritedFont } from './fonts.ts'

/** Where the words of a slide stand. */
export interface Spot {
  readonly page: number
  readonly role: Role
  /** The font of words that name none. */
  readonly inherited: InheritedFont
  /** The shape that holds the words; none for tables. */
  readonly shape?: Element
}

/** The paragraphs and tables of a slide or its notes. Numbers of pages, dates and footers of the template are left out. */
export function slideBlocks(element: Element, spot: Spot): Block[] {
  return elementsOf(element).flatMap((each): Block[] => {
    if (each.name === 'p:sp' && isFurniture(each)) return []
    if (each.name === 'a:p') return paragraph(each, spot) ?? []
    if (each.name === 'a:tbl') return [table(each, spot)]
    if (each.name === 'mc:Fallback') return []
    return slideBlocks(each, each.name === 'p:sp' ? { ...spot, shape: each } : spot)
  })
}

/** What is said about a slide: `p:text` of old comments, paragraphs of the newer. */
export function commentBlocks(element: Element, page: number): Block[] {
  const spot: Spot = { page, role: 'comment', inherited: () => null }
  return elementsOf(element).flatMap((each): Block[] => {
    if (each.name === 'a:p') return paragraph(each, spot) ?? []
    if (each.name !== 'p:text') return commentBlocks(each, page)
    const text = textOf(each)
    const line: Line = { page, runs: [{ text, font: null }] }
    return text.trim() === '' ? [] : [{ kind: 'paragraph', role: 'comment', lines: [line], whole: true }]
  })
}

/** Placeholders that repeat on every slide. */
function isFurniture(shape: Element): boolean {
  const placeholder = child(child(child(shape, 'p:nvSpPr'), 'p:nvPr'), 'p:ph')
  return /^(?:sldNum|dt|ftr|hdr|sldImg)$/.test(placeholder?.attributes.type ?? '')
}

const alignments: Readonly<Record<string, NonNullable<Paragraph['align']>>> = {
  l: 'left',
  ctr: 'center',
  r: 'right',
  just: 'both',
}

function paragraph(element: Element, { page, role, inherited, shape }: Spot): [Paragraph] | null {
  const lines: Run[][] = [[]]
  const font = inherited(shape ?? null, element)
  for (const each of elementsOf(element)) {
    if (each.name === 'a:br') lines.push([])
    else if (each.name === 'a:r' || each.name === 'a:fld') lines.at(-1)!.push(...runOf(each, font))
  }
  const filled = lines.filter((runs) => runs.some((run) => run.text.trim() !== ''))
  if (filled.length === 0) return null
  const properties = child(element, 'a:pPr')
  const align = alignments[properties?.attributes.algn ?? '']
  const bullet = child(properties, 'a:buChar')?.attributes.char
  const marker = bullet && /^[-+•–*]$/.test(bullet) ? { marker: bullet } : {}
  const laid = filled.map((runs): Line => ({ page, runs }))
  return [{ kind: 'paragraph', role, lines: laid, whole: true, ...(align ? { align } : {}), ...marker }]
}

function runOf(element: Element, inherited: string | null): Run[] {
  const text = child(element, 'a:t')
  if (!text) return []
  const properties = child(element, 'a:rPr')
  const font = child(properties, 'a:latin')?.attributes.typeface
  const { b, i, sz } = properties?.attributes ?? {}
  return [
    {
      text: textOf(text),
      font: font && !font.startsWith('+') ? font : inherited,
      ...(isOn(b) ? { bold: true } : {}),
      ...(isOn(i) ? { italic: true } : {}),
      ...(Number(sz) > 0 ? { size: Number(sz) / 100 } : {}),
    },
  ]
}

const isOn = (value: string | undefined) => value === '1' || value === 'true'

/** Cells that a merge covers (`hMerge`, `vMerge`) do not stand for themselves. */
function table(element: Element, spot: Spot): Block {
  const rows = childrenNamed(element, 'a:tr')
  const cells = rows.flatMap((tr, row) =>
    childrenNamed(tr, 'a:tc').flatMap((tc, col): Cell[] => {
      const { gridSpan, rowSpan, hMerge, vMerge } = tc.attributes
      if (isOn(hMerge) || isOn(vMerge)) return []
      return [
        {
          row,
          col,
          rowSpan: Number(rowSpan ?? 1),
          colSpan: Number(gridSpan ?? 1),
          blocks: slideBlocks(tc, spot),
        },
      ]
    }),
  )
  const cols = Math.max(1, ...rows.map((tr) => childrenNamed(tr, 'a:tc').length))
  return { kind: 'table', rows: rows.length, cols, cells }
}
