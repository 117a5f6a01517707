import type { Format } from '../formats.ts'
import type { Limits } from '../limits.ts'
import type { Block, Glyphs, Opened, Role, Table } from '../types.ts'
import { holdsText } from './grid/edges.ts'
import { laidOpen } from './grid/layout.ts'
import { blocksOf } from './grid/rows.ts'
import { readTokens } from './rtf/reader.ts'

const ORDER: readonly Role[] = ['body', 'textbox', 'footnote', 'endnote', 'comment', 'header', 'footer']

/**
 * Rich Text Format 1.x: the font in force at each character, `\'hh` bytes by the font's code page (0xAD stays, `\-`
 * goes), `\u`, tables with merged cells, footnotes, headers, text boxes; deleted and hidden text and pictures left out.
 */
export default {
  id: 'rtf',
  extensions: ['rtf'],
  about:
    'RTF: chữ và phông của từng ký tự, bảng, chú thích, đầu trang, hộp chữ; bỏ hình, đối tượng nhúng và phần đã xoá.',
  tells: (bytes) =>
    /^\s{0,20}\{\\rtf/.test(Buffer.from(bytes.subarray(0, 40)).toString('latin1').replace(/^ï»¿/, ''))
      ? 1
      : 0,
  read: async (opened, limits) => readRtf(opened, limits),
} satisfies Format

/**
 * What an RTF file holds. `apart`: at the end also the words that no reader of the page sees (properties of the
 * document, labels of lists, who commented, hidden and deleted text), for rewriting.
 */
export function readRtf(opened: Opened, limits: Limits, apart = false): Glyphs {
  const { flows, notes } = readTokens(opened.bytes, opened.path, { maxDepth: limits.maxDepth, apart })
  const blocks = [...ORDER, 'apart' as const].flatMap((name): readonly Block[] => {
    const flow = flows.find((each) => each.role === name)
    if (!flow) return []
    const borderless = new Set<Table>()
    const role = name === 'apart' ? 'textbox' : name
    const built = blocksOf(flow.paragraphs, { role, borderless })
    return role === 'body' ? laidOpen(built, borderless) : built.filter(holdsText)
  })
  return {
    path: opened.path,
    sha256: opened.sha256,
    format: 'rtf',
    pages: null,
    blocks,
    needsOcr: false,
    notes,
  }
}
