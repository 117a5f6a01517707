import type { Limits } from '../../limits.ts'
import { type MainKind, mainPart } from '../package/tree.ts'
import { child, childrenNamed, type Element } from '../package/xml.ts'
import type { Package } from '../package/zip.ts'
import { BUILT_IN } from '../xls/workbook.ts'
import { type Face, faceOf, type Piece, piecesOf } from './strings.ts'

/** One sheet of the workbook and its part in the package. */
export interface SheetEntry {
  readonly name: string
  readonly part: string
  readonly hidden: boolean
}

/** What all sheets share. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[]
  readonly strings: readonly (readonly Piece[])[]
  readonly styles: readonly { readonly face: Face; readonly format: string }[]
  readonly is1904: boolean
}

export const plainFace: Face = { font: null, bold: false, italic: false, size: null }

const WORKBOOK: MainKind = {
  part: 'xl/workbook.xml',
  root: 'x:workbook',
  code: 'NOT_AN_XLSX',
  reason: 'gói không chứa bảng tính XLSX (hoặc là dạng nhị phân XLSB); hãy mở bằng Excel rồi lưu thành .xlsx',
}

/** Reads the workbook part and what it leads to. Throws `UnreadableSource` (`NOT_AN_XLSX`) where there is none. */
export async function workbookOf(pack: Package, limits: Limits): Promise<Workbook> {
  const { root, relations, one } = await mainPart(pack, WORKBOOK, limits)
  const sheets = childrenNamed(child(root, 'x:sheets'), 'x:sheet').flatMap((each): SheetEntry[] => {
    const relation = relations.find((other) => other.id === each.attributes['r:id'])
    if (relation?.type !== 'worksheet') return []
    const hidden = /^(?:hidden|veryHidden)$/.test(each.attributes.state ?? '')
    return [{ name: each.attributes.name ?? '', part: relation.target, hidden }]
  })
  const properties = child(root, 'x:workbookPr')
  return {
    sheets,
    strings: childrenNamed(await one('sharedStrings'), 'x:si').map(piecesOf),
    styles: stylesOf(await one('styles')),
    is1904: /^(?:1|true)$/.test(properties?.attributes.date1904 ?? ''),
  }
}

function stylesOf(root: Element | undefined): Workbook['styles'] {
  const fonts = childrenNamed(child(root, 'x:fonts'), 'x:font').map((each) => faceOf(each, 'x:name'))
  const formats = new Map(
    childrenNamed(child(root, 'x:numFmts'), 'x:numFmt').map((each) => [
      each.attributes.numFmtId ?? '',
      each.attributes.formatCode ?? '',
    ]),
  )
  return childrenNamed(child(root, 'x:cellXfs'), 'x:xf').map((each) => {
    const format = each.attributes.numFmtId ?? '0'
    return {
      face: fonts[Number(each.attributes.fontId ?? 0)] ?? plainFace,
      format: formats.get(format) ?? BUILT_IN[Number(format)] ?? 'General',
    }
  })
}
