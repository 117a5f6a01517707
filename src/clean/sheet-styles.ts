import { escaped } from '../formats/docx/symbols.ts'
import type { CellLook, Run } from '../types.ts'

const X = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const SIDES = ['left', 'right', 'top', 'bottom'] as const

/** The style part of a workbook, gathered while its cells are written: each font, ruling and style stands once. */
export class SheetStyles {
  private readonly fonts = new Rows('<font><sz val="11"/><name val="Times New Roman"/></font>')
  private readonly borders = new Rows('<border><left/><right/><top/><bottom/><diagonal/></border>')
  private readonly styles = new Rows('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>')

  /** The attribute by which a cell names its style, with a blank before it; empty for a plain cell. */
  of(look: CellLook | undefined, run: Run | undefined): string {
    const font = run ? this.fonts.at(fontXml(run)) : 0
    const border = look?.borders.some(Boolean) ? this.borders.at(borderXml(look.borders)) : 0
    const aligned = look ? alignmentXml(look) : ''
    if (font + border === 0 && aligned === '') return ''
    const style = this.styles.at(
      `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">${aligned}</xf>`,
    )
    return ` s="${style}"`
  }

  xml(): string {
    const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
    const fills =
      '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    return `<styleSheet ${X}>${this.fonts.xml('fonts')}<fills count="2">${fills}</fills>${this.borders.xml('borders')}<cellStyleXfs count="1">${plain}</cellStyleXfs>${this.styles.xml('cellXfs')}</styleSheet>`
  }
}

/** Elements that stand once each, by number. */
class Rows {
  private readonly known: Map<string, number>

  constructor(first: string) {
    this.known = new Map([[first, 0]])
  }

  at(xml: string): number {
    const number = this.known.get(xml) ?? this.known.size
    this.known.set(xml, number)
    return number
  }

  xml(name: string): string {
    return `<${name} count="${this.known.size}">${[...this.known.keys()].join('')}</${name}>`
  }
}

const fontXml = ({ font, size, bold, italic }: Run): string =>
  `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}<sz val="${size ?? 11}"/><name val="${escaped(font ?? 'Times New Roman')}"/></font>`

const borderXml = (borders: CellLook['borders']): string =>
  `<border>${SIDES.map((side, i) => (borders[i] ? `<${side} style="${borders[i]}"/>` : `<${side}/>`)).join('')}<diagonal/></border>`

function alignmentXml({ align, valign, wrap }: CellLook): string {
  const said = [
    align && ` horizontal="${align}"`,
    valign && ` vertical="${valign}"`,
    wrap && ' wrapText="1"',
  ].filter(Boolean)
  return said.length > 0 ? `<alignment${said.join('')}/>` : ''
}
