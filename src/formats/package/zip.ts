import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { UnreadableSource } from '../../errors.ts'
import { type Limits, raised, sizeOf } from '../../limits.ts'
import { zipInside } from './start.ts'

/** A ZIP package held in memory whose directory has been checked; its parts are unpacked only when asked for. */
export interface Package {
  readonly path: string
  /** The ZIP alone, and how many bytes stood before it in the file. */
  readonly bytes: Uint8Array
  readonly before: number
  /** Names of the parts as the package spells them, in its own order, without folders. */
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** The unpacked part; null when the package has none of that name. Names are compared without regard to case, as OPC does. */
  readonly part: (name: string) => Promise<Uint8Array | null>
}

/** Up to this size a package may unpack to any number of times its own: empty forms do. */
const SMALL = 10 * 1024 * 1024

/**
 * Opens a ZIP package. Throws `UnreadableSource`: `ZIP_DAMAGED` (no or cut directory, overlapping or duplicate
 * entries, wrong sizes or checksum), `ZIP_ENTRIES` (too many), `ZIP_BOMB` (unpacks beyond the limit), `ZIP_NAME`
 * (a name that leads out of the package), `ENCRYPTED`. Nothing is ever cut short in silence or written to disk.
 */
export async function openPackage(
  file: Uint8Array,
  path: string,
  limits: Pick<Limits, 'maxZipEntries' | 'maxUnpackedBytes' | 'maxZipRatio'>,
): Promise<Package> {
  const inside = zipInside(file)
  if (inside === null)
    throw new UnreadableSource(
      'NOT_A_ZIP',
      path,
      'không phải gói ZIP nên không phải tệp DOCX/XLSX/PPTX; hãy mở bằng chương trình gốc rồi lưu lại',
    )
  const { bytes, before } = inside
  const zip = await directory(bytes, path)
  if (zip.entryCount > limits.maxZipEntries)
    throw new UnreadableSource(
      'ZIP_ENTRIES',
      path,
      `gói nén có ${zip.entryCount} tệp con, quá giới hạn ${limits.maxZipEntries}; nếu tin tệp này, hãy tăng giới hạn bằng --max-zip-entries ${zip.entryCount}`,
    )
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) admit(entry, entries, path)
  } catch (error) {
    throw asUnreadable(error, path)
  }
  checkSizes([...entries.values()], bytes.length, path, limits)
  let budget = limits.maxUnpackedBytes
  const unpacked = new Map<string, Uint8Array>()
  return {
    path,
    bytes,
    before,
    names: [...entries.values()].map((each) => each.fileName),
    has: (name) => entries.has(name.toLowerCase()),
    part: async (name) => {
      const key = name.toLowerCase()
      const entry = entries.get(key)
      if (!entry) return null
      const known = unpacked.get(key)
      if (known) return known
      const content = await unpack(zip, entry, path)
      budget -= content.length
      if (budget < 0) throw bomb(path, limits.maxUnpackedBytes)
      unpacked.set(key, content)
      return content
    },
  }
}

async function directory(bytes: Uint8Array, path: string): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return await fromBufferPromise(buffer, { strictFileNames: false, validateEntrySizes: true })
  } catch (error) {
    throw asUnreadable(error, path)
  }
}

function admit(entry: Entry, entries: Map<string, Entry>, path: string): void {
  const name = entry.fileName
  if (name.endsWith('/')) return
  if (name.includes('\0')) throw badName(name, path)
  if (entry.isEncrypted())
    throw new UnreadableSource('ENCRYPTED', path, 'gói có mật khẩu; hãy gỡ mật khẩu rồi nạp lại')
  const key = name.toLowerCase()
  if (entries.has(key))
    throw new UnreadableSource(
      'ZIP_DAMAGED',
      path,
      `gói có hai tệp con cùng tên \`${printable(name)}\`, không biết bản nào thật; hãy mở bằng Word/Excel rồi lưu lại`,
    )
  entries.set(key, entry)
}

