import { UnreadableSource } from '../errors.ts'
import type { Format } from '../formats.ts'
import type { Limits } from '../limits.ts'
import type { Glyphs, Note, Opened } from '../types.ts'
import { openContainer, peekContainer } from './ole/container.ts'
import { sheetBlocks } from './sheet/blocks.ts'
import { cutNote, dense } from './sheet/dense.ts'
import { readSheet, type Sheet } from './xls/sheet.ts'
import { readWorkbook } from './xls/workbook.ts'

const BIFF8 = 0x0600

/**
 * Excel 97–2003 workbooks (BIFF8, [MS-XLS]): values as shown, formulas by their stored results, the font of each cell
 * and of each stretch of rich text, merged cells. Hidden sheets are read and noted.
 */
export default {
  id: 'xls',
  extensions: ['xls', 'xlt'],
  about:
    'Excel 97–2003 (BIFF8): giá trị như hiển thị, phông của ô và của từng đoạn chữ, ô gộp, chữ trong hình; trang ẩn được đọc và ghi chú. Excel 5/95 chưa đọc.',
  tells: (bytes) =>
    peekContainer(bytes)?.names.some((name) => name === 'Workbook' || name === 'Book') ? 0.9 : 0,
  read: async (opened, limits) => readXls(opened, limits),
} satisfies Format

function readXls(opened: Opened, limits: Limits): Glyphs {
  const stream = openContainer(opened.bytes, opened.path).stream('Workbook')
  if (!stream || stream.length < 8 || stream.readUInt16LE(4) !== BIFF8)
    throw new UnreadableSource(
      'XLS_VERSION',
      opened.path,
      'bảng tính Excel 5/95 hoặc cũ hơn; hãy mở và lưu lại thành XLSX rồi nạp lại',
    )
  const workbook = readWorkbook(stream, opened.path)
  const read = workbook.sheets.map((each) => ({
    ...each,
    ...bounded(
      readSheet(stream, workbook, { offset: each.offset, path: opened.path, maxCells: limits.maxCells }),
      limits,
    ),
  }))
  const filled = read.filter((each) => each.cells.length > 0 || each.shapes.length > 0)
  const hidden = filled.filter((each) => each.hidden)
  const notes: Note[] = hidden.map((each) => ({
    code: 'HIDDEN_SHEET',
    level: 'info',
    reason: `trang tính “${each.name}” đang ẩn, vẫn được đọc`,
    at: null,
  }))
  for (const each of filled) if (each.cut) notes.push(cutNote(each.name, limits.maxCells))
  return {
    path: opened.path,
    sha256: opened.sha256,
    format: 'xls',
    pages: null,
    blocks: filled.flatMap((each) => sheetBlocks(each, filled.length > 1)),
    needsOcr: false,
    notes,
  }
}

/** A figure in a far corner must not make a grid of millions of cells: then what holds nothing is closed up, and widths go. */
function bounded(sheet: Sheet, limits: Limits): Sheet & { readonly cut: boolean } {
  const rows = sheet.cells.reduce((most, { row }) => Math.max(most, row), 0) + 1
  const cols = sheet.cells.reduce((most, { col }) => Math.max(most, col), 0) + 1
  if (rows * cols <= limits.maxCells) return { ...sheet, cut: false }
  return { ...dense(sheet, limits.maxCells), columns: [], looks: [] }
}
