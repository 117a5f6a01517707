import { child, childrenNamed, type Element, elementsOf } from '../package/xml.ts'

/** Elements whose children stand in their place. */
export const transparent: ReadonlySet<string> = new Set([
  'w:customXml',
  'w:smartTag',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
  'w:hyperlink',
  'w:sdtContent',
  'w:sdt',
  'm:oMathPara',
  'm:oMath',
])

const nothing: Element = { name: '', attributes: {}, children: [] }

/** Of alternatives the first that holds a text box, else the fallback: both say the same to different programs. */
export function branch(element: Element): Element {
  const choices = childrenNamed(element, 'mc:Choice')
  const boxed = choices.find((each) => textBoxes(each).length > 0)
  return boxed ?? child(element, 'mc:Fallback') ?? choices[0] ?? nothing
}

/** The outermost text boxes below an element, of alternatives only one. */
export function textBoxes(element: Element): Element[] {
  return elementsOf(element).flatMap((each) => {
    if (each.name === 'w:txbxContent') return [each]
    return each.name === 'mc:AlternateContent' ? boxesOfOne(each) : textBoxes(each)
  })
}

/** Not by `branch`, which would look into each level twice and into nested ones without end. */
function boxesOfOne(element: Element): Element[] {
  for (const each of elementsOf(element)) {
    const boxes = textBoxes(each)
    if (boxes.length > 0) return boxes
  }
  return []
}

/** Rows of a table or cells of a row, through content controls and tracked insertions. */
export function inside(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((each) => {
    if (each.name === name) return [each]
    return transparent.has(each.name) || each.name === 'w:ins' ? inside(each, name) : []
  })
}
