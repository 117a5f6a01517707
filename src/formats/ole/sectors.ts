/**
 * The sectors of a compound file ([MS-CFB] 2.1–2.5) and the chains that lead through them. Every chain is walked with
 * a mark on each sector it has met: one that bites its own tail ends in an error, not in a full memory.
 */
export interface Sectors {
  /** The bytes of the chain that begins at a sector. Throws `BrokenChain`. */
  readonly chain: (start: number) => Buffer
  readonly directory: number
  readonly miniTable: number
}

/** A chain that turns in a circle or leads out of the file; the message says which, in Vietnamese. */
export class BrokenChain extends Error {}

const FREE = 0xffffffff
const END = 0xfffffffe
/** Numbers of sectors end here; what lies above are marks. */
const LAST = 0xfffffffa
const HEADER_TABLES = 109

export function sectorsOf(file: Buffer): Sectors {
  if (file.length < 512) throw new BrokenChain('thiếu phần đầu tệp')
  const shift = file.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw new BrokenChain('cỡ sector sai')
  const size = 1 << shift
  const sector = (number: number) => file.subarray((number + 1) * size, (number + 2) * size)
  const tables = tableSectors(file, sector, size)
  const perTable = size / 4
  const next = (number: number) => {
    const table = tables[Math.floor(number / perTable)]
    const at = (number % perTable) * 4
    const bytes = table === undefined ? null : sector(table)
    return bytes && at + 4 <= bytes.length ? bytes.readUInt32LE(at) : FREE
  }
  const chain = (start: number) => {
    const reached = (number: number) => (number + 1) * size < file.length
    return Buffer.concat(walk(start, { next, reached }).map(sector))
  }
  return { chain, directory: file.readUInt32LE(48), miniTable: file.readUInt32LE(60) }
}

/** Numbers of the sectors that hold the table of chains: 109 in the header, the others in a chain of their own ([MS-CFB] 2.5). */
function tableSectors(file: Buffer, sector: (number: number) => Buffer, size: number): number[] {
  const tables: number[] = []
  const take = (bytes: Buffer, count: number) => {
    for (let i = 0; i < count && i * 4 + 4 <= bytes.length; i++) {
      const number = bytes.readUInt32LE(i * 4)
      if (number > LAST) return
      tables.push(number)
    }
  }
  take(file.subarray(76), HEADER_TABLES)
  const perSector = size / 4 - 1
  const seen = new Set<number>()
  for (let at = file.readUInt32LE(68); at <= LAST; ) {
    const bytes = sector(at)
    if (bytes.length < size) break
    if (seen.has(at)) throw new BrokenChain('bảng sector quay vòng')
    seen.add(at)
    take(bytes, perSector)
    at = bytes.readUInt32LE(perSector * 4)
  }
  return tables
}

interface Path {
  readonly next: (number: number) => number
  /** True when a sector of that number is in the file. */
  readonly reached: (number: number) => boolean
}

/** The numbers that a chain runs through. */
export function walk(start: number, { next, reached }: Path): number[] {
  const numbers: number[] = []
  const seen = new Set<number>()
  for (let at = start; at !== END && at !== FREE; at = next(at)) {
    if (seen.has(at)) throw new BrokenChain('chuỗi sector quay vòng')
    if (!reached(at)) throw new BrokenChain('chuỗi sector dẫn ra ngoài tệp')
    seen.add(at)
    numbers.push(at)
  }
  return numbers
}
