import type { Format } from '../formats.ts'
import type { Limits } from '../limits.ts'
import type { Glyphs, Note, Opened } from '../types.ts'
import { lateStart } from './package/start.ts'
import { packageScore } from './package/tells.ts'
import { openPackage, type Package } from './package/zip.ts'
import { sheetBlocks } from './sheet/blocks.ts'
import { cutNote, dense } from './sheet/dense.ts'
import { commentsOf } from './xlsx/comments.ts'
import { shapesOf } from './xlsx/shapes.ts'
import { readSheet } from './xlsx/sheet.ts'
import { type SheetEntry, type Workbook, workbookOf } from './xlsx/workbook.ts'

/**
 * Excel 2007 and later: each sheet a heading and a table. Values as shown, formulas by their stored results, the font
 * of each cell and of each stretch of rich text. Hidden sheets and rows are read and noted.
 */
export default {
  id: 'xlsx',
  extensions: ['xlsx', 'xlsm', 'xltx', 'xltm'],
  tells: (bytes) => packageScore(bytes, 'xl/'),
  read,
  about:
    'Excel 2007 trở đi: giá trị như hiển thị, phông của ô và của từng đoạn chữ, ô gộp, chữ trong hình, chú thích của ô; trang và dòng ẩn được đọc và ghi chú; không tính lại công thức',
} satisfies Format

async function read(opened: Opened, limits: Limits): Promise<Glyphs> {
  const pack = await openPackage(opened.bytes, opened.path, limits)
  const workbook = await workbookOf(pack, limits)
  const notes: Note[] = lateStart(pack.before)
  const sheets = []
  for (const entry of workbook.sheets) {
    const sheet = await shownSheet(entry, workbook, { pack, limits, notes })
    if (sheet.cells.length + sheet.shapes.length + sheet.comments.length > 0) sheets.push(sheet)
  }
  if (sheets.length === 0)
    notes.push({
      code: 'NO_TEXT',
      level: 'doubt',
      reason: 'bảng tính không có ô nào chứa nội dung',
      at: null,
    })
  return {
    path: opened.path,
    sha256: opened.sha256,
    format: 'xlsx',
    pages: null,
    blocks: sheets.flatMap((each) => sheetBlocks(each, sheets.length > 1)),
    needsOcr: false,
    notes,
  }
}

interface Reading {
  readonly pack: Package
  readonly limits: Limits
  readonly notes: Note[]
}

async function shownSheet(entry: SheetEntry, workbook: Workbook, { pack, limits, notes }: Reading) {
  const bytes = await pack.part(entry.part)
  const name = entry.name
  const note = (code: string, level: Note['level'], reason: string) =>
    notes.push({ code, level, reason: `trang tính “${name}” ${reason}`, at: null })
  if (!bytes) {
    note('SHEET_MISSING', 'fault', 'được nhắc đến nhưng không có trong tệp')
    return { name, cells: [], merges: [], shapes: [], comments: [] }
  }
  const source = { path: pack.path, part: entry.part, limits, maxCells: limits.maxCells }
  const read = readSheet(bytes, source, workbook)
  const content = dense(read, limits.maxCells)
  if (entry.hidden && content.cells.length > 0) note('HIDDEN_SHEET', 'info', 'đang ẩn, vẫn được đọc')
  if (content.hiddenRows > 0) note('HIDDEN_ROWS', 'info', `có ${content.hiddenRows} dòng ẩn, vẫn được đọc`)
  if (content.hiddenColumns > 0)
    note('HIDDEN_COLUMNS', 'info', `có ${content.hiddenColumns} cột ẩn, vẫn được đọc`)
  if (content.unknown > 0)
    note(
      'FORMULA_WITHOUT_VALUE',
      'doubt',
      `có ${content.unknown} công thức chưa có kết quả lưu sẵn; hãy mở bằng Excel rồi lưu lại`,
    )
  if (read.cut || content.cut) notes.push(cutNote(name, limits.maxCells))
  return {
    name,
    cells: content.cells,
    merges: content.merges,
    shapes: await shapesOf(pack, entry.part, limits),
    comments: await commentsOf(pack, entry.part, limits),
  }
}
