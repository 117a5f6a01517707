import { UnreadableSource } from '../../errors.ts'
import { raised } from '../../limits.ts'
import type { CellLook, Run } from '../../types.ts'
import { type ColumnWidth, TWIPS_A_CHARACTER } from '../sheet/blocks.ts'
import { displayed } from '../sheet/displayed.ts'
import { records, types } from './records.ts'
import { PartReader, type RichString, richString } from './strings.ts'
import { fontAt, type Workbook } from './workbook.ts'

/** A cell that shows something. */
export interface SheetCell {
  readonly row: number
  readonly col: number
  readonly runs: readonly Run[]
}

export interface Sheet {
  readonly cells: readonly SheetCell[]
  readonly merges: readonly {
    readonly row: number
    readonly col: number
    readonly rowSpan: number
    readonly colSpan: number
  }[]
  readonly columns: readonly ColumnWidth[]
  /** How cells are drawn, shown and blank ones. */
  readonly looks: readonly CellLook[]
  /** Text of shapes and text boxes. */
  readonly shapes: readonly (readonly Run[])[]
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/** Reads one sheet: the values as shown, formulas by their stored results. Cells over `maxCells` are refused (`TOO_MANY_CELLS`). */
export function readSheet(
  stream: Buffer,
  workbook: Workbook,
  from: { offset: number; path: string; maxCells: number },
): Sheet {
  const cells: SheetCell[] = []
  const merges: Sheet['merges'][number][] = []
  const shapes: (readonly Run[])[] = []
  const columns: ColumnWidth[] = []
  const looks: CellLook[] = []
  let waiting: { row: number; col: number; style: number } | null = null
  const draw = (row: number, col: number, style: number) => {
    const look = workbook.styles[style]?.look
    if (look && looks.length < from.maxCells) looks.push({ row, col, ...look })
  }
  const put = (at: { row: number; col: number; style: number }, text: RichString) => {
    if (text.text === '') return
    if (cells.length >= from.maxCells)
      throw new UnreadableSource(
        'TOO_MANY_CELLS',
        from.path,
        `bảng tính có hơn ${from.maxCells} ô; hãy chia nhỏ hoặc tăng giới hạn bằng ${raised('maxCells', from.maxCells)}`,
      )
    cells.push({ row: at.row, col: at.col, runs: runsOf(text, at.style, workbook) })
  }
  const shown = (value: number, style: number) =>
    plain(displayed(value, workbook.styles[style]?.format ?? 'General', workbook.is1904))
  for (const { type, parts } of records(stream, from.offset)) {
    const reader = new PartReader(parts)
    if (type === types.mergeCells) merges.push(...merged(reader))
    else if (type === types.txo) shapes.push(shapeRuns(parts, workbook))
    else if (type === types.colInfo) columns.push(columnOf(reader))
    else if (type === types.blank) draw(reader.u16(), reader.u16(), reader.u16())
    else if (type === types.mulBlank) {
      const row = reader.u16()
      const col = reader.u16()
      for (const [i, style] of mulBlank(reader, parts).entries()) draw(row, col + i, style)
    } else if (type === types.string) {
      if (waiting) put(waiting, richString(reader))
      waiting = null
    } else if (CELLS.has(type)) {
      const at = { row: reader.u16(), col: reader.u16(), style: 0 }
      if (type === types.mulRk) {
        for (const [i, { style, value }] of mulRk(reader, parts).entries()) {
          draw(at.row, at.col + i, style)
          put({ row: at.row, col: at.col + i, style }, shown(value, style))
        }
        continue
      }
      at.style = reader.u16()
      draw(at.row, at.col, at.style)
      if (type === types.labelSst) put(at, workbook.strings[reader.u32()] ?? plain(''))
      else if (type === types.label || type === types.rString) put(at, richString(reader))
      else if (type === types.rk) put(at, shown(rk(reader.u32()), at.style))
      else if (type === types.number) put(at, shown(double(reader), at.style))
      else if (type === types.boolErr) put(at, boolOrError(reader.u8(), reader.u8()))
      else if (type === types.formula) {
        const result = formulaResult(reader)
        waiting = result === 'string' ? at : null
        if (typeof result === 'number') put(at, shown(result, at.style))
        else if (result !== 'string') put(at, result)
      }
    }
  }
  return { cells, merges, columns, looks, shapes }
}

/** ColInfo ([MS-XLS] 2.4.53): the width counts 256ths of a character. */
function columnOf(reader: PartReader): ColumnWidth {
  const [first, last, width] = [reader.u16(), reader.u16(), reader.u16()]
  return { first, last: Math.min(last, 255), width: Math.round((width / 256) * TWIPS_A_CHARACTER) }
}

function mulBlank(reader: PartReader, parts: readonly Buffer[]): number[] {
  const count = Math.max(0, Math.floor(((parts[0]?.length ?? 0) - 6) / 2))
  return Array.from({ length: count }, () => reader.u16())
}

const CELLS = new Set<number>([
  types.mulRk,
  types.labelSst,
  types.label,
  types.rString,
  types.rk,
  types.number,
  types.boolErr,
  types.formula,
])

const plain = (text: string): RichString => ({ text, fonts: [] })

function runsOf({ text, fonts }: RichString, style: number, workbook: Workbook): Run[] {
  const base = workbook.styles[style]?.font ?? 0
  const stops = [{ at: 0, font: base }, ...fonts.filter((each) => each.at < text.length)]
  return stops.flatMap((stop, i) => {
    const part = text.slice(stop.at, stops[i + 1]?.at ?? text.length)
    const font = fontAt(workbook, stop.font)
    return part === ''
      ? []
      : [
          {
            text: part,
            font: font?.name ?? null,
            bold: font?.bold ?? false,
            ...(font?.italic && { italic: true }),
            size: font?.size ?? 10,
          },
        ]
  })
}

/** RkNumber ([MS-XLS] 2.5.217). */
function rk(raw: number): number {
  const hundredth = (raw & 1) === 1
  const bits = raw & ~3
  let value: number
  if (raw & 2) value = bits >> 2
  else {
    const buffer = Buffer.alloc(8)
    buffer.writeInt32LE(bits, 4)
    value = buffer.readDoubleLE(0)
  }
  return hundredth ? value / 100 : value
}

function double(reader: PartReader): number {
  const buffer = Buffer.from(Array.from({ length: 8 }, () => reader.u8()))
  return buffer.readDoubleLE(0)
}

function mulRk(reader: PartReader, parts: readonly Buffer[]): { style: number; value: number }[] {
  const count = Math.max(0, Math.floor(((parts[0]?.length ?? 0) - 6) / 6))
  return Array.from({ length: count }, () => ({ style: reader.u16(), value: rk(reader.u32()) }))
}

const boolOrError = (value: number, isError: number): RichString =>
  plain(isError ? (ERRORS[value] ?? '#N/A') : value ? 'TRUE' : 'FALSE')

/** FormulaValue ([MS-XLS] 2.5.133): a number, or what stands for it. */
function formulaResult(reader: PartReader): number | 'string' | RichString {
  const bytes = Buffer.from(Array.from({ length: 8 }, () => reader.u8()))
  if (bytes.readUInt16LE(6) !== 0xffff) return bytes.readDoubleLE(0)
  if (bytes[0] === 0) return 'string'
  if (bytes[0] === 3) return plain('')
  return boolOrError(bytes[2]!, bytes[0] === 2 ? 1 : 0)
}

function merged(reader: PartReader): Sheet['merges'][number][] {
  const count = Math.min(reader.u16(), 1026)
  return Array.from({ length: count }, () => {
    const [row, lastRow, col, lastCol] = [reader.u16(), reader.u16(), reader.u16(), reader.u16()]
    return { row, col, rowSpan: lastRow - row + 1, colSpan: lastCol - col + 1 }
  })
}

/**
 * The text of a shape stands in the CONTINUE records behind its TXO record, each part with a width byte, and behind them
 * the fonts: first character, font, four bytes of nothing ([MS-XLS] 2.4.329, 2.5.276).
 */
function shapeRuns([head, ...parts]: readonly Buffer[], workbook: Workbook): Run[] {
  const count = head && head.length >= 14 ? head.readUInt16LE(10) : 0
  const size = count > 0 ? head!.readUInt16LE(12) : 0
  let whole = ''
  let next = 0
  for (; whole.length < count && next < parts.length; next++) {
    const left = count - whole.length
    const part = parts[next]!
    whole += part[0]! & 1 ? part.toString('utf16le', 1, 1 + left * 2) : part.toString('latin1', 1, 1 + left)
  }
  const looks = Buffer.concat(parts.slice(next)).subarray(0, size)
  const text = whole.trim()
  const lead = whole.length - whole.trimStart().length
  const fonts = Array.from({ length: Math.floor(looks.length / 8) }, (_, i) => ({
    at: Math.max(0, looks.readUInt16LE(8 * i) - lead),
    font: looks.readUInt16LE(8 * i + 2),
  }))
  return fonts.length === 0 ? [{ text, font: null }] : runsOf({ text, fonts }, -1, workbook)
}
