import { zipInside } from './start.ts'

/**
 * How sure the bytes are an Office package whose parts lie below `folder` (`word/`, `xl/`, `ppt/`), told from the
 * names in its directory without unpacking. A package whose directory is lost is told by the names before its parts.
 */
export function packageScore(bytes: Uint8Array, folder: string): number {
  const zip = zipInside(bytes)
  if (zip === null) return 0
  const buffer = Buffer.from(zip.bytes.buffer, zip.bytes.byteOffset, zip.bytes.byteLength)
  const names = directoryNames(buffer) ?? localNames(buffer)
  return names.some((each) => each.toLowerCase().startsWith(folder)) ? (zip.before > 0 ? LATE : 0.95) : 0
}

/** Surer than of plain text, less than of any format that begins at the first byte. */
const LATE = 0.5

/** Enough names to meet the main part; Office writes it among the first. */
const MAX_NAMES = 2000

/** Names of the central directory (APPNOTE.TXT 4.3.12, 4.3.16); null where the package has none that holds. */
function directoryNames(buffer: Buffer): string[] | null {
  const end = buffer.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 22 > buffer.length) return null
  const names: string[] = []
  let at = buffer.readUInt32LE(end + 16)
  while (at + 46 <= end && buffer.readUInt32LE(at) === 0x02014b50 && names.length < MAX_NAMES) {
    const length = buffer.readUInt16LE(at + 28)
    names.push(buffer.toString('utf8', at + 46, at + 46 + length))
    at += 46 + length + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return names.length > 0 ? names : null
}

/** Names before the parts (4.3.7), found by their signature. */
function localNames(buffer: Buffer): string[] {
  const names: string[] = []
  const signature = Buffer.from('PK\x03\x04', 'latin1')
  for (let at = 0; at >= 0 && at + 30 <= buffer.length && names.length < MAX_NAMES; ) {
    names.push(buffer.toString('utf8', at + 30, at + 30 + Math.min(200, buffer.readUInt16LE(at + 26))))
    at = buffer.indexOf(signature, at + 30)
  }
  return names
}
