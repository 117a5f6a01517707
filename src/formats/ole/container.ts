import * as CFB from 'cfb'
import { UnreadableSource } from '../../errors.ts'

/** The streams at the root of an OLE compound file ([MS-CFB]); streams of embedded objects are left out. */
export interface Container {
  /** The stream's bytes, or null when the root has no stream of that name. */
  readonly stream: (name: string) => Buffer | null
  readonly names: readonly string[]
}

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const known = new WeakMap<Uint8Array, Container>()

export const isOle = (bytes: Uint8Array): boolean => MAGIC.every((each, i) => bytes[i] === each)

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

/** The reader stumbles over chains that lead nowhere; how it stumbles tells a person nothing. */
const brief = (error: Error): string =>
  error instanceof TypeError || error instanceof RangeError
    ? 'không theo được chuỗi sector hoặc thư mục'
    : error.message

function parse(bytes: Uint8Array, path: string): Container {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let cfb: CFB.CFB$Container
  try {
    cfb = CFB.read(file, { type: 'buffer' })
  } catch (error) {
    throw damaged(path, brief(error as Error))
  }
  const root = cfb.FullPaths[0] ?? 'Root Entry/'
  const streams = new Map<string, CFB.CFB$Entry>()
  cfb.FullPaths.forEach((full, i) => {
    const entry = cfb.FileIndex[i]!
    const name = full.slice(root.length)
    if (entry.type === 2 && full.startsWith(root) && !name.includes('/') && !streams.has(name))
      streams.set(name, entry)
  })
  return {
    names: [...streams.keys()],
    stream: (name) => {
      const entry = streams.get(name)
      if (!entry?.content) return null
      if (entry.size > bytes.length * 2)
        throw damaged(path, `luồng ${name} khai ${entry.size} byte, tệp chỉ có ${bytes.length}`)
      return Buffer.from(entry.content as Uint8Array).subarray(0, entry.size)
    },
  }
}

const damaged = (path: string, why: string) =>
  new UnreadableSource(
    'OLE_DAMAGED',
    path,
    `cấu trúc tệp OLE (DOC/XLS/PPT) bị hỏng (${why}); hãy mở và lưu lại bằng Word/Excel hoặc LibreOffice rồi nạp lại`,
  )
