/** One BIFF8 record ([MS-XLS] 2.1.4) with the parts that CONTINUE records add to it. */
export interface Record {
  readonly type: number
  readonly parts: readonly Buffer[]
}

const CONTINUE = 0x3c

/** The records from offset `from`, up to the EOF record of that sub-stream. */
export function* records(stream: Buffer, from: number): Generator<Record> {
  let at = from
  let depth = 0
  while (at + 4 <= stream.length) {
    const type = stream.readUInt16LE(at)
    const size = stream.readUInt16LE(at + 2)
    const parts = [stream.subarray(at + 4, at + 4 + size)]
    at += 4 + size
    while (at + 4 <= stream.length && stream.readUInt16LE(at) === CONTINUE) {
      const more = stream.readUInt16LE(at + 2)
      parts.push(stream.subarray(at + 4, at + 4 + more))
      at += 4 + more
    }
    if (type === types.bof) depth++
    yield { type, parts }
    if (type === types.eof && --depth <= 0) return
  }
}

/** Record types by their names in [MS-XLS] 2.3. */
export const types = {
  formula: 0x06,
  eof: 0x0a,
  date1904: 0x22,
  filePass: 0x2f,
  font: 0x31,
  defColWidth: 0x55,
  colInfo: 0x7d,
  boundSheet: 0x85,
  mulRk: 0xbd,
  mulBlank: 0xbe,
  rString: 0xd6,
  xf: 0xe0,
  mergeCells: 0xe5,
  sst: 0xfc,
  labelSst: 0xfd,
  txo: 0x1b6,
  blank: 0x201,
  number: 0x203,
  label: 0x204,
  boolErr: 0x205,
  string: 0x207,
  rk: 0x27e,
  format: 0x41e,
  bof: 0x809,
} as const