function checkSizes(
  entries: readonly Entry[],
  packed: number,
  path: string,
  limits: Pick<Limits, 'maxUnpackedBytes' | 'maxZipRatio'>,
): void {
  const declared = entries.reduce((sum, each) => sum + each.uncompressedSize, 0)
  if (declared > limits.maxUnpackedBytes) throw bomb(path, limits.maxUnpackedBytes, declared)
  if (declared > SMALL && declared > packed * limits.maxZipRatio)
    throw new UnreadableSource(
      'ZIP_BOMB',
      path,
      `gói nén phình ra quá ${limits.maxZipRatio} lần (dấu hiệu bom nén); nếu tin tệp này, hãy tăng giới hạn bằng ${raised('maxZipRatio', limits.maxZipRatio, Math.ceil(declared / packed))}`,
    )
  if (overlap(entries))
    throw new UnreadableSource(
      'ZIP_BOMB',
      path,
      'các tệp con trong gói chồng lên nhau (dấu hiệu bom nén), không đọc; nếu tin tệp này, hãy mở bằng Word/Excel rồi lưu lại',
    )
}

/** Two entries that share bytes unpack far beyond what the package weighs: no program packs so. */
function overlap(entries: readonly Entry[]): boolean {
  const LOCAL_HEADER = 30
  const places = entries
    .map((each) => ({
      start: each.relativeOffsetOfLocalHeader,
      held: LOCAL_HEADER + each.fileNameLength + each.compressedSize,
    }))
    .sort((a, b) => a.start - b.start)
  return places.some((each, i) => each.start + each.held > (places[i + 1]?.start ?? Number.POSITIVE_INFINITY))
}

async function unpack(zip: ZipFile, entry: Entry, path: string): Promise<Uint8Array> {
  try {
    const content = await gather(await zip.openReadStreamPromise(entry), entry.uncompressedSize)
    if (crc32(content) !== entry.crc32) throw new Error(`checksum of ${entry.fileName}`)
    return content
  } catch (error) {
    throw asUnreadable(error, path)
  }
}

async function gather(stream: Readable, declared: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += (chunk as Buffer).length
    if (size > declared) throw new Error('more bytes than declared')
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

/** `needs`: the size that the package itself declares. */
const bomb = (path: string, limit: number, needs?: number) =>
  new UnreadableSource(
    'ZIP_BOMB',
    path,
    `gói nén bung ra quá giới hạn (${sizeOf(limit)}); nếu tin tệp này, hãy tăng giới hạn bằng ${raised('maxUnpackedBytes', limit, needs)}`,
  )

function asUnreadable(error: unknown, path: string): UnreadableSource {
  if (error instanceof UnreadableSource) return error
  const message = (error as Error).message
  // yauzl itself refuses absolute names and those with `..` or a backslash.
  if (/relative path|absolute path|characters in fileName/.test(message)) return badName(message, path)
  return new UnreadableSource(
    'ZIP_DAMAGED',
    path,
    `gói ZIP hỏng: ${damage(message)}; hãy lấy lại bản gốc, hoặc mở bằng Word/Excel để sửa rồi lưu lại`,
    { cause: error },
  )
}

/** What a message of the ZIP library or ours means for the person; the message itself stays the error's cause. */
function damage(message: string): string {
  if (/checksum/.test(message)) return 'nội dung một tệp con không khớp mã kiểm tra'
  if (/bytes|size/i.test(message)) return 'cỡ khai báo của một tệp con không đúng với thật'
  if (/central directory|signature|eof|truncated|multi-disk/i.test(message))
    return 'thiếu mục lục hoặc phần cuối, có thể tải về dở dang'
  return 'cấu trúc bên trong sai'
}

const badName = (name: string, path: string) =>
  new UnreadableSource(
    'ZIP_NAME',
    path,
    `gói có tệp con tên nguy hiểm (${printable(name)}), không đọc vì có thể là tệp độc hại; nếu tin tệp này, hãy mở bằng Word/Excel rồi lưu lại`,
  )

const printable = (text: string) => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?').slice(0, 120)
