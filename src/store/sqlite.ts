import Sqlite from 'better-sqlite3'
import { TrichlucError } from '../errors.ts'
import { codeKey } from '../references/links.ts'
import { fold } from '../text/fold.ts'

/** What can be handed to a statement. */
export type Value = string | number | bigint | null | Uint8Array

/** One open SQLite database. The only door to better-sqlite3: nothing of it shows outside this file. */
export interface Db {
  readonly file: string
  readonly exec: (sql: string) => void
  /** Number of rows changed and the id of the row inserted last. */
  readonly run: (sql: string, ...values: readonly Value[]) => { changes: number; id: number }
  readonly get: <T>(sql: string, ...values: readonly Value[]) => T | undefined
  readonly all: <T>(sql: string, ...values: readonly Value[]) => T[]
  /** Rows one at a time: an export of millions of rows stays small in memory. */
  readonly each: <T>(sql: string, ...values: readonly Value[]) => IterableIterator<T>
  /** All of `work` or nothing of it. */
  readonly transaction: <T>(work: () => T) => T
  readonly close: () => void
}

export interface Opening {
  /** False: nothing in the file can be changed. */
  readonly write: boolean
  readonly mustExist: boolean
  /** Milliseconds to wait for another process that writes; 15 s where nothing is said. */
  readonly patience?: number
}

/**
 * Opens a SQLite file as it is: no schema is looked at. Statements are prepared once and kept. SQL may call
 * `folded(text)` (lower case without Vietnamese marks) and `code_key(code)` (equal for spellings of one code).
 */
export function openSqlite(file: string, opening: Opening): Db {
  const sqlite = new Sqlite(file, {
    readonly: !opening.write,
    fileMustExist: opening.mustExist,
    timeout: opening.patience ?? 15_000,
  })
  sqlite.function('folded', { deterministic: true }, (text) => (typeof text === 'string' ? fold(text) : null))
  sqlite.function('code_key', { deterministic: true }, (code) =>
    typeof code === 'string' ? codeKey(code) : null,
  )
  const kept = new Map<string, Sqlite.Statement<Value[]>>()
  const prepared = (sql: string) => {
    const known = kept.get(sql)
    if (known) return known
    const fresh = sqlite.prepare<Value[]>(sql)
    kept.set(sql, fresh)
    return fresh
  }
  return {
    file,
    exec: (sql) => guarded(file, () => void sqlite.exec(sql)),
    run: (sql, ...values) =>
      guarded(file, () => {
        const done = prepared(sql).run(...values)
        return { changes: done.changes, id: Number(done.lastInsertRowid) }
      }),
    get: <T>(sql: string, ...values: readonly Value[]) =>
      guarded(file, () => prepared(sql).get(...values) as T | undefined),
    all: <T>(sql: string, ...values: readonly Value[]) =>
      guarded(file, () => prepared(sql).all(...values) as T[]),
    each: <T>(sql: string, ...values: readonly Value[]) =>
      guarded(file, () => sqlite.prepare<Value[]>(sql).iterate(...values) as IterableIterator<T>),
    transaction: (work) => guarded(file, () => sqlite.transaction(work).immediate()),
    close: () => sqlite.close(),
  }
}

/** What the disk or the file does to a database, said for people; anything else flies as it is. */
const REMEDIES: readonly (readonly [RegExp, string, string])[] = [
  [
    /^SQLITE_(FULL|IOERR)/,
    'DISK',
    'không ghi được vào đĩa (đầy hoặc hỏng); hãy giải phóng chỗ trống rồi chạy lại lệnh: phần đã nạp vẫn còn nguyên',
  ],
  [
    /^SQLITE_READONLY/,
    'READ_ONLY',
    'cơ sở dữ liệu chỉ cho đọc; hãy cấp quyền ghi hoặc chọn tệp khác bằng --db',
  ],
  [/^SQLITE_BUSY/, 'BUSY', 'cơ sở dữ liệu đang bị chương trình khác khoá; hãy đợi rồi chạy lại'],
  [
    /^SQLITE_CANTOPEN/,
    'CANNOT_OPEN',
    'không mở được tệp cơ sở dữ liệu; hãy xem lại đường dẫn và quyền truy cập',
  ],
  [
    /^SQLITE_NOTADB/,
    'NOT_A_DATABASE',
    'tệp này không phải cơ sở dữ liệu SQLite; hãy chọn tệp khác bằng --db',
  ],
  [
    /^SQLITE_CORRUPT/,
    'DAMAGED',
    'cơ sở dữ liệu bị hỏng; hãy lấy lại bản sao lưu hoặc nạp lại từ đầu vào tệp mới',
  ],
]

/** Runs `work`; a failing disk or file becomes a `TrichlucError` that says what to do. */
export function guarded<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = (error as { code?: unknown }).code
    const known = typeof code === 'string' && REMEDIES.find(([pattern]) => pattern.test(code))
    if (!known) throw error
    throw new TrichlucError(known[1], file, known[2], { cause: error })
  }
}
