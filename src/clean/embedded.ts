import { UnreadableSource } from '../errors.ts'
import type { Package } from '../formats/package/zip.ts'
import type { Note, Opened } from '../types.ts'
import type { Cleaned } from './package.ts'

/** Cleans a package; `depth` counts the packages around it. */
export type Clean = (opened: Opened, depth: number) => Promise<Cleaned>

/** A package inside a package, cleaned. */
export interface Embedded {
  readonly part: string
  readonly cleaned: Cleaned
}

/** A workbook in a document holds the figures of a chart; one in that workbook would hold a document of its own. */
const DEEPEST = 2

/**
 * Cleans the workbooks and documents that a package holds whole: editing a chart shows the words of its workbook. What
 * cannot be opened, or is in an older format, stays and is named.
 */
export async function cleanEmbedded(
  pack: Package,
  clean: Clean,
  depth: number,
): Promise<{ readonly embedded: readonly Embedded[]; readonly notes: readonly Note[] }> {
  const embedded: Embedded[] = []
  const notes: Note[] = []
  for (const part of pack.names.filter((each) => /\/embeddings\/[^/]+$/.test(each))) {
    const format = /\.(docx|xlsx|pptx)$/i.exec(part)?.[1]?.toLowerCase()
    try {
      if (format === undefined || depth >= DEEPEST) throw new UnreadableSource('EMBEDDED', part, '')
      const opened = { path: `${pack.path}/${part}`, sha256: '', bytes: (await pack.part(part))!, format }
      embedded.push({ part, cleaned: await clean(opened, depth + 1) })
    } catch (error) {
      if (!(error instanceof UnreadableSource)) throw error
      const reason = `tài liệu nhúng \`${part}\` giữ nguyên; hãy mở nó trong văn bản và sửa riêng nếu cần`
      notes.push({ code: 'EMBEDDED_LEFT', level: 'doubt', reason, at: null })
    }
  }
  return { embedded, notes }
}
