import type { TableColumn, TableRule } from '../../../rules/forms.ts'
import { IDLE } from './header-line.ts'

/** A header takes so many lines; one cell so many words of each. */
const LINES = [2, 3]
const MOST_WORDS = 3
const MOST_STEPS = 5000

/** No cell begins or ends so. */
const OPEN = new Set(['va'])
const WHOLE = /^(?:tong|tong so|tong cong)(?: ho so)?$/

/**
 * The orders of columns that a header printed line by line allows, where no line holds a whole cell: under `Tồn kỳ
 * Tiếp nhận Tổng` stands `trước mới số`. Each line is cut into as many pieces as there are cells (a piece may be
 * empty), so that the pieces over each other make up words of a column, and nothing is left over. A bare `Tổng số` may
 * be any column that is a sum.
 */
export function columnsSideBySide(
  headerRows: readonly string[],
  width: number,
  rule: TableRule,
): TableColumn[][] {
  const meaning = meaningsOf(rule)
  const orders = LINES.filter((count) => headerRows.length >= count).flatMap((count) => {
    const lines = headerRows.slice(-count).map((line) => line.split(' ').filter((word) => word !== ''))
    const known = lines.every((line) => line.slice(MOST_WORDS).every(meaning.isKnown))
    return known ? cutsOf(lines, width, meaning) : []
  })
  const idsOf = (order: readonly TableColumn[]) => order.map(({ id }) => id).join()
  return [...new Map(orders.map((order) => [idsOf(order), order])).values()]
}

type Lines = readonly (readonly string[])[]

interface Cell {
  readonly to: readonly number[]
  readonly columns: readonly TableColumn[]
}

interface Meanings {
  readonly isKnown: (word: string) => boolean
  /** Whether a cell of some column may begin with these words. */
  readonly may: (words: readonly string[]) => boolean
  /** The columns whose cell holds these words. */
  readonly of: (words: readonly string[]) => readonly TableColumn[]
}

function cutsOf(lines: Lines, width: number, meaning: Meanings): TableColumn[][] {
  const cellsAt = remembered((from: readonly number[]) =>
    piecesFrom(lines, from, meaning.may).flatMap(({ to, words }): Cell[] => {
      const columns = meaning.of(words)
      return columns.length > 0 ? [{ to, columns }] : []
    }),
  )
  const ends = (from: readonly number[]) => from.every((at, line) => at === lines[line]!.length)
  const hopeful = remembered((from: readonly number[], left): boolean =>
    left === 0 ? ends(from) : cellsAt(from).some(({ to }) => hopeful(to, left - 1)),
  )
  const orders: TableColumn[][] = []
  let steps = 0
  const visit = (from: readonly number[], order: readonly TableColumn[]): void => {
    if (++steps > MOST_STEPS) return
    if (order.length === width) orders.push([...order])
    else
      for (const { to, columns } of cellsAt(from))
        if (hopeful(to, width - order.length - 1))
          for (const column of columns) if (!order.includes(column)) visit(to, [...order, column])
  }
  const start = lines.map(() => 0)
  for (const { to } of piecesFrom(lines, start)) if (hopeful(to, width)) visit(to, [])
  return steps > MOST_STEPS ? [] : orders
}

function meaningsOf(rule: TableRule): Meanings {
  const sums = new Set(rule.balances.flatMap(({ total }) => (total.length === 1 ? total : [])))
  const columns = rule.columns
    .filter(({ unit }) => unit === null)
    .map((column) => ({
      column,
      isSum: sums.has(column.id),
      not: column.not.map((each) => ` ${each} `),
      cells: column.headers.map((set) => ({
        phrases: set.map((each) => ` ${each} `),
        own: new Set(set.flatMap((each) => each.split(' '))),
      })),
    }))
  const wholes = new Set([...IDLE, 'tong', 'cong'])
  const vocabularies = [wholes, ...columns.flatMap(({ cells }) => cells.map(({ own }) => own))]
  const read = (words: readonly string[]): readonly TableColumn[] => {
    const printed = words.join(' ')
    const fits = columns.filter(({ isSum, not, cells }) => {
      if (isSum && WHOLE.test(printed)) return true
      const padded = ` ${printed} `
      if (not.some((each) => padded.includes(each))) return false
      return cells.some(
        ({ phrases, own }) =>
          words.every((word) => own.has(word) || IDLE.has(word)) &&
          phrases.every((each) => padded.includes(each)),
      )
    })
    return fits.map(({ column }) => column)
  }
  const known = remembered(read)
  return {
    isKnown: (word) => IDLE.has(word) || vocabularies.some((own) => own.has(word)),
    may: remembered((words: readonly string[]) =>
      vocabularies.some((own) => words.every((word) => own.has(word) || IDLE.has(word))),
    ),
    of: (words) => (OPEN.has(words[0]!) || OPEN.has(words.at(-1)!) ? [] : known(words)),
  }
}

/** A function of a list (and a count) that looks at none of them twice. */
function remembered<Item, T>(look: (list: readonly Item[], left: number) => T) {
  const known = new Map<string, T>()
  return (list: readonly Item[], left = 0): T => {
    const key = `${list.join(' ')};${left}`
    if (!known.has(key)) known.set(key, look(list, left))
    return known.get(key)!
  }
}

interface Piece {
  readonly to: readonly number[]
  readonly words: readonly string[]
}

/** The cells that may begin at these places, some words of one line at least: their words, and where they end. */
function piecesFrom(lines: Lines, from: readonly number[], may: Meanings['may'] = () => true): Piece[] {
  let pieces: Piece[] = [{ to: [], words: [] }]
  lines.forEach((line, index) => {
    const at = from[index]!
    const most = Math.min(MOST_WORDS, line.length - at)
    pieces = pieces
      .flatMap(({ to, words }) =>
        Array.from({ length: most + 1 }, (_, taken) => ({
          to: [...to, at + taken],
          words: taken > 0 ? [...words, ...line.slice(at, at + taken)] : words,
        })),
      )
      .filter(({ words }) => may(words))
  })
  return pieces.filter(({ words }) => words.length > 0)
}
