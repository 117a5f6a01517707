import type { Limits } from '../../limits.ts'
import type { Relation } from '../package/relations.ts'
import { type MainKind, mainPart, treeOf } from '../package/tree.ts'
import type { Element } from '../package/xml.ts'
import type { Package } from '../package/zip.ts'

/** The parts of a DOCX package that hold words or say how they look. */
export interface Parts {
  readonly body: Element
  readonly styles: Element | undefined
  readonly theme: Element | undefined
  readonly numbering: Element | undefined
  readonly footnotes: Element | undefined
  readonly endnotes: Element | undefined
  readonly comments: Element | undefined
  /** Headers and footers by the relation's id. */
  readonly margins: ReadonlyMap<string, { readonly role: 'header' | 'footer'; readonly root: Element }>
}

const WORD: MainKind = {
  part: 'word/document.xml',
  root: 'w:document',
  code: 'NOT_A_DOCX',
  reason:
    'gói ZIP không chứa tài liệu Word; nếu đây là gói nén thường, hãy giải nén rồi nạp các tệp bên trong',
}

/** Reads the parts. Throws `UnreadableSource` (`NOT_A_DOCX`) where the package has no Word document in it. */
export async function partsOf(pack: Package, limits: Limits): Promise<Parts> {
  const { root, relations, one } = await mainPart(pack, WORD, limits)
  return {
    body: root,
    styles: await one('styles'),
    theme: await one('theme'),
    numbering: await one('numbering'),
    footnotes: await one('footnotes'),
    endnotes: await one('endnotes'),
    comments: await one('comments'),
    margins: await marginsOf(pack, relations, limits),
  }
}

async function marginsOf(
  pack: Package,
  relations: readonly Relation[],
  limits: Limits,
): Promise<Parts['margins']> {
  const margins = new Map<string, { role: 'header' | 'footer'; root: Element }>()
  for (const { id, type, target } of relations) {
    if (type !== 'header' && type !== 'footer') continue
    const root = await treeOf(pack, target, limits)
    if (root) margins.set(id, { role: type, root })
  }
  return margins
}
