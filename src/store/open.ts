import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { TrichlucError } from '../errors.ts'
import { makeFolders } from '../paths.ts'
import { counting } from './changes.ts'
import { migrations } from './migrations.ts'
import { copyToRead, isReadOnlyFolder } from './read-only.ts'
import { type Db, guarded, openSqlite } from './sqlite.ts'

/** Set in the header of each of our databases (`PRAGMA application_id`): "TLUC". */
const APPLICATION_ID = 0x544c5543

/**
 * Opens the database to read from it. Throws `TrichlucError` when there is none, when the path is a folder or no
 * database, or when a newer program made it; nothing on the disk is changed.
 */
export function openToRead(file: string): Db {
  if (!existsSync(file))
    throw new TrichlucError(
      'NO_DATABASE',
      file,
      'chưa có cơ sở dữ liệu; hãy chạy `trichluc ingest THƯ-MỤC` trước, hoặc chọn tệp bằng --db',
    )
  checkPlace(file)
  if (!isReadOnlyFolder(dirname(file))) return openInPlace(file)
  const copy = copyToRead(file)
  const db = openInPlace(copy.file)
  const close = () => {
    db.close()
    copy.remove()
  }
  return { ...db, file, close }
}

function openInPlace(file: string): Db {
  const version = versionOf(file)
  if (version === 0)
    throw new TrichlucError(
      'NO_DATABASE',
      file,
      'cơ sở dữ liệu còn trống; hãy chạy `trichluc ingest THƯ-MỤC` trước',
    )
  if (version < migrations.length) openToWrite(file).close()
  const db = guarded(file, () => openSqlite(file, { write: false, mustExist: true }))
  db.exec('PRAGMA query_only = ON')
  return db
}

/**
 * Opens the database to load into it; makes it, or brings an older one up to date, where needed. `patience`: how many
 * milliseconds to wait for another process that writes.
 */
export function openToWrite(file: string, patience?: number): Db {
  if (existsSync(file)) {
    checkPlace(file)
    checkWritable(file)
    versionOf(file)
  } else {
    makeFolder(dirname(file))
    checkWritable(file)
  }
  const opening = { write: true, mustExist: false, ...(patience === undefined ? {} : { patience }) }
  const db = guarded(file, () => openSqlite(file, opening))
  try {
    db.exec(WRITING)
    migrate(db)
  } catch (error) {
    db.close()
    throw error
  }
  return counting(db)
}

/** The write-ahead log is copied into the file every 16 MB and shrinks again after a large transaction; 16 MB of pages are kept in memory. */
const WRITING = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;
  PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -16384`

/** Steps of the schema that this program knows. */
export const schemaVersion: number = migrations.length

function migrate(db: Db): void {
  for (let step = userVersion(db); step < migrations.length; step++) {
    db.transaction(() => {
      if (userVersion(db) !== step) return // another process was faster
      db.exec(migrations[step]!)
      db.exec(`PRAGMA user_version = ${step + 1}; PRAGMA application_id = ${APPLICATION_ID}`)
    })
  }
}

const userVersion = (db: Db) => db.get<{ user_version: number }>('PRAGMA user_version')!.user_version

/** Looks before anything is written: is it a database, is it ours, is it not newer than the program? */
function versionOf(file: string): number {
  const db = guarded(file, () => openSqlite(file, { write: false, mustExist: true }))
  try {
    const version = userVersion(db)
    const id = db.get<{ application_id: number }>('PRAGMA application_id')!.application_id
    const tables = db.get<{ n: number }>("SELECT count(*) AS n FROM sqlite_master WHERE type = 'table'")!.n
    if (id !== APPLICATION_ID && (tables > 0 || version > 0))
      throw new TrichlucError(
        'NOT_A_DATABASE',
        file,
        'đây là cơ sở dữ liệu của chương trình khác; hãy chọn tệp khác bằng --db',
      )
    if (version > migrations.length)
      throw new TrichlucError(
        'NEWER_DATABASE',
        file,
        `cơ sở dữ liệu do bản trichluc mới hơn tạo ra (lược đồ ${version}, bản này biết đến ${migrations.length}); hãy cập nhật trichluc hoặc chọn tệp khác bằng --db`,
      )
    return version
  } finally {
    db.close()
  }
}

function checkPlace(file: string): void {
  const stat = statSync(file)
  if (stat.isDirectory())
    throw new TrichlucError(
      'DATABASE_IS_FOLDER',
      file,
      'đây là thư mục, --db cần một tệp; ví dụ `--db out/trichluc.db`',
    )
  if (!stat.isFile())
    throw new TrichlucError(
      'NOT_A_DATABASE',
      file,
      'đây không phải tệp thường; hãy chọn một tệp khác bằng --db',
    )
}

/** SQLite keeps files beside the database: the folder must take them. */
function checkWritable(file: string): void {
  if (isReadOnlyFolder(dirname(file)))
    throw new TrichlucError(
      'READ_ONLY',
      file,
      'thư mục chứa cơ sở dữ liệu chỉ cho đọc nên không nạp vào được; hãy cấp quyền ghi hoặc chọn tệp ở nơi khác bằng --db',
    )
}

function makeFolder(folder: string): void {
  try {
    makeFolders(folder)
  } catch (error) {
    throw new TrichlucError(
      'CANNOT_OPEN',
      folder,
      'không tạo được thư mục cho cơ sở dữ liệu; hãy xem lại đường dẫn và quyền ghi',
      { cause: error },
    )
  }
}
