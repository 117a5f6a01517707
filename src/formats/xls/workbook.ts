import { UnreadableSource } from '../../errors.ts'
import type { CellLook } from '../../types.ts'
import { records, types } from './records.ts'
import { PartReader, type RichString, richString } from './strings.ts'

export interface SheetEntry {
  readonly name: string
  readonly offset: number
  readonly hidden: boolean
}

/** What all sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[]
  readonly strings: readonly RichString[]
  readonly fonts: readonly {
    readonly name: string
    readonly bold: boolean
    readonly italic: boolean
    readonly size: number
  }[]
  /** Font, number format and drawing of each cell style. */
  readonly styles: readonly {
    readonly font: number
    readonly format: string
    readonly look: Omit<CellLook, 'row' | 'col'> | null
  }[]
  readonly is1904: boolean
}

/** Number formats that need no record ([MS-XLS] 2.4.126; ECMA-376 18.8.30). */
export const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 5: '#,##0', 6: '#,##0', 7: '#,##0.00', 8: '#,##0.00',
  9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??', 14: 'd/m/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm',
  17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'd/m/yyyy h:mm', 37: '#,##0;(#,##0)',
  38: '#,##0;(#,##0)', 39: '#,##0.00;(#,##0.00)', 40: '#,##0.00;(#,##0.00)', 41: '#,##0', 42: '#,##0', 43: '#,##0.00',
  44: '#,##0.00', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@',
} // biome-ignore format: a chart

/** Reads the workbook's globals. Throws `UnreadableSource` `ENCRYPTED` when a FILEPASS record stands in front. */
export function readWorkbook(stream: Buffer, path: string): Workbook {
  const sheets: SheetEntry[] = []
  const fonts: Workbook['fonts'][number][] = []
  const formats = new Map<number, string>()
  const rawStyles: { font: number; format: number; look: Omit<CellLook, 'row' | 'col'> | null }[] = []
  let strings: RichString[] = []
  let is1904 = false
  for (const { type, parts } of records(stream, 0)) {
    const reader = new PartReader(parts)
    if (type === types.filePass)
      throw new UnreadableSource(
        'ENCRYPTED',
        path,
        'bảng tính có mật khẩu; hãy bỏ mật khẩu (lưu một bản không mật khẩu) rồi nạp lại',
      )
    else if (type === types.date1904) is1904 = reader.u16() === 1
    else if (type === types.boundSheet) sheets.push(sheetEntry(reader))
    else if (type === types.font) fonts.push(font(reader))
    else if (type === types.xf)
      rawStyles.push({ font: reader.u16(), format: reader.u16(), look: lookOf(reader) })
    else if (type === types.format) formats.set(reader.u16(), richString(reader).text)
    else if (type === types.sst) strings = sharedStrings(reader)
  }
  const styles = rawStyles.map((each) => ({
    ...each,
    format: formats.get(each.format) ?? BUILT_IN[each.format] ?? 'General',
  }))
  return { sheets, strings, fonts, styles, is1904 }
}

/** Font `index` as cells name it: number 4 is never used ([MS-XLS] 2.5.129 FontIndex). */
export function fontAt(workbook: Workbook, index: number): Workbook['fonts'][number] | null {
  return workbook.fonts[index > 4 ? index - 1 : index] ?? null
}

const ALIGN = [null, 'left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'justify'] as const
const VALIGN = ['top', 'center', null, null, null] as const
/** [MS-XLS] 2.5.11 BorderStyle by the names of ECMA-376 part 1, 18.18.3. */
const BORDERS = [null, 'thin', 'medium', 'dashed', 'dotted', 'thick', 'double', 'hair', 'mediumDashed', 'dashDot',
  'mediumDashDot', 'dashDotDot', 'mediumDashDotDot', 'slantDashDot'] // biome-ignore format: a chart

/** Alignment and ruling of a style, from behind its number format ([MS-XLS] 2.5.20 CellXF); null for none. */
function lookOf(reader: PartReader): Omit<CellLook, 'row' | 'col'> | null {
  reader.skip(2)
  const aligned = reader.u16()
  reader.skip(2)
  const ruled = reader.u16()
  const look = {
    align: ALIGN[aligned & 7] ?? null,
    valign: VALIGN[(aligned >> 4) & 7] ?? null,
    wrap: (aligned & 8) !== 0,
    borders: [0, 4, 8, 12].map((shift) => BORDERS[(ruled >> shift) & 15] ?? null),
  }
  return look.align || look.valign || look.wrap || look.borders.some(Boolean) ? look : null
}

function sheetEntry(reader: PartReader): SheetEntry {
  const offset = reader.u32()
  const hidden = (reader.u8() & 3) !== 0
  reader.u8()
  const count = reader.u8()
  return { offset, hidden, name: richString(reader, count).text }
}

function font(reader: PartReader): Workbook['fonts'][number] {
  const size = reader.u16() / 20
  const italic = (reader.u16() & 2) !== 0
  reader.skip(2)
  const bold = reader.u16() >= 700
  reader.skip(6)
  const count = reader.u8()
  return { size, bold, italic, name: richString(reader, count).text }
}

function sharedStrings(reader: PartReader): RichString[] {
  reader.u32()
  const count = reader.u32()
  const strings: RichString[] = []
  while (strings.length < count && !reader.done) strings.push(richString(reader))
  return strings
}
