import { partitionPoint } from '../../text/bisect.ts'
/** A stretch of bytes of the WordDocument stream and the raw properties of its characters or paragraph. */
export interface Stretch {
  readonly fcFrom: number
  readonly fcTo: number
  /** Paragraph style; 0 for characters. */
  readonly istd: number
  readonly grpprl: Buffer
}

const PAGE = 512
const none = Buffer.alloc(0)

/** Character properties ([MS-DOC] 2.8.5 PlcBteChpx, 2.9.33 ChpxFkp), ascending in `fcFrom`. */
export function readCharacterStretches(plc: Buffer, main: Buffer): readonly Stretch[] {
  return readPages(plc, main, (page, count, i) => {
    const at = page[(count + 1) * 4 + i]! * 2
    if (at === 0) return { istd: 0, grpprl: none }
    return { istd: 0, grpprl: page.subarray(at + 1, at + 1 + page[at]!) }
  })
}

/** Paragraph properties ([MS-DOC] 2.8.6 PlcBtePapx, 2.9.174 PapxFkp), ascending in `fcFrom`. */
export function readParagraphStretches(plc: Buffer, main: Buffer): readonly Stretch[] {
  return readPages(plc, main, (page, count, i) => {
    const at = (page[(count + 1) * 4 + i * 13] ?? 0) * 2
    if (at === 0) return { istd: 0, grpprl: none }
    const short = page[at]!
    const from = short === 0 ? at + 2 : at + 1
    const size = short === 0 ? (page[at + 1] ?? 0) * 2 : short * 2 - 1
    if (from + 2 > page.length) return { istd: 0, grpprl: none }
    return { istd: page.readUInt16LE(from), grpprl: page.subarray(from + 2, from + size) }
  })
}

type Entry = (page: Buffer, count: number, index: number) => { istd: number; grpprl: Buffer }

function readPages(plc: Buffer, main: Buffer, entry: Entry): readonly Stretch[] {
  const pages = Math.max(0, Math.floor((plc.length - 4) / 8))
  const stretches: Stretch[] = []
  const seen = new Set<number>()
  for (let i = 0; i < pages; i++) {
    const number = plc.readUInt32LE((pages + 1) * 4 + i * 4) & 0x3fffff
    const page = main.subarray(number * PAGE, number * PAGE + PAGE)
    if (page.length < PAGE || seen.has(number)) continue
    seen.add(number)
    const count = page[PAGE - 1]!
    if ((count + 1) * 4 + count > PAGE) continue
    for (let j = 0; j < count; j++) {
      const fcFrom = page.readUInt32LE(j * 4)
      const fcTo = page.readUInt32LE(j * 4 + 4)
      if (fcTo > fcFrom) stretches.push({ fcFrom, fcTo, ...entry(page, count, j) })
    }
  }
  return stretches.sort((a, b) => a.fcFrom - b.fcFrom)
}

/** The stretch that holds byte `fc`, by binary search; the finder remembers where it was, as text is read forwards. */
export function finder(stretches: readonly Stretch[]): (fc: number) => Stretch | null {
  let last = 0
  return (fc) => {
    const near = stretches[last]
    if (near && near.fcFrom <= fc && fc < near.fcTo) return near
    last = Math.max(0, partitionPoint(stretches, ({ fcFrom }) => fcFrom <= fc) - 1)
    const found = stretches[last]
    return found && found.fcFrom <= fc && fc < found.fcTo ? found : null
  }
}
