import { UnreadableSource } from '../../errors.ts'

/** A stretch of characters that stands in one place of the file, 8-bit (cp1252) or UTF-16 ([MS-DOC] 2.8.35, 2.9.177). */
export interface Piece {
  readonly cpFrom: number
  readonly cpTo: number
  /** Byte offset of its first character in the WordDocument stream. */
  readonly fc: number
  readonly wide: boolean
  /** Property modifiers of a fast-saved file; empty otherwise. */
  readonly grpprl: Buffer
}

const none = Buffer.alloc(0)

/** The piece table in the order of the text. A piece that lies outside the stream is dropped, the number dropped is told. */
export function readPieces(
  clx: Buffer,
  mainLength: number,
  path: string,
): { pieces: readonly Piece[]; dropped: number } {
  const modifiers: Buffer[] = []
  let at = 0
  while (at + 3 <= clx.length && clx[at] === 1) {
    const size = clx.readUInt16LE(at + 1)
    modifiers.push(clx.subarray(at + 3, at + 3 + size))
    at += 3 + size
  }
  if (at + 5 > clx.length || clx[at] !== 2)
    throw new UnreadableSource(
      'DOC_STRUCTURE',
      path,
      'bảng mảnh văn bản (piece table) bị hỏng; hãy mở và lưu lại thành DOCX rồi nạp lại',
    )
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1))
  const count = Math.max(0, Math.floor((plc.length - 4) / 12))
  const pieces: Piece[] = []
  let dropped = 0
  let last = 0
  for (let i = 0; i < count; i++) {
    const cpFrom = plc.readUInt32LE(i * 4)
    const cpTo = plc.readUInt32LE(i * 4 + 4)
    const pcd = (count + 1) * 4 + i * 8
    const raw = plc.readUInt32LE(pcd + 2)
    const wide = (raw & 0x40000000) === 0
    const fc = wide ? raw & 0x3fffffff : (raw & 0x3fffffff) >>> 1
    const fits = cpFrom >= last && cpTo > cpFrom && fc + (cpTo - cpFrom) * (wide ? 2 : 1) <= mainLength
    if (!fits) {
      if (cpTo !== cpFrom) dropped++
      continue
    }
    last = cpTo
    const prm = plc.readUInt16LE(pcd + 6)
    pieces.push({ cpFrom, cpTo, fc, wide, grpprl: (prm & 1 ? modifiers[prm >>> 1] : undefined) ?? none })
  }
  return { pieces, dropped }
}
