import { BrokenChain } from './sectors.ts'

/** An entry of the directory of a compound file ([MS-CFB] 2.6.1). */
export interface Entry {
  readonly name: string
  readonly kind: number
  readonly left: number
  readonly right: number
  readonly child: number
  /** First sector of its stream. */
  readonly start: number
  readonly size: number
}

const ENTRY = 128
const STREAM = 2
const ROOT = 5
const NONE = 0xffffffff

/** The root and the streams that lie in it, in the order of the directory; those of embedded objects are left out. */
export function rootOf(directory: Buffer): { root: Entry; streams: readonly Entry[] } {
  const count = Math.floor(directory.length / ENTRY)
  const entry = (id: number) => entryAt(directory.subarray(id * ENTRY, (id + 1) * ENTRY))
  if (count === 0) throw new BrokenChain('không có thư mục')
  const root = entry(0)
  if (root.kind !== ROOT) throw new BrokenChain('thư mục không có gốc')
  const found = new Set<number>()
  const open = [root.child]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === NONE || id >= count || found.has(id)) continue
    found.add(id)
    const { left, right } = entry(id)
    open.push(left, right)
  }
  const streams = [...found].sort((a, b) => a - b).map(entry)
  return { root, streams: streams.filter((each) => each.kind === STREAM) }
}

function entryAt(bytes: Buffer): Entry {
  const length = Math.min(64, Math.max(2, bytes.readUInt16LE(64)))
  return {
    name: bytes.toString('utf16le', 0, length - 2),
    kind: bytes[66]!,
    left: bytes.readUInt32LE(68),
    right: bytes.readUInt32LE(72),
    child: bytes.readUInt32LE(76),
    start: bytes.readUInt32LE(116),
    size: bytes.readUInt32LE(120),
  }
}
