import { escaped } from '../formats/docx/symbols.ts'
import { writeZip } from '../formats/package/write.ts'
import type { Block, Cell, Glyphs, Paragraph, Run, Table } from '../types.ts'

/** What a document keeps when it is written anew; for the note that goes with it. */
export const keptInDocx =
  'giữ: chữ, phông, cỡ, đậm, nghiêng, căn lề, bảng và ô gộp, đầu trang, chân trang, số trang; không giữ: hình, màu, lề, công thức'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Writes a document as DOCX. Automatic numbers become text; notes and text boxes follow as paragraphs. */
export function writeDocx(glyphs: Glyphs): Uint8Array {
  const running = (role: 'header' | 'footer') =>
    glyphs.blocks.filter((each) => each.kind === 'paragraph' && each.role === role).map(block)
  const isRunning = (each: Block) =>
    each.kind === 'paragraph' && /^(?:header|footer|page-number)$/.test(each.role)
  const body = sideBySide(glyphs.blocks.filter((each) => !isRunning(each)))
  const numbered = glyphs.blocks.some((each) => each.kind === 'paragraph' && each.role === 'page-number')
  const footer = [...running('footer'), ...(numbered ? [pageField] : [])].join('')
  const header = running('header').join('')
  const margins = [
    ...(header ? [{ id: 'header', kind: 'header', xml: `<w:hdr ${W}>${header}</w:hdr>` }] : []),
    ...(footer ? [{ id: 'footer', kind: 'footer', xml: `<w:ftr ${W}>${footer}</w:ftr>` }] : []),
  ]
  const references = margins
    .map((each) => `<w:${each.kind}Reference w:type="default" r:id="${each.id}"/>`)
    .join('')
  return writeZip([
    part('[Content_Types].xml', types(margins.map((each) => each.kind))),
    part('_rels/.rels', relations([['document', 'officeDocument', 'word/document.xml']])),
    part(
      'word/_rels/document.xml.rels',
      relations(margins.map((each) => [each.id, each.kind, `${each.kind}.xml`])),
    ),
    part(
      'word/document.xml',
      `<w:document ${W} xmlns:r="${REL}"><w:body>${body}<w:sectPr>${references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    ),
    ...margins.map((each) => part(`word/${each.kind}.xml`, each.xml)),
  ])
}

const part = (name: string, xml: string) => ({
  name,
  content: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
})

const types = (margins: readonly string[]) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>${margins
    .map((kind) => `<Override PartName="/word/${kind}.xml" ContentType="${TYPE}.${kind}+xml"/>`)
    .join('')}</Types>`

const relations = (rows: readonly (readonly [string, string, string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const pageField =
  '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'

/** Blocks that stand beside each other go back into two columns without lines. */
function sideBySide(blocks: readonly Block[]): string {
  const out: string[] = []
  for (let i = 0; i < blocks.length; ) {
    const row = rowAt(blocks, i)
    out.push(row.length > 1 ? columns(row) : block(blocks[i]!))
    i += Math.max(1, row.length)
  }
  return out.join('')
}

function rowAt(blocks: readonly Block[], start: number): Paragraph[] {
  const row: Paragraph[] = []
  for (const each of blocks.slice(start)) {
    if (each.kind !== 'paragraph' || each.beside === undefined || (row[0] && each.beside !== row[0].beside))
      break
    row.push(each)
  }
  return row
}

/** How the right column of a letterhead or a signature begins (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const opensRight =
  /^\s*(?:CỘNG H|Độc lập|TM\.|KT\.|TL\.|TUQ\.|Q\. |CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|NGƯỜI LẬP|.{1,40}, ngày )/

function columns(row: readonly Paragraph[]): string {
  const found = row.findIndex((each, i) => i > 0 && opensRight.test(wordsOf(each)))
  const right = found > 0 ? found : Math.ceil(row.length / 2)
  const cell = (each: readonly Paragraph[]) =>
    `<w:tc><w:tcPr><w:tcW w:w="4677" w:type="dxa"/></w:tcPr>${each.map(block).join('')}</w:tc>`
  return `<w:tbl><w:tblPr><w:tblW w:w="9354" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4677"/><w:gridCol w:w="4677"/></w:tblGrid><w:tr>${cell(row.slice(0, right))}${cell(row.slice(right))}</w:tr></w:tbl>`
}

const wordsOf = (paragraph: Paragraph) =>
  paragraph.lines.map((line) => line.runs.map((run) => run.text).join('')).join(' ')

const block = (each: Block): string => (each.kind === 'table' ? table(each) : paragraph(each))

function paragraph({ lines, align, marker }: Paragraph): string {
  const first = lines[0]?.runs[0]
  const runs = lines.flatMap((line, i) => [
    ...(i > 0 ? ['<w:r><w:br/></w:r>'] : []),
    ...line.runs.map((each) => run(each)),
  ])
  const label = marker ? run({ font: null, ...first, text: `${marker} ` }) : ''
  return `<w:p>${align ? `<w:pPr><w:jc w:val="${align}"/></w:pPr>` : ''}${label}${runs.join('')}</w:p>`
}

function run({ text, font, bold, italic, size }: Run): string {
  const name = font === null ? '' : escaped(font.replace(/^[A-Z]{6}\+/, ''))
  const properties = [
    name && `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:cs="${name}"/>`,
    bold && '<w:b/>',
    italic && '<w:i/>',
    size && `<w:sz w:val="${Math.round(size * 2)}"/>`,
  ]
  const words = text
    .split(/(\t|\n)/)
    .map((each) =>
      each === '\t'
        ? '<w:tab/>'
        : each === '\n'
          ? '<w:br/>'
          : each && `<w:t xml:space="preserve">${escaped(each)}</w:t>`,
    )
  return `<w:r><w:rPr>${properties.filter(Boolean).join('')}</w:rPr>${words.join('')}</w:r>`
}

/** Width of the text between the margins, in twips. */
const WIDTH = 9354

function table(each: Table): string {
  const width = Math.max(200, Math.floor(WIDTH / each.cols))
  const starts = new Map(each.cells.map((cell) => [cell.row * each.cols + cell.col, cell]))
  const rows = Array.from({ length: each.rows }, (_, row) => tableRow(row, each, starts)).join('')
  const lines = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4"/>`,
  )
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${lines.join('')}</w:tblBorders></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(each.cols)}</w:tblGrid>${rows}</w:tbl>`
}

function tableRow(row: number, each: Table, starts: ReadonlyMap<number, Cell>): string {
  const cells: string[] = []
  for (let col = 0; col < each.cols; ) {
    const own = starts.get(row * each.cols + col)
    const above = own
      ? undefined
      : each.cells.find((cell) => cell.col === col && cell.row < row && row < cell.row + cell.rowSpan)
    const span = (own ?? above)?.colSpan ?? 1
    const merge = own && own.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : above ? '<w:vMerge/>' : ''
    const content = own?.blocks.map(block).join('') ?? ''
    cells.push(
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${merge}</w:tcPr>${content}${content.endsWith('</w:p>') ? '' : '<w:p/>'}</w:tc>`,
    )
    col += Math.max(1, span)
  }
  return `<w:tr>${cells.join('')}</w:tr>`
}
