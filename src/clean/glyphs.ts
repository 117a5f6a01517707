import type { Readers } from '../kit.ts'
import { read } from '../stages/read.ts'
import { repair } from '../stages/repair.ts'
import type { Block, Glyphs, Opened, Run, Text } from '../types.ts'
import { distribute } from './distribute.ts'
import type { FontTable } from './fonts.ts'
import type { Passage, Piece } from './passages.ts'
import { everyCopy } from './running.ts'

/** A document as its file holds it, its words in Unicode and its fonts replaced, and the text whose repairs it carries. */
export interface CleanGlyphs {
  readonly glyphs: Glyphs
  readonly text: Text
  /** Legacy fonts that gave way, and how many stretches each had. */
  readonly fonts: Readonly<Record<string, number>>
}

/** Reads and repairs a document, and puts the repaired words back into its runs. Everything else about it stays. */
export async function cleanGlyphs(
  opened: Opened,
  kit: Readers & { readonly fonts: FontTable },
): Promise<CleanGlyphs> {
  const glyphs = await read(opened, kit)
  const text = repair(everyCopy(glyphs), kit.charsets)
  const passages: Passage[] = []
  const pieces = new Map<Run, Piece>()
  for (const block of glyphs.blocks) gather(block, passages, pieces)
  const words = distribute(text, passages)
  const fonts: Record<string, number> = {}
  const written = (run: Run): Run => {
    const font = run.font === null ? null : kit.fonts(run.font)
    if (font !== null) fonts[run.font!] = (fonts[run.font!] ?? 0) + 1
    return { ...run, text: words.get(pieces.get(run)!) ?? run.text, font: font ?? run.font }
  }
  const blocks = glyphs.blocks.map((block) => rewritten(block, written))
  return { glyphs: { ...glyphs, blocks }, text, fonts }
}

function gather(block: Block, passages: Passage[], pieces: Map<Run, Piece>): void {
  if (block.kind === 'table') {
    for (const cell of block.cells) for (const inner of cell.blocks) gather(inner, passages, pieces)
    return
  }
  passages.push(
    block.lines.map((line) =>
      line.runs.map((run) => {
        const piece = { text: run.text, font: run.font, write: () => [] }
        pieces.set(run, piece)
        return piece
      }),
    ),
  )
}

function rewritten(block: Block, written: (run: Run) => Run): Block {
  if (block.kind === 'paragraph')
    return { ...block, lines: block.lines.map((line) => ({ ...line, runs: line.runs.map(written) })) }
  const cells = block.cells.map((cell) => ({
    ...cell,
    blocks: cell.blocks.map((inner) => rewritten(inner, written)),
  }))
  return { ...block, cells }
}
