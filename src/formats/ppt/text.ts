import type { Run } from '../../types.ts'
import { type Record, recordsIn, types } from './records.ts'

/** A text of a slide: characters and the fonts of its stretches. */
export interface SlideText {
  readonly runs: readonly Run[]
}

/** The texts in a row of text records: each TextHeaderAtom begins one. */
export function textsOf(records: Iterable<Record>, fonts: readonly string[]): SlideText[] {
  const texts: { text: string; style: Buffer | null }[] = []
  for (const { type, body } of records) {
    if (type === types.textHeaderAtom) texts.push({ text: '', style: null })
    else if (type === types.textCharsAtom) last(texts).text = body.toString('utf16le')
    else if (type === types.textBytesAtom) last(texts).text = body.toString('latin1')
    else if (type === types.styleTextPropAtom) last(texts).style = body
  }
  return texts.map(({ text, style }) => ({
    runs: style ? styledRuns(text, style, fonts) : [{ text, font: null }],
  }))
}

function last(texts: { text: string; style: Buffer | null }[]): { text: string; style: Buffer | null } {
  if (texts.length === 0) texts.push({ text: '', style: null })
  return texts.at(-1)!
}

/** Fonts of the presentation, by the index that text styles use. */
export function fontsOf(records: Iterable<Record>): string[] {
  const fonts: string[] = []
  for (const { type, instance, body } of records) {
    if (type === types.fontEntityAtom)
      fonts[instance] ??= body.toString('utf16le', 0, Math.min(64, body.length)).replace(/\0.*$/s, '')
  }
  return fonts
}

/** Sizes of the optional fields of TextPFException ([MS-PPT] 2.9.20), by mask bits, in the order of the file. */
const PARAGRAPH_FIELDS: readonly (readonly [mask: number, size: number])[] = [
  [0x0000000f, 2],
  [0x00000080, 2],
  [0x00000010, 2],
  [0x00000040, 2],
  [0x00000020, 4],
  [0x00000800, 2],
  [0x00001000, 2],
  [0x00002000, 2],
  [0x00004000, 2],
  [0x00000100, 2],
  [0x00000400, 2],
  [0x00008000, 2],
  [0x00100000, -1],
  [0x00010000, 2],
  [0x000e0000, 2],
  [0x00200000, 2],
]
const TYPEFACE = 0x00010000
const ANSI_TYPEFACE = 0x00400000

/** Runs by font, from StyleTextPropAtom ([MS-PPT] 2.9.44); what it does not cover has no font. */
function styledRuns(text: string, style: Buffer, fonts: readonly string[]): Run[] {
  const stops: { count: number; font: string | null }[] = []
  try {
    let at = afterParagraphRuns(style, text.length + 1)
    let left = text.length + 1
    while (left > 0 && at + 8 <= style.length) {
      const count = style.readUInt32LE(at)
      const mask = style.readUInt32LE(at + 4)
      const { font, next } = characterFont(style, at + 8, mask)
      stops.push({ count, font: font === null ? null : (fonts[font] ?? null) })
      at = next
      left -= count
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  const runs: Run[] = []
  let from = 0
  for (const { count, font } of stops) {
    if (from < text.length) runs.push({ text: text.slice(from, from + count), font })
    from += count
  }
  if (from < text.length) runs.push({ text: text.slice(from), font: null })
  return runs
}

function afterParagraphRuns(style: Buffer, length: number): number {
  let at = 0
  let left = length
  while (left > 0) {
    left -= style.readUInt32LE(at)
    const mask = style.readUInt32LE(at + 6)
    at += 10
    for (const [bits, size] of PARAGRAPH_FIELDS) {
      if (mask & bits) at += size === -1 ? 2 + style.readUInt16LE(at) * 4 : size
    }
  }
  return at
}

/** The font of a TextCFException ([MS-PPT] 2.9.14) and where the next one begins. */
function characterFont(style: Buffer, from: number, mask: number): { font: number | null; next: number } {
  let at = from
  if (mask & 0xffff) at += 2
  const main = mask & TYPEFACE ? style.readUInt16LE(at) : null
  if (mask & TYPEFACE) at += 2
  if (mask & 0x00200000) at += 2
  const ansi = mask & ANSI_TYPEFACE ? style.readUInt16LE(at) : null
  if (mask & ANSI_TYPEFACE) at += 2
  if (mask & 0x00800000) at += 2
  if (mask & 0x00020000) at += 2
  if (mask & 0x00040000) at += 4
  if (mask & 0x00080000) at += 2
  return { font: ansi ?? main, next: at }
}

/** The text records directly inside a shape's text box. */
export const boxRecords = (box: Record): Iterable<Record> => recordsIn(box.body)
