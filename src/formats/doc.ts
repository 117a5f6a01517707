import { UnreadableSource } from '../errors.ts'
import type { Format } from '../formats.ts'
import type { Block, Glyphs, Note, Opened, PageLayout, Role, Run, Table } from '../types.ts'
import { holdsSoftHyphen, type Sources } from './doc/characters.ts'
import { type Fib, readFib, type SubDocument, structures, subDocuments } from './doc/fib.ts'
import { readSections } from './doc/layout.ts'
import { type Label, markersOf } from './doc/lists.ts'
import { oldGlyphs } from './doc/old.ts'
import { type DocParagraph, paragraphsOf } from './doc/paragraphs.ts'
import { readPieces } from './doc/pieces.ts'
import { readCharacterStretches, readParagraphStretches } from './doc/properties.ts'
import { type Story, storiesOf } from './doc/stories.ts'
import { readFonts, readStyles } from './doc/styles.ts'
import { holdsText } from './grid/edges.ts'
import { isWorded } from './grid/labels.ts'
import { laidOpen } from './grid/layout.ts'
import { blocksOf, type FlowParagraph } from './grid/rows.ts'
import { isDamagedOle, openContainer, peekContainer } from './ole/container.ts'

const ROLES: Readonly<Record<SubDocument, Role | null>> = {
  main: 'body',
  textboxes: 'textbox',
  footnotes: 'footnote',
  endnotes: 'endnote',
  annotations: 'comment',
  headers: 'header',
  headerTextboxes: 'header',
  macros: null,
}

const ORDER: readonly SubDocument[] = [
  'main',
  'textboxes',
  'footnotes',
  'endnotes',
  'annotations',
  'headers',
  'headerTextboxes',
]

/**
 * Word 97–2003 documents, read natively after [MS-DOC]: text from the piece table, fonts of each character from the
 * character properties, styles and font table. Text boxes, footnotes, endnotes and headers follow the body; deleted
 * (tracked) and hidden text is left out.
 */
export default {
  id: 'doc',
  extensions: ['doc', 'dot'],
  about:
    'Word 97–2003: chữ và phông của từng ký tự, bảng, chú thích, hộp chữ, đầu trang; bỏ phần đã xoá theo dõi. Word 6/95: chỉ có chữ, không có phông.',
  tells: (bytes) =>
    peekContainer(bytes)?.names.includes('WordDocument') ? 1 : isDamagedOle(bytes) ? 0.3 : 0,
  read: async (opened) => readDoc(opened),
} satisfies Format

function readDoc(opened: Opened): Glyphs {
  const container = openContainer(opened.bytes, opened.path)
  const main = container.stream('WordDocument')
  if (!main)
    throw new UnreadableSource(
      'DOC_STRUCTURE',
      opened.path,
      'tệp OLE không có luồng WordDocument nên không phải văn bản Word, hoặc đã hỏng; hãy mở bằng Word rồi lưu lại',
    )
  const fib = readFib(main, opened.path)
  if (fib.old) return oldGlyphs(opened, main, fib)
  const table = container.stream(fib.table)
  if (!table)
    throw new UnreadableSource(
      'DOC_STRUCTURE',
      opened.path,
      `thiếu luồng ${fib.table}; hãy mở và lưu lại thành DOCX rồi nạp lại`,
    )
  const part = (index: number) => {
    const { fc, lcb } = fib.at(index)
    return table.subarray(fc, fc + lcb)
  }
  const { pieces, dropped } = readPieces(part(structures.clx), main.length, opened.path)
  const sources: Sources = {
    main,
    data: container.stream('Data') ?? Buffer.alloc(0),
    pieces,
    characters: readCharacterStretches(part(structures.plcfBteChpx), main),
    paragraphs: readParagraphStretches(part(structures.plcfBtePapx), main),
    styles: readStyles(part(structures.stsh)),
    optionalHyphen: holdsSoftHyphen({ main, pieces }) ? '' : '\u00ad',
  }
  const fonts = readFonts(part(structures.sttbfFfn))
  const lists = {
    lst: part(structures.plfLst),
    lstAndLevels: table.subarray(fib.at(structures.plfLst).fc),
    lfo: part(structures.plfLfo),
  }
  const sections = readSections(part(structures.plcfSed), main)
  const headers = part(structures.plcfHdd)
  const blocks = ORDER.flatMap((each) =>
    subDocumentBlocks(each, { fib, sources, fonts, lists, sections, headers }),
  )
  const notes: Note[] = dropped > 0 ? [lost(dropped)] : []
  return {
    path: opened.path,
    sha256: opened.sha256,
    format: 'doc',
    pages: null,
    blocks,
    ...(sections.size > 0 && { page: [...sections.values()].at(-1)! }),
    needsOcr: false,
    notes,
  }
}

interface Parts {
  readonly fib: Fib
  readonly sources: Sources
  readonly fonts: readonly string[]
  readonly lists: Parameters<typeof markersOf>[0]
  readonly sections: ReadonlyMap<number, PageLayout>
  /** Where the headers and footers of the sections begin. */
  readonly headers: Buffer
}

function subDocumentBlocks(name: SubDocument, parts: Parts): readonly Block[] {
  const role = ROLES[name]
  const { counts } = parts.fib
  if (!role || counts[name] === 0) return []
  const from = subDocuments.slice(0, subDocuments.indexOf(name)).reduce((sum, each) => sum + counts[each], 0)
  const range = { from, to: from + counts[name] }
  if (name !== 'headers') return rangeBlocks(range, role, parts)
  const stories = storiesOf(parts.headers, range)
  if (stories.length === 0) return rangeBlocks(range, role, parts)
  return stories.flatMap((each) => rangeBlocks(each, each.role, parts).map((block) => onPages(block, each)))
}

const onPages = (block: Block, { pages }: Story): Block =>
  pages === null || block.kind === 'table' ? block : { ...block, pages }

function rangeBlocks(range: { from: number; to: number }, role: Role, parts: Parts): readonly Block[] {
  const paragraphs = paragraphsOf(parts.sources, parts.fonts, { ...range, sections: parts.sections })
  const borderless = new Set<Table>()
  const marker = markersOf(parts.lists)
  const blocks = blocksOf(
    paragraphs.map((each) => labelled(each, marker(each), parts.fonts)),
    { role, borderless },
  )
  return role === 'body' ? laidOpen(blocks, borderless) : blocks.filter(holdsText)
}

/** A paragraph with its automatic number; one with words of a legacy charset (`§iÒu 1.`) is text in the font of the number. */
function labelled(paragraph: DocParagraph, label: Label | null, fonts: readonly string[]): FlowParagraph {
  if (label === null) return { ...paragraph, marker: null }
  const kept = label.layout
    ? { ...paragraph.kept, layout: { ...label.layout, ...paragraph.kept?.layout } }
    : paragraph.kept
  if (!isWorded(label.text)) return { ...paragraph, ...(kept && { kept }), marker: label.text }
  const [line, ...rest] = paragraph.lines
  const first = line?.runs[0]
  const font = (label.font === null ? undefined : fonts[label.font]) ?? first?.font ?? null
  const run: Run = { ...first, text: `${label.text} `, font }
  return {
    ...paragraph,
    ...(kept && { kept }),
    lines: [{ page: null, runs: [run, ...(line?.runs ?? [])] }, ...rest],
    marker: null,
  }
}

const lost = (count: number): Note => ({
  code: 'PARTIAL',
  level: 'fault',
  reason: `${count} mảnh văn bản nằm ngoài tệp nên không đọc được; tệp có thể bị cắt ngắn`,
  at: null,
})
