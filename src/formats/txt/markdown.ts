import type { Limits } from '../../limits.ts'
import type { Block, Cell, Paragraph, Run, Table } from '../../types.ts'
import type { TextLine } from '../txt.ts'

const heading = /^ {0,3}#{1,6}[ \t]+\S/
const bold = /\*\*[^*\s][^*\n]{0,2000}\*\*/
const rule = /^ {0,3}\|?[ \t]{0,9}:?-{2,}:?[ \t]{0,9}(?:\|[ \t]{0,9}:?-{2,}:?[ \t]{0,9})+\|?[ \t]{0,9}$/

/**
 * Told over the whole file: at least two lines with bold pairs or headings and, unless there are five, of both
 * kinds; or the rule line of a table. A report that merely starts its lines with `*` or `-` is no Markdown.
 */
export function isMarkdown(lines: readonly string[]): boolean {
  const headings = lines.filter((line) => heading.test(line)).length
  const bolds = lines.filter((line) => bold.test(line)).length
  return headings + bolds >= 5 || (headings > 0 && bolds > 0) || lines.some((line) => rule.test(line))
}

/** The same lines without the marks: bold runs for `**…**` and headings, tables for `| … |`; links keep their words, images go. */
export function readMarkdown(lines: readonly TextLine[], limits: Pick<Limits, 'maxCells'>): Block[] {
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; i++) {
    const end = rule.test(lines[i + 1]?.text ?? '') && lines[i]!.text.includes('|') ? tableEnd(lines, i) : i
    if (end > i) {
      blocks.push(tableOf(lines.slice(i, end), limits))
      i = end - 1
    } else blocks.push(paragraphOf(lines[i]!))
  }
  return blocks
}

function tableEnd(lines: readonly TextLine[], start: number): number {
  let end = start + 2
  while (end < lines.length && /^ {0,3}\|.*\|[ \t]*$/.test(lines[end]!.text)) end++
  return end
}

function tableOf(lines: readonly TextLine[], limits: Pick<Limits, 'maxCells'>): Table {
  const rows = [lines[0]!, ...lines.slice(2)].map((line) => ({ page: line.page, cells: cellsOf(line.text) }))
  const cols = Math.max(...rows.map((row) => row.cells.length))
  const fitting = rows.slice(0, Math.max(1, Math.floor(limits.maxCells / Math.max(1, cols))))
  const cells = fitting.flatMap((row, r) =>
    row.cells.map((text, c): Cell => {
      const pieces = text.split(/<br ?\/?>/i).map((piece) => runsOf(piece.trim(), false))
      const paragraph: Paragraph = {
        kind: 'paragraph',
        role: 'body',
        whole: true,
        lines: pieces.filter((runs) => runs.length > 0).map((runs) => ({ page: row.page, runs })),
      }
      return { row: r, col: c, rowSpan: 1, colSpan: 1, blocks: paragraph.lines.length > 0 ? [paragraph] : [] }
    }),
  )
  return { kind: 'table', rows: fitting.length, cols, cells }
}

const cellsOf = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)

function paragraphOf(line: TextLine): Paragraph {
  const isHeading = heading.test(line.text)
  const bare = line.text.replace(/^( {0,3})#{1,6}[ \t]+/, '$1').replace(/[ \t]+$/, '')
  const runs = runsOf(bare, isHeading)
  return { kind: 'paragraph', role: 'body', whole: false, lines: [{ page: line.page, runs }] }
}

/** `**…**`, `__…__` bold; `*…*` and `_…_` italic only around whole words; a backslash before a mark goes. */
const marks =
  /\\([\\`*_{}[\]()#+\-.!|<>~])|!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)|\[([^\]\n]{1,300})\]\([^)\n]{0,500}\)|<\/?(?:span|sup|sub|u|b|i|br)\b[^>\n]{0,200}>|\*\*(?=[^\s])|(?<=[^\s])\*\*|(?<![\p{L}\p{N}*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\p{L}\p{N}*])/giu

function runsOf(text: string, isHeading: boolean): Run[] {
  const runs: Run[] = []
  let isBold = false
  let isItalic = false
  let at = 0
  const write = (piece: string) => {
    if (piece === '') return
    const style = { ...(isHeading || isBold ? { bold: true } : {}), ...(isItalic ? { italic: true } : {}) }
    const last = runs.at(-1)
    if (last && last.bold === style.bold && last.italic === style.italic)
      runs[runs.length - 1] = { ...last, text: last.text + piece }
    else runs.push({ text: piece, font: null, ...style })
  }
  for (const mark of text.matchAll(marks)) {
    write(text.slice(at, mark.index))
    at = mark.index + mark[0].length
    if (mark[1] !== undefined) write(mark[1])
    else if (mark[2] !== undefined) write(mark[2])
    else if (mark[0] === '**') isBold = !isBold
    else if (mark[0] === '*' && (isItalic || text.indexOf('*', at) > at)) isItalic = !isItalic
    else if (mark[0] === '*') write('*')
  }
  write(text.slice(at))
  return runs
}
