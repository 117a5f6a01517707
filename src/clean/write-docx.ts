import { RELATIONS, relationsPart, writeZip, xmlPart } from '../formats/package/write.ts'
import type { Glyphs } from '../types.ts'
import { bodyXml, type Margin, marginsOf } from './docx/page.ts'

/** What a document keeps when it is written anew; for the note that goes with it. */
export const keptInDocx =
  'giữ: chữ, phông, cỡ, đậm, nghiêng, gạch chân, chỉ số trên và dưới, căn lề, thụt lề, giãn dòng, mốc tab, khổ giấy và lề trang, bảng với độ rộng cột, chiều cao hàng và ô gộp, đầu trang, chân trang, số trang; không giữ: hình, màu, công thức, kiểu (style), đánh số tự động (thành chữ), chú thích (thành đoạn cuối), kẻ riêng từng ô, đầu trang khác nhau giữa các phần'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Writes a document as DOCX. Automatic numbers become text; notes and text boxes follow as paragraphs. */
export function writeDocx(glyphs: Glyphs): Uint8Array {
  const margins = marginsOf(glyphs)
  const even = margins.some((each) => each.pages === 'even')
  const settings = `<w:settings ${W}>${even ? '<w:evenAndOddHeaders/>' : ''}<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`
  const parts = [
    ...margins.map(({ id, kind }) => ({ id, kind: kind as string })),
    { id: 'settings', kind: 'settings' },
  ]
  return writeZip([
    xmlPart('[Content_Types].xml', types(parts)),
    relationsPart('_rels/.rels', [['document', 'officeDocument', 'word/document.xml']]),
    relationsPart(
      'word/_rels/document.xml.rels',
      parts.map((each) => [each.id, each.kind, `${each.id}.xml`]),
    ),
    xmlPart(
      'word/document.xml',
      `<w:document ${W} xmlns:r="${RELATIONS}"><w:body>${bodyXml(glyphs, margins)}</w:body></w:document>`,
    ),
    xmlPart('word/settings.xml', settings),
    ...margins.map((each) => xmlPart(`word/${each.id}.xml`, marginXml(each))),
  ])
}

function marginXml({ kind, xml }: Margin): string {
  const root = kind === 'header' ? 'hdr' : 'ftr'
  return `<w:${root} ${W}>${xml}</w:${root}>`
}

const types = (parts: readonly { readonly id: string; readonly kind: string }[]) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>${parts
    .map(({ id, kind }) => `<Override PartName="/word/${id}.xml" ContentType="${TYPE}.${kind}+xml"/>`)
    .join('')}</Types>`
