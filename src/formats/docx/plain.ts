import type { Paragraph, Role } from '../../types.ts'
import { child, childrenNamed } from '../package/xml.ts'
import { shownMargins } from './margins.ts'
import type { Numbering } from './numbering.ts'
import type { Parts } from './parts.ts'
import type { Look, Styles } from './styles.ts'
import { PlainWriter } from './writer.ts'

/** What the file says of a paragraph, kept beside the plain document under the paragraph's key. */
export interface ParagraphKey {
  readonly role: Role
  readonly align: Paragraph['align'] | undefined
  readonly marker: string | undefined
}

export interface RunKey {
  readonly look: Look
  /** The words of the run, to tell afterwards whether all arrived. */
  readonly text: string
}

/**
 * A document written plainly for mammoth: everything in one body, each run, paragraph and table under a key (its
 * index below) in a place that mammoth hands through untouched (font name, alignment, table style).
 */
export interface Plain {
  readonly xml: string
  readonly runs: readonly RunKey[]
  readonly paragraphs: readonly ParagraphKey[]
  readonly tables: readonly { readonly bordered: boolean }[]
  /** Hidden text (`w:vanish`) is not printed by Word and not read. */
  readonly hidden: number
  /** Documents embedded as they are (`w:altChunk`, `w:subDoc`), which are not read. */
  readonly embedded: number
}

/**
 * Writes the plain document. What mammoth does not reach is put where it does: text boxes (once, after the paragraph
 * that anchors them), footnotes and endnotes in the order of their marks, headers and footers, comments, formulas,
 * `w:fldSimple`, `w:bdo`, `w:dir`, ruby. Field codes, hidden text and the unused branch of alternatives stay out.
 * Tracked changes are left to mammoth: insertions are in, deletions out.
 */
export function writePlain(parts: Parts, styles: Styles, numbering: Numbering): Plain {
  const writer = new PlainWriter(styles, numbering)
  const body = child(parts.body, 'w:body')
  if (body) writer.blocks(body, 'body')
  writer.notes(parts.footnotes, 'footnote')
  writer.notes(parts.endnotes, 'endnote')
  for (const { role, root } of shownMargins(parts)) writer.blocks(root, role)
  for (const comment of childrenNamed(parts.comments, 'w:comment')) writer.blocks(comment, 'comment')
  return writer.finish()
}
