import * as CFB from 'cfb'

export interface TinyRun {
  readonly text: string
  /** Index into `fonts`. */
  readonly font?: number
  readonly deleted?: boolean
  readonly bold?: boolean
}

export interface TinyParagraph {
  readonly runs: readonly TinyRun[]
  /** `cell` ends a table cell, `row` ends a table row of `edges`. */
  readonly ends?: 'paragraph' | 'cell' | 'row'
  readonly edges?: readonly number[]
  /** The label of its automatic number, `\0` for the number, and the index of the label's font. */
  readonly label?: { readonly text: string; readonly font: number }
}

const PAGE = 512
const TEXT = 0x600

/** A Word 97 document with these paragraphs: 8-bit text in one piece, one CHPX and one PAPX page. For tests only. */
export function tinyDoc(
  paragraphs: readonly TinyParagraph[],
  fonts: readonly string[],
  footnotes = 0,
): Uint8Array {
  const characters: { from: number; to: number; grpprl: Buffer }[] = []
  const papxs: { from: number; to: number; grpprl: Buffer }[] = []
  const labels: NonNullable<TinyParagraph['label']>[] = []
  let text = ''
  for (const paragraph of paragraphs) {
    const start = TEXT + text.length
    for (const run of paragraph.runs) {
      characters.push({
        from: TEXT + text.length,
        to: TEXT + text.length + run.text.length,
        grpprl: chpx(run),
      })
      text += run.text
    }
    const mark = paragraph.ends === 'cell' || paragraph.ends === 'row' ? '\x07' : '\r'
    characters.push({ from: TEXT + text.length, to: TEXT + text.length + 1, grpprl: Buffer.alloc(0) })
    text += mark
    if (paragraph.label) labels.push(paragraph.label)
    papxs.push({ from: start, to: TEXT + text.length, grpprl: papx(paragraph, labels.length) })
  }
  const bytes = Buffer.from(text, 'latin1')
  const chpPage = Math.ceil((TEXT + bytes.length) / PAGE)
  const main = Buffer.alloc((chpPage + 2) * PAGE)
  bytes.copy(main, TEXT)
  characterPage(characters).copy(main, chpPage * PAGE)
  paragraphPage(papxs).copy(main, (chpPage + 1) * PAGE)
  const parts: { index: number; bytes: Buffer }[] = [
    { index: 1, bytes: emptyStyles() },
    { index: 12, bytes: bte(TEXT, TEXT + bytes.length, chpPage) },
    { index: 13, bytes: bte(TEXT, TEXT + bytes.length, chpPage + 1) },
    { index: 15, bytes: fontTable(fonts) },
    { index: 33, bytes: clx(bytes.length) },
    { index: 73, bytes: lists(labels) },
    { index: 74, bytes: Buffer.concat([u32(labels.length), ...labels.map((_, i) => u32(i + 1, 0, 0, 0))]) },
  ]
  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(0xc1, 2)
  main.writeUInt16LE(0x0200, 0x0a)
  main.writeUInt16LE(14, 0x20)
  main.writeUInt16LE(22, 0x3e)
  main.writeInt32LE(bytes.length - footnotes, 0x4c)
  main.writeInt32LE(footnotes, 0x50)
  main.writeUInt16LE(93, 0x98)
  let at = 0
  for (const part of parts) {
    main.writeUInt32LE(at, 0x9a + part.index * 8)
    main.writeUInt32LE(part.bytes.length, 0x9a + part.index * 8 + 4)
    at += part.bytes.length
  }
  const cfb = CFB.utils.cfb_new()
  CFB.utils.cfb_add(cfb, '/WordDocument', main)
  CFB.utils.cfb_add(cfb, '/1Table', Buffer.concat(parts.map((each) => each.bytes)))
  return new Uint8Array(CFB.write(cfb, { type: 'buffer' }) as Buffer)
}

const u16 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, i) => {
    bytes.writeUInt16LE(value & 0xffff, i * 2)
  })
  return bytes
}

const u32 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, i) => {
    bytes.writeUInt32LE(value, i * 4)
  })
  return bytes
}

