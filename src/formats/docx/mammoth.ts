import mammoth from 'mammoth'
import { UnreadableSource } from '../../errors.ts'
import { writeZip } from '../package/write.ts'

/** A piece of the document as mammoth tells it; which fields there are follows from `type`. */
export interface Node {
  readonly type: string
  readonly children?: readonly Node[]
  readonly value?: string
  readonly font?: string | null
  readonly alignment?: string | null
  readonly styleId?: string | null
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly checked?: boolean
}

const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'

/** Without a part for styles mammoth fails on the first table. */
const styles =
  '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'

/**
 * The document tree that mammoth reads out of a plain document: tables with their spans, field results, tracked
 * insertions in and deletions out, symbols as Unicode. mammoth gets XML that we wrote, so no hostile package reaches it.
 */
export async function readTree(xml: string, path: string): Promise<readonly Node[]> {
  const buffer = writeZip([
    { name: '[Content_Types].xml', content: Buffer.from(types) },
    { name: '_rels/.rels', content: Buffer.from(relations) },
    { name: 'word/styles.xml', content: Buffer.from(styles) },
    { name: 'word/document.xml', content: Buffer.from(xml) },
  ])
  let tree: Node | undefined
  const keep = (document: Node) => {
    tree = document
    return { ...document, children: [] }
  }
  try {
    await mammoth.convertToHtml({ buffer: Buffer.from(buffer) }, { transformDocument: keep })
  } catch (error) {
    const reason = `tài liệu không đọc được (${(error as Error).message}); hãy mở bằng Word, lưu lại rồi nạp lại`
    throw new UnreadableSource('DOCX_DAMAGED', path, reason, { cause: error })
  }
  return tree?.children ?? []
}
