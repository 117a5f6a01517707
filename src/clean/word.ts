import { fromPrivateUse, isLegacyFont } from '../formats/docx/private-use.ts'
import { type Look, over, type Styles, toggled } from '../formats/docx/styles.ts'
import { escaped } from '../formats/docx/symbols.ts'
import { child, val } from '../formats/package/xml.ts'
import { drawingParagraph } from './drawing.ts'
import { type Located, parts, within } from './located.ts'
import { attributePassages, fixed, type Passage, type Piece, textPiece } from './passages.ts'

/**
 * The passages of a WordprocessingML part: each paragraph one, its words in the fonts they have by style and theme;
 * text boxes and deleted words apart, so that they do not run into the words around them. Both branches of
 * alternatives are taken, as both stand in the file. Field codes stay out: they are orders, not words.
 */
export function wordPassages(root: Located, styles: Styles): Passage[] {
  return parts(root).flatMap((each) => blockPassages(each, styles, undefined))
}

/** Labels of automatic numbers (`Điều %1.`). */
export function numberingPassages(root: Located, styles: Styles): Passage[] {
  return [...within(root)]
    .filter((each) => each.name === 'w:lvl')
    .flatMap((level) => {
      const label = child(level, 'w:lvlText') as Located | undefined
      const font = styles.look(child(level, 'w:rPr')).hAnsi ?? null
      return label ? attributePassages(label, ['w:val'], font) : []
    })
}

function blockPassages(element: Located, styles: Styles, table: string | undefined): Passage[] {
  if (element.name === 'w:p') return paragraphPassages(element, styles, table)
  const own = element.name === 'w:tbl' ? val(child(child(element, 'w:tblPr'), 'w:tblStyle')) : table
  return parts(element).flatMap((each) => blockPassages(each, styles, own))
}

/** What a paragraph gathers: its own lines, and passages that stand apart. */
interface Gathering {
  readonly styles: Styles
  readonly look: Look
  readonly table: string | undefined
  readonly lines: Piece[][]
  readonly apart: Passage[]
  /** Depth of field codes. */
  codes: string[]
}

function paragraphPassages(element: Located, styles: Styles, table: string | undefined): Passage[] {
  const look = styles.paragraph(val(child(child(element, 'w:pPr'), 'w:pStyle')), table)
  const gathering: Gathering = { styles, look, table, lines: [[]], apart: [], codes: [] }
  for (const each of parts(element)) inline(each, gathering)
  return [gathering.lines, ...gathering.apart]
}

const deleted = new Set(['w:del', 'w:moveFrom'])

function inline(element: Located, into: Gathering): void {
  if (deleted.has(element.name)) {
    const own: Gathering = { ...into, lines: [[]], codes: [] }
    for (const each of parts(element)) inline(each, own)
    into.apart.push(own.lines)
  } else if (element.name === 'w:r') run(element, into)
  else if (element.name === 'w:p' || element.name === 'w:tbl')
    into.apart.push(...blockPassages(element, into.styles, into.table))
  else if (element.name === 'a:p') into.apart.push(drawingParagraph(element, null))
  else {
    into.apart.push(...labels(element))
    for (const each of parts(element)) inline(each, into)
  }
}

/** Words that stand in attributes: descriptions of pictures, WordArt, titles of content controls. */
function labels(element: Located): Passage[] {
  if (element.name === 'wp:docPr') return attributePassages(element, ['descr', 'title'], null)
  if (element.name === 'v:textpath') {
    const font = /font-family:\s*["']?([^"';]+)/.exec(element.attributes.style ?? '')?.[1] ?? null
    return attributePassages(element, ['string'], font)
  }
  return element.name === 'w:alias' ? attributePassages(element, ['w:val'], null) : []
}

function run(element: Located, into: Gathering): void {
  const properties = child(element, 'w:rPr')
  const character = into.styles.character(val(child(properties, 'w:rStyle')))
  const look = over(toggled(into.look, character), into.styles.look(properties))
  for (const each of parts(element)) pieceOf(each, look, into)
}

function pieceOf(element: Located, look: Look, into: Gathering): void {
  const put = (piece: Piece) => into.lines.at(-1)!.push(piece)
  const whole = (text: string): Piece => ({
    text,
    font: fontOf(text, look),
    write: (words) => [{ span: element.span, text: asText(element, words) }],
  })
  switch (element.name) {
    case 'w:fldChar': {
      const type = element.attributes['w:fldCharType']
      if (type === 'begin') into.codes.push('code')
      else if (type === 'separate' && into.codes.length > 0) into.codes[into.codes.length - 1] = 'result'
      else if (type === 'end') into.codes.pop()
      return
    }
    case 'w:t':
    case 'w:delText': {
      if (into.codes.includes('code')) return
      const piece = textPiece(element, null)
      const font = fontOf(piece.text, look)
      put({
        ...piece,
        text: isLegacyFont(font) ? fromPrivateUse(piece.text, font) : piece.text,
        font,
        stood: piece.text,
      })
      return
    }
    case 'w:softHyphen':
      return void put(whole('\u00ad'))
    case 'w:noBreakHyphen':
      return void put(fixed('-'))
    case 'w:tab':
    case 'w:ptab':
      return void put(fixed('\t'))
    case 'w:br':
    case 'w:cr':
      return void into.lines.push([])
    case 'w:sym': {
      const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
      const font = element.attributes['w:font'] ?? ''
      if (code >= 0xf020 && code <= 0xf0ff && isLegacyFont(font))
        put({ ...whole(String.fromCharCode(code - 0xf000)), font })
      return
    }
    case 'w:rPr':
    case 'w:instrText':
    case 'w:delInstrText':
      return
    default:
      inline(element, into)
  }
}

/** The font of the letters that tell charsets apart: the one for characters beyond ASCII, where there are any. */
const fontOf = (text: string, look: Look) => (/[^\x00-\x7f]/.test(text) ? look.hAnsi : look.ascii) ?? null

/** An element for words in place of another of the same family: `<w:softHyphen/>` becomes `<w:t>ư</w:t>`. */
function asText(element: Located, words: string): string {
  const prefix = element.tag.includes(':') ? `${element.tag.split(':')[0]}:` : ''
  return `<${prefix}t xml:space="preserve">${escaped(words)}</${prefix}t>`
}
