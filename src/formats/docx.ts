import type { Format } from '../formats.ts'
import { type Limits, raised } from '../limits.ts'
import type { Glyphs, Note, Opened } from '../types.ts'
import { blocksOf, type Read } from './docx/blocks.ts'
import { readTree } from './docx/mammoth.ts'
import { numberingOf } from './docx/numbering.ts'
import { partsOf } from './docx/parts.ts'
import { type Plain, writePlain } from './docx/plain.ts'
import { stylesOf } from './docx/styles.ts'
import { lateStart } from './package/start.ts'
import { packageScore } from './package/tells.ts'
import { openPackage } from './package/zip.ts'

/**
 * Word documents, by mammoth. What mammoth does not reach comes from the package's XML: fonts out of styles and
 * theme, automatic numbers, headers, footers, text boxes. Each run goes through mammoth under a key, so the two meet
 * again without searching, and a run that did not arrive is told.
 */
export default {
  id: 'docx',
  extensions: ['docx', 'docm', 'dotx', 'dotm'],
  tells: (bytes) => packageScore(bytes, 'word/'),
  read,
  about:
    'Word 2007 trở đi: thân bài, bảng (ô gộp, bảng lồng), đầu/chân trang, chú thích, hộp chữ, đánh số tự động, phông theo kiểu và chủ đề; không có số trang',
} satisfies Format

async function read(opened: Opened, limits: Limits): Promise<Glyphs> {
  const pack = await openPackage(opened.bytes, opened.path, limits)
  const parts = await partsOf(pack, limits)
  const styles = stylesOf(parts.styles, parts.theme)
  const plain = writePlain(parts, styles, numberingOf(parts.numbering, styles))
  const result = blocksOf(await readTree(plain.xml, opened.path), plain, limits)
  return {
    path: opened.path,
    sha256: opened.sha256,
    format: 'docx',
    pages: null,
    blocks: result.blocks,
    needsOcr: false,
    notes: [...lateStart(pack.before), ...notesOf(plain, result, limits)],
  }
}

function notesOf(plain: Plain, result: Read, limits: Limits): Note[] {
  const notes: Note[] = []
  const note = (code: string, level: Note['level'], reason: string) =>
    notes.push({ code, level, reason, at: null })
  const lost = plain.runs.filter((run, key) => !result.arrived.has(key) && run.text.trim() !== '')
  if (lost.length > 0)
    note(
      'TEXT_LEFT_OUT',
      'info',
      `${lost.length} đoạn chữ không in ra (đã xoá có theo dõi, hoặc nằm trong ô bị gộp) nên không đọc`,
    )
  if (plain.hidden > 0) note('HIDDEN_TEXT', 'info', `${plain.hidden} đoạn chữ ẩn không in ra nên không đọc`)
  if (plain.embedded > 0)
    note(
      'EMBEDDED_DOCUMENT',
      'fault',
      `${plain.embedded} tài liệu nhúng nguyên khối không đọc được; hãy mở bằng Word, lưu lại rồi nạp lại`,
    )
  if (result.cut)
    note(
      'TABLE_CUT',
      'fault',
      `bảng quá ${limits.maxCells} ô, phần sau bị bỏ; hãy chia nhỏ tài liệu hoặc tăng giới hạn bằng ${raised('maxCells', limits.maxCells)}`,
    )
  if (result.blocks.length === 0)
    note('NO_TEXT', 'doubt', 'tài liệu Word không có chữ nào (có thể chỉ có ảnh); cần OCR để đọc')
  return notes
}
