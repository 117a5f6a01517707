import { stylesOf } from '../formats/docx/styles.ts'
import type { InheritedFont } from '../formats/pptx/fonts.ts'
import { authorPassages } from './authors.ts'
import { drawingPassages } from './drawing.ts'
import type { FontTable } from './fonts.ts'
import type { Passage } from './passages.ts'
import { propertyPassages } from './properties.ts'
import {
  commentPassages,
  type SheetFonts,
  sheetFonts,
  sheetPassages,
  stringPassages,
  talkPassages,
} from './sheet.ts'
import { formatPassages, rulePassages } from './sheet-rules.ts'
import type { Source } from './sources.ts'
import { type Variant, variantsOf } from './variants.ts'
import { numberingPassages, wordPassages } from './word.ts'

/** Everything in a package that holds words. */
export interface Words {
  /** The passages of every part, in the order of the package. */
  readonly passages: ReadonlyMap<Source, readonly Passage[]>
  readonly variants: readonly Variant[]
}

/** Finds the words of every part, in the fonts that styles, theme and cells give them. */
export function wordsOf(
  sources: readonly Source[],
  table: FontTable,
  slides: ReadonlyMap<Source, InheritedFont> = new Map(),
): Words {
  const root = (name: string) => sources.find((each) => each.root.name === name)?.root
  const styles = stylesOf(root('w:styles'), root('a:theme'))
  const sheets = sources.filter((each) => each.root.name === 'x:worksheet').map((each) => each.root)
  const fonts = sheetFonts(root('x:styleSheet'), sheets, table)
  return {
    passages: new Map(
      sources.map((each) => [
        each,
        [...readers(each, { styles, fonts, inherited: slides.get(each) }), ...authorPassages(each.root)],
      ]),
    ),
    variants: variantsOf(sources, fonts, table),
  }
}

interface Looks {
  readonly styles: ReturnType<typeof stylesOf>
  readonly fonts: SheetFonts
  readonly inherited: InheritedFont | undefined
}

/** The passages of a part, by the kind that its root element tells. */
function readers({ root, xml }: Source, { styles, fonts, inherited }: Looks): Passage[] {
  switch (root.name) {
    case 'w:document':
    case 'w:hdr':
    case 'w:ftr':
    case 'w:footnotes':
    case 'w:endnotes':
    case 'w:comments':
    case 'w:glossaryDocument':
      return wordPassages(root, styles)
    case 'w:numbering':
      return numberingPassages(root, styles)
    case 'x:sst':
      return stringPassages(root, fonts)
    case 'x:worksheet':
      return [...sheetPassages(root, fonts, xml), ...rulePassages(root, xml)]
    case 'x:styleSheet':
      return formatPassages(root, fonts.styles, xml)
    case 'x:comments':
      return commentPassages(root)
    case 'tc:ThreadedComments':
      return talkPassages(root)
    case 'cp:coreProperties':
    case 'ep:Properties':
    case 'op:Properties':
      return propertyPassages(root)
    default:
      return /^(?:p|p188|c|dgm|dsp|xdr):/.test(root.name) ? drawingPassages(root, inherited) : []
  }
}
