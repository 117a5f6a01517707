import type { Run } from '../../types.ts'
import { scanXml, type XmlSource } from '../package/xml.ts'
import { displayed } from '../sheet/displayed.ts'
import { type Piece, runOf } from './strings.ts'
import { plainFace, type Workbook } from './workbook.ts'

/** The cells of one sheet that show something. */
export interface SheetContent {
  readonly cells: { row: number; col: number; runs: Run[] }[]
  readonly merges: { row: number; col: number; rowSpan: number; colSpan: number }[]
  /** Formulas whose result the file does not hold. */
  readonly unknown: number
  readonly hiddenRows: number
  /** Hidden columns that hold something; the empty ones at the right are hidden in many a sheet. */
  readonly hiddenColumns: number
  /** There were more cells than the limit. */
  readonly cut: boolean
}

/** More stretches of hidden columns than a sheet can have by hand are not counted. */
const MOST_HIDDEN = 1000

interface Raw {
  row: number
  col: number
  type: string
  style: number
  value: string
  inline: string
  hasFormula: boolean
}

/**
 * Reads a worksheet part from start to end without building its tree. Values are the stored ones, as their number
 * format shows them; nothing is computed. Only cells that hold something are kept, whatever the sheet declares.
 */
export function readSheet(
  bytes: Uint8Array,
  source: XmlSource & { readonly maxCells: number },
  workbook: Workbook,
): SheetContent {
  const content = {
    cells: [] as SheetContent['cells'],
    merges: [] as SheetContent['merges'],
    unknown: 0,
    hiddenRows: 0,
    hiddenColumns: 0,
    cut: false,
  }
  const hidden: { first: number; last: number }[] = []
  let row = -1
  let col = -1
  let cell: Raw | null = null
  let into: 'value' | 'inline' | null = null
  scanXml(bytes, source, {
    open: (name, attributes) => {
      if (name === 'x:row') {
        row = Number(attributes.r ?? row + 2) - 1
        col = -1
        if (/^(?:1|true)$/.test(attributes.hidden ?? '')) content.hiddenRows++
      } else if (
        name === 'x:col' &&
        hidden.length < MOST_HIDDEN &&
        /^(?:1|true)$/.test(attributes.hidden ?? '')
      ) {
        hidden.push({ first: Number(attributes.min) - 1, last: Number(attributes.max) - 1 })
      } else if (name === 'x:c') {
        const at = placeOf(attributes.r) ?? { row, col: col + 1 }
        col = at.col
        cell = {
          ...at,
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          value: '',
          inline: '',
          hasFormula: false,
        }
      } else if (name === 'x:v') into = 'value'
      else if (name === 'x:t') into = cell ? 'inline' : null
      else if (name === 'x:rPh') into = null
      else if (name === 'x:f' && cell) cell.hasFormula = true
      else if (name === 'x:mergeCell') content.merges.push(...rangeOf(attributes.ref))
    },
    text: (text) => {
      if (cell && into) cell[into] += text
    },
    close: (name) => {
      if (name === 'x:v' || name === 'x:t') into = null
      if (name !== 'x:c' || !cell) return
      const runs = shown(cell, workbook)
      if (cell.hasFormula && cell.value === '' && cell.type !== 'str') content.unknown++
      if (runs.some((run) => run.text.trim() !== '')) {
        if (content.cells.length < source.maxCells) content.cells.push({ row: cell.row, col: cell.col, runs })
        else content.cut = true
      }
      cell = null
    },
  })
  const held = new Set(content.cells.map((each) => each.col))
  content.hiddenColumns = [...held].filter((each) =>
    hidden.some(({ first, last }) => each >= first && each <= last),
  ).length
  return content
}

function shown(cell: Raw, workbook: Workbook): Run[] {
  const style = workbook.styles[cell.style] ?? { face: plainFace, format: 'General' }
  const whole = (text: string) => [runOf(text, style.face)]
  if (cell.type === 's') {
    const pieces: readonly Piece[] = workbook.strings[Number(cell.value)] ?? []
    return pieces.map((piece) => runOf(piece.text, piece.face ?? style.face))
  }
  if (cell.type === 'inlineStr') return whole(cell.inline)
  if (cell.value === '') return []
  if (cell.type === 'b') return whole(cell.value === '1' ? 'TRUE' : 'FALSE')
  if (cell.type === 'str' || cell.type === 'e' || cell.type === 'd') return whole(cell.value)
  const number = Number(cell.value)
  return whole(Number.isFinite(number) ? displayed(number, style.format, workbook.is1904) : cell.value)
}

/** `BC12` → row 11, column 54. */
function placeOf(reference: string | undefined): { row: number; col: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '')
  if (!match) return null
  const col = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(match[2]) - 1, col }
}

function rangeOf(reference: string | undefined): SheetContent['merges'] {
  const [from, to] = (reference ?? '').split(':').map(placeOf)
  if (!from || !to || to.row < from.row || to.col < from.col) return []
  return [{ ...from, rowSpan: to.row - from.row + 1, colSpan: to.col - from.col + 1 }]
}
