import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** SHA-256 of a file, in bounded memory; null when it cannot be read. */
export function hashOf(path: string): Promise<string | null> {
  return new Promise((done) => {
    const hash = createHash('sha256')
    createReadStream(path)
      .on('data', (piece) => hash.update(piece))
      .on('end', () => done(hash.digest('hex')))
      .on('error', () => done(null))
  })
}
