import { child, childrenNamed, type Element, elementsOf, val } from '../package/xml.ts'

const upright = ['w:left', 'w:right', 'w:start', 'w:end', 'w:insideV']

/**
 * True where the table shows upright lines, of its own, of its style or around a cell. Without any it is no table to
 * the eye: clerks set the letterhead and the signature in two columns that way.
 */
export function bordered(table: Element, inherited: readonly Element[]): boolean {
  const layers = [child(table, 'w:tblPr'), ...inherited].map((each) => child(each, 'w:tblBorders'))
  if (
    upright.some((side) =>
      isDrawn(layers.map((layer) => child(layer, side)).find((each) => each !== undefined)),
    )
  )
    return true
  const cells = childrenNamed(table, 'w:tr').flatMap((row) => childrenNamed(row, 'w:tc'))
  return cells.some((cell) => {
    const borders = child(child(cell, 'w:tcPr'), 'w:tcBorders')
    return (
      borders !== undefined &&
      elementsOf(borders).some((each) => upright.includes(each.name) && isDrawn(each))
    )
  })
}

const isDrawn = (side: Element | undefined) =>
  side !== undefined && !/^(?:nil|none)$/.test(val(side) ?? 'none')
