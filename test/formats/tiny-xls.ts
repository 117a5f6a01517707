import * as CFB from 'cfb'

export const u16 = (...values: number[]) =>
  Buffer.from(values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]))
export const u32 = (value: number) => u16(value & 0xffff, value >>> 16)
export const record = (type: number, ...body: Buffer[]) => {
  const bytes = Buffer.concat(body)
  return Buffer.concat([u16(type, bytes.length), bytes])
}
export const string8 = (text: string) =>
  Buffer.concat([u16(text.length), Buffer.from([0]), Buffer.from(text, 'latin1')])
export const font = (name: string) =>
  record(
    0x31,
    u16(200, 0, 0, 400),
    Buffer.alloc(6),
    Buffer.from([name.length, 0]),
    Buffer.from(name, 'latin1'),
  )
export const xf = (fontIndex: number, format: number) =>
  record(0xe0, u16(fontIndex, format), Buffer.alloc(16))
export const bof = (type: number) => record(0x809, u16(0x600, type), Buffer.alloc(12))
export const eof = record(0x0a)

/** A BIFF8 workbook with one sheet of these records; strings in the shared table are split over a CONTINUE record. */
export function workbook(strings: Buffer, cells: Buffer[], extra: Buffer[] = []): Uint8Array {
  const sheetName = Buffer.concat([Buffer.from([4, 0]), Buffer.from('Bang')])
  const head = (offset: number) =>
    Buffer.concat([
      bof(5),
      ...extra,
      font('Arial'),
      font('.VnTime'),
      xf(0, 0),
      xf(1, 0),
      xf(0, 4),
      record(0x85, u32(offset), u16(0), sheetName),
      strings,
      eof,
    ])
  const sheet = Buffer.concat([bof(0x10), ...cells, eof])
  const cfb = CFB.utils.cfb_new()
  CFB.utils.cfb_add(cfb, '/Workbook', Buffer.concat([head(head(0).length), sheet]))
  return new Uint8Array(CFB.write(cfb, { type: 'buffer' }) as Buffer)
}

export const sst = (...texts: Buffer[]) => record(0xfc, u32(texts.length), u32(texts.length), ...texts)
