/** One record of a PowerPoint stream ([MS-PPT] 2.3.1 RecordHeader). */
export interface Record {
  readonly type: number
  readonly instance: number
  /** The record's content; for containers the records inside. */
  readonly body: Buffer
  readonly container: boolean
}

const HEADER = 8

/** The record at `offset`, or null when it does not fit into the stream. */
export function recordAt(stream: Buffer, offset: number): Record | null {
  if (offset < 0 || offset + HEADER > stream.length) return null
  const head = stream.readUInt16LE(offset)
  const size = stream.readUInt32LE(offset + 4)
  if (offset + HEADER + size > stream.length) return null
  return {
    type: stream.readUInt16LE(offset + 2),
    instance: head >>> 4,
    body: stream.subarray(offset + HEADER, offset + HEADER + size),
    container: (head & 0xf) === 0xf,
  }
}

/** The records that stand one behind the other in `body`. */
export function* recordsIn(body: Buffer): Generator<Record> {
  let at = 0
  while (true) {
    const record = recordAt(body, at)
    if (!record) return
    yield record
    at += HEADER + record.body.length
  }
}

/** Every record below `body`, in the order of the stream; deeper than 40 levels nothing is followed. */
export function* recordsBelow(body: Buffer, depth = 0): Generator<Record> {
  for (const record of recordsIn(body)) {
    yield record
    if (record.container && depth < 40) yield* recordsBelow(record.body, depth + 1)
  }
}

/** Record types by their names in [MS-PPT] 2.13.24. */
export const types = {
  slidePersistAtom: 0x03f3,
  slideListWithText: 0x0ff0,
  userEditAtom: 0x0ff5,
  persistDirectoryAtom: 0x1772,
  outlineTextRefAtom: 0x0f9e,
  textHeaderAtom: 0x0f9f,
  textCharsAtom: 0x0fa0,
  styleTextPropAtom: 0x0fa1,
  textBytesAtom: 0x0fa8,
  fontEntityAtom: 0x0fb7,
  notes: 0x03f0,
  clientTextbox: 0xf00d,
} as const
