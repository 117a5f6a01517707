import { strToU8, zipSync } from 'fflate'
import type { Block } from './block.ts'
import { asVni, typedTcvn3 } from './legacy.ts'

/** How the letters of a paragraph are stored: Unicode, or in a legacy font; `garbled` says it paragraph by paragraph. */
export type Lettering = 'unicode' | 'tcvn3' | 'vni'

export interface Style {
  readonly lettering: (block: number) => Lettering
}

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
/** 1 January 2024, so that the same report gives the same bytes in every run. */
const WRITTEN = new Date(2024, 0, 1)

/** A report as a Word document (Office Open XML) with nothing in it that is not needed. */
export function docxOf(blocks: readonly Block[], style: Style): Uint8Array {
  const body = blocks.map((block, i) => blockXml(block, style.lettering(i))).join('')
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
  const files = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${XML}<w:document ${NAMESPACE}><w:body>${body}${page}</w:body></w:document>`,
  }
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync(Object.fromEntries(entries), { mtime: WRITTEN, level: 9 })
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

interface Look {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly align?: 'center' | 'both' | 'left'
  readonly indent?: boolean
  readonly breakBefore?: boolean
}

function blockXml(block: Block, lettering: Lettering): string {
  switch (block.kind) {
    case 'letterhead':
      return grid(
        [
          [
            block.left.map((line) => para(line, lettering, { bold: true, align: 'center' })).join(''),
            ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
              .map((line) => para(line, lettering, { bold: true, align: 'center' }))
              .join(''),
          ],
          [
            para(block.number, lettering, { align: 'center' }),
            para(block.dated, lettering, { italic: true, align: 'center' }),
          ],
        ],
        { widths: [38, 62], ruled: false },
      )
    case 'title':
      return block.lines.map((line) => para(line, lettering, { bold: true, align: 'center' })).join('')
    case 'remark':
      return para(block.text, lettering, { italic: true, align: 'center' })
    case 'addressees':
      return [
        para('Kính gửi:', lettering, {}),
        ...block.names.map((name, i) =>
          para(`- ${name}${i + 1 < block.names.length ? ';' : '.'}`, lettering, {}),
        ),
      ].join('')
    case 'heading':
      return para(block.text, lettering, { bold: true, align: 'both', indent: true })
    case 'paragraph':
      return para(block.text, lettering, { align: 'both', indent: true })
    case 'form':
      return (
        para(block.name, lettering, { bold: true, align: 'center', breakBefore: block.newPage }) +
        para(block.title, lettering, { bold: true, align: 'center' })
      )
    case 'table':
      return grid(
        [block.head, ...block.rows].map((row, i) =>
          row.map((words) =>
            para(words, lettering, i === 0 ? { bold: true, align: 'center' } : { align: 'left' }),
          ),
        ),
        { widths: block.widths, ruled: true },
      )
    case 'signature':
      return grid(
        [
          [
            para('Nơi nhận:', lettering, { bold: true, italic: true }) +
              block.recipients
                .map((name, i) =>
                  para(`- ${name}${i + 1 < block.recipients.length ? ';' : '.'}`, lettering, {}),
                )
                .join(''),
            [...block.office, '', '', block.name]
              .map((line) => para(line, lettering, { bold: true, align: 'center' }))
              .join(''),
          ],
        ],
        { widths: [50, 50], ruled: false },
      )
  }
}

function para(words: string, lettering: Lettering, look: Look): string {
  const properties = [
    look.breakBefore ? '<w:pageBreakBefore/>' : '',
    look.indent ? '<w:spacing w:after="80"/><w:ind w:firstLine="567"/>' : '',
    look.align ? `<w:jc w:val="${look.align}"/>` : '',
  ].join('')
  return `<w:p><w:pPr>${properties}</w:pPr>${runs(words, lettering, look)}</w:p>`
}

function runs(words: string, lettering: Lettering, look: Look): string {
  if (words === '') return ''
  if (lettering === 'unicode') return run(words, 'Times New Roman', look)
  if (lettering === 'vni') return run(asVni(words), 'VNI-Times', look)
  return typedTcvn3(words)
    .map(({ text, capitals }) => run(text, capitals ? '.VnTimeH' : '.VnTime', look))
    .join('')
}

/** The ư of TCVN3 is U+00AD, which Word keeps as an element of its own. */
function run(text: string, font: string, look: Look): string {
  const letters = text
    .split('\u00AD')
    .map((part) => (part ? `<w:t xml:space="preserve">${escaped(part)}</w:t>` : ''))
  const looks = `${look.bold ? '<w:b/>' : ''}${look.italic ? '<w:i/>' : ''}`
  return `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/>${looks}<w:sz w:val="26"/></w:rPr>${letters.join('<w:softHyphen/>')}</w:r>`
}

function grid(
  rows: readonly (readonly string[])[],
  shape: { readonly widths: readonly number[]; readonly ruled: boolean },
): string {
  const widths = shape.widths.map((width) => Math.round(width * 90.7))
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('')
  const borders = shape.ruled ? `<w:tblBorders>${sides}</w:tblBorders>` : ''
  const cells = (row: readonly string[]) =>
    row
      .map((content, i) => `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/></w:tcPr>${content}</w:tc>`)
      .join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="9070" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl><w:p/>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
