import type { Format } from '../formats.ts'
import type { Limits } from '../limits.ts'
import type { Block, Glyphs, Opened } from '../types.ts'
import { relationsOf } from './package/relations.ts'
import { lateStart } from './package/start.ts'
import { packageScore } from './package/tells.ts'
import { type MainKind, mainPart, treeOf } from './package/tree.ts'
import { child, childrenNamed, type Element } from './package/xml.ts'
import { openPackage, type Package } from './package/zip.ts'
import { commentBlocks, slideBlocks } from './pptx/blocks.ts'
import { inheritedFont, type Tree } from './pptx/fonts.ts'

/**
 * PowerPoint 2007 and later: the slides in the order of the show, each a page; shapes in the order of the file, groups
 * included, tables as tables, the speaker's notes and comments after their slide.
 */
export default {
  id: 'pptx',
  extensions: ['pptx', 'pptm', 'ppsx', 'potx'],
  tells: (bytes) => packageScore(bytes, 'ppt/'),
  read,
  about:
    'PowerPoint 2007 trở đi: chữ trong khung, nhóm, bảng, ghi chú và bình luận, mỗi trang chiếu một trang; không có chữ trong ảnh và biểu đồ',
} satisfies Format

async function read(opened: Opened, limits: Limits): Promise<Glyphs> {
  const pack = await openPackage(opened.bytes, opened.path, limits)
  const slides = await slidesOf(pack, limits)
  const blocks: Block[] = []
  const known = new Map<string, Promise<Element | undefined>>()
  // Hundreds of slides share a master; a slide itself is read once.
  const shared = (part: string) => {
    if (!known.has(part)) known.set(part, treeOf(pack, part, limits))
    return known.get(part)!
  }
  for (const [index, part] of slides.entries())
    blocks.push(...(await slide(pack, part, { page: index + 1, limits, shared })))
  const { path, sha256 } = opened
  return {
    path,
    sha256,
    format: 'pptx',
    pages: slides.length,
    blocks,
    needsOcr: false,
    notes: lateStart(pack.before),
  }
}

const SHOW: MainKind = {
  part: 'ppt/presentation.xml',
  root: 'p:presentation',
  code: 'NOT_A_PPTX',
  reason: 'gói không chứa bản trình chiếu; hãy mở bằng PowerPoint rồi lưu thành .pptx',
}

/** The parts of the slides, in the order of the show. */
async function slidesOf(pack: Package, limits: Limits): Promise<string[]> {
  const { root, relations } = await mainPart(pack, SHOW, limits)
  return childrenNamed(child(root, 'p:sldIdLst'), 'p:sldId').flatMap(
    (each) => relations.find((other) => other.id === each.attributes['r:id'])?.target ?? [],
  )
}

async function slide(
  pack: Package,
  part: string,
  { page, limits, shared }: { page: number; limits: Limits; shared: Tree },
): Promise<Block[]> {
  const root = await treeOf(pack, part, limits)
  if (!root) return []
  const fontsOf = (name: string) => inheritedFont(pack, name, { tree: shared, limits })
  const blocks = slideBlocks(root, { page, role: 'body', inherited: await fontsOf(part) })
  for (const { type, target } of await relationsOf(pack, part, limits)) {
    if (type !== 'notesSlide' && type !== 'comments') continue
    const beside = await treeOf(pack, target, limits)
    if (!beside) continue
    if (type === 'comments') blocks.push(...commentBlocks(beside, page))
    else blocks.push(...slideBlocks(beside, { page, role: 'endnote', inherited: await fontsOf(target) }))
  }
  return blocks
}
