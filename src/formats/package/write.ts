import { crc32 } from 'node:zlib'

/** A part to be written, as it is. */
export interface PartToWrite {
  readonly name: string
  readonly content: Uint8Array
}

/** An XML part. */
export const xmlPart = (name: string, xml: string): PartToWrite => ({
  name,
  content: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
})

/** The namespace of the ids by which parts call each other; the kinds of relations begin with it too. */
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The part that says which other parts a part needs, and as what. */
export const relationsPart = (
  name: string,
  rows: readonly (readonly [id: string, kind: string, target: string])[],
): PartToWrite =>
  xmlPart(
    name,
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows
      .map(
        ([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`,
  )

/** 1 January 1980, the zero of ZIP's clock: the same parts give the same bytes. */
const DATE = 0x21

/** A ZIP package of the parts in order, stored without compression, after APPNOTE.TXT 4.3. */
export function writeZip(parts: readonly PartToWrite[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, content } of parts) {
    const label = Buffer.from(name, 'utf8')
    const head = header(content, label.length)
    directory.push(entry(head, offset), label)
    pieces.push(Buffer.concat([u32(0x04034b50), head]), label, content)
    offset += 4 + head.length + label.length + content.length
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0)
  const end = Buffer.concat([
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(parts.length),
    u16(parts.length),
    u32(size),
    u32(offset),
    u16(0),
  ])
  return Buffer.concat([...pieces, ...directory, end])
}

/** The fields that the local header and the directory share; bit 11: names are UTF-8. */
const header = (content: Uint8Array, label: number) =>
  Buffer.concat([
    u16(20),
    u16(0x0800),
    u16(0),
    u16(0),
    u16(DATE),
    u32(crc32(content)),
    u32(content.length),
    u32(content.length),
    u16(label),
    u16(0),
  ])

const entry = (head: Uint8Array, offset: number) =>
  Buffer.concat([u32(0x02014b50), u16(20), head, u16(0), u16(0), u16(0), u32(0), u32(offset)])

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
