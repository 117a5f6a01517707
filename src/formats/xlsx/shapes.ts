import type { Limits } from '../../limits.ts'
import type { Run } from '../../types.ts'
import { relationsOf } from '../package/relations.ts'
import { child, type Element, elementsOf, parseXml, textOf } from '../package/xml.ts'
import type { Package } from '../package/zip.ts'

/** The paragraphs inside the shapes that lie over a sheet, each as its runs. */
export async function shapesOf(pack: Package, sheet: string, limits: Limits): Promise<Run[][]> {
  const drawings = (await relationsOf(pack, sheet, limits)).filter((each) => each.type === 'drawing')
  const shapes: Run[][] = []
  for (const { target } of drawings) {
    const bytes = await pack.part(target)
    if (bytes) shapes.push(...paragraphsOf(parseXml(bytes, { path: pack.path, part: target, limits })))
  }
  return shapes
}

function paragraphsOf(element: Element): Run[][] {
  return elementsOf(element).flatMap((each) => {
    if (each.name !== 'a:p') return each.name === 'mc:Fallback' ? [] : paragraphsOf(each)
    return [elementsOf(each).flatMap(runOfShape)]
  })
}

function runOfShape(element: Element): Run[] {
  if (element.name !== 'a:r' && element.name !== 'a:fld') return []
  const text = child(element, 'a:t')
  const font = child(child(element, 'a:rPr'), 'a:latin')?.attributes.typeface ?? null
  return text ? [{ text: textOf(text), font }] : []
}
