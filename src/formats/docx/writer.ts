import type { Paragraph, Role } from '../../types.ts'
import { child, childrenNamed, type Element, elementsOf, textOf, val } from '../package/xml.ts'
import { branch, inside, textBoxes, transparent } from './alternatives.ts'
import { bordered } from './borders.ts'
import { type Fields, noFields } from './fields.ts'
import type { Numbering } from './numbering.ts'
import type { ParagraphKey, Plain, RunKey } from './plain.ts'
import { type Look, over, type Styles, toggled } from './styles.ts'
import { none, plain, type Words, wordsOf } from './words.ts'

/** Writes a plain document piece by piece, in reading order; each run, paragraph and table gets the next key. */
export class PlainWriter {
  private readonly out: string[] = []
  private readonly runs: RunKey[] = []
  private readonly paragraphs: ParagraphKey[] = []
  private readonly tables: { bordered: boolean }[] = []
  private readonly marks = { footnote: [] as string[], endnote: [] as string[] }
  private readonly boxes: Element[] = []
  private readonly styles: Styles
  private readonly numbering: Numbering
  private hidden = 0
  private embedded = 0
  private fields: Fields = noFields()
  private tableStyle: string | undefined

  constructor(styles: Styles, numbering: Numbering) {
    this.styles = styles
    this.numbering = numbering
  }

