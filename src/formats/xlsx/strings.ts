import type { Run } from '../../types.ts'
import { child, childrenNamed, type Element, elementsOf, textOf } from '../package/xml.ts'

/** A stretch of a cell's text; `face` is null where the cell's own font holds. */
export interface Piece {
  readonly text: string
  readonly face: Face | null
}

/** A font as cells and rich runs name it. */
export interface Face {
  readonly font: string | null
  readonly bold: boolean
  readonly italic: boolean
  readonly size: number | null
}

/** The text of a shared or inline string (ECMA-376 part 1, 18.4): its runs, without the phonetic hints of East Asia. */
export function piecesOf(item: Element): Piece[] {
  return elementsOf(item).flatMap((each): Piece[] => {
    if (each.name === 'x:t') return [{ text: unescaped(textOf(each)), face: null }]
    if (each.name !== 'x:r') return []
    const text = childrenNamed(each, 'x:t').map(textOf).join('')
    const properties = child(each, 'x:rPr')
    return [{ text: unescaped(text), face: properties ? faceOf(properties, 'x:rFont') : null }]
  })
}

/** A `font` of the styles part (`named` is `x:name`) or the properties of a rich run (`x:rFont`). */
export function faceOf(element: Element, named: 'x:name' | 'x:rFont'): Face {
  const value = (name: string) => child(element, name)?.attributes.val
  const isOn = (name: string) =>
    child(element, name) !== undefined && !/^(?:0|false)$/.test(value(name) ?? '1')
  return {
    font: value(named) ?? null,
    bold: isOn('x:b'),
    italic: isOn('x:i'),
    size: Number(value('x:sz')) || null,
  }
}

export const runOf = (text: string, face: Face): Run => ({
  text,
  font: face.font,
  ...(face.bold ? { bold: true } : {}),
  ...(face.italic ? { italic: true } : {}),
  ...(face.size ? { size: face.size } : {}),
})

/** `_x00AD_` stands for a character that XML would not keep (22.9.2.19). */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
