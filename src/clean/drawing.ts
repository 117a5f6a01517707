import { child } from '../formats/package/xml.ts'
import { type Located, parts, within } from './located.ts'
import { type Passage, type Piece, textPiece } from './passages.ts'

/**
 * The passages of slides, charts, SmartArt and shapes: each DrawingML paragraph one, and the labels that charts keep
 * of their sheet.
 */
export function drawingPassages(root: Located): Passage[] {
  const passages: Passage[] = []
  for (const element of within(root)) {
    if (element.name === 'a:p') passages.push(drawingParagraph(element, null))
    else if (element.name === 'c:strCache' || element.name === 'c:strLit')
      for (const each of within(element)) if (each.name === 'c:v') passages.push([[textPiece(each, null)]])
  }
  return passages
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
