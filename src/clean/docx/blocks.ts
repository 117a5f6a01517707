import { escaped } from '../../formats/docx/symbols.ts'
import type { Block, Paragraph, ParagraphLayout, Run } from '../../types.ts'
import { sectionXml } from './page.ts'
import { tableXml } from './table.ts'

/** Blocks as WordprocessingML; those that stand beside each other go back into two columns without lines. */
export function blocksXml(blocks: readonly Block[]): string {
  const out: string[] = []
  for (let i = 0; i < blocks.length; ) {
    const row = rowAt(blocks, i)
    out.push(row.length > 1 ? columns(row) : blockXml(blocks[i]!))
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
  const [left, right] = halves(row)
  const widths = [left, right].map((each) => each[0]?.column?.width ?? HALF)
  const cell = (each: readonly Paragraph[], i: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/></w:tcPr>${each.map(blockXml).join('')}</w:tc>`
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${widths[0]! + widths[1]!}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr>${[left, right].map(cell).join('')}</w:tr></w:tbl>`
}

/** Half of the text between the margins, in twips. */
const HALF = 4677

/** What stands at the left and at the right: as the file says, else as the form of letters has it. */
function halves(row: readonly Paragraph[]): [Paragraph[], Paragraph[]] {
  if (row.every((each) => each.column !== undefined))
    return [row.filter((each) => each.column!.index === 0), row.filter((each) => each.column!.index > 0)]
  const found = row.findIndex((each, i) => i > 0 && opensRight.test(wordsOf(each)))
  const right = found > 0 ? found : Math.ceil(row.length / 2)
  return [row.slice(0, right), row.slice(right)]
}

const wordsOf = (paragraph: Paragraph) =>
  paragraph.lines.map((line) => line.runs.map((run) => run.text).join('')).join(' ')

export const blockXml = (each: Block): string => (each.kind === 'table' ? tableXml(each) : paragraphXml(each))

function paragraphXml({ lines, align, marker, layout, section }: Paragraph): string {
  const first = lines[0]?.runs[0]
  const runs = lines.flatMap((line, i) => [
    ...(i > 0 ? ['<w:r><w:br/></w:r>'] : []),
    ...line.runs.filter((each) => each.text !== '' || each.field).map((each) => runXml(each)),
  ])
  const look = lookXml(first ?? { font: null })
  const label = marker ? `<w:r><w:rPr>${look}</w:rPr>${wordsXml(`${marker} `)}</w:r>` : ''
  const isEmpty = first !== undefined && runs.length === 0
  const properties = [
    layout ? layoutXml(layout) : '',
    align ? `<w:jc w:val="${align}"/>` : '',
    isEmpty ? `<w:rPr>${look}</w:rPr>` : '',
    section ? sectionXml(section, '') : '',
  ].join('')
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${label}${runs.join('')}</w:p>`
}

/** In the order that the schema asks for (ECMA-376 part 1, 17.3.1.26). */
function layoutXml({ pageBreakBefore, tabs, ...layout }: ParagraphLayout): string {
  const { before, after, line, lineRule, left, right, firstLine } = layout
  const stops = tabs?.map(
    ({ at, kind, leader }) =>
      `<w:tab w:val="${kind}"${leader === 'none' ? '' : ` w:leader="${leader}"`} w:pos="${at}"/>`,
  )
  return [
    pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    stops ? `<w:tabs>${stops.join('')}</w:tabs>` : '',
    element('spacing', { before, after, line, lineRule: line === undefined ? undefined : lineRule }),
    element('ind', {
      left,
      right,
      firstLine: firstLine !== undefined && firstLine >= 0 ? firstLine : undefined,
      hanging: firstLine !== undefined && firstLine < 0 ? -firstLine : undefined,
    }),
  ].join('')
}

function element(name: string, values: Readonly<Record<string, string | number | undefined>>): string {
  const said = Object.entries(values).filter(([, value]) => value !== undefined)
  return said.length === 0 ? '' : `<w:${name}${said.map(([key, value]) => ` w:${key}="${value}"`).join('')}/>`
}

function runXml({ text, field, ...look }: Run): string {
  const run = `<w:r><w:rPr>${lookXml(look)}</w:rPr>${wordsXml(field && text === '' ? '1' : text)}</w:r>`
  return field ? `<w:fldSimple w:instr=" ${field} ">${run}</w:fldSimple>` : run
}

function lookXml({ font, bold, italic, underline, size, raised }: Omit<Run, 'text' | 'field'>): string {
  const name = font === null ? '' : escaped(font.replace(/^[A-Z]{6}\+/, ''))
  const properties = [
    name && `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:cs="${name}"/>`,
    bold && '<w:b/>',
    italic && '<w:i/>',
    typeof raised === 'number' && `<w:position w:val="${raised}"/>`,
    size && `<w:sz w:val="${Math.round(size * 2)}"/>`,
    underline && '<w:u w:val="single"/>',
    typeof raised === 'string' && `<w:vertAlign w:val="${raised}script"/>`,
  ]
  return properties.filter(Boolean).join('')
}

const wordsXml = (text: string): string =>
  text
    .split(/(\t|\n)/)
    .map((each) =>
      each === '\t'
        ? '<w:tab/>'
        : each === '\n'
          ? '<w:br/>'
          : each && `<w:t xml:space="preserve">${escaped(each)}</w:t>`,
    )
    .join('')
