import { writeZip } from '../../src/formats/package/write.ts'
import type { Format } from '../../src/formats.ts'
import { defaultLimits, type Limits } from '../../src/limits.ts'
import type { Block, Glyphs, Opened, Paragraph } from '../../src/types.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const others =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A package of the named parts, with the relations of its main part. */
export function packageOf(main: string, parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const all = Object.entries({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': relations([['r1', 'officeDocument', main]]),
    ...parts,
  })
  return writeZip(all.map(([name, content]) => ({ name, content: Buffer.from(content) })))
}

/** The XML of a relations part. */
export const relations = (rows: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** A DOCX whose body is `body`; `parts` by short name: `styles`, `theme`, `numbering`, `footnotes`, `comments`, `header1`, … */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = Object.keys(parts)
  const files = Object.fromEntries(
    names.map((name) => [
      `word/${name}.xml`,
      parts[name]!.replace(/^<([\w:]+)/, (_, tag: string) => `<${tag} ${W} ${others}`),
    ]),
  )
  return packageOf('word/document.xml', {
    'word/document.xml': `<w:document ${W} ${others}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(
      names.map((name) => [name, name.replace(/\d+$/, ''), `${name}.xml`] as const),
    ),
    ...files,
  })
}

export const opened = (bytes: Uint8Array, format: string, path = `thu.${format}`): Opened => ({
  path,
  sha256: 'a'.repeat(64),
  bytes,
  format,
})

export const readWith = (format: Format, bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Glyphs> =>
  format.read(opened(bytes, format.id), { ...defaultLimits, ...limits })

/** A block as one line: its words, `|` between cells, `/` between the paragraphs of a cell. */
export function shown(block: Block): string {
  if (block.kind === 'paragraph') return (block.marker ? `[${block.marker}] ` : '') + words(block)
  return `{${block.cells.map((cell) => cell.blocks.map(shown).join('/')).join('|')}}`
}

export const words = (paragraph: Paragraph): string =>
  paragraph.lines.map((line) => line.runs.map((run) => run.text).join('')).join('⏎')

export const paragraphs = (glyphs: Glyphs): Paragraph[] =>
  glyphs.blocks.filter((each): each is Paragraph => each.kind === 'paragraph')
