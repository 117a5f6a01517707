import type { Block } from './block.ts'

/** How a text file lays out a report. */
export interface Layout {
  /** Longest line. */
  readonly width: number
  /** As a PDF extraction leaves it: blank lines between paragraphs, one thrown in after the first line of some bullets, a form feed before the annex. */
  readonly extracted: boolean
}

/** A report as lines of text; tables lose their grid: a row is its cells with blanks between. */
export function textOf(blocks: readonly Block[], layout: Layout): string {
  const lines = blocks.flatMap((block, i) => blockLines(block, i, layout))
  return `${lines.join('\n')}\n`
}

function blockLines(block: Block, index: number, layout: Layout): string[] {
  const gap = layout.extracted ? [''] : []
  switch (block.kind) {
    case 'letterhead':
      return [
        ...sideBySide(
          block.left,
          ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
          layout,
        ),
        '',
        ...sideBySide([block.number], [block.dated], layout),
        '',
      ]
    case 'title':
      return [...block.lines.slice(0, 1), ...block.lines.slice(1)]
    case 'remark':
      return [block.text, '']
    case 'addressees':
      return [
        'Kính gửi:',
        ...block.names.map((name, i) => `- ${name}${i + 1 < block.names.length ? ';' : '.'}`),
        '',
      ]
    case 'heading':
      return [...wrapped(block.text, layout.width), ...gap]
    case 'paragraph':
      return [...thrown(wrapped(block.text, layout.width), index, layout), ...gap]
    case 'form':
      return [`${block.newPage && layout.extracted ? '\f' : ''}${block.name}`, block.title, ...gap]
    case 'table':
      return [...flat(block.head, layout.width), ...block.rows.flatMap((row) => flat(row, layout.width)), '']
    case 'signature':
      return [
        '',
        'Nơi nhận:',
        ...block.recipients.map((name, i) => `- ${name}${i + 1 < block.recipients.length ? ';' : '.'}`),
        '',
        ...block.office,
        '',
        block.name,
        '',
      ]
  }
}

function sideBySide(left: readonly string[], right: readonly string[], layout: Layout): string[] {
  const gap = layout.extracted ? 1 : 6
  return left.map((words, i) => `${words}${' '.repeat(gap)}${right[i] ?? ''}`.trimEnd())
}

function flat(cells: readonly string[], width: number): string[] {
  return wrapped(cells.filter((cell) => cell !== '').join(' '), width)
}

/** Now and then an empty line after the first line of a bullet. */
function thrown(lines: readonly string[], index: number, { extracted }: Layout): string[] {
  return extracted && lines.length > 1 && index % 3 === 0 ? [lines[0]!, '', ...lines.slice(1)] : [...lines]
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line]
}