function chpx(run: TinyRun): Buffer {
  const parts: Buffer[] = []
  if (run.font !== undefined) parts.push(u16(0x4a4f, run.font), u16(0x4a51, run.font))
  if (run.deleted) parts.push(u16(0x0800), Buffer.from([1]))
  if (run.bold) parts.push(u16(0x0835), Buffer.from([1]))
  return Buffer.concat(parts)
}

/** PlfLst of lists of one level ([MS-DOC] 2.9.147 LSTF, 2.9.150 LVL). */
function lists(labels: readonly NonNullable<TinyParagraph['label']>[]): Buffer {
  const heads = labels.map((_, i) => Buffer.concat([u32(i + 1), Buffer.alloc(22), Buffer.from([1, 0])]))
  const levels = labels.map(({ text, font }) => {
    const look = u16(0x4a4f, font, 0x4a51, font)
    const head = Buffer.concat([u32(1), Buffer.alloc(20), Buffer.from([look.length, 0, 0, 0])])
    return Buffer.concat([head, look, u16(text.length), Buffer.from(text, 'utf16le')])
  })
  return Buffer.concat([u16(labels.length), ...heads, ...levels])
}

function papx(paragraph: TinyParagraph, list: number): Buffer {
  if (paragraph.label) return Buffer.concat([u16(0x260a), Buffer.from([0]), u16(0x460b, list)])
  if (paragraph.ends !== 'cell' && paragraph.ends !== 'row') return Buffer.alloc(0)
  const inTable = Buffer.concat([u16(0x2416), Buffer.from([1])])
  if (paragraph.ends === 'cell') return inTable
  const edges = paragraph.edges ?? []
  const tcs = Buffer.concat(
    edges.slice(1).map(() => Buffer.concat([Buffer.alloc(4), u32(0x0104, 0x0104, 0x0104, 0x0104)])),
  )
  const operand = Buffer.concat([Buffer.from([edges.length - 1]), u16(...edges), tcs])
  return Buffer.concat([inTable, u16(0x2417), Buffer.from([1]), u16(0xd608, operand.length + 1), operand])
}

function characterPage(stretches: readonly { from: number; to: number; grpprl: Buffer }[]): Buffer {
  const page = Buffer.alloc(PAGE)
  page[PAGE - 1] = stretches.length
  let top = PAGE - 2
  stretches.forEach((each, i) => {
    page.writeUInt32LE(each.from, i * 4)
    page.writeUInt32LE(each.to, (i + 1) * 4)
    if (each.grpprl.length === 0) return
    top -= each.grpprl.length + 1
    top -= top & 1
    page[top] = each.grpprl.length
    each.grpprl.copy(page, top + 1)
    page[(stretches.length + 1) * 4 + i] = top / 2
  })
  return page
}

function paragraphPage(stretches: readonly { from: number; to: number; grpprl: Buffer }[]): Buffer {
  const page = Buffer.alloc(PAGE)
  page[PAGE - 1] = stretches.length
  let top = PAGE - 2
  stretches.forEach((each, i) => {
    page.writeUInt32LE(each.from, i * 4)
    page.writeUInt32LE(each.to, (i + 1) * 4)
    const body = Buffer.concat([u16(0), each.grpprl, Buffer.alloc(each.grpprl.length & 1)])
    top -= body.length + 2
    top -= top & 1
    page[top] = 0
    page[top + 1] = body.length / 2
    body.copy(page, top + 2)
    page[(stretches.length + 1) * 4 + i * 13] = top / 2
  })
  return page
}

const bte = (from: number, to: number, page: number) => u32(from, to, page)

const clx = (length: number) =>
  Buffer.concat([
    Buffer.from([2]),
    u32(16),
    u32(0, length),
    u16(0),
    u32(((TEXT * 2) | 0x40000000) >>> 0),
    u16(0),
  ])

const emptyStyles = () => Buffer.concat([u16(18, 0, 10, 1, 91, 15, 0, 0, 0, 0)])

function fontTable(fonts: readonly string[]): Buffer {
  const entries = fonts.map((name) => {
    const body = Buffer.concat([Buffer.alloc(39), Buffer.from(`${name}\0`, 'utf16le')])
    return Buffer.concat([Buffer.from([body.length]), body])
  })
  return Buffer.concat([u16(fonts.length, 0), ...entries])
}
