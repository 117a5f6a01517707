import { child, childrenNamed, type Element, elementsOf, val } from '../package/xml.ts'

/** How a run looks, as far as reading needs it. Absent: said nowhere. */
export interface Look {
  /** Font of the characters below U+0080. */
  readonly ascii?: string | undefined
  /** Font of the others: Word draws the letters of a legacy font with this one ([MS-OI29500] 2.1.87). */
  readonly hAnsi?: string | undefined
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
  readonly caps?: boolean | undefined
  readonly hidden?: boolean | undefined
  /** In points. */
  readonly size?: number | undefined
}

/** The styles of a document, with their inheritance worked out. */
export interface Styles {
  /** The look that a paragraph of a style gives its runs, with the defaults of the document below it. */
  readonly paragraph: (id: string | undefined, table: string | undefined) => Look
  readonly character: (id: string | undefined) => Look
  /** The paragraph properties of a style and those it is based on, nearest first. */
  readonly properties: (id: string | undefined) => readonly Element[]
  /** The table properties of a table style and those it is based on, nearest first. */
  readonly tableProperties: (id: string | undefined) => readonly Element[]
  readonly look: (properties: Element | undefined) => Look
}

/** Works out the styles; a chain that runs in a circle is cut where it meets itself. */
export function stylesOf(root: Element | undefined, theme: Element | undefined): Styles {
  const all = childrenNamed(root, 'w:style')
  const byId = new Map(all.map((each) => [each.attributes['w:styleId'] ?? '', each]))
  const standard = all.find(
    (each) => each.attributes['w:type'] === 'paragraph' && isOn(each.attributes['w:default']),
  )
  const fonts = themeFonts(theme)
  const look = (properties: Element | undefined) => lookOf(properties, fonts)
  const defaults = look(child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'))
  const chain = (id: string | undefined): Element[] => chainOf(byId.get(id ?? ''), byId)
  const inherited = remember((id: string) =>
    chain(id).reduceRight<Look>((below, style) => over(below, look(child(style, 'w:rPr'))), {}),
  )
  return {
    look,
    paragraph: (id, table) =>
      over(over(defaults, inherited(table ?? '')), inherited(id ?? standard?.attributes['w:styleId'] ?? '')),
    character: (id) => inherited(id ?? ''),
    properties: (id) =>
      chain(id ?? standard?.attributes['w:styleId']).flatMap((style) => childrenNamed(style, 'w:pPr')),
    tableProperties: (id) => chain(id).flatMap((style) => childrenNamed(style, 'w:tblPr')),
  }
}

/** What `above` says, and below it what `below` says. */
export function over(below: Look, above: Look): Look {
  const result: Record<string, unknown> = { ...below }
  for (const [key, value] of Object.entries(above)) if (value !== undefined) result[key] = value
  return result as Look
}

/** Bold, italic and capitals of a paragraph style and a character style cancel each other (ECMA-376 part 1, 17.7.3). */
export function toggled(paragraph: Look, character: Look): Look {
  const flip = (key: 'bold' | 'italic' | 'caps') =>
    character[key] === undefined ? paragraph[key] : Boolean(paragraph[key]) !== Boolean(character[key])
  return { ...over(paragraph, character), bold: flip('bold'), italic: flip('italic'), caps: flip('caps') }
}

/** An on/off property: present means on, unless its value says otherwise. */
export const isOn = (value: string | undefined) =>
  value !== undefined && !/^(?:0|false|off|none)$/.test(value)

function lookOf(properties: Element | undefined, fonts: ReadonlyMap<string, string>): Look {
  if (!properties) return {}
  const look: Record<string, unknown> = {}
  for (const each of elementsOf(properties)) {
    const value = val(each)
    if (each.name === 'w:rFonts') {
      const { attributes } = each
      look.ascii = fonts.get(attributes['w:asciiTheme'] ?? '') ?? attributes['w:ascii']
      look.hAnsi = fonts.get(attributes['w:hAnsiTheme'] ?? '') ?? attributes['w:hAnsi']
    } else if (each.name === 'w:b') look.bold = isOn(value ?? '1')
    else if (each.name === 'w:i') look.italic = isOn(value ?? '1')
    else if (each.name === 'w:caps') look.caps = isOn(value ?? '1')
    else if (each.name === 'w:vanish') look.hidden = isOn(value ?? '1')
    else if (each.name === 'w:sz' && Number(value) > 0) look.size = Number(value) / 2
  }
  return look as Look
}

function chainOf(style: Element | undefined, byId: ReadonlyMap<string, Element>): Element[] {
  const chain: Element[] = []
  for (let at = style; at && !chain.includes(at); at = byId.get(val(child(at, 'w:basedOn')) ?? ''))
    chain.push(at)
  return chain
}

/** The theme's fonts under the names by which runs call them: `majorHAnsi`, `minorAscii`, … */
function themeFonts(theme: Element | undefined): ReadonlyMap<string, string> {
  const scheme = child(child(theme, 'a:themeElements'), 'a:fontScheme')
  const fonts = new Map<string, string>()
  for (const size of ['major', 'minor']) {
    const latin = child(child(scheme, `a:${size}Font`), 'a:latin')?.attributes.typeface
    if (latin) for (const use of ['HAnsi', 'Ascii']) fonts.set(size + use, latin)
  }
  return fonts
}

function remember<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, T>()
  return (id) => {
    if (!made.has(id)) made.set(id, make(id))
    return made.get(id)!
  }
}
