import { UnreadableSource } from '../../errors.ts'

/** The parts of the file information block that reading needs ([MS-DOC] 2.5). */
export interface Fib {
  readonly nFib: number
  /** `1Table` or `0Table`. */
  readonly table: string
  /** Word 6 and 95: 8-bit text between `fcMin` and `fcMac`, other tables. */
  readonly old: boolean
  readonly fcMin: number
  readonly fcMac: number
  /** Characters of each sub-document, in the order in which they follow one another in the text. */
  readonly counts: Readonly<Record<SubDocument, number>>
  /** Position and length in the table stream of structure `index` ([MS-DOC] 2.5.6 FibRgFcLcb97). */
  readonly at: (index: number) => { readonly fc: number; readonly lcb: number }
}

export const subDocuments = [
  'main',
  'footnotes',
  'headers',
  'macros',
  'annotations',
  'endnotes',
  'textboxes',
  'headerTextboxes',
] as const
export type SubDocument = (typeof subDocuments)[number]

/** Indexes into FibRgFcLcb97. */
export const structures = {
  stsh: 1,
  plcfSed: 6,
  plcfHdd: 11,
  plcfBteChpx: 12,
  plcfBtePapx: 13,
  sttbfFfn: 15,
  clx: 33,
  plfLst: 73,
  plfLfo: 74,
} as const

const WORD_97 = 0x00c1

/** Reads the FIB. Throws `UnreadableSource`: `ENCRYPTED`, or `DOC_STRUCTURE` when this is no Word document. */
export function readFib(main: Buffer, path: string): Fib {
  if (main.length < 0x60 || ![0xa5ec, 0xa5dc].includes(main.readUInt16LE(0)))
    throw new UnreadableSource(
      'DOC_STRUCTURE',
      path,
      'không thấy phần đầu FIB của văn bản Word; hãy mở và lưu lại thành DOCX rồi nạp lại',
    )
  const nFib = main.readUInt16LE(2)
  const flags = main.readUInt16LE(0x0a)
  if (flags & 0x0100)
    throw new UnreadableSource(
      'ENCRYPTED',
      path,
      'văn bản Word có mật khẩu; hãy bỏ mật khẩu (lưu một bản không mật khẩu) rồi nạp lại',
    )
  const old = nFib < WORD_97 || main.length < 0x1aa
  const long = (at: number) => (old ? 0 : Math.max(0, main.readInt32LE(at)))
  const total = old ? 0 : main.readUInt16LE(0x98)
  return {
    nFib,
    table: flags & 0x0200 ? '1Table' : '0Table',
    old,
    fcMin: main.readUInt32LE(0x18),
    fcMac: main.readUInt32LE(0x1c),
    counts: {
      main: long(0x4c),
      footnotes: long(0x50),
      headers: long(0x54),
      macros: long(0x58),
      annotations: long(0x5c),
      endnotes: long(0x60),
      textboxes: long(0x64),
      headerTextboxes: long(0x68),
    },
    at: (index) => {
      const at = 0x9a + index * 8
      if (index >= total || at + 8 > main.length) return { fc: 0, lcb: 0 }
      return { fc: main.readUInt32LE(at), lcb: main.readUInt32LE(at + 4) }
    },
  }
}
