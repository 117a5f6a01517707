import { UnreadableSource } from '../errors.ts'
import type { Format } from '../formats.ts'
import type { Limits } from '../limits.ts'
import type { Block, Glyphs, Opened } from '../types.ts'
import { relationsOf } from './package/relations.ts'
import { packageScore } from './package/tells.ts'
import { child, childrenNamed, type Element, parseXml } from './package/xml.ts'
import { openPackage, type Package } from './package/zip.ts'
import { slideBlocks } from './pptx/blocks.ts'

/**
 * PowerPoint 2007 and later: the slides in the order of the show, each a page; shapes in the order of the file, groups
 * included, tables as tables, the speaker's notes after their slide.
 */
export default {
  id: 'pptx',
  extensions: ['pptx', 'pptm', 'ppsx', 'potx'],
  tells: (bytes) => packageScore(bytes, 'ppt/'),
  read,
  about:
    'PowerPoint 2007 trở đi: chữ trong khung, nhóm, bảng và ghi chú, mỗi trang chiếu một trang; không có chữ trong ảnh và biểu đồ',
} satisfies Format

async function read(opened: Opened, limits: Limits): Promise<Glyphs> {
  const pack = await openPackage(opened.bytes, opened.path, limits)
  const slides = await slidesOf(pack, limits)
  const blocks: Block[] = []
  for (const [index, part] of slides.entries())
    blocks.push(...(await slide(pack, part, { page: index + 1, limits })))
  const { path, sha256 } = opened
  return { path, sha256, format: 'pptx', pages: slides.length, blocks, needsOcr: false, notes: [] }
}

/** The parts of the slides, in the order of the show. */
async function slidesOf(pack: Package, limits: Limits): Promise<string[]> {
  const said = (await relationsOf(pack, '', limits)).find((each) => each.type === 'officeDocument')?.target
  const main = said && pack.has(said) ? said : 'ppt/presentation.xml'
  const root = await tree(pack, main, limits)
  if (root?.name !== 'p:presentation')
    throw new UnreadableSource(
      'NOT_A_PPTX',
      pack.path,
      'gói không chứa bản trình chiếu; hãy mở bằng PowerPoint rồi lưu thành .pptx',
    )
  const relations = await relationsOf(pack, main, limits)
  return childrenNamed(child(root, 'p:sldIdLst'), 'p:sldId').flatMap(
    (each) => relations.find((other) => other.id === each.attributes['r:id'])?.target ?? [],
  )
}

async function slide(
  pack: Package,
  part: string,
  { page, limits }: { page: number; limits: Limits },
): Promise<Block[]> {
  const root = await tree(pack, part, limits)
  if (!root) return []
  const blocks = slideBlocks(root, { page, role: 'body' })
  const notes = (await relationsOf(pack, part, limits)).find((each) => each.type === 'notesSlide')
  const notesRoot = notes && (await tree(pack, notes.target, limits))
  return notesRoot ? [...blocks, ...slideBlocks(notesRoot, { page, role: 'endnote' })] : blocks
}

async function tree(pack: Package, part: string, limits: Limits): Promise<Element | undefined> {
  const bytes = await pack.part(part)
  return bytes ? parseXml(bytes, { path: pack.path, part, limits }) : undefined
}
