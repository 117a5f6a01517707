import { scanXml } from '../formats/package/xml.ts'
import type { Package } from '../formats/package/zip.ts'
import type { Limits } from '../limits.ts'
import type { Note } from '../types.ts'
import { type Located, locate } from './located.ts'
import type { Edit } from './passages.ts'

/** A part that may hold words or font names. `mark` is its byte order mark. */
export interface Source {
  readonly part: string
  readonly xml: string
  readonly mark: string
  readonly root: Located
}

/** The XML parts of a package, found sound; a part that is not in UTF-8 is named and left. */
export async function sourcesOf(
  pack: Package,
  limits: Limits,
): Promise<{ sources: Source[]; notes: Note[] }> {
  const sources: Source[] = []
  const notes: Note[] = []
  for (const part of pack.names) {
    if (!part.toLowerCase().endsWith('.xml') || part.startsWith('[') || part.startsWith('customXml/'))
      continue
    const source = await sourceOf(pack, part, limits)
    if (source) sources.push(source)
    else notes.push(notUtf8(part))
  }
  return { sources, notes }
}

/** A part found sound; null where it is not in UTF-8. Throws `UnreadableSource` where it is no XML. */
export async function sourceOf(pack: Package, part: string, limits: Limits): Promise<Source | null> {
  const bytes = (await pack.part(part))!
  const text = Buffer.from(bytes).toString('utf8')
  if (!Buffer.from(text).equals(Buffer.from(bytes))) return null
  scanXml(bytes, { path: pack.path, part, limits }, {})
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const xml = text.slice(mark.length)
  return { part, xml, mark, root: locate(xml) }
}

export const notUtf8 = (part: string): Note => ({
  code: 'PART_LEFT',
  level: 'doubt',
  reason: `phần \`${part}\` không phải UTF-8, giữ nguyên`,
  at: null,
})

/** The XML of a part with its edits done. Of two that overlap the first, of two at one place the wider is done. */
export function spliced(xml: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const out: string[] = []
  let at = 0
  for (const { span, text } of inOrder) {
    if (span[0] < at) continue
    out.push(xml.slice(at, span[0]), text)
    at = span[1]
  }
  return out.join('') + xml.slice(at)
}
