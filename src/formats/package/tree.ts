import type { Limits } from '../../limits.ts'
import { relationsOf } from './relations.ts'
import { type Element, parseXml } from './xml.ts'
import type { Package } from './zip.ts'

/** The root element of a part; undefined where the package does not hold it. */
export async function treeOf(
  pack: Package,
  part: string,
  limits: Pick<Limits, 'maxDepth'>,
): Promise<Element | undefined> {
  const bytes = await pack.part(part)
  return bytes ? parseXml(bytes, { path: pack.path, part, limits }) : undefined
}

/** Name of the main part: what the package's relations say, else the usual place. */
export async function mainPart(pack: Package, usual: string, limits: Limits): Promise<string> {
  const said = (await relationsOf(pack, '', limits)).find((each) => each.type === 'officeDocument')?.target
  return said && pack.has(said) ? said : usual
}

/** The parts of one type that a part names, in the order of its relations; what the package does not hold is left out. */
export async function relatedTrees(
  pack: Package,
  { part, type }: { readonly part: string; readonly type: string },
  limits: Pick<Limits, 'maxDepth'>,
): Promise<Element[]> {
  const trees: Element[] = []
  for (const each of await relationsOf(pack, part, limits)) {
    const tree = each.type === type ? await treeOf(pack, each.target, limits) : undefined
    if (tree) trees.push(tree)
  }
  return trees
}
