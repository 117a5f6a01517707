import { z } from 'zod'
import { whole } from './asking.ts'
import { place, words, wordsOrNull } from './parts.ts'

export const boxesQuestion = z.strictObject({
  start: whole(0, 999_999_999).optional(),
  end: whole(0, 999_999_999).optional(),
})

/** A stretch of the clean text; `table` stands in those of kind `table`. Blocks are in order and do not overlap. */
export const textBlock = z.object({
  start: z.int(),
  end: z.int(),
  page: z.int().nullable(),
  kind: z.enum([
    'heading',
    'paragraph',
    'header',
    'signature',
    'recipients',
    'form-title',
    'footnote',
    'table',
  ]),
  /** `left` where the paragraph says nothing. */
  align: z.enum(['left', 'center', 'right', 'both']),
  bold: z.boolean(),
  italic: z.boolean(),
  /** Numbering or bullet in front, contained in the text. */
  marker: wordsOrNull,
  /** Depth of the heading, from 1; null for other kinds. */
  depth: z.int().nullable(),
  table: z
    .object({
      rows: z.int(),
      cols: z.int(),
      cells: z.array(
        z.object({
          row: z.int(),
          col: z.int(),
          row_span: z.int(),
          col_span: z.int(),
          start: z.int(),
          end: z.int(),
        }),
      ),
    })
    .nullable(),
})

export type TextBlock = z.infer<typeof textBlock>

export const documentText = z.object({
  document_id: words,
  text: words,
  blocks: z.array(textBlock),
  /** Where each page starts and ends in the text; empty where the format has no pages. */
  pages: z.array(z.object({ page: z.int(), start: z.int(), end: z.int() })),
  sections: z.array(
    z.object({
      marker: words,
      title: words,
      depth: z.int(),
      start: z.int(),
      end: z.int(),
      future: z.boolean(),
    }),
  ),
  forms: z.array(z.object({ name: words, title: words, start: z.int(), end: z.int() })),
  /** Where the fields of the header stand. */
  header: z.record(z.string(), z.object(place)),
  /** There are boxes of words: highlights can be drawn over the pages. */
  has_boxes: z.boolean(),
})

export type DocumentText = z.infer<typeof documentText>

/**
 * `[page, x, y, w, h]` in points, origin at the top left: the units of a pdf.js viewport of scale 1. One box a line
 * of the stretch. Asked without `start` and `end`: the boxes of every fact by its key.
 */
const box = z.tuple([z.int(), z.number(), z.number(), z.number(), z.number()])

export const boxes = z.object({
  document_id: words,
  /** Page of the first box; null where the format has no boxes. */
  page: z.int().nullable(),
  boxes: z.array(box),
  facts: z.record(z.string(), z.array(box)),
})

export type Boxes = z.infer<typeof boxes>
