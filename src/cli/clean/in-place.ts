import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backupOf, undoInPlace } from '../../clean/in-place.ts'
import { TrichlucError } from '../../errors.ts'
import { oneLine, type Terminal } from '../terminal.ts'

/** `clean --undo`: puts back every original that `--in-place` kept. Status 1 when there was none for some path. */
export async function undo(paths: readonly string[], terminal: Terminal): Promise<number> {
  let failed = 0
  let done = 0
  for (const path of paths.flatMap(cleanedBelow)) {
    try {
      await undoInPlace(path)
      done++
      terminal.err(`✓ ${oneLine(path)}: đã khôi phục bản gốc\n`)
    } catch (error) {
      if (!(error instanceof TrichlucError)) throw error
      failed++
      terminal.err(`✗ ${oneLine(error.message)}\n`)
    }
  }
  if (done + failed === 0) terminal.err('không có bản gốc nào để khôi phục\n')
  return failed > 0 || done === 0 ? 1 : 0
}

const SUFFIX = backupOf('')

/** The path itself when it is a file; below a folder every file that has a backup. */
function cleanedBelow(path: string): string[] {
  let folder: boolean
  try {
    folder = statSync(path).isDirectory()
  } catch {
    return [path]
  }
  if (!folder) return [path.endsWith(SUFFIX) ? path.slice(0, -SUFFIX.length) : path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && each.name.endsWith(SUFFIX))
    .map((each) => join(each.parentPath, each.name).slice(0, -SUFFIX.length))
    .sort()
}
