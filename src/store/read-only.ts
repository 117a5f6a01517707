import { accessSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** May nothing be written into this folder: a CD, a drive that is lent for reading, a folder of someone else? */
export function isReadOnlyFolder(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return false
  } catch (error) {
    return ['EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')
  }
}

/**
 * A copy of a database in a folder of its own, and what takes it away again (the end of the process does too). SQLite
 * keeps a file beside a database of ours even to read it, which a read-only folder does not take.
 */
export function copyToRead(file: string): { readonly file: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'trichluc-doc-'))
  const copy = join(folder, basename(file))
  for (const ending of ['', '-wal']) if (existsSync(file + ending)) copyFileSync(file + ending, copy + ending)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  return {
    file: copy,
    remove: () => {
      process.off('exit', remove)
      remove()
    },
  }
}
