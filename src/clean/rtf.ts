import { fontNamesOf } from '../formats/rtf/font-names.ts'
import { bytesOf } from '../formats/rtf/reader.ts'
import type { Bytes } from '../formats/rtf/tokens.ts'
import { readRtf } from '../formats/rtf.ts'
import type { Readers } from '../kit.ts'
import { repair } from '../stages/repair.ts'
import type { Block, Glyphs, Note, Opened, Run, Text } from '../types.ts'
import type { FontTable } from './fonts.ts'
import { type ByteEdit, withLabels } from './rtf-labels.ts'
import { everyCopy } from './running.ts'

/** The rewritten file, and the text whose repairs it carries. */
export interface CleanRtf {
  readonly bytes: Uint8Array
  readonly text: Text
  /** Legacy fonts and how often each was named. */
  readonly fonts: Readonly<Record<string, number>>
  /** What was left as it is. */
  readonly notes: readonly Note[]
}

/**
 * The same RTF file in Unicode: repaired letters written as `\uN?` in the place of their bytes, names of legacy fonts
 * swapped in the font table, every other byte as it was. Letters in code pages of several bytes a character stay.
 */
export async function cleanRtf(opened: Opened, kit: Readers, table: FontTable): Promise<CleanRtf> {
  const glyphs = everyCopy(readRtf(opened, kit.limits, true))
  const text = repair(glyphs, kit.charsets)
  const named = fontEdits(opened.bytes, table)
  const words = withLabels(letterEdits(glyphs, text, opened.bytes), opened.bytes)
  const edits = [...words.edits, ...named].sort((a, b) => a.from - b.from)
  const fonts: Record<string, number> = {}
  for (const { name } of named) fonts[name] = (fonts[name] ?? 0) + 1
  return { bytes: edited(opened.bytes, edits), text, fonts, notes: words.notes }
}

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
    if (letters.length === 0 || letters.some((each, i) => each === null || seen.has(from + i))) return
    letters.forEach((each, i) => {
      seen.add(from + i)
      const now = i === 0 ? written : ''
      edits.push({ ...each!, text: write(now), shift: now.length - 1 })
    })
  }
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
    return target === null ? [] : [{ from, to, text: target, shift: 0, name }]
  })
}

function* runsOf(blocks: readonly Block[]): Generator<Run> {
  for (const block of blocks) {
    if (block.kind === 'table') for (const cell of block.cells) yield* runsOf(cell.blocks)
    else for (const line of block.lines) yield* line.runs
  }
}
