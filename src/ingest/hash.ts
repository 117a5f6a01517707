import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'

/** Smaller files are read at once: opening a stream costs more than they do. */
const SMALL = 256 * 1024

/** SHA-256 of a file of about `size` bytes, in bounded memory; null when it cannot be read. */
export async function hashOf(path: string, size: number): Promise<string | null> {
  if (size > SMALL) return streamed(path)
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
  } catch {
    return null
  }
}

function streamed(path: string): Promise<string | null> {
  return new Promise((done) => {
    const hash = createHash('sha256')
    createReadStream(path)
      .on('data', (piece) => hash.update(piece))
      .on('end', () => done(hash.digest('hex')))
      .on('error', () => done(null))
  })
}
