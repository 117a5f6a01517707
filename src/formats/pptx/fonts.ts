import type { Limits } from '../../limits.ts'
import { relationsOf } from '../package/relations.ts'
import { child, type Element, elementsOf } from '../package/xml.ts'
import type { Package } from '../package/zip.ts'

/** The font of the words of a shape that name none themselves; `shape` is null for tables and loose text. */
export type InheritedFont = (shape: Element | null, paragraph: Element) => string | null

/** Parts by name, as far as they can be read. */
export type Tree = (part: string) => Promise<Element | undefined>

/**
 * What a slide (or its layout, master or notes) inherits: the shape's own list style, then the placeholder of its layout,
 * then that of its master, then the master's text styles, then the theme (ECMA-376 part 1, 19.3.1.36, 21.1.2.4).
 */
export async function inheritedFont(
  pack: Package,
  part: string,
  { tree, limits }: { readonly tree: Tree; readonly limits: Limits },
): Promise<InheritedFont> {
  const above = async (from: string | undefined, type: string) =>
    from && (await relationsOf(pack, from, limits)).find((each) => each.type === type)?.target
  const own = await tree(part)
  const isMaster = /^p:(?:sldMaster|notesMaster)$/.test(own?.name ?? '')
  const layout = own?.name === 'p:sld' ? await above(part, 'slideLayout') : undefined
  const upper =
    own?.name === 'p:notes' ? await above(part, 'notesMaster') : await above(layout ?? part, 'slideMaster')
  const master = isMaster ? part : upper
  const theme = await above(master, 'theme')
  const [layoutRoot, masterRoot, themeRoot] = await Promise.all(
    [layout, master, theme].map((each) => (each ? tree(each) : undefined)),
  )
  const scheme = child(child(themeRoot, 'a:themeElements'), 'a:fontScheme')
  const named: Readonly<Record<string, string | null>> = {
    '+mj-lt': latin(child(scheme, 'a:majorFont')),
    '+mn-lt': latin(child(scheme, 'a:minorFont')),
  }
  const layoutShapes = shapesOf(layoutRoot)
  const masterShapes = shapesOf(masterRoot)
  return (shape, paragraph) => {
    const place = placeOf(shape)
    const level = `a:lvl${Number(child(paragraph, 'a:pPr')?.attributes.lvl ?? 0) + 1}pPr`
    const lists = [
      listOf(shape),
      place && listOf(layoutShapes.find((each) => isSame(placeOf(each), place))),
      place && listOf(masterShapes.find((each) => kindOf(placeOf(each)) === kindOf(place))),
      styleOf(masterRoot, place),
    ]
    for (const list of lists) {
      const font = latin(child(child(list ?? undefined, level), 'a:defRPr'))
      if (font !== null) return font in named ? named[font]! : font
    }
    return named['+mn-lt'] ?? null
  }
}

interface Place {
  readonly type: string
  readonly index: string | undefined
}

function placeOf(shape: Element | null): Place | null {
  const place = child(child(child(shape ?? undefined, 'p:nvSpPr'), 'p:nvPr'), 'p:ph')
  return place ? { type: place.attributes.type ?? 'body', index: place.attributes.idx } : null
}

const isTitle = (type: string) => type === 'title' || type === 'ctrTitle'

/** The two kinds of placeholders that a master draws. */
const kindOf = (place: Place | null): string | null => place && (isTitle(place.type) ? 'title' : 'body')

/** A title is the title of its layout; other placeholders are told apart by their index, 0 where none is said. */
const isSame = (one: Place | null, other: Place): boolean =>
  kindOf(one) === kindOf(other) && (isTitle(other.type) || (one!.index ?? '0') === (other.index ?? '0'))

const listOf = (shape: Element | null | undefined) =>
  child(child(shape ?? undefined, 'p:txBody'), 'a:lstStyle')

function styleOf(master: Element | undefined, place: Place | null): Element | undefined {
  if (master?.name === 'p:notesMaster') return child(master, 'p:notesStyle')
  const kind = kindOf(place)
  const name = kind === 'title' ? 'p:titleStyle' : kind === 'body' ? 'p:bodyStyle' : 'p:otherStyle'
  return child(child(master, 'p:txStyles'), name)
}

const latin = (element: Element | undefined): string | null =>
  child(element, 'a:latin')?.attributes.typeface || null

function shapesOf(root: Element | undefined): Element[] {
  return root ? elementsOf(root).flatMap((each) => (each.name === 'p:sp' ? [each] : shapesOf(each))) : []
}
