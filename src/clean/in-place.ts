import { constants } from 'node:fs'
import { copyFile, open, rename, rm, stat, utimes } from 'node:fs/promises'
import { TrichlucError } from '../errors.ts'

/** The original beside a file that was cleaned in place. */
export const backupOf = (path: string): string => `${path}.goc`

/**
 * Puts clean bytes in the place of a file; the original stays beside it as `<name>.goc`. A backup that is there
 * already is never overwritten: it may be the only original. The file changes whole or not at all.
 * Throws `TrichlucError` (`BACKUP_EXISTS`, `OUTPUT`).
 */
export async function replaceInPlace(path: string, bytes: Uint8Array): Promise<void> {
  const backup = backupOf(path)
  const { atime, mtime, mode } = await stat(path)
  try {
    await copyFile(path, backup, constants.COPYFILE_EXCL)
    await utimes(backup, atime, mtime)
  } catch (error) {
    throw backupFault(error as NodeJS.ErrnoException, backup)
  }
  const draft = `${path}.${process.pid}.tmp`
  try {
    const file = await open(draft, 'wx', mode)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    await rm(backup, { force: true })
    throw outputFault(error as NodeJS.ErrnoException, path)
  }
}

/** Puts the original back. Throws `TrichlucError` (`NO_BACKUP`) where there is none. */
export async function undoInPlace(path: string): Promise<void> {
  try {
    await rename(backupOf(path), path)
  } catch (error) {
    const fault = error as NodeJS.ErrnoException
    if (fault.code !== 'ENOENT') throw outputFault(fault, path)
    throw new TrichlucError('NO_BACKUP', path, `không có bản gốc \`${backupOf(path)}\` để khôi phục`)
  }
}

function backupFault(error: NodeJS.ErrnoException, backup: string): Error {
  if (error.code === 'EEXIST')
    return new TrichlucError(
      'BACKUP_EXISTS',
      backup,
      'đã có bản gốc lưu từ lần trước; hãy chạy --undo, hoặc cất bản này đi nơi khác',
    )
  return outputFault(error, backup)
}

const outputFault = (error: NodeJS.ErrnoException, path: string): Error =>
  error.code
    ? new TrichlucError(
        'OUTPUT',
        path,
        `không ghi được (${error.code}); hãy xem lại quyền ghi và chỗ trống`,
        { cause: error },
      )
    : error
