import { child, childrenNamed } from '../formats/package/xml.ts'
import { type Located, parts, within } from './located.ts'
import { attributePassages, type Passage } from './passages.ts'
import { literals } from './sheet.ts'

/** Attributes of a worksheet that hold words people read or cells are compared with, by element (18.3.1). */
const worded: Readonly<Record<string, readonly string[]>> = {
  'x:filter': ['val'],
  'x:customFilter': ['val'],
  'x:cfRule': ['text'],
  'x:dataValidation': ['promptTitle', 'prompt', 'errorTitle', 'error'],
  'x:hyperlink': ['display', 'tooltip'],
}

/** Formulas beside those of cells: choices that may be typed, and conditions of colours. */
const formulas = new Set(['x:formula', 'x:formula1', 'x:formula2'])

/**
 * What a worksheet says beside its cells: values of filters, choices and hints of validated cells, conditions of
 * formats, links. They are compared with the cells, so they must change as these do.
 */
export function rulePassages(root: Located, xml: string): Passage[] {
  return parts(root)
    .filter((each) => each.name !== 'x:sheetData')
    .flatMap((each) => [...within(each)])
    .flatMap((each) => [
      ...attributePassages(each, worded[each.name] ?? [], null),
      ...(formulas.has(each.name) && each.textSpan ? literals(each.textSpan, null, xml) : []),
    ])
}

/** Words inside number formats (`#,##0" ®ång"`), in the font of the cells that use them. */
export function formatPassages(styles: Located, fonts: readonly (string | null)[], xml: string): Passage[] {
  const uses = childrenNamed(child(styles, 'x:cellXfs'), 'x:xf').map((each) => each.attributes.numFmtId)
  return childrenNamed(child(styles, 'x:numFmts'), 'x:numFmt').flatMap((each) => {
    const span = (each as Located).valueSpans.formatCode
    return span ? literals(span, fonts[uses.indexOf(each.attributes.numFmtId)] ?? null, xml) : []
  })
}
