import { UnreadableSource } from '../../errors.ts'
import type { Limits } from '../../limits.ts'
import { type Relation, relationsOf } from './relations.ts'
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

/** What the main part of a package must be, and what is said of a package that has none. */
export interface MainKind {
  /** Where it usually stands. */
  readonly part: string
  /** Name of its root element. */
  readonly root: string
  readonly code: string
  readonly reason: string
}

/** The main part and what it refers to. */
export interface MainPart {
  readonly root: Element
  readonly relations: readonly Relation[]
  /** The first part of a type that it names. */
  readonly one: (type: string) => Promise<Element | undefined>
}

/** The main part: where the package's relations say, else in the usual place. Throws `UnreadableSource` for another. */
export async function mainPart(pack: Package, kind: MainKind, limits: Limits): Promise<MainPart> {
  const said = (await relationsOf(pack, '', limits)).find((each) => each.type === 'officeDocument')?.target
  const part = said && pack.has(said) ? said : kind.part
  const root = part.endsWith('.bin') ? undefined : await treeOf(pack, part, limits)
  if (root?.name !== kind.root) throw new UnreadableSource(kind.code, pack.path, kind.reason)
  const relations = await relationsOf(pack, part, limits)
  const one = async (type: string) => {
    const found = relations.find((each) => each.type === type)
    return found && treeOf(pack, found.target, limits)
  }
  return { root, relations, one }
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
