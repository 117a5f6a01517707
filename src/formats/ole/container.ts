import { UnreadableSource } from '../../errors.ts'
import { type Entry, rootOf } from './directory.ts'
import { BrokenChain, type Sectors, sectorsOf, walk } from './sectors.ts'

/** The streams at the root of an OLE compound file ([MS-CFB]); streams of embedded objects are left out. */
export interface Container {
  /** The stream's bytes, or null when the root has no stream of that name. */
  readonly stream: (name: string) => Buffer | null
  readonly names: readonly string[]
}

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const known = new WeakMap<Uint8Array, Container>()

const isOle = (bytes: Uint8Array): boolean => MAGIC.every((each, i) => bytes[i] === each)

/**
 * Opens the container. Throws `UnreadableSource` `OLE_DAMAGED` when its chains or its directory cannot be followed;
 * a stream that claims more bytes than the file has is cut to what is there (legal files never do).
 */
export function openContainer(bytes: Uint8Array, path: string): Container {
  const seen = known.get(bytes)
  if (seen) return seen
  const container = parse(bytes, path)
  known.set(bytes, container)
  return container
}

/** Like `openContainer`, for telling formats apart: null instead of an error. */
export function peekContainer(bytes: Uint8Array): Container | null {
  if (!isOle(bytes)) return null
  try {
    return openContainer(bytes, '')
  } catch {
    return null
  }
}

/** An OLE file whose chains or directory cannot be followed: no format can claim it by its streams. */
export const isDamagedOle = (bytes: Uint8Array): boolean => isOle(bytes) && peekContainer(bytes) === null

function parse(bytes: Uint8Array, path: string): Container {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { sectors, root, streams } = telling(path, () => {
    const sectors = sectorsOf(file)
    return { sectors, ...rootOf(sectors.chain(sectors.directory)) }
  })
  const byName = new Map<string, Entry>()
  for (const each of streams) if (!byName.has(each.name)) byName.set(each.name, each)
  const read = new Map<string, Buffer>()
  return {
    names: [...byName.keys()],
    stream: (name) => {
      const entry = byName.get(name)
      if (!entry) return null
      if (entry.size > bytes.length * 2)
        throw damaged(path, `luồng ${name} khai ${entry.size} byte, tệp chỉ có ${bytes.length}`)
      const content = read.get(name) ?? telling(path, () => contentOf(entry, root, sectors))
      read.set(name, content)
      return content
    },
  }
}

/** Smaller streams lie in the mini stream, which is the root's own ([MS-CFB] 2.4). */
const MINI_CUTOFF = 4096
const MINI_SECTOR = 64

function contentOf(entry: Entry, root: Entry, sectors: Sectors): Buffer {
  if (entry.size === 0) return Buffer.alloc(0)
  if (entry.size >= MINI_CUTOFF) return sectors.chain(entry.start).subarray(0, entry.size)
  const table = sectors.chain(sectors.miniTable)
  const all = sectors.chain(root.start)
  const numbers = walk(entry.start, {
    next: (number) => (number * 4 + 4 <= table.length ? table.readUInt32LE(number * 4) : END_OF_CHAIN),
    reached: (number) => number * MINI_SECTOR < all.length,
  })
  const parts = numbers.map((number) => all.subarray(number * MINI_SECTOR, (number + 1) * MINI_SECTOR))
  return Buffer.concat(parts).subarray(0, entry.size)
}

const END_OF_CHAIN = 0xfffffffe

function telling<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof BrokenChain) throw damaged(path, error.message)
    throw error
  }
}

const damaged = (path: string, why: string) =>
  new UnreadableSource(
    'OLE_DAMAGED',
    path,
    `cấu trúc tệp OLE (DOC/XLS/PPT) bị hỏng (${why}); hãy mở và lưu lại bằng Word/Excel hoặc LibreOffice rồi nạp lại`,
  )
