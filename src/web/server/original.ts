import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { documentId, noQuestion } from '../answers.ts'
import { type Resources, resource } from './api.ts'
import { refused } from './faults.ts'

const MEDIA: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  rtf: 'application/rtf',
}

/** What the bytes are sent as; what a browser might run (HTML) or guess at is sent as bytes. */
export const mediaTypeOf = (format: string | null): string =>
  MEDIA[format ?? ''] ?? 'application/octet-stream'

/** Larger files are opened from the folder. */
const LARGEST = 512 * 1024 * 1024

/**
 * The file itself, from the path that the database holds and from nowhere else, and only while its content is still the
 * one that was read: what is shown beside a fact must be what the fact was taken from.
 */
export const originalResources: Resources = (api, archive) => {
  resource(
    api,
    'get',
    {
      path: '/api/documents/{id}/original',
      about: 'Tệp gốc, khi nội dung trên đĩa vẫn đúng là nội dung đã đọc',
      question: noQuestion,
      params: documentId,
      sends: 'application/octet-stream',
    },
    async ({ params, context }) => {
      const paths = archive.reading().all<{ path: string; absolute: string; format: string | null }>(
        `SELECT p.path, p.absolute, d.format FROM documents d JOIN paths p ON p.document = d.id
           WHERE d.sha256 = ? ORDER BY p.path`,
        params.id,
      )
      if (paths.length === 0) return null
      for (const { path, absolute, format } of paths) {
        const bytes = await unchanged(absolute, params.id)
        if (!bytes) continue
        const name = encodeURIComponent(path.slice(path.lastIndexOf('/') + 1))
        return context.body(bytes, 200, {
          'Content-Type': mediaTypeOf(format),
          'Content-Disposition': `${format === 'pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
          'Cache-Control': 'private, max-age=60',
        })
      }
      return refused(
        context,
        410,
        'ORIGINAL_CHANGED',
        'tệp gốc đã bị xoá, chuyển chỗ hoặc sửa sau khi nạp; hãy chạy lại `trichluc ingest`',
      )
    },
  )
}

async function unchanged(absolute: string, sha256: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const { size } = await stat(absolute)
    if (size > LARGEST) return null
    const bytes = await readFile(absolute)
    const same = createHash('sha256').update(bytes).digest('hex') === sha256
    return same ? new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength) : null
  } catch {
    return null
  }
}
