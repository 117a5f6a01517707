import type { Note } from '../../types.ts'

const END = Buffer.from('PK\x05\x06', 'latin1')
const OLE = Buffer.from('d0cf11e0', 'hex')
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
/** The end record with the longest comment it may have (APPNOTE.TXT 4.3.16). */
const LONGEST_END = 22 + 0xffff

/** The ZIP inside the bytes of a file, and how many bytes that are none of it stand before it. */
export interface ZipInside {
  readonly bytes: Uint8Array
  readonly before: number
}

/**
 * Finds the ZIP of a file that begins with something else (the head of a download or of a mail): its end record leads
 * to its directory, and this to its first part. Null where there is none; nothing is guessed from signatures alone. An
 * OLE file that holds packages is none.
 */
export function zipInside(bytes: Uint8Array): ZipInside | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.subarray(0, 2).toString('latin1') === 'PK') return { bytes, before: 0 }
  if (file.subarray(0, 4).equals(OLE)) return null
  const tail = Math.max(0, file.length - LONGEST_END)
  const end = file.subarray(tail).lastIndexOf(END) + tail
  if (end < tail || end + 22 > file.length) return null
  const directory = end - file.readUInt32LE(end + 12)
  const shift = directory - file.readUInt32LE(end + 16)
  if (directory < 0 || shift < 0 || directory + 46 > end || file.readUInt32LE(directory) !== DIRECTORY)
    return null
  const first = shift + file.readUInt32LE(directory + 42)
  if (first + 4 > directory || file.readUInt32LE(first) !== LOCAL) return null
  return { bytes: bytes.subarray(shift), before: first }
}

/** What to tell the reader of a package that began late. */
export const lateStart = (before: number): Note[] =>
  before === 0
    ? []
    : [
        {
          code: 'JUNK_BEFORE',
          level: 'info',
          reason: `trước gói ZIP có ${before} byte không thuộc tài liệu (thường do tải về hoặc lưu từ thư), đã bỏ qua`,
          at: null,
        },
      ]
