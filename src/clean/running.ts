import type { Block, Glyphs, Paragraph } from '../types.ts'

/** True for what is printed in the margins of pages. */
export const isRunning = (each: Block): each is Paragraph =>
  each.kind === 'paragraph' && /^(?:header|footer|page-number)$/.test(each.role)

/** Running headers and footers that repeat one another are written once in the text; to be cleaned, each copy counts. */
export const everyCopy = (glyphs: Glyphs): Glyphs => ({
  ...glyphs,
  blocks: glyphs.blocks.map((each) => (isRunning(each) ? { ...each, role: 'textbox' } : each)),
})
