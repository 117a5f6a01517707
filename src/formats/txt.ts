import { UnreadableSource } from '../errors.ts'
import type { Format } from '../formats.ts'
import type { Limits } from '../limits.ts'
import type { Block, Glyphs, Note, Opened, Paragraph, Role } from '../types.ts'
import { decode, kindOf } from './txt/decode.ts'
import { isMarkdown, readMarkdown } from './txt/markdown.ts'
import { pageNumberLines } from './txt/page-numbers.ts'

/** A line longer than this is cut into pieces at a blank: one line of 500 MB must not become one paragraph. */
const MAX_LINE = 20_000

/**
 * Plain text: each physical line is a paragraph of its own (`whole: false`), blank ones included; `outline` decides
 * what belongs together. Pages are counted from form feeds, where there are any. Lines that only number the pages
 * are set aside; the marks of Markdown (OCR programs write it) become bold runs and tables.
 */
export default {
  id: 'txt',
  extensions: ['txt', 'text', 'md', 'markdown'],
  tells: (bytes) => (kindOf(bytes) === 'binary' ? 0 : 0.3),
  read: async (opened, limits) => readText(opened, limits),
  about:
    'Văn bản thuần: UTF-8, UTF-16, tệp 8 bit phông cũ (TCVN3, VNI…), Markdown của chương trình OCR; không có phông chữ, trang chỉ đếm được khi có dấu ngắt trang',
} satisfies Format

function readText(opened: Opened, limits: Limits): Glyphs {
  const { text, notes } = decode(opened.bytes, opened.path)
  const pages = text.includes('\f') ? text.replace(/\f\s*$/, '').split('\f') : null
  const lines = pages ? pages.flatMap((page, index) => linesOf(page, index + 1)) : linesOf(text, null)
  if (lines.every((line) => line.text.trim() === ''))
    throw new UnreadableSource(
      'EMPTY_FILE',
      opened.path,
      'tệp không có chữ nào, chỉ có khoảng trắng; hãy lấy lại bản gốc',
    )
  const markdown = isMarkdown(lines.map((line) => line.text))
  const blocks: Block[] = markdown ? readMarkdown(lines, limits) : plain(lines)
  return {
    path: opened.path,
    sha256: opened.sha256,
    format: 'txt',
    pages: pages?.length ?? null,
    blocks,
    needsOcr: false,
    notes: markdown ? [...notes, markdownNote] : notes,
  }
}

function plain(lines: readonly TextLine[]): Paragraph[] {
  const numbers = pageNumberLines(lines)
  return lines.map((line, index) => paragraphOf(line, numbers.has(index) ? 'page-number' : 'body'))
}

/** One physical line and the page that holds it. */
export interface TextLine {
  readonly text: string
  readonly page: number | null
}

const paragraphOf = (line: TextLine, role: Role): Paragraph => ({
  kind: 'paragraph',
  role,
  whole: false,
  lines: [{ page: line.page, runs: line.text === '' ? [] : [{ text: line.text, font: null }] }],
})

function linesOf(text: string, page: number | null): TextLine[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/)
  if (lines.at(-1) === '') lines.pop()
  return lines.flatMap((line) => pieces(line).map((piece) => ({ text: piece, page })))
}

function pieces(line: string): string[] {
  const result: string[] = []
  let at = 0
  while (line.length - at > MAX_LINE) {
    const blank = line.lastIndexOf(' ', at + MAX_LINE)
    const end = blank > at ? blank + 1 : at + MAX_LINE
    result.push(line.slice(at, end))
    at = end
  }
  return [...result, line.slice(at)]
}

const markdownNote: Note = {
  code: 'MARKDOWN',
  level: 'info',
  reason:
    'tệp viết theo Markdown (thường do chương trình OCR); các dấu **, #, \\ đã được bỏ khỏi văn bản sạch',
  at: null,
}
