import { UnreadableSource } from '../errors.ts'
import type { Format } from '../formats.ts'
import type { Glyphs, Note, Opened, Paragraph, Run } from '../types.ts'
import { openContainer, peekContainer } from './ole/container.ts'
import { readSlides } from './ppt/slides.ts'

const ENCRYPTED_TOKEN = 0xf3d1c4df

/** PowerPoint 97–2003 presentations ([MS-PPT]): the text of slides and notes with its fonts, in the newest saved state. */
export default {
  id: 'ppt',
  extensions: ['ppt', 'pps'],
  about: 'PowerPoint 97–2003: chữ của trang chiếu và trang ghi chú, kèm phông; không đọc hình và biểu đồ.',
  tells: (bytes) => (peekContainer(bytes)?.names.includes('PowerPoint Document') ? 0.9 : 0),
  read: async (opened) => readPpt(opened),
} satisfies Format

function readPpt(opened: Opened): Glyphs {
  const container = openContainer(opened.bytes, opened.path)
  const stream = container.stream('PowerPoint Document')
  if (!stream)
    throw new UnreadableSource(
      'PPT_STRUCTURE',
      opened.path,
      'thiếu luồng PowerPoint Document; hãy mở và lưu lại thành PPTX rồi nạp lại',
    )
  const user = container.stream('Current User')
  if (user && user.length >= 16 && user.readUInt32LE(12) === ENCRYPTED_TOKEN)
    throw new UnreadableSource(
      'ENCRYPTED',
      opened.path,
      'trình chiếu có mật khẩu; hãy bỏ mật khẩu rồi nạp lại',
    )
  const { slides, loose } = readSlides(stream, user)
  const notes: Note[] = loose
    ? [
        {
          code: 'SLIDE_ORDER',
          level: 'doubt',
          reason:
            'không theo được danh mục trang chiếu; chữ được đọc theo thứ tự trong tệp, có thể lẫn bản lưu cũ',
          at: null,
        },
      ]
    : []
  const blocks = slides.flatMap((texts) => texts.flatMap((text) => paragraphsOf(text.runs)))
  return {
    path: opened.path,
    sha256: opened.sha256,
    format: 'ppt',
    pages: null,
    blocks,
    needsOcr: false,
    notes,
  }
}

/** Paragraphs end with U+000D, lines inside one with U+000B. */
function paragraphsOf(runs: readonly Run[]): Paragraph[] {
  const paragraphs: Run[][][] = [[[]]]
  for (const run of runs) {
    for (const part of run.text.split(/([\r\v])/)) {
      if (part === '\r') paragraphs.push([[]])
      else if (part === '\v') paragraphs.at(-1)!.push([])
      else if (part !== '')
        paragraphs
          .at(-1)!
          .at(-1)!
          .push({ ...run, text: part })
    }
  }
  return paragraphs
    .filter((lines) => lines.some((line) => line.length > 0))
    .map((lines) => ({
      kind: 'paragraph',
      role: 'body',
      whole: true,
      lines: lines.map((line) => ({ page: null, runs: line })),
    }))
}
