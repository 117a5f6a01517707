import { TrichlucError } from '../../errors.ts'
import { fold } from '../../text/fold.ts'
import { Conditions } from '../conditions.ts'
import type { Db, Value } from '../sqlite.ts'

/** Where the last page ended: the values of its last row that the order goes by. */
export type Cursor = readonly (string | number | null)[]

export interface Page {
  readonly limit: number
  readonly after: Cursor | null
}

export interface Listed<T> {
  readonly rows: readonly T[]
  readonly next: Cursor | null
  readonly total: number
}

export const writeCursor = (cursor: Cursor | null): string | null =>
  cursor && Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** Throws `TrichlucError` for what was not written by `writeCursor` with as many values. */
export function readCursor(written: string | undefined, length: number): Cursor | null {
  if (written === undefined) return null
  const cursor = parsed(written)
  if (
    Array.isArray(cursor) &&
    cursor.length === length &&
    cursor.every((each) => each === null || typeof each === 'string' || Number.isFinite(each))
  )
    return cursor
  throw new TrichlucError('CURSOR', 'after', 'không dùng được; hãy lấy nguyên giá trị `next` của trang trước')
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(Buffer.from(written, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

/**
 * An order by one expression and then by a key that tells all rows apart; rows without a value come last both ways.
 * SQLite holds them for the least, so that only the ascending order has to be told (and can use no index then).
 */
export interface Order {
  readonly by: string
  readonly key: string
  readonly descending: boolean
  /** No row lacks a value. */
  readonly full?: boolean
}

/** The order as SQL. */
export function orderSql({ by, key, descending, full }: Order): string {
  const direction = descending ? 'DESC' : 'ASC'
  return `${descending || full ? '' : `(${by}) IS NULL, `}${by} ${direction}, ${key} ${direction}`
}

/** What lies behind the cursor, as SQL with its values. */
export function behind({ by, key, descending }: Order, after: Cursor | null): Conditions {
  const conditions = new Conditions()
  if (!after) return conditions
  const [value, id] = after as [Value, Value]
  const sign = descending ? '<' : '>'
  if (value === null) conditions.add(`((${by}) IS NULL AND ${key} ${sign} ?)`, id)
  else
    conditions.add(
      `((${by}) IS NULL OR ${by} ${sign} ? OR (${by} = ? AND ${key} ${sign} ?))`,
      value,
      value,
      id,
    )
  return conditions
}

/** The rows that were asked for out of one more than that, and where they end. */
export function paged<T>(
  rows: readonly T[],
  limit: number,
  cursorOf: (row: T) => Cursor,
): Omit<Listed<T>, 'total'> {
  const shown = rows.slice(0, limit)
  return { rows: shown, next: rows.length > limit ? cursorOf(shown.at(-1)!) : null }
}

/** A table with the alias its conditions and columns use. */
export interface Table {
  readonly name: string
  readonly alias: string
  readonly columns: string
}

/** A page of the rows of a table that fit. The order is settled by ids first; only the rows shown are filled in. */
export function listRows<T extends { readonly id: number; readonly sorted: string | number | null }>(
  db: Db,
  { name, alias, columns }: Table,
  { fitting, order, page }: { readonly fitting: Conditions; readonly order: Order; readonly page: Page },
): Listed<T> {
  const shown = fitting.and(behind(order, page.after))
  const total = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM ${name} ${alias} ${fitting.where}`,
    ...fitting.values,
  )!.n
  const rows = db.all<T>(
    `WITH chosen AS MATERIALIZED (
       SELECT ${alias}.id, ${order.by} AS sorted FROM ${name} ${alias} ${shown.where} ORDER BY ${orderSql(order)} LIMIT ?)
     SELECT ${columns}, chosen.sorted FROM chosen CROSS JOIN ${name} ${alias} ON ${alias}.id = chosen.id
     ORDER BY ${orderSql({ ...order, by: 'chosen.sorted' })}`,
    ...shown.values,
    page.limit + 1,
  )
  return { ...paged(rows, page.limit, (row) => [row.sorted, row.id]), total }
}

/** The words that a filter was given, without marks; no more than so many. */
export const wordsTyped = (typed = ''): string[] => fold(typed).split(/\s+/).filter(Boolean).slice(0, 20)
