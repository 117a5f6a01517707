import { UnreadableSource } from '../errors.ts'
import type { Format } from '../formats.ts'
import { type Limits, optionOf } from '../limits.ts'
import type { Glyphs, Note, Opened } from '../types.ts'
import { openPdf, type Source } from './pdf/engine.ts'
import { blocksOf } from './pdf/flow.ts'
import { inkOf } from './pdf/ink.ts'
import { isLost, type Look, lookAt, notesOf } from './pdf/looks.ts'
import { type Sheet, sheetOf } from './pdf/sheet.ts'

/** Reads PDF with its fonts, boxes, ruled tables and letterhead; pages one by one. */
export default {
  id: 'pdf',
  extensions: ['pdf'],
  tells,
  read,
  about:
    'PDF có lớp chữ: giữ phông chữ và vị trí từng từ, bảng có kẻ khung, phần đầu văn bản hai cột; PDF ảnh quét cần OCR trước',
} satisfies Format

/** `%PDF-` stands within the first 1,024 bytes (ISO 32000-1, annex H.3.4.1). */
function tells(bytes: Uint8Array): number {
  const head = Buffer.from(bytes.subarray(0, 1029)).toString('latin1')
  const at = head.indexOf('%PDF-')
  return at === 0 ? 1 : at > 0 ? 0.6 : 0
}

async function read(opened: Opened, limits: Limits): Promise<Glyphs> {
  if (opened.bytes.length === 0) {
    throw new UnreadableSource('EMPTY_FILE', opened.path, 'tệp rỗng (0 byte); hãy lấy lại bản gốc')
  }
  if (opened.bytes.length > limits.maxBytes) {
    throw tooLarge(opened, 'maxBytes', { has: opened.bytes.length, most: limits.maxBytes })
  }
  const source = await openPdf(opened)
  try {
    if (source.pages > limits.maxPages) {
      throw tooLarge(opened, 'maxPages', { has: source.pages, most: limits.maxPages })
    }
    return await glyphsOf(opened, source)
  } finally {
    await source.close()
  }
}

function tooLarge(
  opened: Opened,
  limit: 'maxPages' | 'maxBytes',
  size: { readonly has: number; readonly most: number },
): UnreadableSource {
  const [code, unit] = limit === 'maxPages' ? ['TOO_MANY_PAGES', 'trang'] : ['TOO_LARGE', 'byte']
  return new UnreadableSource(
    code,
    opened.path,
    `tệp có ${size.has} ${unit}, giới hạn ${size.most} ${unit}; hãy chia nhỏ tệp hoặc tăng giới hạn bằng ${optionOf(limit)} ${size.has}`,
  )
}

function lostText(path: string): UnreadableSource {
  return new UnreadableSource(
    'PDF_STRUCTURE',
    path,
    'tệp PDF hỏng: không đọc được trang nào (mất nội dung trang hoặc mất phông chữ); hãy lấy lại bản gốc',
  )
}

async function glyphsOf(opened: Opened, source: Source): Promise<Glyphs> {
  const sheets: Sheet[] = []
  const looks: Look[] = []
  for (let page = 1; page <= source.pages; page++) {
    try {
      const ink = inkOf(await source.drawing(page))
      looks.push(lookAt(ink))
      sheets.push(sheetOf(ink))
    } catch (fault) {
      looks.push({ page, broken: fault instanceof Error ? fault.message : String(fault) })
    }
  }
  const notes: Note[] = notesOf(looks, source)
  if (looks.every((each) => isLost(each, source.cut))) throw lostText(opened.path)
  return {
    path: opened.path,
    sha256: opened.sha256,
    format: 'pdf',
    pages: source.pages,
    blocks: blocksOf(sheets),
    needsOcr: notes.some((each) => each.code === 'NEEDS_OCR' || each.code === 'NO_UNICODE'),
    notes,
  }
}