  finish(): Plain {
    const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${this.out.join('')}</w:body></w:document>`
    return {
      xml,
      runs: this.runs,
      paragraphs: this.paragraphs,
      tables: this.tables,
      hidden: this.hidden,
      embedded: this.embedded,
    }
  }

  blocks(parent: Element, role: Role): void {
    for (const each of elementsOf(parent)) this.block(each, role)
  }

  /** The notes that the text refers to, in the order of their marks; separators have no mark. */
  notes(root: Element | undefined, kind: 'footnote' | 'endnote'): void {
    const byId = new Map(
      childrenNamed(root, `w:${kind}`).map((each) => [each.attributes['w:id'] ?? '', each]),
    )
    this.marks[kind].forEach((id, index) => {
      const note = byId.get(id)
      if (!note) return
      const first = this.paragraphs.length
      this.blocks(note, kind)
      const key = this.paragraphs[first]
      if (key && !key.marker) this.paragraphs[first] = { ...key, marker: `[${index + 1}]` }
    })
  }

  private block(element: Element, role: Role): void {
    if (element.name === 'w:p') this.paragraph(element, role)
    else if (element.name === 'w:tbl') this.table(element, role)
    else if (element.name === 'w:ins' || element.name === 'w:moveTo' || transparent.has(element.name))
      this.blocks(element, role)
    else if (element.name === 'mc:AlternateContent') this.blocks(branch(element), role)
    else if (element.name === 'w:altChunk' || element.name === 'w:subDoc') this.embedded++
  }

  private paragraph(element: Element, role: Role): void {
    const properties = child(element, 'w:pPr')
    const style = val(child(properties, 'w:pStyle'))
    const look = this.styles.paragraph(style, this.tableStyle)
    const marker = this.numbering(properties, style)
    const markerLook = marker && over(look, this.styles.look(marker.look))
    const key = this.paragraphs.length
    this.paragraphs.push({
      role,
      align: alignment(properties, this.styles.properties(style)),
      marker: undefined,
    })
    const deleted = child(child(properties, 'w:rPr'), 'w:del') ? '<w:rPr><w:del/></w:rPr>' : ''
    this.out.push(`<w:p><w:pPr><w:jc w:val="${key}"/>${deleted}</w:pPr>`)
    this.fields = this.fields.paragraph()
    const firstRun = this.runs.length
    if (marker?.text) {
      // A label with letters of a legacy font has to pass through repair like any other words.
      if (/^[\x20-\x7e•▪➢✓☐→]*$/u.test(marker.text))
        this.paragraphs[key] = { ...this.paragraphs[key]!, marker: marker.text }
      else this.write(markerLook!, plain(`${marker.text} `))
    }
    for (const each of elementsOf(element)) this.inline(each, look)
    this.out.push('</w:p>')
    if (this.fields.pageSeen && isPageNumber(this.runs.slice(firstRun)))
      this.paragraphs[key] = { ...this.paragraphs[key]!, role: 'page-number' }
    for (const box of this.boxes.splice(0)) this.blocks(box, role === 'body' ? 'textbox' : role)
  }

  private table(element: Element, role: Role): void {
    const properties = child(element, 'w:tblPr')
    const outer = this.tableStyle
    this.tableStyle = val(child(properties, 'w:tblStyle'))
    const key = this.tables.length
    this.tables.push({ bordered: bordered(element, this.styles.tableProperties(this.tableStyle)) })
    this.out.push(`<w:tbl><w:tblPr><w:tblStyle w:val="${key}"/></w:tblPr>`)
    for (const row of inside(element, 'w:tr')) this.row(row, role)
    this.out.push('</w:tbl>')
    this.tableStyle = outer
  }

  private row(row: Element, role: Role): void {
    const properties = child(row, 'w:trPr')
    if (child(properties, 'w:del')) return
    const before = Math.min(64, Number(val(child(properties, 'w:gridBefore')) ?? 0))
    this.out.push('<w:tr>')
    for (let i = 0; i < before; i++) this.out.push('<w:tc><w:p/></w:tc>')
    for (const cell of inside(row, 'w:tc')) {
      const cellProperties = child(cell, 'w:tcPr')
      const span = Math.min(1000, Math.max(1, Number(val(child(cellProperties, 'w:gridSpan')) ?? 1) || 1))
      const merge = child(cellProperties, 'w:vMerge')
      const mergeXml = merge ? `<w:vMerge w:val="${val(merge) === 'restart' ? 'restart' : 'continue'}"/>` : ''
      this.out.push(`<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${mergeXml}</w:tcPr>`)
      this.blocks(cell, role)
      this.out.push('</w:tc>')
    }
    this.out.push('</w:tr>')
  }

  private inline(element: Element, look: Look): void {
    const { name } = element
    if (name === 'w:r') this.run(element, look)
    else if (name === 'm:r') {
      const text = childrenNamed(element, 'm:t').map(textOf).join('')
      this.write(look, plain(text))
    } else if (name === 'w:ins' || name === 'w:moveTo' || name === 'w:del' || name === 'w:moveFrom') {
      this.out.push(`<${name}>`)
      for (const each of elementsOf(element)) this.inline(each, look)
      this.out.push(`</${name}>`)
    } else if (name === 'mc:AlternateContent')
      for (const each of elementsOf(branch(element))) this.inline(each, look)
    else if (transparent.has(name) || name.startsWith('m:')) {
      if (name === 'w:fldSimple') this.fields = this.fields.code(element.attributes['w:instr'] ?? '')
      for (const each of elementsOf(element)) this.inline(each, look)
    }
  }

  private run(element: Element, paragraph: Look): void {
    const properties = child(element, 'w:rPr')
    const character = this.styles.character(val(child(properties, 'w:rStyle')))
    const look = over(toggled(paragraph, character), this.styles.look(properties))
    const pieces = elementsOf(element).map((each) => this.piece(each))
    const text = pieces.map((each) => each.text).join('')
    if (!look.hidden) this.write(look, { xml: pieces.map((each) => each.xml).join(''), text })
    else if (text.trim() !== '') this.hidden++
  }

  private write(look: Look, { xml, text }: Words): void {
    if (xml === '') return
    this.out.push(`<w:r><w:rPr><w:rFonts w:ascii="${this.runs.length}"/></w:rPr>${xml}</w:r>`)
    this.runs.push({ look, text })
  }

  /** One piece of a run, as mammoth reads it best, and its words. */
  private piece(element: Element): Words {
    switch (element.name) {
      case 'w:fldChar':
        this.fields = this.fields.mark(element.attributes['w:fldCharType'] ?? '')
        return none
      case 'w:instrText':
        this.fields = this.fields.code(textOf(element))
        return none
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.marks[element.name === 'w:footnoteReference' ? 'footnote' : 'endnote'].push(
          element.attributes['w:id'] ?? '',
        )
        return none
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.boxes.push(...textBoxes(element))
        return none
      case 'mc:AlternateContent': {
        const pieces = elementsOf(branch(element)).map((each) => this.piece(each))
        return {
          xml: pieces.map((each) => each.xml).join(''),
          text: pieces.map((each) => each.text).join(''),
        }
      }
    }
    return this.fields.inCode ? none : wordsOf(element)
  }
}

const alignments: Readonly<Record<string, NonNullable<Paragraph['align']>>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'both',
}

function alignment(own: Element | undefined, inherited: readonly Element[]): Paragraph['align'] | undefined {
  const said = [own, ...inherited].map((each) => val(child(each, 'w:jc'))).find((each) => each !== undefined)
  return said === undefined ? undefined : alignments[said]
}

const isPageNumber = (runs: readonly RunKey[]) =>
  /^[-–—.\s]*(?:trang|page)?[\s\d/]*[-–—.\s]*$/i.test(runs.map((each) => each.text).join(''))
