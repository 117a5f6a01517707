import { crc32, deflateRawSync } from 'node:zlib'
import { UnreadableSource } from '../../errors.ts'

/**
 * A ZIP package with some parts replaced. All others are copied as they are packed, byte for byte, in their order and
 * with their dates. The package must have passed `openPackage`. Throws `UnreadableSource` (`ZIP_DAMAGED`) for ZIP64.
 */
export function rewriteZip(
  bytes: Uint8Array,
  changed: ReadonlyMap<string, Uint8Array>,
  path: string,
): Uint8Array {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const count = zip.readUInt16LE(end + 10)
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  let at = zip.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    const entry = entryAt(zip, at, path)
    at = entry.next
    const written = member(zip, entry, changed.get(entry.name))
    const head = Buffer.from(entry.head)
    written.fields.copy(head, 10, 4)
    head.writeUInt16LE(flags(entry.head.readUInt16LE(8)), 8)
    head.writeUInt32LE(offset, 42)
    directory.push(head, entry.rest)
    pieces.push(written.local, written.content)
    offset += written.local.length + written.content.length
  }
  const tail = Buffer.from(zip.subarray(end))
  tail.writeUInt32LE(
    directory.reduce((sum, each) => sum + each.length, 0),
    12,
  )
  tail.writeUInt32LE(offset, 16)
  return Buffer.concat([...pieces, ...directory, tail])
}

/** An entry of the central directory: its 46 fixed bytes, and name, extra field and comment behind them. */
interface Entry {
  readonly name: string
  readonly label: Buffer
  readonly head: Buffer
  readonly rest: Buffer
  readonly next: number
}

function entryAt(zip: Buffer, at: number, path: string): Entry {
  const head = zip.subarray(at, at + 46)
  if (head.length < 46 || head.readUInt32LE(0) !== 0x02014b50 || head.readUInt32LE(42) === 0xffffffff)
    throw new UnreadableSource(
      'ZIP_DAMAGED',
      path,
      'gói ZIP dạng không ghi lại được; hãy mở bằng Word/Excel rồi lưu lại',
    )
  const length = head.readUInt16LE(28)
  const next = at + 46 + length + head.readUInt16LE(30) + head.readUInt16LE(32)
  const rest = zip.subarray(at + 46, next)
  const label = rest.subarray(0, length)
  return { name: label.toString('utf8'), label, head, rest, next }
}

/** Bit 3 says that the sizes follow the content; here they always stand before it. */
const flags = (value: number) => value & ~0x0008

/** The local header and content of an entry; `fields` are method to uncompressed size, after version and flags. */
function member(zip: Buffer, { head, label }: Entry, replaced: Uint8Array | undefined) {
  const fields = Buffer.alloc(22)
  head.copy(fields, 0, 6, 28)
  fields.writeUInt16LE(flags(fields.readUInt16LE(2)), 2)
  const start = head.readUInt32LE(42)
  const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
  let content = zip.subarray(from, from + head.readUInt32LE(20))
  if (replaced) {
    content = deflateRawSync(replaced)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(replaced), 10)
    fields.writeUInt32LE(content.length, 14)
    fields.writeUInt32LE(replaced.length, 18)
  }
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  fields.copy(local, 4)
  local.writeUInt16LE(label.length, 26)
  return { fields, local: Buffer.concat([local, label]), content }
}
