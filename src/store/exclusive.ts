import { guarded, openSqlite } from './sqlite.ts'

/**
 * Holds a file for this process alone until the returned function is called or the process ends; null when another
 * process has it. SQLite's file locks do it: they never go stale, whatever became of the holder.
 */
export function holdExclusively(file: string): (() => void) | null {
  const lock = guarded(file, () => openSqlite(file, { write: true, mustExist: false, patience: 0 }))
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return () => lock.close()
  } catch (error) {
    lock.close()
    if ((error as { code?: string }).code === 'BUSY') return null
    throw error
  }
}
