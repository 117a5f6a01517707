import { fontNamesOf } from '../formats/rtf/font-names.ts'
import { bytesOf, labels } from '../formats/rtf/reader.ts'
import type { Bytes } from '../formats/rtf/tokens.ts'
import { readRtf } from '../formats/rtf.ts'
import type { Readers } from '../kit.ts'
import { repair } from '../stages/repair.ts'
import type { Block, Glyphs, Opened, Run, Text } from '../types.ts'
import type { FontTable } from './fonts.ts'

/** Bytes that give way to other bytes. */
interface ByteEdit extends Bytes {
  readonly text: string
}

/** The rewritten file, and the text whose repairs it carries. */
export interface CleanRtf {
  readonly bytes: Uint8Array
  readonly text: Text
  /** Legacy fonts and how often each was named. */
  readonly fonts: Readonly<Record<string, number>>
}

/**
 * The same RTF file in Unicode: repaired letters written as `\uN?` in the place of their bytes, names of legacy fonts
 * swapped in the font table, every other byte as it was. Letters in code pages of several bytes a character stay.
 */
export async function cleanRtf(opened: Opened, kit: Readers, table: FontTable): Promise<CleanRtf> {
  const glyphs = everyCopy(readRtf(opened, kit.limits, true))
  const text = repair(glyphs, kit.charsets)
  const named = fontEdits(opened.bytes, table)
  const edits = [...letterEdits(glyphs, text, opened.bytes), ...named].sort((a, b) => a.from - b.from)
  const fonts: Record<string, number> = {}
  for (const { name } of named) fonts[name] = (fonts[name] ?? 0) + 1
  return { bytes: edited(opened.bytes, edits), text, fonts }
}

/** Headers and footers that repeat one another are read once; each copy must be rewritten all the same. */
function everyCopy(glyphs: Glyphs): Glyphs {
  const blocks = glyphs.blocks.map(
    (block): Block =>
      block.kind === 'paragraph' && FURNITURE.has(block.role) ? { ...block, role: 'textbox' } : block,
  )
  return { ...glyphs, blocks }
}

const FURNITURE = new Set(['header', 'footer', 'page-number'])

function edited(bytes: Uint8Array, edits: readonly ByteEdit[]): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Buffer[] = []
  let at = 0
  for (const edit of edits) {
    if (edit.from < at) continue
    parts.push(file.subarray(at, edit.from), Buffer.from(edit.text, 'latin1'))
    at = edit.to
  }
  parts.push(file.subarray(at))
  return new Uint8Array(Buffer.concat(parts))
}

/** For each stretch that repair wrote otherwise than it stood: the new letters at its first byte, the rest of its letters gone. */
function letterEdits(glyphs: Glyphs, text: Text, file: Uint8Array): ByteEdit[] {
  const runs = [...runsOf(glyphs.blocks)]
  const source = runs.map((run) => run.text).join('')
  const places = runs.flatMap(
    (run): readonly (Bytes | null)[] => bytesOf.get(run) ?? Array(run.text.length).fill(null),
  )
  const left = labelsLeft(runs, text)
  const write = escaping(file)
  const edits: ByteEdit[] = []
  const seen = new Set<number>()
  for (const [start, end, from, to] of text.origins) {
    const written = text.text.slice(start, end)
    const stood = source.slice(from, to)
    if (written === stood || (written === ' ' && stood.trim() === '')) continue
    if (written.length === stood.length) for (let i = from; i < to; i++) put(i, i + 1, written[i - from]!)
    else put(from, to, written)
  }
  return edits

  function put(from: number, to: number, written: string): void {
    if (written === source.slice(from, to)) return
    const letters = places.slice(from, to)
    if (left.has(from)) return
    if (letters.length === 0 || letters.some((each, i) => each === null || seen.has(from + i))) return
    letters.forEach((each, i) => {
      seen.add(from + i)
      edits.push({ ...each!, text: i === 0 ? write(written) : '' })
    })
  }
}

/**
 * The offsets, over the text of all runs, of labels of lists that stay: the file tells the length of each label and
 * where its numbers stand, so only one that keeps its length (TCVN3, not VNI) is rewritten.
 */
function labelsLeft(runs: readonly Run[], text: Text): ReadonlySet<number> {
  const left = new Set<number>()
  let start = 0
  for (const run of runs) {
    const end = start + run.text.length
    const own = labels.has(run) ? text.origins.filter(([, , from, to]) => from < end && to > start) : []
    if (own.some(([from, to, stoodFrom, stoodTo]) => to - from !== stoodTo - stoodFrom))
      for (let i = start; i < end; i++) left.add(i)
    start = end
  }
  return left
}

/**
 * RTF's own way to write characters; the `?` is what a reader without Unicode shows. `\\uc1` is the default; where the
 * file has set another, it is said again.
 */
function escaping(bytes: Uint8Array): (text: string) => string {
  const isDefault = !/\\uc(?!1(?!\d))\d/.test(Buffer.from(bytes).toString('latin1'))
  const unicode = (unit: number) => {
    const code = `\\u${unit > 0x7fff ? unit - 0x10000 : unit}?`
    return isDefault ? code : `{\\uc1${code}}`
  }
  return (text) =>
    [...Array(text.length).keys()]
      .map((i) => {
        const unit = text.charCodeAt(i)
        if (unit > 0x7e) return unicode(unit)
        return '\\{}'.includes(text[i]!) ? `\\${text[i]}` : text[i]!
      })
      .join('')
}

function fontEdits(bytes: Uint8Array, table: FontTable): (ByteEdit & { readonly name: string })[] {
  return fontNamesOf(bytes).flatMap(({ name, from, to }) => {
    const target = table(name)
    return target === null ? [] : [{ from, to, text: target, name }]
  })
}

function* runsOf(blocks: readonly Block[]): Generator<Run> {
  for (const block of blocks) {
    if (block.kind === 'table') for (const cell of block.cells) yield* runsOf(cell.blocks)
    else for (const line of block.lines) yield* line.runs
  }
}
