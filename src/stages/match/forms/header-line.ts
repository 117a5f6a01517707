import type { TableColumn, TableRule } from '../../../rules/forms.ts'
import { columnOf } from './columns.ts'

/** The head of the labels' column, which opens the header of a table. */
export const LABEL_HEAD =
  /^(?:s?tt )?(?:(?:ten |theo |cac )?(?:linh vuc|noi dung|don vi|nhom|cap|hinh thuc|loai(?: van ban| ho so)?|chi tieu)(?: giai quyet| tthc| thu tuc)?)(?= |$)/

/** Words beside those of a column that say no other thing: `Tiếp nhận mới | trong năm`. */
export const IDLE: ReadonlySet<string> = new Set(
  'so luong ho so thu tuc hanh chinh va trong nam quy thang ky bao cao da duoc'.split(' '),
)
const MOST_WORDS = 6

/**
 * The columns that words of a header name one behind the other, so many and no word left over; null where they name none
 * such, or where they can be cut in two ways that differ.
 */
export function columnsNamed(words: readonly string[], count: number, rule: TableRule): TableColumn[] | null {
  const orders = cut(words, count, rule)
  const [first] = orders
  return first && orders.every((each) => each.every((column, i) => column === first[i])) ? first : null
}

function cut(words: readonly string[], count: number, rule: TableRule): TableColumn[][] {
  if (count === 0) return words.length === 0 ? [[]] : []
  return Array.from({ length: Math.min(MOST_WORDS, words.length) }, (_, i) => i + 1).flatMap((length) => {
    const column = cellOf(words.slice(0, length), rule)
    if (!column) return []
    return cut(words.slice(length), count - 1, rule)
      .filter((rest) => !rest.includes(column))
      .map((rest) => [column, ...rest])
  })
}

/** The column whose words, and no others but idle ones, a cell holds; no cell begins with a word that ends one before it. */
function cellOf(words: readonly string[], rule: TableRule): TableColumn | null {
  const column = columnOf(words.join(' '), rule)
  const own =
    column && [...column.headers, ...column.celled].filter((set) => set.every((each) => holds(words, each)))
  const isOwn = own?.some((set) => {
    const named = new Set(set.flatMap((each) => each.split(' ')))
    return words.every((word) => named.has(word) || IDLE.has(word))
  })
  return isOwn ? column : null
}

const holds = (words: readonly string[], each: string) => ` ${words.join(' ')} `.includes(` ${each} `)
