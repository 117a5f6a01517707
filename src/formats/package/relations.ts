import type { Limits } from '../../limits.ts'
import { childrenNamed, parseXml } from './xml.ts'
import type { Package } from './zip.ts'

/** A part that another part names. External targets (links, remote templates) are left out: nothing is ever fetched. */
export interface Relation {
  readonly id: string
  /** Last word of the type: `styles`, `header`, `worksheet`. */
  readonly type: string
  /** Name of the part in the package. */
  readonly target: string
}

/** What a part of the package refers to inside the package; `''` for the package itself. */
export async function relationsOf(
  pack: Package,
  part: string,
  limits: Pick<Limits, 'maxDepth'>,
): Promise<Relation[]> {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`
  const bytes = await pack.part(name)
  if (!bytes) return []
  const root = parseXml(bytes, { path: pack.path, part: name, limits })
  return childrenNamed(root, 'rel:Relationship')
    .filter((each) => each.attributes.TargetMode !== 'External')
    .map((each) => ({
      id: each.attributes.Id ?? '',
      type: (each.attributes.Type ?? '').split('/').at(-1)!,
      target: resolve(folder, each.attributes.Target ?? ''),
    }))
}

function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
