import { partitionPoint } from '../../../text/bisect.ts'
import { findDates } from '../../../text/dates.ts'
import { fold } from '../../../text/fold.ts'
import type { Outline, ReferenceMention, TextCell, TextTable } from '../../../types.ts'

/** A list of documents: its cells in order, and the cell of each row that holds the day and the type. */
interface List {
  readonly table: TextTable
  readonly code: number
  readonly date: ReadonlyMap<number, TextCell>
  readonly type: ReadonlyMap<number, TextCell>
}

const HEADING_ROWS = 3
const LONGEST_HEAD = 80
const NEAR_START = 40
const DATE = /(^| )ngay( |$)/
const CODE = /(^| )(so|ky hieu|so ky hieu|van ban)( |$)/
const TYPE = /(ten loai|loai van ban|hinh thuc van ban|the loai)/
const NOT_CODE = /(trich yeu|noi dung|ly do|ghi chu|thay the|stt|so thu tu|so tt|so luong|hieu luc|so ho so)/

/**
 * Fills in what the row of a list of documents says in other cells: the day under a heading `Ngày ban hành` and the type
 * under `Tên loại`. Only for the code that opens the cell under the heading of numbers, and only where the other cell
 * holds one day and nothing against it stands at the citation; codes in the columns of reasons and remarks are left alone.
 */
export function withRows(
  mentions: readonly ReferenceMention[],
  outline: Outline,
): readonly ReferenceMention[] {
  const { tables, text } = outline.text
  const lists = tables.map((table) => listOf(table, text)).filter((each) => each !== null)
  if (lists.length === 0) return mentions
  return mentions.map((each) => {
    if (each.form !== 'numbered' || !each.parts.code || (each.parts.date && each.parts.type)) return each
    const list = lists.find(({ table }) => table.start <= each.at.start && each.at.end <= table.end)
    return list ? filled(each, list, text) : each
  })
}

function listOf(table: TextTable, text: string): List | null {
  const heads = table.cells.filter((cell) => cell.row < HEADING_ROWS && cell.end - cell.start < LONGEST_HEAD)
  const colOf = (fits: (words: string) => boolean) =>
    heads.find((cell) => fits(wordsOf(cell, text)))?.col ?? -1
  const date = colOf((words) => DATE.test(words) && !/hieu luc/.test(words) && findDates(words).length === 0)
  const type = colOf((words) => TYPE.test(words))
  const code = colOf(
    (words) => CODE.test(words) && !NOT_CODE.test(words) && !DATE.test(words) && !TYPE.test(words),
  )
  if (code < 0 || (date < 0 && type < 0)) return null
  const column = (col: number) =>
    new Map(
      table.cells
        .filter((cell) => cell.col === col && col !== code)
        .flatMap((cell) => Array.from({ length: cell.rowSpan }, (_, i) => [cell.row + i, cell] as const)),
    )
  return { table, code, date: column(date), type: column(type) }
}

function filled(mention: ReferenceMention, list: List, text: string): ReferenceMention {
  const own = cellAt(list.table.cells, mention.at.start)
  if (own?.col !== list.code || mention.at.end > own.end || mention.at.start - own.start > NEAR_START)
    return mention
  const [date, type] = [list.date.get(own.row), list.type.get(own.row)]
  const days = date ? findDates(text.slice(date.start, date.end)) : []
  return {
    ...mention,
    parts: {
      ...mention.parts,
      date: mention.parts.date ?? (days.length === 1 ? days[0]!.printed : null),
      type: mention.parts.type ?? (type ? text.slice(type.start, type.end).trim() || null : null),
    },
  }
}

/** The last cell, of those in order of place, that starts at `offset` or before it. */
function cellAt(cells: readonly TextCell[], offset: number): TextCell | undefined {
  return cells[partitionPoint(cells, ({ start }) => start <= offset) - 1]
}

const wordsOf = (cell: TextCell, text: string) =>
  fold(text.slice(cell.start, cell.end))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
