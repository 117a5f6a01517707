import type { Limits } from '../../limits.ts'
import type { Run } from '../../types.ts'
import { relatedTrees } from '../package/tree.ts'
import { child, type Element, elementsOf, textOf } from '../package/xml.ts'
import type { Package } from '../package/zip.ts'

/** The paragraphs inside the shapes that lie over a sheet, each as its runs. */
export async function shapesOf(pack: Package, sheet: string, limits: Limits): Promise<Run[][]> {
  return (await relatedTrees(pack, { part: sheet, type: 'drawing' }, limits)).flatMap(paragraphsOf)
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
