import { child } from '../formats/package/xml.ts'
import type { InheritedFont } from '../formats/pptx/fonts.ts'
import { type Located, parts, within } from './located.ts'
import { attributePassages, type Passage, type Piece, textPiece } from './passages.ts'

/**
 * The passages of slides, charts, SmartArt and shapes: each DrawingML paragraph one, the labels that charts keep
 * of their sheet, descriptions of pictures, and comments on slides.
 */
export function drawingPassages(root: Located, inherited: InheritedFont = () => null): Passage[] {
  const passages: Passage[] = []
  for (const { element, shape } of shaped(root, null)) {
    if (element.name === 'a:p') passages.push(drawingParagraph(element, inherited(shape, element)))
    else if (/^(?:p|xdr):cNvPr$/.test(element.name))
      passages.push(...attributePassages(element, ['descr', 'title'], null))
    else if (element.name === 'p:text') passages.push([[textPiece(element, null)]])
    else if (element.name === 'c:strCache' || element.name === 'c:strLit')
      for (const each of within(element)) if (each.name === 'c:v') passages.push([[textPiece(each, null)]])
  }
  return passages
}

/** The elements below an element, itself first, with the shape of a slide that holds each. */
function* shaped(
  element: Located,
  above: Located | null,
): Generator<{ element: Located; shape: Located | null }> {
  const shape = element.name === 'p:sp' ? element : above
  yield { element, shape }
  for (const each of parts(element)) yield* shaped(each, shape)
}

/** One `a:p`. `font` holds where its runs name none. */
export function drawingParagraph(element: Located, font: string | null): Passage {
  const lines: Piece[][] = [[]]
  const standard = typeface(child(child(element, 'a:pPr'), 'a:defRPr') as Located | undefined) ?? font
  for (const each of parts(element)) {
    if (each.name === 'a:br') lines.push([])
    const text = child(each, 'a:t') as Located | undefined
    if (text && (each.name === 'a:r' || each.name === 'a:fld'))
      lines.at(-1)!.push(textPiece(text, typeface(child(each, 'a:rPr') as Located | undefined) ?? standard))
  }
  return lines
}

/** The font a run names itself; `+mn-lt` and its like point to the theme and say nothing here. */
function typeface(properties: Located | undefined): string | null {
  const name = child(properties, 'a:latin')?.attributes.typeface
  return name && !name.startsWith('+') ? name : null
}
