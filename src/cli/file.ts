import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { TrichlucError } from '../errors.ts'
import { makeFolders } from '../paths.ts'

type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

/**
 * Writes a file whole or not at all: the pieces go to a file beside it that takes its name at the end. Throws
 * `TrichlucError` when the place cannot be written to; what stood there before is then untouched.
 */
export async function writeWhole(path: string, pieces: Pieces): Promise<void> {
  if (existsSync(path) && statSync(path).isDirectory())
    throw new TrichlucError('OUTPUT', path, 'đây là thư mục, -o cần tên một tệp')
  const draft = `${path}.${process.pid}.tmp`
  try {
    makeFolders(dirname(path))
    const file = openSync(draft, 'w')
    try {
      await fill(file, pieces)
      fsyncSync(file)
    } catch (error) {
      rmSync(draft, { force: true })
      throw error
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (!code || error instanceof TrichlucError) throw error
    throw new TrichlucError(
      'OUTPUT',
      path,
      `không ghi được tệp (${code}); hãy xem lại đường dẫn, quyền ghi và chỗ trống`,
      { cause: error },
    )
  }
}

async function fill(file: number, pieces: Pieces): Promise<void> {
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
  }
}
