import { escaped } from '../formats/docx/symbols.ts'
import { RELATIONS, relationsPart, writeZip, xmlPart } from '../formats/package/write.ts'
import { TWIPS_A_CHARACTER } from '../formats/sheet/blocks.ts'
import type { Block, Cell, Glyphs, Run, Table } from '../types.ts'
import { SheetStyles } from './sheet-styles.ts'

/** What a workbook keeps when it is written anew; for the note that goes with it. */
export const keptInXlsx =
  'giữ: giá trị như hiển thị, phông, cỡ, đậm, nghiêng, ô gộp, độ rộng cột, kẻ ô, căn lề trong ô, tên trang tính; không giữ: công thức, định dạng số, chiều cao hàng, màu và nền, hình, biểu đồ, ghi chú ô, thiết lập trang in'

const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

interface Sheet {
  readonly name: string
  readonly rows: readonly string[]
  readonly merges: readonly string[]
  readonly widths: readonly number[]
}

/** Writes a document as XLSX: each table a sheet under the heading before it; other paragraphs rows of one cell. */
export function writeXlsx(glyphs: Glyphs): Uint8Array {
  const styles = new SheetStyles()
  const sheets = sheetsOf(glyphs.blocks, styles)
  return writeZip([
    xmlPart('[Content_Types].xml', types(sheets.length)),
    relationsPart('_rels/.rels', [['w', 'officeDocument', 'xl/workbook.xml']]),
    xmlPart(
      'xl/workbook.xml',
      `<workbook ${X} xmlns:r="${RELATIONS}"><sheets>${sheets.map((each, i) => `<sheet name="${escaped(each.name)}" sheetId="${i + 1}" r:id="s${i + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    relationsPart('xl/_rels/workbook.xml.rels', [
      ...sheets.map((_, i) => [`s${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['styles', 'styles', 'styles.xml'],
    ]),
    xmlPart('xl/styles.xml', styles.xml()),
    ...sheets.map((each, i) => xmlPart(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(each))),
  ])
}

const types = (sheets: number) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${Array.from({ length: sheets }, (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`

const sheetXml = ({ rows, merges, widths }: Sheet) =>
  `<worksheet ${X}>${columnsXml(widths)}<sheetData>${rows.join('')}</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.map((each) => `<mergeCell ref="${each}"/>`).join('')}</mergeCells>` : ''}</worksheet>`

function columnsXml(widths: readonly number[]): string {
  const columns = widths.flatMap((width, i) => {
    const number = i + 1
    return width > 0
      ? [
          `<col min="${number}" max="${number}" width="${(width / TWIPS_A_CHARACTER).toFixed(2)}" customWidth="1"/>`,
        ]
      : []
  })
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''
}

function sheetsOf(blocks: readonly Block[], styles: SheetStyles): Sheet[] {
  const sheets: Sheet[] = []
  let name: string | null = null
  const loose: Block[] = []
  for (const block of blocks) {
    if (block.kind === 'table') {
      sheets.push(sheet(nameOf(name, sheets), block, styles))
      name = null
    } else if (isHeading(block) && name === null) name = words(block)
    else loose.push(block)
  }
  if (loose.length > 0) {
    const cells = loose.map((each, row): Cell => ({ row, col: 0, rowSpan: 1, colSpan: 1, blocks: [each] }))
    const table: Table = { kind: 'table', rows: loose.length, cols: 1, cells }
    sheets.push(sheet(nameOf(null, sheets), table, styles))
  }
  return sheets.length > 0 ? sheets : [{ name: 'Sheet1', rows: [], merges: [], widths: [] }]
}

const isHeading = (block: Block) =>
  block.kind === 'paragraph' &&
  block.lines.length === 1 &&
  block.lines[0]!.runs.every((run) => run.bold && run.font === null)

/** A name Excel takes: 31 characters, none of `:\/?*[]`, no other sheet's (ECMA-376 part 1, 18.2.19). */
function nameOf(wanted: string | null, sheets: readonly Sheet[]): string {
  const base =
    (wanted ?? '')
      .replace(/[:\\/?*[\]]/g, ' ')
      .trim()
      .slice(0, 31) || `Sheet${sheets.length + 1}`
  const taken = new Set(sheets.map((each) => each.name.toLowerCase()))
  for (let i = 1; ; i++) {
    const name = i === 1 ? base : `${base.slice(0, 26)} (${i})`
    if (!taken.has(name.toLowerCase())) return name
  }
}

function sheet(name: string, table: Table, styles: SheetStyles): Sheet {
  const rows: { col: number; xml: string }[][] = []
  const put = (row: number, col: number, xml: string) => {
    rows[row] ??= []
    rows[row]!.push({ col, xml })
  }
  const looks = new Map((table.layout?.looks ?? []).map((each) => [`${each.row},${each.col}`, each]))
  for (const cell of table.cells) {
    const text = cell.blocks.map(words).join('\n')
    if (text === '') continue
    const place = `${cell.row},${cell.col}`
    const style = styles.of(looks.get(place), cell.blocks.flatMap(runsOf)[0])
    looks.delete(place)
    put(cell.row, cell.col, cellXml(`r="${column(cell.col)}${cell.row + 1}"${style}`, text, cell))
  }
  for (const look of looks.values())
    put(look.row, look.col, `<c r="${column(look.col)}${look.row + 1}"${styles.of(look, undefined)}/>`)
  const merges = table.cells
    .filter((each) => each.rowSpan > 1 || each.colSpan > 1)
    .map(
      (each) =>
        `${column(each.col)}${each.row + 1}:${column(each.col + each.colSpan - 1)}${each.row + each.rowSpan}`,
    )
  return {
    name,
    rows: rows.map((cells, row) => `<row r="${row + 1}">${inOrder(cells)}</row>`).filter(Boolean),
    merges,
    widths: table.layout?.widths ?? [],
  }
}

const inOrder = (cells: readonly { col: number; xml: string }[]): string =>
  cells
    .toSorted((a, b) => a.col - b.col)
    .map((each) => each.xml)
    .join('')

/** Numbers that a cell without a format shows in the same way are numbers; everything else is text as it was shown. */
function cellXml(reference: string, text: string, cell: Cell): string {
  if (/^-?(?:0|[1-9]\d{0,14})(?:,\d{0,9}[1-9])?$/.test(text) && text !== '-0')
    return `<c ${reference}><v>${text.replace(',', '.')}</v></c>`
  const runs = cell.blocks.flatMap((block, i) => [
    ...(i > 0 ? [{ text: '\n', font: null }] : []),
    ...runsOf(block),
  ])
  return `<c ${reference} t="inlineStr"><is>${runs.map(runXml).join('')}</is></c>`
}

function runXml({ text, font, bold, italic, size }: Run): string {
  const properties = [
    bold && '<b/>',
    italic && '<i/>',
    size && `<sz val="${size}"/>`,
    font && `<rFont val="${escaped(font)}"/>`,
  ].filter(Boolean)
  const look = properties.length > 0 ? `<rPr>${properties.join('')}</rPr>` : ''
  return `<r>${look}<t xml:space="preserve">${escaped(text)}</t></r>`
}

const runsOf = (block: Block): readonly Run[] =>
  block.kind === 'table'
    ? block.cells.flatMap((cell) => cell.blocks.flatMap(runsOf))
    : block.lines.flatMap((line, i) => [...(i > 0 ? [{ text: '\n', font: null }] : []), ...line.runs])

const words = (block: Block) =>
  runsOf(block)
    .map((run) => run.text)
    .join('')

function column(index: number): string {
  let name = ''
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}
